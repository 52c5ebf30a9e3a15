import type { ClassSummary } from '../../../content/class/classroom.ts';
import { classNameOf } from '../../state/class-name.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { classText } from '#text/class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface RemoveClassProps {
  readonly of: ClassSummary;
  readonly onClose: () => void;
}

export function RemoveClass({ of, onClose }: RemoveClassProps) {
  const name = useApp(classNameOf(of.class, sayClassName)) ?? of.name;
  const removeClass = useApp((state) => state.removeClass);
  return (
    <Dialog
      title={classText.removeTitle(name)}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button look="primary" onClick={() => void removeClass(of.class)}>
            {classText.removeYes}
          </Button>
        </>
      }
    >
      <p>{classText.removeWhat}</p>
    </Dialog>
  );
}
