import type { AttemptId } from '../../content/journal/event.ts';
import type { AppStore } from '../state/app-store.ts';

/** The desk validates the id by its schema; here, the schema library would be a quarter of all script at the start. */
const ATTEMPT_PLACE = /^#attempt=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const ATTEMPT = '#attempt=';

/**
 * Stores the id of the attempt on the sorting screen in the page's address. If the page is reloaded, because it
 * crashed, hung or was asked to, it returns to this attempt; the journal has the current claim and every saved
 * response. Resolves when the page is back at its place, with the function to stop.
 */
export async function followPlace(store: AppStore, page: Pick<Window, 'location' | 'history'>): Promise<() => void> {
  // The pattern only matches ids of this form, so the brand is justified.
  const attempt = ATTEMPT_PLACE.exec(page.location.hash)?.[1] as AttemptId | undefined;
  if (attempt !== undefined && store.getState().screen.kind === 'library') {
    await store.getState().openAttempt(attempt);
    // The attempt can no longer be opened.
    if (store.getState().attempt.kind === 'failed') {
      await store.getState().showLibrary();
    }
  }
  const keep = (): void => {
    const { screen } = store.getState();
    // Settings and the guide are opened for a moment; when the page is reloaded there, it returns to sorting.
    const place = store.getState().screensBefore.at(-1) ?? screen;
    const now = place.kind === 'sorting' ? ATTEMPT + place.attempt : '';
    if (page.location.hash !== now) {
      page.history.replaceState(null, '', page.location.pathname + now);
    }
  };
  keep();
  return store.subscribe(keep);
}
