import type { ResultView } from '../../content/desk/views.ts';
import type { AttemptId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ScreenSlice } from './screen-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** A button on the result page: its name, and its distance from the top of the window, in CSS pixels. */
export interface WayBack {
  readonly name: string;
  readonly top: number;
}

export interface ResultSlice {
  readonly result: Waiting<ResultView>;
  /** The screen from which an attempt was opened, and to which leaving it leads. */
  readonly cameFrom: 'lessons' | 'attempts';
  /** Loads the result of an attempt that was handed in, and shows it. */
  readonly openResult: (attempt: AttemptId) => Promise<void>;
  /**
   * Opens an attempt from the list of all attempts: its result, or if it has none, the place where the person stopped.
   */
  readonly lookAgain: (attempt: AttemptId, hasResult: boolean) => Promise<void>;
  /** Returns to the screen from which the current attempt or result was opened. */
  readonly leaveAttempt: () => Promise<void>;
  /** Shows a result that has just arrived. */
  readonly takeResult: (result: ResultView) => void;
  /** The button that led from the result to the article; on return, the person continues there. Otherwise null. */
  readonly leftResultBy: WayBack | null;
  /** Opens the article of the current result, for reviewing from `claim` on. */
  readonly reviewClaim: (claim: ClaimId, wayBack: WayBack | null) => void;
  /**
   * The source that the person would open first, by attempt: its index in the key's list, or null if the question was
   * skipped.
   */
  readonly openedFirst: Readonly<Record<AttemptId, number | null>>;
  readonly openFirstSource: (attempt: AttemptId, source: number | null) => void;
  /** Starts a retry of claims that were missed in the current result. */
  readonly retryMissed: (claims: readonly ClaimId[]) => Promise<void>;
  /** Discards a retry and shows the result to which it belongs. */
  readonly dropRetry: (retry: AttemptId, of: AttemptId) => Promise<void>;
  readonly print: () => Promise<void>;
  /** Copies a text to the clipboard; returns whether it succeeded. */
  readonly copyText: (text: string) => Promise<boolean>;
}

/** The destination of leaving an attempt, for the label of the button. */
export const selectWayBack = ({
  cameFrom,
  edition,
}: Pick<ResultSlice, 'cameFrom'> & Pick<ScreenSlice, 'edition'>): 'lessons' | 'page' | 'attempts' =>
  cameFrom === 'lessons' && edition === 'page' ? 'page' : cameFrom;

export const createResultSlice: SliceOf<ResultSlice> = (platform, set, get, loader) => ({
  result: IDLE,
  cameFrom: 'lessons',
  leftResultBy: null,
  openedFirst: {},
  openFirstSource: (attempt, source) => {
    set({ openedFirst: { ...get().openedFirst, [attempt]: source } });
  },
  openResult: async (attempt) => {
    const { result: current, leftResultBy } = get();
    // Back from the article: the same result is still loaded, and nothing can have changed it.
    if (leftResultBy !== null && current.kind === 'done' && current.value.attempt.attempt === attempt) {
      set({ screen: { kind: 'result', attempt }, screensBefore: [] });
      return;
    }
    set({ screen: { kind: 'result', attempt }, screensBefore: [], leftResultBy: null });
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
    set({ screen: { kind: 'result', attempt }, screensBefore: [], leftResultBy: null });
  },
  reviewClaim: (claim, wayBack) => {
    const { result } = get();
    if (result.kind !== 'done') return;
    const { attempt } = result.value;
    loader.take('attempt', { attempt: attempt.attempt }, { ...attempt, current: claim });
    set({
      selected: null,
      screen: { kind: 'sorting', attempt: attempt.attempt },
      screensBefore: [],
      leftResultBy: wayBack,
    });
  },
  retryMissed: async (claims) => {
    const { result } = get();
    if (result.kind !== 'done' || result.value.kind !== 'scored' || claims.length === 0) return;
    const { attempt } = result.value;
    await get().startAttempt({
      lesson: attempt.lessonHash,
      mode: 'guided',
      choice: { kind: 'these', claims },
      again: attempt.retryOf ?? attempt.attempt,
    });
    // The retry was requested on this screen, which stays if it could not be started.
    const { attempt: started } = get();
    if (started.kind === 'failed') get().notify({ kind: 'failure', failure: started.failure });
  },
  dropRetry: async (retry, of) => {
    const dropped = await platform.desk.dropRetry({ attempt: retry });
    if (!dropped.ok) {
      get().notify({ kind: 'failure', failure: dropped.error });
      return;
    }
    await get().openResult(of);
    get().notify({ kind: 'retry-dropped' });
  },
  copyText: async (text) => {
    const copied = await platform.machine.copyText({ text });
    if (!copied.ok) get().notify({ kind: 'failure', failure: copied.error });
    return copied.ok;
  },
  print: async () => {
    const result = await platform.machine.print({});
    if (!result.ok) get().notify({ kind: 'failure', failure: result.error });
  },
});
