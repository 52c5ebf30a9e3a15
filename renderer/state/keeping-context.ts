import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Keeping, KeepingWatch } from '../platform/web/keeping.ts';

export type { Keeping } from '../platform/web/keeping.ts';

/** What can be done about answers that a browser keeps. */
export interface KeepingActions {
  /** Saves what the person did as a file. */
  readonly saveAnswers: () => Promise<void>;
  /** Goes on in this tab although another one is open. */
  readonly takeOver: () => void;
  readonly reload: () => void;
}

/** What a page for one lesson can do besides. */
export interface PageActions {
  /** Takes a file of answers in and shows where its work was left. */
  readonly takeAnswers: () => Promise<void>;
  /** Erases all answers from this browser; says whether that was done. */
  readonly erase: () => Promise<boolean>;
}

/** Where the components of an edition in a browser find whether the answers are kept; null in the program. */
export const KeepingContext = createContext<KeepingWatch | null>(null);

/** Where components find these; null in the program, and where a learning platform plays the page and keeps the answers. */
export const KeepingActionsContext = createContext<KeepingActions | null>(null);

/** Where the components of a page for one lesson find these; null in every other edition. */
export const PageActionsContext = createContext<PageActions | null>(null);

export function useKeepingActions(): KeepingActions {
  const actions = useContext(KeepingActionsContext);
  if (actions === null) throw new Error('useKeepingActions was called where no browser keeps the answers');
  return actions;
}

export function usePageActions(): PageActions {
  const actions = useContext(PageActionsContext);
  if (actions === null) throw new Error('usePageActions was called outside a page for one lesson');
  return actions;
}

/** Whether the answers are kept, drawn anew when that changes. */
export function useKeeping(): Keeping {
  const watch = useContext(KeepingContext);
  if (watch === null) throw new Error('useKeeping was called outside an edition in a browser');
  return useSyncExternalStore(watch.subscribe, watch.now);
}
