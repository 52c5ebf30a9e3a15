import type { SentenceKind } from '../../content/attempt/sentence.ts';
import type { WriteSentence } from '../../content/desk/attempts/commands.ts';
import type { AttemptView } from '../../content/desk/views.ts';
import type { AttemptId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { BearingValue } from '../../content/lesson/source-kind.ts';
import { actionsLater } from './actions-later.ts';
import { mayArrive, type Pending } from './pending.ts';
import type { SliceOf } from './slice.ts';

interface BesideState {
  /** Of all attempts, like unsaved responses. */
  readonly unsavedSentences: readonly Pending<WriteSentence>[];
}

export interface BesideCommands {
  /** Loads the commands, so that they are available when the first letter is typed. */
  readonly prepareBeside: () => Promise<void>;
  /** The text being typed about the current claim; `keepSentence` saves it. */
  readonly typeSentence: (about: SentenceKind, text: string) => void;
  /** Saves the text about a claim of the current attempt. */
  readonly keepSentence: (claim: ClaimId, about: SentenceKind) => Promise<void>;
  /** Shows the next hint for the current claim. */
  readonly showHint: () => Promise<void>;
  /** Answers the question what the current claim bears on. */
  readonly answerBearing: (value: BearingValue) => Promise<void>;
}

/** A person's inputs about a claim besides its label. */
export type BesideSlice = BesideState & BesideCommands;

/** Whether the current claim requires its reasoning to be written first. */
export const lacksReasoning = ({ asksReasoning, sentences, current }: AttemptView): boolean =>
  asksReasoning === 'required' && (sentences[current]?.reasoning ?? '').trim() === '';

/** The number of sentences of an attempt that are not saved yet but may still be. */
export const countUnsavedSentences = (
  of: AttemptId,
  { unsavedSentences }: Pick<BesideSlice, 'unsavedSentences'>,
): number => unsavedSentences.filter((one) => one.request.attempt === of && mayArrive(one)).length;

export const createBesideSlice: SliceOf<BesideSlice> = (platform, set, get, loader) => ({
  unsavedSentences: [],
  ...actionsLater<BesideCommands>(
    set,
    async () => (await import('./beside-commands.ts')).createBesideCommands(platform, set, get, loader),
    ['prepareBeside', 'typeSentence', 'keepSentence', 'showHint', 'answerBearing'],
  ),
});
