import { cueWords } from '../../../content/lesson/marked-words.ts';
import { joinWords, splitWords } from '../../../content/lesson/words.ts';
import type { Feedback } from '../../../content/desk/views.ts';
import type { Claim } from '../../../content/lesson/format.ts';
import type { Span } from '../../../content/lesson/locate-quote.ts';
import { oncePer } from '../../state/once-per.ts';

/** What is lit within a claim: the words that decide by the key, and those that the person marked. */
export interface LitWords {
  readonly cues: readonly Span[];
  readonly marked: readonly Span[];
}

const NOTHING: LitWords = { cues: [], marked: [] };

const litBy = oncePer((feedback: Feedback, text: string, language: string): LitWords => {
  // The same words that are counted, so that a word never counts unlit or is lit and does not count.
  if (feedback.cues !== null) return { cues: feedback.cues.inKey, marked: feedback.cues.marked };
  const words = splitWords(text, language);
  return { cues: joinWords(words, cueWords(text, words, feedback.entry).inKey), marked: [] };
});

/**
 * What may be lit of a claim; nothing before its feedback, and no cues when no words support it. The same object for the
 * same feedback, so that of a long article only the marks that changed are drawn again.
 */
export const cuesOf = (claim: Claim, language: string, feedback: Feedback | undefined): LitWords =>
  feedback === undefined ? NOTHING : litBy(feedback, claim.quote.exact, language);
