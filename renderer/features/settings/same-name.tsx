import { settingsText } from '#text/settings-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface SameNameProps {
  /** The name of the other person. */
  readonly name: string;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Asks for confirmation before a person takes the name of another person on this computer. */
export function SameName({ name, onKeep, onTake }: SameNameProps) {
  return (
    <Dialog
      title={settingsText.sameTitle}
      closeName={settingsText.sameNo}
      onClose={onKeep}
      actions={
        <>
          <Button onClick={onTake}>{settingsText.sameYes}</Button>
          <Button look="primary" onClick={onKeep}>
            {settingsText.sameNo}
          </Button>
        </>
      }
    >
      <p>{settingsText.same(name)}</p>
      <p>{settingsText.sameMeans}</p>
    </Dialog>
  );
}
