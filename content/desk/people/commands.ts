import { MAX_PERSON_NAME } from '../../profile/max-name.ts';
import * as z from 'zod';
import { profileIdSchema } from '../../journal/event.ts';
import { type Settings, settingsChangesSchema } from '../../profile/settings.ts';
import { answers, command } from '../command.ts';
import type { ProfileSummary, StartView } from '../views.ts';

const profile = profileIdSchema;
const name = z.string().min(1).max(MAX_PERSON_NAME).nullable();

/** Who is at the computer, and how they like the program. */
export const peopleCommands = {
  readStart: command({}, answers<StartView>()),
  /** Makes a profile (idempotent by id) and takes it as the one in use. */
  createProfile: command({ profile, name }, answers<ProfileSummary>()),
  renameProfile: command({ profile, name }, answers<ProfileSummary>()),
  /**
   * Takes a profile as the one in use, now and at the next start; null when no profile is in use, and the next start asks
   * for a name.
   */
  chooseProfile: command({ profile: profile.nullable() }, answers<StartView>()),
  /**
   * Erases everything of a profile from wherever the store keeps it, and answers with the first screen of those who are
   * left. Erasing a profile that is not there is erasing it again, and no failure.
   */
  eraseProfile: command({ profile }, answers<StartView>()),
  changeSettings: command({ profile, changes: settingsChangesSchema }, answers<Settings>()),
};
