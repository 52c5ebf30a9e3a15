import type { WaitedFor } from '../../content/desk/views.ts';
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
  /**
   * Asks again who is here, with what each of them has started by now; before that, about finished exams of this person
   * that the teacher does not have yet.
   */
  readonly showWelcome: () => Promise<void>;
  /** Puts nobody in use, so that the next start asks for a name; with the same question before. */
  readonly leaveComputer: () => Promise<void>;
  /** What is asked about before this person leaves; null while nothing is. */
  readonly leaving: Leaving | null;
  /** Leaves although the teacher waits. */
  readonly leaveAnyway: () => Promise<void>;
  /** Stays, and shows where the first of these exams is given to the teacher. */
  readonly giveFirst: () => Promise<void>;
}

/** Finished exams that the teacher waits for, while their person is about to leave. */
export interface Leaving {
  readonly first: WaitedFor;
  /** All of them, `first` included. */
  readonly count: number;
  readonly by: 'switching' | 'leaving-computer';
}

export const createWelcomeSlice: SliceOf<WelcomeSlice> = (platform, set, get) => {
  const leave = async (by: Leaving['by']): Promise<void> => {
    if (by === 'leaving-computer') {
      await get().chooseProfile(null);
      return;
    }
    await get().readPeople();
    get().show({ kind: 'welcome' });
  };

  /** Where what the teacher waits for cannot be known, nothing is asked. */
  const askAndLeave = async (by: Leaving['by']): Promise<void> => {
    const { session, screen } = get();
    const profile = session.kind === 'done' ? session.value.profile : null;
    const waitedFor = await platform.desk.listWaitedFor({ profile });
    // Somebody who has gone on meanwhile is not asked any more.
    if (get().screen !== screen) return;
    const [first] = waitedFor.ok ? waitedFor.value : [];
    if (!waitedFor.ok || first === undefined) await leave(by);
    else set({ leaving: { first, count: waitedFor.value.length, by }, overlay: 'not-given' });
  };

  return {
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
    showWelcome: () => askAndLeave('switching'),
    leaveComputer: () => askAndLeave('leaving-computer'),
    leaving: null,
    leaveAnyway: async () => {
      const { leaving } = get();
      set({ leaving: null, overlay: 'none' });
      if (leaving !== null) await leave(leaving.by);
    },
    giveFirst: async () => {
      const { leaving } = get();
      set({ leaving: null, overlay: 'none' });
      if (leaving !== null) await get().openResult(leaving.first.attempt);
    },
  };
};
