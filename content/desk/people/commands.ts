import { MAX_PERSON_NAME } from '../../profile/max-name.ts';
import * as z from 'zod';
import { profileIdSchema } from '../../journal/event.ts';
import { type Settings, settingsChangesSchema } from '../../profile/settings.ts';
import { answers, command } from '../command.ts';
import type { ProfileSummary, StartView } from '../views.ts';

const profile = profileIdSchema;
const name = z.string().min(1).max(MAX_PERSON_NAME).nullable();

/** The current person and their settings. */
export const peopleCommands = {
  readStart: command({}, answers<StartView>()),
  /** Creates a profile (idempotent by id) and makes it the current one. */
  createProfile: command({ profile, name }, answers<ProfileSummary>()),
  renameProfile: command({ profile, name }, answers<ProfileSummary>()),
  /**
   * Makes a profile the current one, now and at the next start; null for none, when the next start asks for a name.
   */
  chooseProfile: command({ profile: profile.nullable() }, answers<StartView>()),
  /**
   * Erases everything of a profile from every place in the store, and answers with the first screen for the remaining
   * profiles. Erasing an unknown profile is not a failure.
   */
  eraseProfile: command({ profile }, answers<StartView>()),
  changeSettings: command({ profile, changes: settingsChangesSchema }, answers<Settings>()),
};
