import { toOffsets, toSpans } from '../../content/lesson/marked-words.ts';
import { splitWords, wordsInSpans } from '../../content/lesson/words.ts';
import type { MarkCues } from '../../content/desk/attempts/commands.ts';
import type { AttemptView } from '../../content/desk/views.ts';
import type { AttemptId } from '../../content/journal/event.ts';
import { claimText } from '../../content/lesson/claim-text.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { Span } from '../../content/lesson/locate-quote.ts';
import { createSender, mayArrive, type Pending } from './pending.ts';
import { oncePer } from './once-per.ts';
import type { SliceOf } from './slice.ts';
import type { Waiting } from './waiting.ts';

/** Marked words that are not sent yet: ascending positions among the words of the claim, from 0. */
interface Draft {
  readonly attempt: AttemptId;
  readonly claim: ClaimId;
  readonly words: readonly number[];
}

export interface CueSlice {
  /** By claim, so that they stay when another claim is shown. */
  readonly wordDrafts: readonly Draft[];
  /** Of all attempts, like unsaved responses. */
  readonly unsavedWords: readonly Pending<MarkCues>[];

  /** Marks a word of the current claim as decisive, or removes the mark. */
  readonly markWord: (word: number, isMarked: boolean) => void;
  readonly clearWords: () => void;
  /** Sends the decisive words of the current claim; an empty list means "no words support it". */
  readonly sendWords: (words: readonly number[]) => Promise<void>;
  /** Sends words that could not be saved again, now. */
  readonly retryWords: () => Promise<void>;
}

interface WordsState extends Pick<CueSlice, 'wordDrafts' | 'unsavedWords'> {
  readonly attempt: Waiting<AttemptView>;
}

const NONE: readonly number[] = [];

const isOf =
  ({ attempt, current }: AttemptView) =>
  (one: { readonly attempt: AttemptId; readonly claim: ClaimId }): boolean =>
    one.attempt === attempt && one.claim === current;

/**
 * Whether the decisive words of the current claim are asked for now: it is answered, and its feedback waits for them.
 */
export const asksWords = ({ asksCues, isHandedIn, isSetAside, responses, feedback, current }: AttemptView): boolean =>
  asksCues && !isHandedIn && !isSetAside && responses[current] !== undefined && feedback[current] === undefined;

/** The words of the current claim that are being saved, or failed to be saved; null if there are none. */
export function selectWordsSave({ attempt, unsavedWords }: WordsState): Pending<MarkCues> | null {
  if (attempt.kind !== 'done') return null;
  const isHere = isOf(attempt.value);
  return unsavedWords.find(({ request }) => isHere(request)) ?? null;
}

/** The words of the current claim, which give the positions on this screen; sent and saved words are offsets. */
const wordsHere = ({ lesson, current }: AttemptView): readonly Span[] =>
  splitWords(claimText(lesson, current), lesson.language);

/** The same array for the same request, because a selector must return a stable value. */
const readSent = oncePer((offsets: readonly number[], view: AttemptView): readonly number[] =>
  wordsInSpans(wordsHere(view), toSpans(offsets)),
);

/** The marked words of the current claim: those that were sent, otherwise those that are being marked. */
export function selectMarkedWords(state: WordsState): readonly number[] {
  if (state.attempt.kind !== 'done' || !asksWords(state.attempt.value)) return NONE;
  const draft = state.wordDrafts.find(isOf(state.attempt.value));
  const sent = selectWordsSave(state)?.request.offsets;
  return sent === undefined ? (draft?.words ?? NONE) : readSent(sent, state.attempt.value);
}

/** The number of claims in the current attempt whose words are not saved yet but may still be. */
export function countUnsavedWords({ attempt, unsavedWords }: Pick<WordsState, 'attempt' | 'unsavedWords'>): number {
  if (attempt.kind !== 'done') return 0;
  const here = attempt.value.attempt;
  return unsavedWords.filter((one) => one.request.attempt === here && mayArrive(one)).length;
}

export const createCueSlice: SliceOf<CueSlice> = (platform, set, get) => {
  const viewNow = (): AttemptView | null => {
    const { attempt } = get();
    return attempt.kind === 'done' ? attempt.value : null;
  };

  const setDraft = (view: AttemptView, words: readonly number[]): void => {
    const isHere = isOf(view);
    const others = get().wordDrafts.filter((one) => !isHere(one));
    const draft = { attempt: view.attempt, claim: view.current, words };
    set({ wordDrafts: words.length === 0 ? others : [...others, draft] });
  };

  /** The view while words may be marked; null if they are not asked for, or are being saved. */
  const openView = (): AttemptView | null => {
    const view = viewNow();
    return view !== null && asksWords(view) && selectWordsSave(get()) === null ? view : null;
  };

  const send = createSender({
    keyOf: ({ attempt, claim }: MarkCues) => `${attempt} ${claim}`,
    send: (request) => platform.desk.markCues(request),
    read: () => get().unsavedWords,
    write: (unsavedWords) => {
      set({ unsavedWords });
    },
    take: (feedback, { attempt, claim }) => {
      set({ wordDrafts: get().wordDrafts.filter((one) => one.attempt !== attempt || one.claim !== claim) });
      const view = viewNow();
      if (view?.attempt !== attempt) return;
      const value = { ...view, feedback: { ...view.feedback, [claim]: feedback } };
      set({ attempt: { kind: 'done', value } });
    },
  });

  return {
    wordDrafts: [],
    unsavedWords: [],

    markWord: (word, isMarked) => {
      const view = openView();
      if (view === null) return;
      const others = selectMarkedWords(get()).filter((one) => one !== word);
      setDraft(view, isMarked ? [...others, word].toSorted((a, b) => a - b) : others);
    },

    clearWords: () => {
      const view = openView();
      if (view !== null) setDraft(view, NONE);
    },

    sendWords: async (words) => {
      const view = openView();
      if (view === null) return;
      const all = wordsHere(view);
      const offsets = toOffsets(words.flatMap((word) => all[word] ?? []));
      await send({ attempt: view.attempt, claim: view.current, offsets });
    },

    retryWords: async () => {
      const save = selectWordsSave(get());
      if (save?.kind === 'failed') await send(save.request, save.tries + 1);
    },
  };
};
