import { typingText } from '#text/paper-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

export interface ErasedMessageProps {
  /** The student, as typed. */
  readonly name: string;
  /** What is not saved yet, and what to do. */
  readonly what: string;
  /** The label of the button that saves it. */
  readonly saveName: string;
  readonly onBack: () => void;
}

/** Asks, before anything is stored, whether a student who was erased from the class comes back with this work. */
export function ErasedMessage({ name, what, saveName, onBack }: ErasedMessageProps) {
  return (
    <div role="alert">
      <Message
        tone="care"
        title={typingText.erasedTitle(name)}
        actions={
          <Button size="small" onClick={onBack}>
            {saveName}
          </Button>
        }
      >
        <p>{what}</p>
      </Message>
    </div>
  );
}
