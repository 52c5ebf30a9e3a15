import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';

/** Provides the store to components. */
export const AppStoreContext = createContext<AppStore | null>(null);

/**
 * Selects the smallest value that a component needs; it renders again when the value changes. A selector must return a
 * stable value.
 */
export function useApp<T>(selector: (state: AppState) => T): T {
  const store = useContext(AppStoreContext);
  if (store === null) throw new Error('useApp was called outside AppStoreContext');
  return useStore(store, selector);
}
