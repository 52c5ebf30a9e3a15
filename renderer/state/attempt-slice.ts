import type { Confidence, Mode } from '../../content/attempt/confidence.ts';
import type { ClaimChoice, Respond } from '../../content/desk/desk.ts';
import type { AttemptView, Response } from '../../content/desk/views.ts';
import type { Failure } from '../../content/failure.ts';
import type { AttemptId, EventId } from '../../content/journal/event.ts';
import type { ClaimId, ContentHash } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { assertNever } from '../../content/assert-never.ts';
import { claimAfter, claimBefore, nextUnanswered } from './claim-order.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** A response that has not reached the disk yet. */
export type Unsaved =
  | { readonly kind: 'saving'; readonly respond: Respond }
  /** Not saved; it will be sent again with the same event id. `tries` counts what was sent so far. */
  | { readonly kind: 'failed'; readonly respond: Respond; readonly failure: Failure; readonly tries: number };

/** Whether the response to one claim is on its way to the disk. */
export type Save = { readonly kind: 'idle' } | Unsaved;

export interface NewAttempt {
  readonly lesson: ContentHash;
  readonly mode: Mode;
  readonly choice: ClaimChoice;
  readonly again: AttemptId | null;
}

export interface AttemptSlice {
  /** The attempt on the sorting screen. `view.current` is the claim under judgement. */
  readonly attempt: Waiting<AttemptView>;
  /** The label that was selected and not committed yet. */
  readonly selected: Label | null;
  /** Of any attempt: who leaves a lesson before a response is saved loses nothing. */
  readonly unsaved: readonly Unsaved[];
  readonly handIn: Waiting<null>;
  /** The words that were marked and not sent yet: ascending positions from 0 among the words of the current claim. */
  readonly markedWords: readonly number[];
  readonly wordsSave: Waiting<null>;

  readonly startAttempt: (request: NewAttempt) => Promise<void>;
  readonly openAttempt: (attempt: AttemptId) => Promise<void>;
  /** Selects a label for the claim under judgement; without the question of confidence it commits. */
  readonly selectLabel: (label: Label) => void;
  /** Commits the selected label. Nothing happens when none is selected or the response stands. */
  readonly commit: (confidence: Confidence | null) => Promise<void>;
  /** Marks a word of the current claim as one that decided it, or takes the mark away. */
  readonly markWord: (word: number, isMarked: boolean) => void;
  /** Sends which words decided the current claim; none for "no words support it". */
  readonly sendWords: (words: readonly number[]) => Promise<void>;
  readonly goTo: (claim: ClaimId) => void;
  /** To the claim after this one; from the last one to the first that has no response. */
  readonly next: () => void;
  readonly back: () => void;
  /** To the next claim that has no response, going round. */
  readonly skip: () => void;
  /** Sends a response that could not be saved once more, now. */
  readonly retrySave: (claim: ClaimId) => Promise<void>;
  /** Hands in and shows the debrief, or that the key has not come; refused while a response is not saved. */
  readonly sendHandIn: () => Promise<void>;
}

/** What may pass without anybody changing the response: a full disk is emptied, a busy one gets free. */
const MAY_PASS: ReadonlySet<Failure['code']> = new Set(['disk-full', 'read-only', 'storage-failed', 'storage-busy']);

const SAVED: Save = { kind: 'idle' };

/** Where the response to `claim` of the attempt on the screen stands. */
export function selectSave({ attempt, unsaved }: Pick<AttemptSlice, 'attempt' | 'unsaved'>, claim: ClaimId): Save {
  if (attempt.kind !== 'done') return SAVED;
  const here = attempt.value.attempt;
  return unsaved.find(({ respond }) => respond.attempt === here && respond.claim === claim) ?? SAVED;
}

/** How many responses of the attempt on the screen are not on the disk yet. */
export function countUnsaved({ attempt, unsaved }: Pick<AttemptSlice, 'attempt' | 'unsaved'>): number {
  if (attempt.kind !== 'done') return 0;
  const here = attempt.value.attempt;
  return unsaved.filter(({ respond }) => respond.attempt === here).length;
}

/** Whether `claim` may still take a response: in an exam until hand-in, when guided until the first. */
export function canRespond(view: AttemptView, save: Save, claim: ClaimId): boolean {
  if (view.isHandedIn || save.kind !== 'idle') return false;
  switch (view.mode) {
    case 'exam':
      return true;
    case 'guided':
      return view.responses[claim] === undefined;
    default:
      return assertNever(view.mode);
  }
}

/** Whether the words that decided the current claim are asked for now: it is answered, and its feedback waits for them. */
export const asksWords = ({ asksCues, isHandedIn, responses, feedback, current }: AttemptView): boolean =>
  asksCues && !isHandedIn && responses[current] !== undefined && feedback[current] === undefined;

const NO_WORDS = { markedWords: [], wordsSave: IDLE } as const;

