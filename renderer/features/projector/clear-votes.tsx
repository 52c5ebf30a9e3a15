import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

export interface ClearVotesProps {
  readonly onClose: () => void;
}

/** Asks for confirmation before the votes of a lesson are deleted. */
export function ClearVotes({ onClose }: ClearVotesProps) {
  const clearVotes = useApp((state) => state.clearVotes);
  return (
    <ConfirmDialog
      title={projectorText.clearTitle}
      names={{ ...appText, confirm: projectorText.clearYes }}
      onConfirm={() => void clearVotes().then(onClose)}
      onClose={onClose}
    >
      <p>{projectorText.clearWhat}</p>
    </ConfirmDialog>
  );
}
