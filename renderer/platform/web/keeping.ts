import type { Failure } from '../../../content/base/failure.ts';
import type { Result } from '../../../content/base/result.ts';

/** Whether this browser keeps the answers. */
export type Keeping =
  | { readonly kind: 'kept' }
  /** It keeps nothing: blocked by a setting, or by a school. The answers last as long as the page. */
  | { readonly kind: 'not-kept' }
  /** It kept what came before; the last answer was refused. */
  | { readonly kind: 'failing'; readonly failure: Failure }
  /** Another tab writes; this one must not. */
  | { readonly kind: 'elsewhere' }
  /** What was kept was deleted from outside while the page was open. */
  | { readonly kind: 'gone' }
  /** What it kept cannot be read any more. */
  | { readonly kind: 'unreadable' }
  /** The person erased it here. */
  | { readonly kind: 'erased' }
  /** It was written by a newer page of the same lesson. */
  | { readonly kind: 'newer' }
  /** The page is to be played by a learning platform (LMS), and none answers. */
  | { readonly kind: 'no-lms' }
  /** A learning platform is there, and does not begin a session. */
  | { readonly kind: 'lms-refused' };

/** What is watched while a page is open. */
export interface KeepingWatch {
  readonly now: () => Keeping;
  /** Follows changes; gives back how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (keeping: Keeping) => void;
  /** Takes note of how an attempt to keep something went. */
  readonly note: (kept: Result<null, Failure>) => void;
}

/** Keeps in mind whether the browser keeps the answers. What has ended stays ended. */
export function createKeepingWatch(first: Keeping): KeepingWatch {
  const listeners = new Set<() => void>();
  let keeping = first;
  const change = (next: Keeping): void => {
    keeping = next;
    for (const listener of listeners) listener();
  };
  return {
    now: () => keeping,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    note(kept) {
      if (keeping.kind !== 'kept' && keeping.kind !== 'failing') return;
      if (!kept.ok) change({ kind: 'failing', failure: kept.error });
      else if (keeping.kind === 'failing') change({ kind: 'kept' });
    },
  };
}
