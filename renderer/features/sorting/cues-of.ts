import { splitWords } from '../../../content/cues/split-words.ts';
import type { Feedback } from '../../../content/desk/views.ts';
import type { Claim } from '../../../content/lesson/format.ts';
import { locateQuote, type Span } from '../../../content/lesson/locate-quote.ts';
import { oncePer } from './once-per.ts';

/** What is lit within a claim: the words that decide by the key, and those that the person marked. */
export interface LitWords {
  readonly cues: readonly Span[];
  readonly marked: readonly Span[];
}

/** Words at these positions as stretches of the text; neighbours are one stretch, with the space between them. */
export function joinWords(text: string, words: readonly number[]): readonly Span[] {
  const spans = splitWords(text);
  const joined: Span[] = [];
  for (const at of words.toSorted((a, b) => a - b)) {
    const span = spans[at];
    if (span === undefined) continue;
    const last = joined.at(-1);
    const isNeighbour = last !== undefined && words.includes(at - 1);
    if (isNeighbour) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

const NOTHING: LitWords = { cues: [], marked: [] };

const litBy = oncePer((feedback: Feedback, text: string): LitWords => {
  const cues = feedback.entry.cues.flatMap((cue) => {
    const place = locateQuote(text, cue);
    return place.ok ? [place.value] : [];
  });
  return { cues, marked: joinWords(text, feedback.cues?.marked ?? []) };
});

/**
 * What may be lit of a claim; nothing before its feedback, and no cues when no words support it. The same object for the
 * same feedback, so that of a long article only the marks that changed are drawn again.
 */
export const cuesOf = (claim: Claim, feedback: Feedback | undefined): LitWords =>
  feedback === undefined ? NOTHING : litBy(feedback, claim.quote.exact);
