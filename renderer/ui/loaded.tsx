import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { FailureMessage, type FailureMessageProps } from './failure-message.tsx';
import { LiveRegion } from './live-region.tsx';

export interface LoadedProps<T, Code extends string> {
  /** The state of the request. */
  readonly of:
    | { readonly kind: 'idle' | 'working' }
    | { readonly kind: 'done'; readonly value: T }
    | { readonly kind: 'failed'; readonly failure: { readonly code: Code } };
  /** The text while loading; omitted if the screen has one, or if the answer arrives immediately. */
  readonly loading?: string;
  /** The messages for refusals, by failure code. */
  readonly failures: Readonly<Record<Code, FailureMessageProps['sentences']>>;
  /** An action after a refusal, such as trying again. */
  readonly again?: { readonly name: string; readonly onAgain: () => void };
  /** Renders the answer. */
  readonly children?: (value: T) => ReactNode;
}

/** The answer to a request; before that, that it is loading, or why it was refused. */
export function Loaded<T, Code extends string>({ of, loading, failures, again, children }: LoadedProps<T, Code>) {
  switch (of.kind) {
    case 'idle':
      return null;
    case 'working':
      return loading === undefined ? null : <LiveRegion as="p">{loading}</LiveRegion>;
    case 'failed':
      return (
        <FailureMessage
          sentences={failures[of.failure.code]}
          actions={again === undefined ? undefined : <Button onClick={again.onAgain}>{again.name}</Button>}
        />
      );
    case 'done':
      return children === undefined ? null : children(of.value);
  }
}
