import type { StudentRow } from '../../../content/class/class-report.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { reportText } from '#text/class-report-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface EraseStudentProps {
  readonly row: StudentRow;
  /** A name that distinguishes the student from others with the same name. */
  readonly name: string;
  readonly onClose: () => void;
}

export function EraseStudent({ row, name, onClose }: EraseStudentProps) {
  const eraseStudent = useApp((state) => state.eraseStudent);
  return (
    <Dialog
      title={reportText.eraseTitle(name)}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button
            look="primary"
            onClick={() => {
              void eraseStudent(row.student).then(onClose);
            }}
          >
            {reportText.eraseYes}
          </Button>
        </>
      }
    >
      <p>{reportText.eraseWhat}</p>
    </Dialog>
  );
}
