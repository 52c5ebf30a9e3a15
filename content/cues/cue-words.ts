import { locateQuote, type Span } from '../lesson/locate-quote.ts';
import type { KeyEntry, Quote } from '../lesson/format.ts';
import type { Technique } from '../lesson/technique.ts';
import { wordsInSpans } from './words-in-spans.ts';

/** What the key says about the words of one claim, each as ascending positions from 0 among the words of its text. */
export interface CueWords {
  /** The words that decide; empty when no words support the claim. They are what is lit, and what is counted as found. */
  readonly inKey: readonly number[];
  /** Those of them that have to be found: the key's own cue, or all of `inKey` where it has none of its own. */
  readonly needed: readonly number[];
  /** Words of a technique that do not decide. Marking them is neither right nor wrong. */
  readonly besides: readonly number[];
}

/** These say what kind of statement the whole claim is, not which of its words work on the reader. */
const OF_THE_WHOLE: readonly Technique[] = ['x-bare-assertion', 'x-topic-sentence'];

/**
 * The words of a claim that decide by the key. For rhetoric, the words that work on the reader are the cue (codebook,
 * version 4), so the words of its techniques count as well, and a key that lists loaded words never says that it marks
 * none. A bare assertion of plain words has no cue. `words` are those of `claimText`, by which the answer counts.
 *
 * Example: of "from staggering amounts of weaponry", rhetoric without a cue but with the technique "staggering amounts",
 * words 1 and 2 decide.
 */
export function cueWords(
  claimText: string,
  words: readonly Span[],
  { label, cues, techniques }: Pick<KeyEntry, 'label' | 'cues' | 'techniques'>,
): CueWords {
  const wordsOf = (quotes: readonly Quote[]): readonly number[] =>
    wordsInSpans(
      words,
      quotes.flatMap((quote) => {
        const span = locateQuote(claimText, quote);
        return span.ok ? [span.value] : [];
      }),
    );
  const working = techniques.filter(({ name }) => label === 'rhetoric' && !OF_THE_WHOLE.includes(name));
  const own = wordsOf(cues);
  const inKey = wordsOf([...cues, ...working.map((technique) => technique.words)]);
  const besides = wordsOf(techniques.map((technique) => technique.words)).filter((word) => !inKey.includes(word));
  return { inKey, needed: own.length === 0 ? inKey : own, besides };
}
