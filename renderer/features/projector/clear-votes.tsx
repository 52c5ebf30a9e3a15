import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface ClearVotesProps {
  readonly onClose: () => void;
}

/** Asks for confirmation before the votes of a lesson are deleted. */
export function ClearVotes({ onClose }: ClearVotesProps) {
  const clearVotes = useApp((state) => state.clearVotes);
  return (
    <Dialog
      title={projectorText.clearTitle}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button
            look="primary"
            onClick={() => {
              void clearVotes().then(onClose);
            }}
          >
            {projectorText.clearYes}
          </Button>
        </>
      }
    >
      <p>{projectorText.clearWhat}</p>
    </Dialog>
  );
}
