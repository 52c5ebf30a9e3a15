import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Keeping, KeepingWatch } from '../platform/web/keeping.ts';

export type { Keeping } from '../platform/web/keeping.ts';

/** Actions for answers that are stored in a browser. */
export interface KeepingActions {
  /** Saves the person's answers as a file. */
  readonly saveAnswers: () => Promise<void>;
  /** Continues in this tab although another one is open. */
  readonly takeOver: () => void;
  readonly reload: () => void;
}

/** Additional actions of a page for one lesson. */
export interface PageActions {
  /** Imports a file of answers and shows the place where the work stopped. */
  readonly takeAnswers: () => Promise<void>;
  /** Erases all answers from this browser; returns whether it succeeded. */
  readonly erase: () => Promise<boolean>;
}

/** Provides the storage state of the answers to the components of an edition in a browser; null in the program. */
export const KeepingContext = createContext<KeepingWatch | null>(null);

/**
 * Provides these actions to components; null in the program, and if a learning platform shows the page and stores the
 * answers.
 */
export const KeepingActionsContext = createContext<KeepingActions | null>(null);

/** Provides these actions to the components of a page for one lesson; null in all other editions. */
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

/** The storage state of the answers; the component renders again when it changes. */
export function useKeeping(): Keeping {
  const watch = useContext(KeepingContext);
  if (watch === null) throw new Error('useKeeping was called outside an edition in a browser');
  return useSyncExternalStore(watch.subscribe, watch.now);
}
