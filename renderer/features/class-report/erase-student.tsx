import type { StudentRow } from '../../../content/class/class-report.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { reportText } from '#text/class-report-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

export interface EraseStudentProps {
  readonly row: StudentRow;
  /** A name that distinguishes the student from others with the same name. */
  readonly name: string;
  readonly onClose: () => void;
}

export function EraseStudent({ row, name, onClose }: EraseStudentProps) {
  const eraseStudent = useApp((state) => state.eraseStudent);
  return (
    <ConfirmDialog
      title={reportText.eraseTitle(name)}
      names={{ ...appText, confirm: reportText.eraseYes }}
      onConfirm={() => void eraseStudent(row.student).then(onClose)}
      onClose={onClose}
    >
      <p>{reportText.eraseWhat}</p>
    </ConfirmDialog>
  );
}
