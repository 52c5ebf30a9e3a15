import type { WaitedFor } from '../../content/desk/views.ts';
import type { SliceOf } from './slice.ts';

/** How a new person wants to begin. */
export interface Beginning {
  /** null for a person without a name. */
  readonly name: string | null;
  readonly teaches: boolean;
  readonly withWarmUp: boolean;
}

export interface WelcomeSlice {
  /** Creates a person and shows their first screen: the warm-up or the lessons. */
  readonly begin: (how: Beginning) => Promise<void>;
  /**
   * Shows the welcome screen with each person's current work; before that, asks about finished exams of the current
   * person that the teacher does not have yet.
   */
  readonly showWelcome: () => Promise<void>;
  /** Makes no person current, so that the next start asks for a name; asks the same question before. */
  readonly leaveComputer: () => Promise<void>;
  /** The question before this person leaves; null if there is none. */
  readonly leaving: Leaving | null;
  /** Leaves although the teacher is waiting for an exam. */
  readonly leaveAnyway: () => Promise<void>;
  /** Stays, and shows where to give the first of these exams to the teacher. */
  readonly giveFirst: () => Promise<void>;
}

/** Finished exams that the teacher is waiting for, when their person is about to leave. */
export interface Leaving {
  readonly first: WaitedFor;
  /** All of them, including `first`. */
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

  /** If the exams that the teacher is waiting for cannot be determined, no question is asked. */
  const askAndLeave = async (by: Leaving['by']): Promise<void> => {
    const { session, screen } = get();
    const profile = session.kind === 'done' ? session.value.profile : null;
    const waitedFor = await platform.desk.listWaitedFor({ profile });
    // If the person has gone to another screen, no question is asked.
    if (get().screen !== screen) return;
    const [first] = waitedFor.ok ? waitedFor.value : [];
    if (!waitedFor.ok || first === undefined) await leave(by);
    else set({ leaving: { first, count: waitedFor.value.length, by }, overlay: 'not-given' });
  };

  return {
    begin: async ({ name, teaches, withWarmUp }) => {
      await get().createProfile(name);
      const { screen, shelf } = get();
      // The person could not be created.
      if (screen.kind === 'welcome') return;
      if (teaches) await get().changeSettings({ teaches });
      // Files opened from outside come first.
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
