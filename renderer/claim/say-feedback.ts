import type { Feedback } from '../../content/desk/views.ts';
import { verdictOf } from '../../content/scoring/verdict-of.ts';
import { cueText } from '#text/cue-text.ts';
import { sortingText } from '#text/sorting-text.ts';

/** The key's judgement of one response, in a lesson or in practice. */
export type Judgement = Pick<Feedback, 'response' | 'credit'> & {
  readonly entry: Omit<Feedback['entry'], 'claim' | 'bearsOn'>;
};

/** The heading of the feedback note. */
export function sayVerdict(feedback: Judgement): string {
  const { entry, response } = feedback;
  const { verdict } = sortingText;
  switch (verdictOf(feedback)) {
    case 'right':
      return response === null || response.label === entry.label
        ? verdict.right(entry.label)
        : verdict.rightToo(response.label, entry.label);
    case 'part':
      return verdict.part(entry.label);
    case 'wrong':
      return verdict.wrong(entry.label);
    case 'missing':
      return verdict.missing(entry.label);
  }
}

/**
 * How the marked words compare to those of the key; null if the response has another label than the key, because
 * nothing agrees then.
 */
export const sayWords = ({ entry, response }: Judgement, cues: NonNullable<Feedback['cues']>): string | null =>
  response?.label === entry.label ? cueText.compare(cues.score) : null;

/**
 * The announcement after the response is saved: the verdict, the reason, and how the words compare. The note contains
 * the rest.
 */
export function sayFeedback(feedback: Judgement, cues: Feedback['cues']): string {
  const { entry } = feedback;
  const words = cues === null ? null : sayWords(feedback, cues);
  return [`${sayVerdict(feedback)}.`, entry.rationales[entry.label] ?? [], words ?? []].flat().join(' ');
}
