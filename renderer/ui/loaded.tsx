import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { FailureMessage, type FailureMessageProps } from './failure-message.tsx';
import { LiveRegion } from './live-region.tsx';

export interface LoadedProps<T, Code extends string> {
  /** What was asked for: not yet, on its way, there, or refused. */
  readonly of:
    | { readonly kind: 'idle' | 'working' }
    | { readonly kind: 'done'; readonly value: T }
    | { readonly kind: 'failed'; readonly failure: { readonly code: Code } };
  /** What is said while it is on its way; left out where the screen says it, or where it is there at once. */
  readonly loading?: string;
  /** What is said when it was refused, by the code of the failure. */
  readonly failures: Readonly<Record<Code, FailureMessageProps['sentences']>>;
  /** What can be done then, such as asking once more. */
  readonly again?: { readonly name: string; readonly onAgain: () => void };
  /** What is shown once it is there. */
  readonly children?: (value: T) => ReactNode;
}

/** What was asked for, once it is there; until then that it is on its way, or why it was refused. */
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