export const createAttemptSlice: SliceOf<AttemptSlice> = (platform, set, get) => {
  const timers = new Map<EventId, ReturnType<typeof setTimeout>>();

  const viewNow = (): AttemptView | null => {
    const { attempt } = get();
    return attempt.kind === 'done' ? attempt.value : null;
  };

  const setUnsaved = ({ event }: Respond, now: Unsaved | null): void => {
    const others = get().unsaved.filter(({ respond }) => respond.event !== event);
    set({ unsaved: now === null ? others : [...others, now] });
  };

  const selectionFor = (view: AttemptView, claim: ClaimId): Label | null =>
    view.mode === 'exam' ? (view.responses[claim]?.label ?? null) : null;

  const takeView = (view: AttemptView): void => {
    set({
      attempt: { kind: 'done', value: view },
      selected: selectionFor(view, view.current),
      handIn: IDLE,
      ...NO_WORDS,
      screen: { kind: 'sorting', attempt: view.attempt },
      screenBefore: null,
    });
  };

  const send = async (respond: Respond, tries: number): Promise<void> => {
    const { claim, event } = respond;
    clearTimeout(timers.get(event));
    timers.delete(event);
    setUnsaved(respond, { kind: 'saving', respond });
    const result = await platform.desk.respond(respond);
    if (!result.ok) {
      setUnsaved(respond, { kind: 'failed', respond, failure: result.error, tries });
      if (!MAY_PASS.has(result.error.code)) return;
      timers.set(
        event,
        setTimeout(() => void send(respond, tries + 1), retryDelayMs(tries)),
      );
      return;
    }
    setUnsaved(respond, null);
    const { response, feedback } = result.value;
    const view = viewNow();
    if (view?.attempt !== respond.attempt) return;
    const value: AttemptView = {
      ...view,
      responses: { ...view.responses, [claim]: response },
      feedback: feedback === null ? view.feedback : { ...view.feedback, [claim]: feedback },
    };
    set({ attempt: { kind: 'done', value } });
  };

  const turnTo = (claim: ClaimId | null): void => {
    const view = viewNow();
    if (view === null || claim === null || claim === view.current || !view.claims.includes(claim)) return;
    const attempt = { kind: 'done', value: { ...view, current: claim } } as const;
    set({ attempt, selected: selectionFor(view, claim), ...NO_WORDS });
    // Looking back leaves no trace: the journal of what was handed in is closed.
    if (view.isHandedIn) return;
    // Where a person looked last is a convenience: if it cannot be kept, the next start opens one claim earlier.
    void platform.desk.moveTo({ attempt: view.attempt, claim });
  };

  return {
    attempt: IDLE,
    selected: null,
    unsaved: [],
    handIn: IDLE,
    ...NO_WORDS,

    startAttempt: async ({ lesson, mode, choice, again }) => {
      const { session } = get();
      if (session.kind !== 'done' || session.value.profile === null || get().attempt.kind === 'working') return;
      set({ attempt: WORKING });
      // The port makes random UUIDs; the brand says which kind of thing this one names.
      const attempt = platform.machine.newId() as AttemptId;
      const request = { profile: session.value.profile, attempt, lesson, mode, choice, again };
      const result = await platform.desk.startAttempt(request);
      if (result.ok) takeView(result.value);
      else set({ attempt: { kind: 'failed', failure: result.error } });
    },

    openAttempt: async (attempt) => {
      set({ attempt: WORKING, screen: { kind: 'sorting', attempt }, screenBefore: null });
      const result = await platform.desk.openAttempt({ attempt });
      if (result.ok) takeView(result.value);
      else set({ attempt: { kind: 'failed', failure: result.error } });
    },

    selectLabel: (label) => {
      const view = viewNow();
      if (view === null || !canRespond(view, selectSave(get(), view.current), view.current)) return;
      set({ selected: label });
      if (!view.asksConfidence) void get().commit(null);
    },

    commit: async (confidence) => {
      const view = viewNow();
      const { selected } = get();
      if (view === null || selected === null) return;
      if (!canRespond(view, selectSave(get(), view.current), view.current)) return;
      const response: Response = { label: selected, confidence: view.asksConfidence ? confidence : null };
      if (view.asksConfidence && confidence === null) return;
      // Made once for this response, so that a retry is never counted twice.
      const event = platform.machine.newId() as EventId;
      await send({ event, attempt: view.attempt, claim: view.current, ...response }, 1);
    },

    markWord: (word, isMarked) => {
      const view = viewNow();
      if (view === null || !asksWords(view)) return;
      const others = get().markedWords.filter((one) => one !== word);
      set({ markedWords: isMarked ? [...others, word].sort((a, b) => a - b) : others });
    },

    sendWords: async (words) => {
      const view = viewNow();
      if (view === null || !asksWords(view) || get().wordsSave.kind === 'working') return;
      set({ wordsSave: WORKING });
      const { attempt, current: claim } = view;
      const result = await platform.desk.markCues({ attempt, claim, words });
      const now = viewNow();
      if (now?.attempt !== attempt) return;
      const isHere = now.current === claim;
      if (isHere) set({ wordsSave: result.ok ? IDLE : { kind: 'failed', failure: result.error } });
      if (!result.ok) return;
      const value = { ...now, feedback: { ...now.feedback, [claim]: result.value } };
      set({ attempt: { kind: 'done', value } });
    },

    goTo: turnTo,
    next: () => {
      const view = viewNow();
      if (view !== null) turnTo(claimAfter(view) ?? nextUnanswered(view));
    },
    back: () => {
      const view = viewNow();
      if (view !== null) turnTo(claimBefore(view));
    },
    skip: () => {
      const view = viewNow();
      if (view !== null) turnTo(nextUnanswered(view));
    },

    retrySave: async (claim) => {
      const save = selectSave(get(), claim);
      if (save.kind === 'failed') await send(save.respond, save.tries + 1);
    },

    sendHandIn: async () => {
      const view = viewNow();
      if (view === null || get().handIn.kind === 'working' || countUnsaved(get()) > 0) return;
      set({ handIn: WORKING });
      const result = await platform.desk.handIn({ attempt: view.attempt });
      if (!result.ok) {
        set({ handIn: { kind: 'failed', failure: result.error } });
        return;
      }
      set({ handIn: IDLE });
      get().takeResult(result.value);
      // What the words did comes before a number about the person who read them.
      get().openDebrief();
    },
  };
};
