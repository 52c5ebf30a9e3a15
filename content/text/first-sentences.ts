import { segmentText } from './segment-text.ts';

/**
 * As many of the first sentences of a text as have at most `words` words in total, but at least one. Sentences follow
 * UAX #29, which treats the full stop of an abbreviation before a capital as an end.
 *
 * Example: firstSentences('It rained. We stayed in. Then it stopped.', 'en', 5) is
 * { first: 'It rained. We stayed in.', hasMore: true }.
 *
 * @param language a BCP 47 tag
 */
export function firstSentences(
  text: string,
  language: string,
  words: number,
): { readonly first: string; readonly hasMore: boolean } {
  let first = '';
  for (const { segment } of segmentText(text, language, 'sentence')) {
    if (first !== '' && countWords(first + segment, language) > words) break;
    first += segment;
  }
  return { first: first.trimEnd(), hasMore: first.length < text.length };
}

const countWords = (text: string, language: string): number =>
  segmentText(text, language, 'word').filter(({ isWordLike }) => isWordLike === true).length;
