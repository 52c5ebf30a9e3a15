import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';

/** Where components find the store. */
export const AppStoreContext = createContext<AppStore | null>(null);

/** The smallest value a component needs, drawn anew when it changes. A selector must give back a stable value. */
export function useApp<T>(selector: (state: AppState) => T): T {
  const store = useContext(AppStoreContext);
  if (store === null) throw new Error('useApp was called outside AppStoreContext');
  return useStore(store, selector);
}
