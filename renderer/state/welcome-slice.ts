import type { SliceOf } from './slice.ts';

/** How somebody who is new here wants to begin. */
export interface Beginning {
  /** null for a person without a name. */
  readonly name: string | null;
  readonly teaches: boolean;
  readonly withWarmUp: boolean;
}

export interface WelcomeSlice {
  /** Makes a person and takes them where they begin: into the warm-up, or to the lessons. */
  readonly begin: (how: Beginning) => Promise<void>;
  /** Asks again who is here, with what each of them has started by now. */
  readonly showWelcome: () => Promise<void>;
}

export const createWelcomeSlice: SliceOf<WelcomeSlice> = (_platform, _set, get) => ({
  begin: async ({ name, teaches, withWarmUp }) => {
    await get().createProfile(name);
    const { screen, shelf } = get();
    // The person could not be made.
    if (screen.kind === 'welcome') return;
    if (teaches) await get().changeSettings({ teaches });
    // What was opened from outside comes first.
    if (screen.kind !== 'library') return;
    const lessons = shelf.kind === 'done' ? shelf.value : [];
    const warmUp = lessons.find(({ isBuiltIn, hasKey, level }) => isBuiltIn && hasKey && level === 'starter');
    if (!withWarmUp || warmUp === undefined) return;
    await get().startAttempt({ lesson: warmUp.hash, mode: 'guided', choice: { kind: 'all' }, again: null });
  },
  showWelcome: async () => {
    await get().readPeople();
    get().show({ kind: 'welcome' });
  },
});
