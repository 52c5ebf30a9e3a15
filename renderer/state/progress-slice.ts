import type { AttemptId } from '../../content/journal/event.ts';
import type { Comparison, HistoryEntry, ProgressView } from '../../content/study/views.ts';
import { profileOf } from './profile-of.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

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

export const createProgressSlice: SliceOf<ProgressSlice> = (platform, set, get, loader) => ({
  progress: IDLE,
  history: IDLE,
  comparison: IDLE,
  leftHistoryBy: null,

  showProgress: async () => {
    const profile = profileOf(get());
    if (profile === null) return;
    loader.empty('progress', 'today', 'coach', 'skills');
    get().show({ kind: 'progress' });
    await Promise.all([
      loader.load('progress', {}, () => platform.desk.readProgress({ profile })),
      get().readToday(),
      get().readCoach(),
      get().readSkills(),
    ]);
  },

  showHistory: async () => {
    const profile = profileOf(get());
    if (profile === null) return;
    // Whoever comes from somewhere else begins at its top.
    const isBack = get().screen.kind !== 'progress';
    set({ leftHistoryBy: isBack ? get().leftHistoryBy : null });
    loader.empty('history');
    get().show({ kind: 'history' });
    await loader.load('history', {}, () => platform.desk.readHistory({ profile }));
  },

  compare: async (first, second) => {
    if (get().screen.kind === 'history') set({ leftHistoryBy: { attempt: second, by: 'compare' } });
    const keepsEarlier = get().screen.kind === 'comparison';
    get().show({ kind: 'comparison', first, second });
    // The answer names its attempts, so the earlier one may stand on the screen meanwhile: the choice keeps its focus.
    const ask = () => platform.desk.compareAttempts({ first, second });
    await loader.load('comparison', { first, second }, ask, { keepsEarlier });
  },
});
