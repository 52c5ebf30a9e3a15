import type { ResultView } from '../../content/desk/views.ts';
import type { AttemptId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface ResultSlice {
  readonly result: Waiting<ResultView>;
  /** Where an attempt was opened from, and so where leaving it leads. */
  readonly cameFrom: 'lessons' | 'attempts';
  /** Reads the result of an attempt that was handed in, and shows it. */
  readonly openResult: (attempt: AttemptId) => Promise<void>;
  /** Opens an attempt from the list of all of them: its result, or where it was left when it has none. */
  readonly lookAgain: (attempt: AttemptId, hasResult: boolean) => Promise<void>;
  /** Goes back to where the attempt on the screen, or its result, was opened from. */
  readonly leaveAttempt: () => Promise<void>;
  /** Shows a result that has just come. */
  readonly takeResult: (result: ResultView) => void;
  /** Reads the result on the screen once more, if it is one that waits for a key that may have come. */
  readonly askForKey: () => Promise<void>;
  /** Opens the article of the result on the screen, to look back from `claim` on. */
  readonly reviewClaim: (claim: ClaimId) => void;
  /** Shows what holds the headline up, once the key may be seen. */
  readonly openDebrief: () => void;
  /** Starts a new attempt of the claims to look at again. */
  readonly sortMissedAgain: () => Promise<void>;
  readonly print: () => Promise<void>;
}

export const createResultSlice: SliceOf<ResultSlice> = (platform, set, get, loader) => ({
  result: IDLE,
  cameFrom: 'lessons',
  openResult: async (attempt) => {
    set({ screen: { kind: 'result', attempt }, screenBefore: null });
    await loader.load('result', { attempt }, () => platform.desk.readResult({ attempt }));
  },
  lookAgain: async (attempt, hasResult) => {
    set({ cameFrom: 'attempts', leftHistoryBy: { attempt, by: 'open' } });
    await (hasResult ? get().openResult(attempt) : get().openAttempt(attempt));
  },
  leaveAttempt: () => (get().cameFrom === 'attempts' ? get().showHistory() : get().showLibrary()),
  takeResult: (result) => {
    const { attempt } = result.attempt;
    loader.take('result', { attempt }, result);
    set({ screen: { kind: 'result', attempt }, screenBefore: null });
  },
  askForKey: async () => {
    const { result, screen } = get();
    if (screen.kind !== 'result' || result.kind !== 'done' || result.value.kind !== 'awaiting-key') return;
    const { attempt } = result.value.attempt;
    const asked = await platform.desk.readResult({ attempt });
    // Nothing is shown of a question that nobody asked and that found nothing.
    if (asked.ok && asked.value.kind === 'scored' && get().result === result) get().takeResult(asked.value);
  },
  reviewClaim: (claim) => {
    const { result } = get();
    if (result.kind !== 'done') return;
    const { attempt } = result.value;
    loader.take('attempt', { attempt: attempt.attempt }, { ...attempt, current: claim });
    set({
      selected: null,
      screen: { kind: 'sorting', attempt: attempt.attempt },
      screenBefore: null,
    });
  },
  openDebrief: () => {
    const { result } = get();
    if (result.kind !== 'done' || result.value.kind !== 'scored') return;
    set({ screen: { kind: 'debrief', attempt: result.value.attempt.attempt }, screenBefore: null });
  },
  sortMissedAgain: async () => {
    const { result } = get();
    if (result.kind !== 'done' || result.value.kind !== 'scored' || result.value.lookAgain.length === 0) return;
    const { attempt, lookAgain } = result.value;
    await get().startAttempt({
      lesson: attempt.lessonHash,
      mode: 'guided',
      choice: { kind: 'these', claims: lookAgain },
      again: attempt.attempt,
    });
  },
  print: async () => {
    const result = await platform.machine.print();
    if (!result.ok) get().notify({ kind: 'failure', failure: result.error });
  },
});
