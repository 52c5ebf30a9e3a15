import type { ProfileSummary, StartView } from '../../content/desk/views.ts';
import type { ProfileId } from '../../content/journal/event.ts';
import type { Settings, SettingsChanges } from '../../content/profile/settings.ts';
import type { StartNotice } from '../../content/machine/views.ts';
import type { SliceOf } from './slice.ts';
import { WORKING, type Waiting } from './waiting.ts';

/** Who is here, and how they like the program. */
export interface Session {
  readonly profiles: readonly ProfileSummary[];
  /** null until somebody was asked. */
  readonly profile: ProfileId | null;
  readonly settings: Settings;
}

export interface SessionSlice {
  readonly session: Waiting<Session>;
  /** What is to be told about the store since the last start; each until it is dismissed. */
  readonly startNotices: readonly StartNotice[];
  /** Reads what the first screen needs, and shows it. */
  readonly start: () => Promise<void>;
  /** Takes what the desk says of a first screen, and shows it. */
  readonly takeStart: (start: StartView) => void;
  /** Reads again who there is and what lies on the shelf, and stays on the screen. */
  readonly readPeople: () => Promise<void>;
  /** Makes a profile and takes it; null is the person who goes without a name. */
  readonly createProfile: (name: string | null) => Promise<void>;
  /** Says whether the name was saved. */
  readonly renameProfile: (name: string | null) => Promise<boolean>;
  /** null: no profile is in use, and the welcome screen asks for a name. */
  readonly chooseProfile: (profile: ProfileId | null) => Promise<void>;
  readonly changeSettings: (changes: SettingsChanges) => Promise<void>;
  readonly dismissStartNotice: (what: StartNotice['what']) => void;
}

export const createSessionSlice: SliceOf<SessionSlice> = (platform, set, get, loader) => {
  const sessionNow = (): Session | null => {
    const { session } = get();
    return session.kind === 'done' ? session.value : null;
  };

  const setSession = (change: Partial<Session>): void => {
    const session = sessionNow();
    if (session !== null) set({ session: { kind: 'done', value: { ...session, ...change } } });
  };

  const takeStart = ({ profiles, profile, settings, lessons }: StartView): void => {
    // What was read of somebody else says nothing of whoever is here now.
    loader.forgetPerson();
    set({
      session: { kind: 'done', value: { profiles, profile, settings } },
      screen: profile === null ? { kind: 'welcome' } : { kind: 'library' },
      screensBefore: [],
    });
    loader.take('shelf', {}, lessons);
    void get().readToday();
    const { waitingInstalls, isProfileWaiting } = get();
    if (profile !== null && isProfileWaiting) {
      set({ isProfileWaiting: false });
      get().showSettings();
      return;
    }
    if (profile === null || waitingInstalls.length === 0) return;
    set({ waitingInstalls: [] });
    void get().followInstalls(waitingInstalls);
  };

  return {
    session: { kind: 'idle' },
    startNotices: [],

    start: async () => {
      set({ session: WORKING, screen: { kind: 'loading' } });
      const ask = () => Promise.all([platform.desk.readStart({}), platform.machine.readNotices({})]);
      const answers = await loader.latest('person', ask);
      if (answers === null) return;
      const [start, notices] = answers;
      if (notices.ok) set({ startNotices: notices.value });
      if (start.ok) takeStart(start.value);
      else set({ session: { kind: 'failed', failure: start.error } });
    },

    takeStart,

    readPeople: async () => {
      const start = await platform.desk.readStart({});
      if (!start.ok) return;
      const { profiles, settings, lessons } = start.value;
      setSession({ profiles });
      // Somebody else may have come meanwhile, with settings and lessons of their own.
      if (start.value.profile !== sessionNow()?.profile) return;
      setSession({ settings });
      loader.take('shelf', {}, lessons);
    },

    createProfile: async (name) => {
      const profile = platform.newId() as ProfileId; // The port makes random UUIDs; the brand says of what.
      const made = await platform.desk.createProfile({ profile, name });
      if (made.ok) await get().chooseProfile(profile);
      else get().notify({ kind: 'failure', failure: made.error });
    },

    renameProfile: async (name) => {
      const session = sessionNow();
      const profile = session?.profile ?? null;
      if (session === null || profile === null) return false;
      const renamed = await platform.desk.renameProfile({ profile, name });
      if (!renamed.ok) {
        get().notify({ kind: 'failure', failure: renamed.error });
        return false;
      }
      const { value } = renamed;
      setSession({ profiles: session.profiles.map((one) => (one.id === value.id ? value : one)) });
      return true;
    },

    chooseProfile: async (profile) => {
      const chosen = await loader.latest('person', () => platform.desk.chooseProfile({ profile }));
      if (chosen === null) return;
      if (chosen.ok) takeStart(chosen.value);
      else get().notify({ kind: 'failure', failure: chosen.error });
    },

    changeSettings: async (changes) => {
      const profile = sessionNow()?.profile ?? null;
      if (profile === null) return;
      const changed = await platform.desk.changeSettings({ profile, changes });
      if (changed.ok) setSession({ settings: changed.value });
      else get().notify({ kind: 'failure', failure: changed.error });
    },

    dismissStartNotice: (what) => {
      set({ startNotices: get().startNotices.filter((notice) => notice.what !== what) });
    },
  };
};
