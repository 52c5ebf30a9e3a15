import type { SentenceKind, Sentences } from '../../content/attempt/sentence.ts';
import type { WriteSentence } from '../../content/desk/attempts/commands.ts';
import type { AttemptView } from '../../content/desk/views.ts';
import type { AttemptId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { BearingValue } from '../../content/lesson/source-kind.ts';
import { createSender, mayArrive, type Pending } from './pending.ts';
import type { SliceOf } from './slice.ts';

/** What a person says about a claim beside its label. */
export interface BesideSlice {
  /** Of any attempt, like responses that are not saved. */
  readonly unsavedSentences: readonly Pending<WriteSentence>[];

  /** What is being written about the current claim; it is kept by `keepSentence`. */
  readonly typeSentence: (about: SentenceKind, text: string) => void;
  /** Keeps what was written about a claim of the attempt on the screen. */
  readonly keepSentence: (claim: ClaimId, about: SentenceKind) => Promise<void>;
  /** Shows the next hint for the current claim. */
  readonly showHint: () => Promise<void>;
  /** Says what the current claim bears on. */
  readonly answerBearing: (value: BearingValue) => Promise<void>;
}

/** Whether the reasoning that the current claim asks for has to be written first. */
export const lacksReasoning = ({ asksReasoning, sentences, current }: AttemptView): boolean =>
  asksReasoning === 'required' && (sentences[current]?.reasoning ?? '').trim() === '';

/** How many sentences of an attempt are not on the disk yet and may still get there. */
export const countUnsavedSentences = (
  of: AttemptId,
  { unsavedSentences }: Pick<BesideSlice, 'unsavedSentences'>,
): number => unsavedSentences.filter((one) => one.request.attempt === of && mayArrive(one)).length;

export const createBesideSlice: SliceOf<BesideSlice> = (platform, set, get) => {
  const viewNow = (): AttemptView | null => {
    const { attempt } = get();
    return attempt.kind === 'done' ? attempt.value : null;
  };
  const change = (view: AttemptView, changes: Partial<AttemptView>): void => {
    set({ attempt: { kind: 'done', value: { ...view, ...changes } } });
  };
  const written = ({ sentences }: AttemptView, claim: ClaimId): Sentences =>
    sentences[claim] ?? { reasoning: null, differs: null };

  const send = createSender({
    keyOf: ({ attempt, claim, about }: WriteSentence) => `${attempt} ${claim} ${about}`,
    send: (request) => platform.desk.writeSentence(request),
    read: () => get().unsavedSentences,
    write: (unsavedSentences) => {
      set({ unsavedSentences });
    },
    // It stands in the view since it was typed.
    take: () => undefined,
  });

  return {
    unsavedSentences: [],

    typeSentence: (about, text) => {
      const view = viewNow();
      if (view === null) return;
      const one = { ...written(view, view.current), [about]: text };
      change(view, { sentences: { ...view.sentences, [view.current]: one } });
    },

    keepSentence: async (claim, about) => {
      const view = viewNow();
      if (view !== null) await send({ attempt: view.attempt, claim, about, sentence: written(view, claim)[about] });
    },

    showHint: async () => {
      const view = viewNow();
      if (view === null) return;
      const { attempt, current: claim, hints } = view;
      const step = (hints[claim] ?? 0) + 1;
      const kept = await platform.desk.showHint({ attempt, claim, step });
      const now = viewNow();
      if (!kept.ok) get().notify({ kind: 'failure', failure: kept.error });
      else if (now?.attempt === attempt) change(now, { hints: { ...now.hints, [claim]: step } });
    },

    answerBearing: async (value) => {
      const view = viewNow();
      if (view === null) return;
      const { attempt, current: claim } = view;
      const kept = await platform.desk.answerBearing({ attempt, claim, value });
      const now = viewNow();
      if (!kept.ok) get().notify({ kind: 'failure', failure: kept.error });
      else if (now?.attempt === attempt) change(now, { bearings: { ...now.bearings, [claim]: value } });
    },
  };
};
