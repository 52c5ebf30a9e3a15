import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Message } from './message.tsx';
import { LiveRegion } from './live-region.tsx';

export interface FailureMessageProps {
  /** What happened, what is safe, and what to do now. */
  readonly sentences: { readonly what: string; readonly safe: string; readonly now: string };
  readonly actions?: ReactNode;
}

/** The message about a failed action; announced when it appears. */
export function FailureMessage({ sentences, actions }: FailureMessageProps) {
  const message = useRef<HTMLDivElement>(null);
  // Retrying removes the message together with the pressed button: the focus then goes to the heading of the screen.
  useLayoutEffect(() => {
    const element = message.current;
    return () => {
      if (element?.contains(document.activeElement) === true) document.querySelector<HTMLElement>('h1')?.focus();
    };
  }, []);
  return (
    <LiveRegion urgency="assertive" ref={message}>
      <Message tone="care" title={sentences.what} actions={actions}>
        <p>{sentences.safe}</p>
        <p>{sentences.now}</p>
      </Message>
    </LiveRegion>
  );
}
