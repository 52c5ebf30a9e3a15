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

/** A response that has not reached the disk yet. */
export type Unsaved = Pending<Respond>;

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

  readonly startAttempt: (request: NewAttempt) => Promise<void>;
  readonly openAttempt: (attempt: AttemptId) => Promise<void>;
  /** Selects a label for the claim under judgement; without the question of confidence it commits. */
  readonly selectLabel: (label: Label) => void;
  /** Commits the selected label. Nothing happens when none is selected or the response stands. */
  readonly commit: (confidence: Confidence | null) => Promise<void>;
  /** Offers the labels again for an answer that may still be changed. */
  readonly takeBack: () => void;
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

const SAVED: Save = { kind: 'idle' };

/** Where the response to `claim` of the attempt on the screen stands. */
export function selectSave({ attempt, unsaved }: Pick<AttemptSlice, 'attempt' | 'unsaved'>, claim: ClaimId): Save {
  if (attempt.kind !== 'done') return SAVED;
  const here = attempt.value.attempt;
  return unsaved.find(({ request }) => request.attempt === here && request.claim === claim) ?? SAVED;
}

type Held = Pick<AttemptSlice & CueSlice & BesideSlice, 'attempt' | 'unsaved' | 'unsavedWords' | 'unsavedSentences'>;

/** How many responses, marked words and sentences of the attempt on the screen are not on the disk yet. */
export function countUnsaved({ attempt, unsaved, unsavedWords, unsavedSentences }: Held): number {
  if (attempt.kind !== 'done') return 0;
  const here = attempt.value.attempt;
  const responses = unsaved.filter(({ request }) => request.attempt === here).length;
  return responses + countUnsavedWords({ attempt, unsavedWords }) + countUnsavedSentences(here, { unsavedSentences });
}

/** Whether an attempt takes no more answers: it can be looked back on. */
export const isClosed = ({ isHandedIn, isSetAside }: Pick<AttemptView, 'isHandedIn' | 'isSetAside'>): boolean =>
  isHandedIn || isSetAside;

/**
 * Whether `claim` may still take a response: in an exam until hand-in, when guided until the first, or until its reason
 * was shown where that waits to be asked for.
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

/** Whether the labels are offered for the current claim: it takes answers and has none, or its answer is being changed. */
export function isChoosing(view: AttemptView, selected: Label | null): boolean {
  if (isClosed(view)) return false;
  return view.mode === 'exam' || view.responses[view.current] === undefined || selected !== null;
}

/** Whether the current claim's answer is being changed and the new one is not committed yet. */
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

  /** Asks for an attempt and shows it, unless the person went elsewhere meanwhile. */
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
    // Looking back leaves no trace: the journal of what was handed in or set aside is closed.
    if (isClosed(view)) return;
    // Where a person looked last is a convenience: if it cannot be kept, the next start opens one claim earlier.
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
      // The port makes random UUIDs; the brand says which kind of thing this one names.
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
      // The same answer again, where a label alone is an answer: it is kept as it is.
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
      // Sent along, so that a label and its reasoning are kept together or not at all.
      const sentence = view.sentences[view.current]?.reasoning ?? null;
      // Made once for this response, so that a retry is never counted twice.
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
      // Somebody who went elsewhere meanwhile stays there; the result is among their attempts.
      if (screen.kind !== 'sorting' || screen.attempt !== view.attempt) return;
      get().takeResult(result.value);
    },
  };
};
