import type { AttemptId } from '../../content/journal/event.ts';
import type { Comparison, HistoryEntry, ProgressView } from '../../content/study/views.ts';
import { profileOf } from './profile-of.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** The button by which the person left the list of attempts, and its attempt. */
export interface WayOut {
  readonly attempt: AttemptId;
  readonly by: 'open' | 'compare';
}

export interface ProgressSlice {
  readonly progress: Waiting<ProgressView>;
  /** Newest first. */
  readonly history: Waiting<readonly HistoryEntry[]>;
  readonly comparison: Waiting<Comparison>;
  /** When the person returns to the list, they continue where they left it; null before that. */
  readonly leftHistoryBy: WayOut | null;
  /** Shows the person's progress, freshly loaded. */
  readonly showProgress: () => Promise<void>;
  /** Shows all attempts, freshly loaded. */
  readonly showHistory: () => Promise<void>;
  /** Shows two attempts at one lesson side by side. */
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
    // From any other screen, the list starts at the top.
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
    // The answer identifies its attempts, so the earlier one may stay on the screen until then: the select box keeps
    // its focus.
    const ask = () => platform.desk.compareAttempts({ first, second });
    await loader.load('comparison', { first, second }, ask, { keepsEarlier });
  },
});
