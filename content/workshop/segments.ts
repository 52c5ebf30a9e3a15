import type { Span } from '../lesson/locate-quote.ts';
import { splitWords } from '../lesson/words.ts';
import { segmentText } from '../text/segment-text.ts';
import { trimSpan } from '../draft/text-change.ts';
import { isEnglish } from './is-english.ts';

/** English abbreviations whose full stop ends no sentence when a capital follows: titles, months, initials. */
const ABBREVIATION =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Maj|Lt|Sgt|Capt|Rev|Hon|Sen|Rep|Gov|Pres|Supt|Insp|No|Nos|vs|v|cf|ca|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/**
 * The sentences of a text in order, without the spaces between them, as spans of UTF-16 offsets: by UAX #29, but
 * without a break before a lower-case letter (“Really?” she asked) or after an English title, month or initial.
 * what goes on in a small letter (“Really?” she asked) or after an English title, month or initial.
 *
 * Example: sentencesIn('It rained. Dr. Moor left.', 'en') gives the spans of `It rained.` and `Dr. Moor left.`.
 *
 * @param language a BCP 47 tag
 */
export function sentencesIn(text: string, language: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const segments = segmentText(text, language, 'sentence');
  for (const [at, { index, segment }] of segments.entries()) {
    const end = index + segment.length;
    const next = segments[at + 1]?.segment;
    const isAbbreviated = isEnglish(language) && ABBREVIATION.test(text.slice(start, end));
    if (next !== undefined && (isAbbreviated || /^\p{Ll}/u.test(next))) continue;
    const trimmed = trimSpan(text, { start, end });
    if (trimmed !== null) sentences.push(trimmed);
    start = end;
  }
  return sentences;
}

/** The sentence at a position of a text; between two sentences the previous one; null in a text without sentences. */
export function sentenceAt(text: string, language: string, at: number): Span | null {
  const sentences = sentencesIn(text, language);
  return sentences.findLast(({ start }) => start <= at) ?? sentences[0] ?? null;
}

/**
 * The positions to which one end of a claim can be moved by keyboard, ascending, in UTF-16 units: before or after each
 * word, including adjacent punctuation.
 *
 * Example: of `“So,” they say.` the ends of words are after `“So,”`, `they` and `say.`.
 */
export function claimEnds(text: string, language: string, which: 'start' | 'end'): readonly number[] {
  const words = splitWords(text, language);
  return words.map(({ start, end }, at) => {
    if (which === 'start') {
      const least = words[at - 1]?.end ?? 0;
      let first = start;
      while (first > least && !/\s/u.test(text.charAt(first - 1))) first -= 1;
      // Text between two words without a space belongs to the first word.
      return first === least && at > 0 ? start : first;
    }
    const most = words[at + 1]?.start ?? text.length;
    let last = end;
    while (last < most && !/\s/u.test(text.charAt(last))) last += 1;
    return last === most && at < words.length - 1 ? end : last;
  });
}

/** One end of a claim while it is moved. */
interface EndStep {
  readonly which: 'start' | 'end';
  readonly from: number;
  readonly by: 1 | -1;
}

/** The next position of one end of a claim, one word forward or back; null if there is none. */
export const wordStep = (text: string, language: string, step: EndStep): number | null =>
  nextPlace(claimEnds(text, language, step.which), step);

/** The punctuation at the end of a clause, including commas of other scripts. */
const CLAUSE_END = /[,;:.!?…،؛؟、。，；：！？)\]}”"’»—–]\s*$/u;

/**
 * The same by clause: to the next word before or after a comma, a dash, a closing quotation mark or the like, or to the
 * start or end of the text.
 *
 * Example: moved back from the end of `The mill burnt, and nobody asked why.`, the end is after `burnt,`.
 */
export function clauseStep(text: string, language: string, step: EndStep): number | null {
  const places = claimEnds(text, language, step.which);
  const outermost = step.which === 'start' ? places[0] : places.at(-1);
  return nextPlace(
    places.filter((place) => place === outermost || CLAUSE_END.test(text.slice(0, place))),
    step,
  );
}

function nextPlace(places: readonly number[], { from, by }: EndStep): number | null {
  const next = by === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return next ?? null;
}
