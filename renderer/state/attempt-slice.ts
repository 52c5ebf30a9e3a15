import type { Confidence } from '../../content/attempt/confidence.ts';
import type { Mode } from '../../content/attempt/mode.ts';
import type { ClaimChoice } from '../../content/attempt/claim-choice.ts';
import type { Respond } from '../../content/desk/attempts/commands.ts';
import type { AttemptView, Response } from '../../content/desk/views.ts';
import type { AttemptId, EventId } from '../../content/journal/event.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { Result } from '../../content/base/result.ts';
import { assertNever } from '../../content/base/assert-never.ts';
import { type BesideSlice, countUnsavedSentences, lacksReasoning } from './beside-slice.ts';
import { claimAfter, claimBefore, nextUnanswered } from './claim-order.ts';
import { countUnsavedWords, type CueSlice } from './cue-slice.ts';
import { createSender, type Pending } from './pending.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** A response that is not saved yet. */
export type Unsaved = Pending<Respond>;

/** Whether the response to one claim is being saved. */
export type Save = { readonly kind: 'idle' } | Unsaved;

export interface NewAttempt {
  readonly lesson: ContentHash;
  readonly mode: Mode;
  readonly choice: ClaimChoice;
  readonly again: AttemptId | null;
}

export interface AttemptSlice {
  /** The attempt on the sorting screen. `view.current` is the current claim. */
  readonly attempt: Waiting<AttemptView>;
  /** The label that is selected but not committed. */
  readonly selected: Label | null;
  /** Of all attempts, so that leaving a lesson before a response is saved loses nothing. */
  readonly unsaved: readonly Unsaved[];
  readonly handIn: Waiting<null>;

  readonly startAttempt: (request: NewAttempt) => Promise<void>;
  readonly openAttempt: (attempt: AttemptId) => Promise<void>;
  /** Selects a label for the current claim; if no confidence is asked for, also commits it. */
  readonly selectLabel: (label: Label) => void;
  /** Commits the selected label. Does nothing if none is selected or the response is final. */
  readonly commit: (confidence: Confidence | null) => Promise<void>;
  /** Offers the labels again for an answer that can still be changed. */
  readonly takeBack: () => void;
  readonly goTo: (claim: ClaimId) => void;
  /** Goes to the next claim; from the last one to the first without a response. */
  readonly next: () => void;
  readonly back: () => void;
  /** Goes to the next claim without a response, starting over after the last one. */
  readonly skip: () => void;
  /** Sends a response that could not be saved again, now. */
  readonly retrySave: (claim: ClaimId) => Promise<void>;
  /** Hands in, and shows the debrief or that the key is missing; refused while a response is not saved. */
  readonly sendHandIn: () => Promise<void>;
}

const SAVED: Save = { kind: 'idle' };

/** The save state of the response to `claim` in the current attempt. */
export function selectSave({ attempt, unsaved }: Pick<AttemptSlice, 'attempt' | 'unsaved'>, claim: ClaimId): Save {
  if (attempt.kind !== 'done') return SAVED;
  const here = attempt.value.attempt;
  return unsaved.find(({ request }) => request.attempt === here && request.claim === claim) ?? SAVED;
}

type UnsavedState = Pick<
  AttemptSlice & CueSlice & BesideSlice,
  'attempt' | 'unsaved' | 'unsavedWords' | 'unsavedSentences'
>;

/** The number of responses, marked words and sentences of the current attempt that are not saved yet. */
export function countUnsaved({ attempt, unsaved, unsavedWords, unsavedSentences }: UnsavedState): number {
  if (attempt.kind !== 'done') return 0;
  const here = attempt.value.attempt;
  const responses = unsaved.filter(({ request }) => request.attempt === here).length;
  return responses + countUnsavedWords({ attempt, unsavedWords }) + countUnsavedSentences(here, { unsavedSentences });
}

/** Whether an attempt accepts no more answers and can only be reviewed. */
export const isClosed = ({ isHandedIn, isSetAside }: Pick<AttemptView, 'isHandedIn' | 'isSetAside'>): boolean =>
  isHandedIn || isSetAside;

/**
 * Whether `claim` still accepts a response: in an exam until hand-in; in guided mode until the first response or, if
 * the reason is shown on request, until it was shown.
 */
export function canRespond(view: AttemptView, save: Save, claim: ClaimId): boolean {
  if (isClosed(view) || save.kind !== 'idle') return false;
  switch (view.mode) {
    case 'exam':
      return true;
    case 'guided':
      return view.responses[claim] === undefined || (view.asksBeforeReason && view.feedback[claim] === undefined);
    default:
      return assertNever(view.mode);
  }
}

/**
 * Whether the labels are offered for the current claim: it accepts a response and has none, or its response is being
 * changed.
 */
export function isChoosing(view: AttemptView, selected: Label | null): boolean {
  if (isClosed(view)) return false;
  return view.mode === 'exam' || view.responses[view.current] === undefined || selected !== null;
}

