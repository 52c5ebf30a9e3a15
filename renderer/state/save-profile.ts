import type { AppStore } from './app-store.ts';
import { profileOf } from './profile-of.ts';

/** Saves everything of the person who is here as a file. Does nothing while nobody is. */
export async function saveProfile(store: AppStore): Promise<void> {
  const profile = profileOf(store.getState());
  if (profile !== null) await store.getState().saveFile({ kind: 'profile', profile, form: 'json' });
}
