import { cueWords } from '../../../content/lesson/marked-words.ts';
import { joinWords, splitWords } from '../../../content/lesson/words.ts';
import type { Feedback } from '../../../content/desk/views.ts';
import type { Claim } from '../../../content/lesson/format.ts';
import type { Span } from '../../../content/lesson/locate-quote.ts';
import { oncePer } from '../../state/once-per.ts';

/** The highlighted words of a claim: the deciding words of the key, and the words that the person marked. */
export interface LitWords {
  readonly cues: readonly Span[];
  readonly marked: readonly Span[];
}

const NOTHING: LitWords = { cues: [], marked: [] };

const litBy = oncePer((feedback: Feedback, text: string, language: string): LitWords => {
  // The same words as in the count, so that exactly the counted words are highlighted.
  if (feedback.cues !== null) return { cues: feedback.cues.inKey, marked: feedback.cues.marked };
  const words = splitWords(text, language);
  return { cues: joinWords(words, cueWords(text, words, feedback.entry).inKey), marked: [] };
});

/**
 * What may be highlighted in a claim; nothing before its feedback, and no cues if no words support the label. Returns
 * the same object for the same feedback, so that only changed marks are rendered again.
 */
export const cuesOf = (claim: Claim, language: string, feedback: Feedback | undefined): LitWords =>
  feedback === undefined ? NOTHING : litBy(feedback, claim.quote.exact, language);
