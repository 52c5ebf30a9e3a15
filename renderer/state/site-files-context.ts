import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SiteFiles, SiteUpdates } from '../platform/web/site-updates.ts';

/** Provides the state of the cached files to the components of the practice edition; null elsewhere. */
export const SiteUpdatesContext = createContext<SiteUpdates | null>(null);

/**
 * The state of the cached files of this edition, and the function to load a newer version; the component renders again
 * when the state changes.
 */
export function useSiteFiles(): { readonly files: SiteFiles; readonly apply: () => void } {
  const updates = useContext(SiteUpdatesContext);
  if (updates === null) throw new Error('useSiteFiles was called outside the practice edition');
  return { files: useSyncExternalStore(updates.subscribe, updates.now), apply: updates.apply };
}
