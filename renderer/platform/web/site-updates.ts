import { Workbox } from 'workbox-window';

/** What the browser has of the practice edition beside the page that is open. */
export type SiteFiles =
  /** Nothing, or not yet: the page needs its server at each start. */
  | 'from-server'
  /** All of it: the next start needs no network. */
  | 'kept'
  /** All of it, in a newer version than the page that is open. */
  | 'newer'
  /** All of it, in a newer version that is in use: the files of the page that is open are gone, so it has to be loaded again. */
  | 'replaced';

/** The files of the practice edition in this browser, for as long as the page is open. */
export interface SiteUpdates {
  readonly now: () => SiteFiles;
  /** Follows changes; gives back how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts the newer version in the place of this one, for every tab. */
  readonly apply: () => void;
}

/** How long an open page goes without asking its server for a newer version, in ms. */
const HOUR_MS = 3_600_000;

/**
 * Lets the browser keep the files of the practice edition, by a service worker (`site-worker.ts`). A newer version waits
 * until every tab is closed, or until `apply`: a page that is open never changes under its reader. Then each tab is
 * `replaced`; whether it is loaded again at once is up to its caller.
 */
export function followSiteUpdates(window: Window & typeof globalThis): SiteUpdates {
  const listeners = new Set<() => void>();
  let files: SiteFiles = 'from-server';
  const change = (next: SiteFiles): void => {
    // The page itself stays the older one, whatever comes.
    if (files === 'replaced') return;
    files = next;
    for (const listener of listeners) listener();
  };
  const { navigator, document } = window;
  let apply = (): void => undefined;
  // Missing on a page from plain http by name, and in some private windows: the page then works with its server alone.
  if ('serviceWorker' in navigator) {
    const worker = new Workbox('./site-worker.js');
    let isFirst = navigator.serviceWorker.controller === null;
    worker.addEventListener('activated', () => change('kept'));
    worker.addEventListener('waiting', () => change('newer'));
    // At the first visit, the worker takes over the page that it came with; later, a newer one replaces it.
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (!isFirst) change('replaced');
      isFirst = false;
    });
    apply = () => worker.messageSkipWaiting();
    if (!isFirst) files = 'kept';
    // Where a setting forbids it, nothing is kept, and nothing else is lost.
    worker.register({ immediate: true }).catch(() => undefined);
    let askedAt = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' || Date.now() - askedAt < HOUR_MS) return;
      askedAt = Date.now();
      worker.update().catch(() => undefined);
    });
  }
  return {
    now: () => files,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: () => apply(),
  };
}
