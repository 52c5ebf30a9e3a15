import { locateQuote, type Span } from './locate-quote.ts';
import { splitWords, splitWordsOfVersion1, wordsInSpans } from './words.ts';
import type { KeyEntry, Quote } from './format.ts';
import type { Technique } from './technique.ts';

/**
 * Which words of a claim a person marked, as it is kept: by their positions among the words as the first version split
 * them, or by offsets, the start and the end of each word by turns, in UTF-16 units of the claim. None is an answer too.
 */
export type MarkedWords = { readonly words: readonly number[] } | { readonly offsets: readonly number[] };

/** Spans as the flat list in which they are kept and sent; see `MarkedWords`. */
export const toOffsets = (spans: readonly Span[]): number[] => spans.flatMap(({ start, end }) => [start, end]);

/** A flat list of offsets as spans; an odd one at the end is left out. */
export const toSpans = (offsets: readonly number[]): readonly Span[] =>
  offsets.flatMap((start, at) => {
    const end = offsets[at + 1];
    return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });

/** Whether offsets name stretches of a text that is `length` units long: none empty, one after the other. */
export function areOffsetsOf(length: number, offsets: readonly number[]): boolean {
  if (offsets.length % 2 !== 0) return false;
  return toSpans(offsets).every(
    ({ start, end }, at, spans) => start >= (spans[at - 1]?.end ?? 0) && start < end && end <= length,
  );
}

/**
 * Marked words in the oldest form that can hold them: positions where every span is a word as the first version split
 * them, so that older programs read the words of most languages; else offsets.
 */
export function toMarkedWords(text: string, offsets: readonly number[]): MarkedWords {
  const older = splitWordsOfVersion1(text);
  const words = toSpans(offsets).map((span) =>
    older.findIndex(({ start, end }) => start === span.start && end === span.end),
  );
  return words.includes(-1) ? { offsets } : { words };
}

/**
 * The words of a claim as they are counted for what was marked in it, with the spans that were marked. What the first
 * version kept by position is counted in its words, so that its figures stay as they were.
 */
export function readMarkedWords(
  text: string,
  language: string,
  marked: MarkedWords,
): { readonly words: readonly Span[]; readonly spans: readonly Span[] } {
  if ('offsets' in marked) return { words: splitWords(text, language), spans: toSpans(marked.offsets) };
  const words = splitWordsOfVersion1(text);
  return { words, spans: marked.words.flatMap((at) => words[at] ?? []) };
}

/** Whether two markings of the same claim are the same, in whatever form each was kept. */
export function isSameMarking(text: string, one: MarkedWords, other: MarkedWords): boolean {
  const [these, those] = [one, other].map((marked) => toOffsets(readMarkedWords(text, 'und', marked).spans));
  return these?.join() === those?.join();
}

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
