import { type Failure, failure } from '../../base/failure.ts';
import { type EventId, type ProfileId } from '../../journal/event.ts';
import { foldProfile, type ProfileState } from '../../journal/fold-profile.ts';
import { profileStream } from '../../journal/stream.ts';
import { settingsChangesSchema, type Settings, type SettingsChanges } from '../../profile/settings.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { toPlainName } from '../../text/to-plain-name.ts';
import type { Digests } from '../store/digests.ts';
import { createKeptStreams } from '../store/kept-streams.ts';
import type { DeskStore } from '../store/store.ts';
import type { ProfileSummary } from '../views.ts';

/** The part of the desk that knows persons: their names, their settings, and who is here now. */
export interface Profiles {
  create(profile: ProfileId, name: string | null): Result<ProfileSummary, Failure>;
  rename(profile: ProfileId, name: string | null): Result<ProfileSummary, Failure>;
  /** `not-found` for a profile that was never made. */
  read(profile: ProfileId): Result<ProfileState, Failure>;
  list(): Result<readonly ProfileSummary[], Failure>;
  /** null until somebody was asked. */
  readInUse(): Result<ProfileState | null, Failure>;
  takeInUse(profile: ProfileId | null): Result<null, Failure>;
  changeSettings(profile: ProfileId, changes: SettingsChanges): Result<Settings, Failure>;
  /** The settings that hold for a person. Somebody who was never asked whether they teach does so if they have a class. */
  settingsOf(person: ProfileState): Result<Settings, Failure>;
}

/** Makes the part of the desk that knows persons. */
export function createProfiles(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly digests: Pick<Digests, 'of'>;
}): Profiles {
  const { store } = tools;
  const streams = createKeptStreams(tools, foldProfile);
  // `newId` promises a UUID, and the door of the journal looks at it again.
  const newEventId = () => tools.newId() as EventId;

  const read: Profiles['read'] = (profile) => {
    const state = streams.readState(profileStream(profile));
    if (!state.ok) return state;
    return state.value === null ? err(failure('not-found', 'profile')) : ok(state.value);
  };

  const summaryOf = (profile: ProfileId, name: string | null): Result<ProfileSummary, Failure> => {
    const attempts = tools.digests.of(profile);
    return attempts.ok ? ok({ id: profile, name, attempts: attempts.value.length }) : attempts;
  };

  const settingsOf: Profiles['settingsOf'] = ({ profile, settings, hasSaidWhetherTheyTeach }) => {
    if (hasSaidWhetherTheyTeach) return ok(settings);
    const classes = store.listStreams(profile, 'class');
    return classes.ok ? ok({ ...settings, teaches: classes.value.length > 0 }) : classes;
  };

  const takeInUse: Profiles['takeInUse'] = (profile) => {
    const inUse = store.readProfileInUse();
    if (!inUse.ok) return inUse;
    return inUse.value === profile ? ok(null) : store.writeProfileInUse(profile);
  };

  return {
    read,
    settingsOf,
    takeInUse,
    create(profile, name) {
      const stream = profileStream(profile);
      const before = streams.readState(stream);
      if (!before.ok) return before;
      if (before.value === null) {
        const entry = { id: newEventId(), kind: 'profile-created', payload: { name: tidy(name) } } as const;
        const made = streams.append(stream, profile, entry);
        if (!made.ok) return made;
      }
      const taken = takeInUse(profile);
      return taken.ok ? summaryOf(profile, before.value === null ? tidy(name) : before.value.name) : taken;
    },
    rename(profile, name) {
      const before = read(profile);
      if (!before.ok) return before;
      if (before.value.name !== tidy(name)) {
        const entry = { id: newEventId(), kind: 'profile-renamed', payload: { name: tidy(name) } } as const;
        const renamed = streams.append(profileStream(profile), profile, entry);
        if (!renamed.ok) return renamed;
      }
      return summaryOf(profile, tidy(name));
    },
    list() {
      const profiles = store.listProfiles();
      if (!profiles.ok) return profiles;
      const summaries: ProfileSummary[] = [];
      for (const profile of profiles.value) {
        const state = streams.readState(profileStream(profile));
        if (!state.ok) return state;
        // A profile whose own stream cannot be read as one is not offered; its journal stays.
        if (state.value === null) continue;
        const summary = summaryOf(profile, state.value.name);
        if (!summary.ok) return summary;
        summaries.push(summary.value);
      }
      return ok(summaries);
    },
    readInUse() {
      const inUse = store.readProfileInUse();
      if (!inUse.ok || inUse.value === null) return inUse.ok ? ok(null) : inUse;
      // Who was here last may have been erased since; then somebody is asked again.
      return streams.readState(profileStream(inUse.value));
    },
    changeSettings(profile, changes) {
      const before = read(profile);
      if (!before.ok) return before;
      const payload = definedOnly(changes);
      if (!settingsChangesSchema.safeParse(payload).success || hasSharedKey(payload)) {
        return err(failure('bad-request', 'changes'));
      }
      if (Object.keys(payload).length === 0) return settingsOf(before.value);
      const entry = { id: newEventId(), kind: 'settings-changed', payload } as const;
      const after = streams.append(profileStream(profile), profile, entry);
      if (!after.ok) return after;
      return after.value === null ? err(failure('storage-failed')) : settingsOf(after.value);
    },
  };
}

// Two persons called "Ada" and "Ada " would be a riddle, and so would two that differ in what cannot be seen.
const tidy = (name: string | null): string | null => (name === null ? null : toPlainName(name));

// JSON has no `undefined`, and a setting that is not named stays as it is.
const definedOnly = (changes: SettingsChanges): SettingsChanges =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

function hasSharedKey({ keys }: SettingsChanges): boolean {
  return keys !== undefined && new Set(Object.values(keys)).size < Object.keys(keys).length;
}
