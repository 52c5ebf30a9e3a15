import { type Failure, failure } from '../../base/failure.ts';
import { type EventId, type ProfileId } from '../../journal/event.ts';
import { foldProfile, type ProfileState } from '../../journal/fold-profile.ts';
import { profileStream } from '../../journal/stream.ts';
import { settingsChangesSchema, type Settings, type SettingsChanges } from '../../profile/settings.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { toPlainName } from '../../text/to-plain-name.ts';
import type { Digests } from '../store/digests.ts';
import { createKeptStreams } from '../store/kept-streams.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore } from '../store/store.ts';
import type { ProfileSummary } from '../views.ts';

/** The part of the desk for people: their names, their settings, and the current one. */
export interface Profiles {
  create(profile: ProfileId, name: string | null): Result<ProfileSummary, Failure>;
  rename(profile: ProfileId, name: string | null): Result<ProfileSummary, Failure>;
  /** `not-found` for a profile that was never created. */
  read(profile: ProfileId): Result<ProfileState, Failure>;
  list(): Result<readonly ProfileSummary[], Failure>;
  /** null until the person was asked. */
  readInUse(): Result<ProfileState | null, Failure>;
  takeInUse(profile: ProfileId | null): Result<null, Failure>;
  changeSettings(profile: ProfileId, changes: SettingsChanges): Result<Settings, Failure>;
  /** The effective settings of a person. A person who was never asked whether they teach does if they have a class. */
  settingsOf(person: ProfileState): Result<Settings, Failure>;
}

/** Creates the part of the desk for people. */
export function createProfiles(tools: {
  readonly store: DeskStore;
  readonly memory: DeskMemory;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly digests: Pick<Digests, 'of'>;
}): Profiles {
  const { store } = tools;
  const streams = createKeptStreams(tools, foldProfile);
  // `newId` returns a UUID, and the journal validates it again.
  const newEventId = () => tools.newId() as EventId;

  const read: Profiles['read'] = (profile) =>
    resultOf(function* () {
      const state = yield* valueOf(streams.readState(profileStream(profile)));
      return state ?? (yield* failWith(failure('not-found', 'profile')));
    });

  const summaryOf = (profile: ProfileId, name: string | null): Result<ProfileSummary, Failure> => {
    const attempts = tools.digests.of(profile);
    return attempts.ok ? ok({ id: profile, name, attempts: attempts.value.length }) : attempts;
  };

  const settingsOf: Profiles['settingsOf'] = ({ profile, settings, hasSaidWhetherTheyTeach }) => {
    if (hasSaidWhetherTheyTeach) return ok(settings);
    const classes = store.listStreams(profile, 'class');
    return classes.ok ? ok({ ...settings, teaches: classes.value.length > 0 }) : classes;
  };

  const takeInUse: Profiles['takeInUse'] = (profile) =>
    resultOf(function* () {
      const inUse = yield* valueOf(store.readProfileInUse());
      return inUse === profile ? null : yield* valueOf(store.writeProfileInUse(profile));
    });

  return {
    read,
    settingsOf,
    takeInUse,
    create: (profile, name) =>
      resultOf(function* () {
        const stream = profileStream(profile);
        const before = yield* valueOf(streams.readState(stream));
        if (before === null) {
          const entry = { id: newEventId(), kind: 'profile-created', payload: { name: tidy(name) } } as const;
          yield* valueOf(streams.append(stream, profile, entry));
        }
        yield* valueOf(takeInUse(profile));
        return yield* valueOf(summaryOf(profile, before === null ? tidy(name) : before.name));
      }),
    rename: (profile, name) =>
      resultOf(function* () {
        const before = yield* valueOf(read(profile));
        if (before.name !== tidy(name)) {
          const entry = { id: newEventId(), kind: 'profile-renamed', payload: { name: tidy(name) } } as const;
          yield* valueOf(streams.append(profileStream(profile), profile, entry));
        }
        return yield* valueOf(summaryOf(profile, tidy(name)));
      }),
    list: () =>
      resultOf(function* () {
        const profiles = yield* valueOf(store.listProfiles());
        const summaries: ProfileSummary[] = [];
        for (const profile of profiles) {
          const state = yield* valueOf(streams.readState(profileStream(profile)));
          // A profile whose own stream cannot be read is not offered; its journal is kept.
          if (state === null) continue;
          const summary = yield* valueOf(summaryOf(profile, state.name));
          summaries.push(summary);
        }
        return summaries;
      }),
    readInUse() {
      const inUse = store.readProfileInUse();
      if (!inUse.ok || inUse.value === null) return inUse.ok ? ok(null) : inUse;
      // The last person may have been erased since; then the start screen asks again.
      return streams.readState(profileStream(inUse.value));
    },
    changeSettings: (profile, changes) =>
      resultOf(function* () {
        const before = yield* valueOf(read(profile));
        const payload = definedOnly(changes);
        if (!settingsChangesSchema.safeParse(payload).success || hasSharedKey(payload)) {
          return yield* failWith(failure('bad-request', 'changes'));
        }
        if (Object.keys(payload).length === 0) return yield* valueOf(settingsOf(before));
        const entry = { id: newEventId(), kind: 'settings-changed', payload } as const;
        const after = yield* valueOf(streams.append(profileStream(profile), profile, entry));
        return after === null ? yield* failWith(failure('storage-failed')) : yield* valueOf(settingsOf(after));
      }),
  };
}

// "Ada" and "Ada " would be indistinguishable, and so would names that differ in invisible characters.
const tidy = (name: string | null): string | null => (name === null ? null : toPlainName(name));

// JSON has no `undefined`, and a setting that is left out stays unchanged.
const definedOnly = (changes: SettingsChanges): SettingsChanges =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

function hasSharedKey({ keys }: SettingsChanges): boolean {
  return keys !== undefined && new Set(Object.values(keys)).size < Object.keys(keys).length;
}
