import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SiteFiles, SiteUpdates } from '../platform/web/site-updates.ts';

/** Where the components of the practice edition find what the browser has of its files; null elsewhere. */
export const SiteUpdatesContext = createContext<SiteUpdates | null>(null);

/** What the browser has of the files of this edition, drawn anew when that changes, and how to load a newer version. */
export function useSiteFiles(): { readonly files: SiteFiles; readonly apply: () => void } {
  const updates = useContext(SiteUpdatesContext);
  if (updates === null) throw new Error('useSiteFiles was called outside the practice edition');
  return { files: useSyncExternalStore(updates.subscribe, updates.now), apply: updates.apply };
}
