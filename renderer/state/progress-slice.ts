import type { AttemptId } from '../../content/journal/event.ts';
import type { Comparison, HistoryEntry, ProgressView } from '../../content/self-study/self-study.ts';
import { profileOf } from './profile-of.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** The way that was taken out of the list of attempts: into which attempt, by which of its buttons. */
export interface WayOut {
  readonly attempt: AttemptId;
  readonly by: 'open' | 'compare';
}

export interface ProgressSlice {
  readonly progress: Waiting<ProgressView>;
  /** Newest first. */
  readonly history: Waiting<readonly HistoryEntry[]>;
  readonly comparison: Waiting<Comparison>;
  /** Back in the list, a person goes on where they left it; null before they left it. */
  readonly leftHistoryBy: WayOut | null;
  /** Shows how a person has been doing, read anew. */
  readonly showProgress: () => Promise<void>;
  /** Shows every attempt, read anew. */
  readonly showHistory: () => Promise<void>;
  /** Shows two attempts of one lesson beside each other. */
  readonly compare: (first: AttemptId, second: AttemptId) => Promise<void>;
}

export const createProgressSlice: SliceOf<ProgressSlice> = (platform, set, get) => {
  const readHistory = async (): Promise<void> => {
    const profile = profileOf(get());
    if (profile === null) return;
    const history = await platform.desk.readHistory({ profile });
    if (profileOf(get()) !== profile) return;
    set({
      history: history.ok ? { kind: 'done', value: history.value } : { kind: 'failed', failure: history.error },
    });
  };

  const readProgress = async (): Promise<void> => {
    const profile = profileOf(get());
    if (profile === null) return;
    const progress = await platform.desk.readProgress({ profile });
    if (profileOf(get()) !== profile) return;
    set({
      progress: progress.ok ? { kind: 'done', value: progress.value } : { kind: 'failed', failure: progress.error },
    });
  };

  return {
    progress: IDLE,
    history: IDLE,
    comparison: IDLE,
    leftHistoryBy: null,

    showProgress: async () => {
      if (profileOf(get()) === null) return;
      set({ progress: WORKING, coach: WORKING, skills: WORKING });
      get().show({ kind: 'progress' });
      await Promise.all([readProgress(), get().readCoach(), get().readSkills()]);
    },

    showHistory: async () => {
      if (profileOf(get()) === null) return;
      // Whoever comes from somewhere else begins at its top.
      const isBack = get().screen.kind !== 'progress';
      set({ history: WORKING, leftHistoryBy: isBack ? get().leftHistoryBy : null });
      get().show({ kind: 'history' });
      await readHistory();
    },

    compare: async (first, second) => {
      if (get().screen.kind === 'history') set({ leftHistoryBy: { attempt: second, by: 'compare' } });
      // From the screen itself, what stands there stays until the other comes: a choice that is on its way keeps the focus.
      if (get().screen.kind !== 'comparison' || get().comparison.kind !== 'done') set({ comparison: WORKING });
      get().show({ kind: 'comparison', first, second });
      const comparison = await platform.desk.compareAttempts({ first, second });
      const { screen } = get();
      // Whoever went on to another pair meanwhile is not brought back by an answer that was late.
      if (screen.kind === 'comparison' && (screen.first !== first || screen.second !== second)) return;
      set({
        comparison: comparison.ok
          ? { kind: 'done', value: comparison.value }
          : { kind: 'failed', failure: comparison.error },
      });
    },
  };
};
