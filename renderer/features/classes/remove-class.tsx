import type { ClassSummary } from '../../../content/class/classroom.ts';
import { classNameOf } from '../../state/class-name.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { classText } from '#text/class-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

export interface RemoveClassProps {
  readonly of: ClassSummary;
  readonly onClose: () => void;
}

export function RemoveClass({ of, onClose }: RemoveClassProps) {
  const name = useApp(classNameOf(of.class, sayClassName)) ?? of.name;
  const removeClass = useApp((state) => state.removeClass);
  return (
    <ConfirmDialog
      title={classText.removeTitle(name)}
      names={{ ...appText, confirm: classText.removeYes }}
      onConfirm={() => void removeClass(of.class)}
      onClose={onClose}
    >
      <p>{classText.removeWhat}</p>
    </ConfirmDialog>
  );
}
