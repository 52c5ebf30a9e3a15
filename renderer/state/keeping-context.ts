import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Keeping, KeepingWatch } from '../platform/web/keeping.ts';

export type { Keeping } from '../platform/web/keeping.ts';

/** What a page that stands for itself can do about its answers beside sorting. */
export interface PageActions {
  /** Saves the answers as a file. */
  readonly saveAnswers: () => Promise<void>;
  /** Takes a file of answers in and shows where its work was left. */
  readonly takeAnswers: () => Promise<void>;
  /** Erases all answers from this browser; says whether that was done. */
  readonly erase: () => Promise<boolean>;
  /** Goes on in this tab although another one has the lesson open. */
  readonly takeOver: () => void;
  readonly reload: () => void;
}

/** Where the components of a page find whether the answers are kept; null in the program. */
export const KeepingContext = createContext<KeepingWatch | null>(null);

/** Where the components of a page find these; null in the program, and where a learning platform plays the page. */
export const PageActionsContext = createContext<PageActions | null>(null);

/** What the page can do about its answers. */
export function usePageActions(): PageActions {
  const actions = useContext(PageActionsContext);
  if (actions === null) throw new Error('usePageActions was called outside a page');
  return actions;
}

/** Whether the browser keeps the answers, drawn anew when that changes. */
export function useKeeping(): Keeping {
  const watch = useContext(KeepingContext);
  if (watch === null) throw new Error('useKeeping was called outside a page');
  return useSyncExternalStore(watch.subscribe, watch.now);
}
