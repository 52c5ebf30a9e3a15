import type { Span } from './locate-quote.ts';
import { directionOf } from '../text/direction-of.ts';
import { segmentText } from '../text/segment-text.ts';

/** What a word is made of: letters, digits and marks. */
const LETTERS = String.raw`[\p{L}\p{N}\p{M}]+`;

/** What joins letters inside a word in the first version: an apostrophe, a hyphen, a point or comma between digits. */
const JOINERS_OF_VERSION_1 = String.raw`['’‑-]|[.,](?=\p{N})`;

/**
 * The same today. Besides: the joiners of no width of Persian and the Indic scripts and the soft hyphen, which are not to
 * be seen; the middle dot of Catalan; geresh and gershayim, which stand inside Hebrew abbreviations; the separators
 * between Arabic digits (UAX #29, WB4 to WB12). A time, as 22:00, is one word to a reader.
 */
const JOINERS = String.raw`['’‑\u00ad\u200c\u200d\u2060·׳״-]|"(?=\p{Script=Hebrew})|[.,\u066b\u066c](?=\p{N})|(?<=\p{N}):(?=\p{N})`;

/** Where the text runs from right to left, the parts of 31/7 would stand in the wrong order if they were words apart. */
const JOINERS_FROM_THE_RIGHT = String.raw`${JOINERS}|(?<=\p{N})/(?=\p{N})`;

/**
 * What belongs to the end of a word though it joins nothing: a joiner behind a mark gives that letter another shape, as the
 * last one of Malayalam അവന്‍.
 */
const SHAPED_END = String.raw`(?:(?<=\p{M})[\u200c\u200d])?`;

const wordOf = (joiners: string, end = ''): RegExp => new RegExp(`${LETTERS}(?:(?:${joiners})${LETTERS})*${end}`, 'gu');

/** Scripts that set no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const matchesOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/**
 * The words of a text as spans of UTF-16 offsets, in order. Punctuation and spaces, no-break spaces among them, belong to
 * no word. Where the script sets no spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese), the words are those of the
 * dictionary of `Intl.Segmenter`, and so may differ from one version of it to the next: what is kept or sent names words
 * by their offsets and never by their number.
 *
 * Example: splitWords('“are said to”, $2,000', 'en') gives the spans of `are`, `said`, `to` and `2,000`;
 * splitWords('水が冷たい。', 'ja') those of `水`, `が` and `冷たい`.
 *
 * @param language a BCP 47 tag; of one that names no language, the words are split by script alone.
 */
export function splitWords(text: string, language: string): readonly Span[] {
  const words = matchesOf(text, wordOf(directionOf(language) === 'rtl' ? JOINERS_FROM_THE_RIGHT : JOINERS, SHAPED_END));
  if (!UNSPACED.test(text)) return words;
  const segments = segmentsOf(text, language);
  return words.flatMap((word) => {
    if (!UNSPACED.test(text.slice(word.start, word.end))) return [word];
    return segments
      .filter(({ start, end }) => start < word.end && word.start < end)
      .map(({ start, end }) => ({ start: Math.max(start, word.start), end: Math.min(end, word.end) }));
  });
}

/**
 * The words as the first version split them, in which words that were marked were kept by their number. Never to be
 * changed: it says what the numbers in the journals of that version mean.
 */
export const splitWordsOfVersion1 = (text: string): readonly Span[] => matchesOf(text, wordOf(JOINERS_OF_VERSION_1));

const segmentsOf = (text: string, language: string): readonly Span[] =>
  segmentText(text, language, 'word')
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));

/**
 * Those of `words` at these positions, in any order, as stretches of their text, in reading order. Neighbours are one
 * stretch, with what stands between them; positions that name no word are left out.
 *
 * Example: of the words of 'so they say', joinWords(words, [1, 2]) gives one stretch, "they say".
 */
export function joinWords(words: readonly Span[], positions: readonly number[]): readonly Span[] {
  const joined: Span[] = [];
  for (const at of positions.toSorted((a, b) => a - b)) {
    const word = words[at];
    if (word === undefined) continue;
    const last = joined.at(-1);
    const isNeighbour = last !== undefined && positions.includes(at - 1);
    if (isNeighbour) joined[joined.length - 1] = { start: last.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}

/** The positions, from 0, of those of `words` that have a letter in common with one of `spans`; ascending. */
export function wordsInSpans(words: readonly Span[], spans: readonly Span[]): readonly number[] {
  return words.flatMap((word, at) =>
    spans.some((span) => span.start < word.end && word.start < span.end) ? [at] : [],
  );
}
