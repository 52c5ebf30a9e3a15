import { segmentText } from './segment-text.ts';

/**
 * The first sentences of a text, as many as have at most `words` words together; the first one always. Sentences are those
 * of UAX #29, which takes the point of an abbreviation before a capital for an end.
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
