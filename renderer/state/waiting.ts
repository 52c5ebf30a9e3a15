import type { Failure } from '../../content/base/failure.ts';

/** The state of a request: not made, waiting, answered or refused. */
export type Waiting<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Not requested yet. */
export const IDLE = { kind: 'idle' } as const;

/** Requested, not answered yet. */
export const WORKING = { kind: 'working' } as const;
