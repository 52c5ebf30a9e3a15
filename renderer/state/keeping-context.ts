import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Keeping, KeepingWatch } from '../platform/web/keeping.ts';

export type { Keeping } from '../platform/web/keeping.ts';

/** What a page can do about its answers beside sorting. */
export interface PageActions {
  readonly watch: KeepingWatch;
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

/** Where the components of a page find these; null in the program. */
export const PageActionsContext = createContext<PageActions | null>(null);

/** What the page can do about its answers. */
export function usePageActions(): PageActions {
  const actions = useContext(PageActionsContext);
  if (actions === null) throw new Error('usePageActions was called outside a page');
  return actions;
}

/** Whether the browser keeps the answers, drawn anew when that changes. */
export function useKeeping(): Keeping {
  const { watch } = usePageActions();
  return useSyncExternalStore(watch.subscribe, watch.now);
}
