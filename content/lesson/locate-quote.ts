import { err, ok, type Result } from '../base/result.ts';
import type { Quote } from './format.ts';

/** A stretch of a text in UTF-16 units, as `String.prototype.slice` counts them: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a quote names no place: it does not occur, or it occurs more than once. */
export type QuoteProblem = 'quote-absent' | 'quote-ambiguous';

/**
 * Finds where a quote stands in a text: the one place where `exact` has `prefix` right before it and `suffix` right
 * after it (W3C Web Annotation, `TextQuoteSelector`). Character for character; nothing is normalised.
 *
 * @example locateQuote('a b a', { exact: 'a', prefix: 'b ', suffix: '' }) // { start: 4, end: 5 }
 */
export function locateQuote(text: string, { exact, prefix, suffix }: Quote): Result<Span, QuoteProblem> {
  const wanted = prefix + exact + suffix;
  const first = find(text, wanted, 0);
  if (first === -1) return err('quote-absent');
  if (find(text, wanted, first + 1) !== -1) return err('quote-ambiguous');
  const start = first + prefix.length;
  return ok({ start, end: start + exact.length });
}

/** Engines look back over at most 250 units of what they search for; a longer text can be made to cost the product. */
const LONG = 250;

/**
 * As `indexOf`. A file may hold thousands of long quotes in a text of one letter, so for a long one no unit is looked at
 * more than twice (Knuth, Morris and Pratt).
 */
function find(text: string, wanted: string, from: number): number {
  if (wanted.length <= LONG) return text.indexOf(wanted, from);
  const fallbacks = fallbacksOf(wanted);
  let matched = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    while (matched > 0 && wanted.charCodeAt(matched) !== code) matched = fallbacks[matched - 1] ?? 0;
    if (wanted.charCodeAt(matched) === code) matched += 1;
    if (matched === wanted.length) return at - matched + 1;
  }
  return -1;
}

/** For each beginning of a text, how long the longest shorter beginning is that it also ends with. */
function fallbacksOf(text: string): Uint32Array {
  const fallbacks = new Uint32Array(text.length);
  let matched = 0;
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    while (matched > 0 && text.charCodeAt(matched) !== code) matched = fallbacks[matched - 1] ?? 0;
    if (text.charCodeAt(matched) === code) matched += 1;
    fallbacks[at] = matched;
  }
  return fallbacks;
}
