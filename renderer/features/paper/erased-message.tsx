import { useApp } from '../../state/use-app.ts';
import { typingText } from '#text/paper-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

export interface ErasedMessageProps {
  /** The student, as typed. */
  readonly name: string;
}

/** Asks whether a student who was erased from the class comes back with this paper, before anything is stored. */
export function ErasedMessage({ name }: ErasedMessageProps) {
  const bringBack = useApp((state) => state.bringPaperBack);
  return (
    <div role="alert">
      <Message
        tone="care"
        title={typingText.erasedTitle(name)}
        actions={
          <Button size="small" onClick={bringBack}>
            {typingText.erasedBack}
          </Button>
        }
      >
        <p>{typingText.erasedWhat}</p>
      </Message>
    </div>
  );
}
