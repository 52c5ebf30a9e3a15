import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute';

/** All files of the practice edition with their revisions, inserted by the build. */
declare const __SITE_FILES__: readonly { readonly url: string; readonly revision: string | null }[];

/**
 * The interface of a service worker (Service Workers, W3C): TypeScript cannot include the types of workers and pages in
 * one project.
 */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'message', listener: (event: MessageEvent<{ readonly type?: string } | null>) => void): void;
  addEventListener(type: 'activate', listener: (event: { waitUntil(work: Promise<void>): void }) => void): void;
}

// Every file is cached at installation and served from the cache. A newer version waits until no page of the older one
// is open, or until the person asks for it.
precacheAndRoute([...__SITE_FILES__], { cleanURLs: false });
cleanupOutdatedCaches();
// This script runs only as a service worker.
const scope = globalThis as unknown as WorkerScope;
scope.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void scope.skipWaiting();
});
// The page of the first visit was loaded before this worker existed. Without this, it would never learn that a newer
// version has replaced its files.
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});
