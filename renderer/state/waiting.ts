import type { Failure } from '../../content/base/failure.ts';

/** Something that was asked for: not yet, on its way, there, or refused. */
export type Waiting<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Nothing was asked for yet. */
export const IDLE = { kind: 'idle' } as const;

/** Asked for, not answered yet. */
export const WORKING = { kind: 'working' } as const;
