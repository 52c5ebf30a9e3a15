import type { Span } from '../lesson/locate-quote.ts';
import { cutsLetter } from '../lesson/make-quote.ts';

/** A change of a text: the part from `from` to `to` was replaced by `by` UTF-16 units. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/**
 * The one stretch in which two texts differ, without their common beginning and end. Never splits a surrogate pair.
 *
 * @example findTextChange('so they say', 'so we say') // { from: 3, to: 7, by: 2 }
 */
export function findTextChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (cutsLetter(before, from) || cutsLetter(after, from)) from -= 1;
  if (cutsLetter(before, before.length - tail) || cutsLetter(after, after.length - tail)) tail -= 1;
  return { from, to: before.length - tail, by: after.length - tail - from };
}

/**
 * The position of a stretch after a change; null if nothing is left of it. Text inserted at one of its ends belongs to
 * its neighbour; text that replaces it beyond both ends takes its place.
 */
export function moveSpan({ start, end }: Span, { from, to, by }: TextChange): Span | null {
  const added = by - (to - from);
  if (to <= start) return { start: start + added, end: end + added };
  if (from >= end) return { start, end };
  if (from <= start && to >= end) return from === start && to === end && by > 0 ? { start, end: start + by } : null;
  if (from <= start) return { start: from + by, end: end + added };
  if (to >= end) return { start, end: from };
  return { start, end: end + added };
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a position is within a word: between two letters or digits. */
const isInWord = (text: string, at: number): boolean =>
  LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));

/**
 * Extends a stretch that was moved by a change to whole words if letters were inserted at one of its ends: adding the
 * last letter of a word should not cut the word. An end that was within a word before is not extended. Extends at most
 * to `least` and `most`, where its neighbours are.
 */
export function growToWords(
  { start, end }: Span,
  moved: Span,
  {
    before,
    after,
    least,
    most,
  }: { readonly before: string; readonly after: string; readonly least: number; readonly most: number },
): Span {
  let [first, last] = [moved.start, moved.end];
  if (!isInWord(before, start)) while (first > least && isInWord(after, first)) first -= 1;
  if (!isInWord(before, end)) while (last < most && isInWord(after, last)) last += 1;
  return { start: first, end: last };
}

/** The stretch without spaces at its ends; null if it contains only spaces. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const trimmed = words.trimStart();
  if (trimmed === '') return null;
  const first = start + words.length - trimmed.length;
  return { start: first, end: first + trimmed.trimEnd().length };
}
