import type { AppStore } from './app-store.ts';
import { profileOf } from './profile-of.ts';

/** Saves all data of the current person as a file. Does nothing if there is no current person. */
export async function saveProfile(store: AppStore): Promise<void> {
  const profile = profileOf(store.getState());
  if (profile !== null) await store.getState().saveFile({ kind: 'profile', profile, form: 'json' });
}
