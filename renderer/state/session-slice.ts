import type { ProfileSummary, StartView } from '../../content/desk/views.ts';
import type { ProfileId } from '../../content/journal/event.ts';
import type { Settings, SettingsChanges } from '../../content/profile/settings.ts';
import type { StartNotice } from '../../content/machine/views.ts';
import type { SliceOf } from './slice.ts';
import { WORKING, type Waiting } from './waiting.ts';

/** The current person and their settings. */
export interface Session {
  readonly profiles: readonly ProfileSummary[];
  /** null until a person was chosen. */
  readonly profile: ProfileId | null;
  readonly settings: Settings;
}

export interface SessionSlice {
  readonly session: Waiting<Session>;
  /** Messages about the store since the last start; each stays until it is dismissed. */
  readonly startNotices: readonly StartNotice[];
  /** Loads the data of the first screen, and shows it. */
  readonly start: () => Promise<void>;
  /** Shows the first screen according to the desk. */
  readonly takeStart: (start: StartView) => void;
  /** Reloads the people and the shelf, without changing the screen. */
  readonly readPeople: () => Promise<void>;
  /** Creates a profile and makes it current; null is a person without a name. */
  readonly createProfile: (name: string | null) => Promise<void>;
  /** Returns whether the name was saved. */
  readonly renameProfile: (name: string | null) => Promise<boolean>;
  /** null: no profile is current, and the welcome screen asks for a name. */
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
    // Data of the previous person must not be shown to the next.
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
      // The person, and with them settings and lessons, may have changed meanwhile.
      if (start.value.profile !== sessionNow()?.profile) return;
      setSession({ settings });
      loader.take('shelf', {}, lessons);
    },

    createProfile: async (name) => {
      const profile = platform.newId() as ProfileId; // The port creates random UUIDs; the brand states their kind.
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
