import type { ResultView } from '../../content/desk/views.ts';
import type { AttemptId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ScreenSlice } from './screen-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** A button on the result page: its name, and how far it was from the top of the window, in CSS pixels. */
export interface WayBack {
  readonly name: string;
  readonly top: number;
}

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
  /** The button by which the result was left for the article; back on it, a person goes on there. null otherwise. */
  readonly leftResultBy: WayBack | null;
  /** Opens the article of the result on the screen, to look back from `claim` on. */
  readonly reviewClaim: (claim: ClaimId, wayBack: WayBack | null) => void;
  /** Which source would be opened first, by attempt: its place in the key's list, or null where the question was skipped. */
  readonly openedFirst: Readonly<Record<AttemptId, number | null>>;
  readonly openFirstSource: (attempt: AttemptId, source: number | null) => void;
  /** Starts a retry of claims that the result on the screen has missed. */
  readonly retryMissed: (claims: readonly ClaimId[]) => Promise<void>;
  /** Drops a retry and shows the result it belongs to. */
  readonly dropRetry: (retry: AttemptId, of: AttemptId) => Promise<void>;
  readonly print: () => Promise<void>;
  /** Puts a text on the clipboard; says whether it is there. */
  readonly copyText: (text: string) => Promise<boolean>;
}

/** Where leaving an attempt leads, in the words of what the screen is a part of. */
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
    const { result: held, leftResultBy } = get();
    // Back from the article: the same result is still there, and nothing can have changed it.
    if (leftResultBy !== null && held.kind === 'done' && held.value.attempt.attempt === attempt) {
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
    // It was asked for on this screen, which is still there when it could not be started.
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
