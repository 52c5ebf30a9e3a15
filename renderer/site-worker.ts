import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute';

/** All files of the practice edition with their revisions, which is put in when they are built. */
declare const __SITE_FILES__: readonly { readonly url: string; readonly revision: string | null }[];

/** What a service worker has beyond a page (Service Workers, W3C): the types of the two cannot stand in one project. */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'message', listener: (event: MessageEvent<{ readonly type?: string } | null>) => void): void;
  addEventListener(type: 'activate', listener: (event: { waitUntil(work: Promise<void>): void }) => void): void;
}

// Every file is kept as it was built, and answered from there. A newer version waits beside it until no page of the older
// one is open, or until its reader asks for it.
precacheAndRoute([...__SITE_FILES__], { cleanURLs: false });
cleanupOutdatedCaches();
// This script runs as a service worker alone.
const scope = globalThis as unknown as WorkerScope;
scope.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void scope.skipWaiting();
});
// The page of the first visit was loaded before this worker was there. Without this, nothing would tell it later that a newer
// version has replaced its files.
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});
