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
  /** Of any attempt, like responses that are not saved. */
  readonly unsavedSentences: readonly Pending<WriteSentence>[];
}

export interface BesideCommands {
  /** Has the commands loaded, so that the first letter that is typed finds them there. */
  readonly prepareBeside: () => Promise<void>;
  /** What is being written about the current claim; it is kept by `keepSentence`. */
  readonly typeSentence: (about: SentenceKind, text: string) => void;
  /** Keeps what was written about a claim of the attempt on the screen. */
  readonly keepSentence: (claim: ClaimId, about: SentenceKind) => Promise<void>;
  /** Shows the next hint for the current claim. */
  readonly showHint: () => Promise<void>;
  /** Says what the current claim bears on. */
  readonly answerBearing: (value: BearingValue) => Promise<void>;
}

/** What a person says about a claim beside its label. */
export type BesideSlice = BesideState & BesideCommands;

/** Whether the reasoning that the current claim asks for has to be written first. */
export const lacksReasoning = ({ asksReasoning, sentences, current }: AttemptView): boolean =>
  asksReasoning === 'required' && (sentences[current]?.reasoning ?? '').trim() === '';

/** How many sentences of an attempt are not on the disk yet and may still get there. */
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
