import type { AttemptId } from '../../content/journal/event.ts';
import type { AppStore } from '../state/app-store.ts';

/** The desk looks at the id again by its schema; here, the schema library would be a quarter of all script at the start. */
const ATTEMPT_PLACE = /^#attempt=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const ATTEMPT = '#attempt=';

/**
 * Keeps in the page's own address which attempt is being sorted. A page that is loaded again, because it crashed, hung or
 * was asked to, goes on there; the journal knows at which claim, and every response that was saved. Gives back how to
 * stop, once the page is where it was.
 */
export async function followPlace(store: AppStore, page: Pick<Window, 'location' | 'history'>): Promise<() => void> {
  // The pattern lets only the form of such an id through, which is what the brand says.
  const attempt = ATTEMPT_PLACE.exec(page.location.hash)?.[1] as AttemptId | undefined;
  if (attempt !== undefined && store.getState().screen.kind === 'library') {
    await store.getState().openAttempt(attempt);
    // An attempt that is no longer to be opened is no place to be.
    if (store.getState().attempt.kind === 'failed') {
      await store.getState().showLibrary();
    }
  }
  const keep = (): void => {
    const { screen } = store.getState();
    // Settings and the guide are looked at and left again; who reloads meanwhile was sorting.
    const place = store.getState().screensBefore.at(-1) ?? screen;
    const now = place.kind === 'sorting' ? ATTEMPT + place.attempt : '';
    if (page.location.hash !== now) {
      page.history.replaceState(null, '', page.location.pathname + now);
    }
  };
  keep();
  return store.subscribe(keep);
}