/** Whether the response to the current claim is being changed and the new one is not committed yet. */
export function isChanging({ mode, current, responses }: AttemptView, selected: Label | null): boolean {
  const response = responses[current];
  if (response === undefined || selected === null) return false;
  return mode === 'guided' || selected !== response.label;
}

export const createAttemptSlice: SliceOf<AttemptSlice> = (platform, set, get, loader) => {
  const viewNow = (): AttemptView | null => {
    const { attempt } = get();
    return attempt.kind === 'done' ? attempt.value : null;
  };

  const selectionFor = (view: AttemptView, claim: ClaimId): Label | null =>
    view.mode === 'exam' ? (view.responses[claim]?.label ?? null) : null;

  /** Loads an attempt and shows it, unless the person has gone to another screen. */
  const take = async (attempt: AttemptId, ask: () => Promise<Result<AttemptView, Failure>>): Promise<void> => {
    const { screen } = get();
    const view = await loader.load('attempt', { attempt }, ask);
    if (view?.ok !== true) return;
    set({ selected: selectionFor(view.value, view.value.current), handIn: IDLE });
    if (get().screen === screen) set({ screen: { kind: 'sorting', attempt }, screensBefore: [] });
  };

  const send = createSender({
    keyOf: ({ event }: Respond) => event,
    send: (respond) => platform.desk.respond(respond),
    read: () => get().unsaved,
    write: (unsaved) => {
      set({ unsaved });
    },
    take: ({ response, feedback }, { attempt, claim }) => {
      const view = viewNow();
      if (view?.attempt !== attempt) return;
      const value: AttemptView = {
        ...view,
        responses: { ...view.responses, [claim]: response },
        feedback: feedback === null ? view.feedback : { ...view.feedback, [claim]: feedback },
      };
      set({
        attempt: { kind: 'done', value },
        ...(view.current === claim ? { selected: selectionFor(value, claim) } : {}),
      });
    },
  });

  const turnTo = (claim: ClaimId | null): void => {
    const view = viewNow();
    if (view === null || claim === null || claim === view.current || !view.claims.includes(claim)) return;
    const attempt = { kind: 'done', value: { ...view, current: claim } } as const;
    set({ attempt, selected: selectionFor(view, claim) });
    // Reviewing is not recorded: the journal of an attempt that was handed in or set aside is closed.
    if (isClosed(view)) return;
    // The current claim is saved only for convenience: if that fails, the next start opens one claim earlier.
    void platform.desk.moveTo({ attempt: view.attempt, claim });
  };

  return {
    attempt: IDLE,
    selected: null,
    unsaved: [],
    handIn: IDLE,

    startAttempt: async ({ lesson, mode, choice, again }) => {
      const { session } = get();
      if (session.kind !== 'done' || session.value.profile === null || get().attempt.kind === 'working') return;
      set({ cameFrom: 'lessons' });
      // The port creates random UUIDs; the brand states their kind.
      const attempt = platform.newId() as AttemptId;
      const request = { profile: session.value.profile, attempt, lesson, mode, choice, again };
      await take(attempt, () => platform.desk.startAttempt(request));
    },

    openAttempt: async (attempt) => {
      set({ screen: { kind: 'sorting', attempt }, screensBefore: [] });
      await take(attempt, () => platform.desk.openAttempt({ attempt }));
    },

    selectLabel: (label) => {
      const view = viewNow();
      if (view === null || !canRespond(view, selectSave(get(), view.current), view.current)) return;
      // If the label alone is the answer, selecting the same label again changes nothing.
      const isSame = !view.asksConfidence && view.responses[view.current]?.label === label;
      set({ selected: isSame ? selectionFor(view, view.current) : label });
      if (!view.asksConfidence && !isSame) void get().commit(null);
    },

    commit: async (confidence) => {
      const view = viewNow();
      const { selected } = get();
      if (view === null || selected === null) return;
      if (!canRespond(view, selectSave(get(), view.current), view.current)) return;
      const response: Response = { label: selected, confidence: view.asksConfidence ? confidence : null };
      if ((view.asksConfidence && confidence === null) || lacksReasoning(view)) return;
      // Sent together, so that a label and its reasoning are either both saved or both not saved.
      const sentence = view.sentences[view.current]?.reasoning ?? null;
      // Created once per response, so that a retry is never counted twice.
      const event = platform.newId() as EventId;
      await send({
        event,
        attempt: view.attempt,
        claim: view.current,
        ...response,
        ...(view.asksReasoning === 'none' ? {} : { sentence }),
      });
    },

    takeBack: () => {
      const view = viewNow();
      const response = view?.responses[view.current];
      if (view === null || response === undefined) return;
      if (canRespond(view, selectSave(get(), view.current), view.current)) set({ selected: response.label });
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
      if (save.kind === 'failed') await send(save.request, save.tries + 1);
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
      const { screen } = get();
      // If the person has gone to another screen, they stay there; the result is in the list of attempts.
      if (screen.kind !== 'sorting' || screen.attempt !== view.attempt) return;
      get().takeResult(result.value);
    },
  };
};
