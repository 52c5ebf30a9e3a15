import { err, ok, type Result } from '../base/result.ts';
import type { Quote } from './format.ts';

/** A range of a text in UTF-16 units, as for `String.prototype.slice`: `start` is inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a quote cannot be located: it does not occur, or it occurs more than once. */
export type QuoteProblem = 'quote-absent' | 'quote-ambiguous';

/**
 * Locates a quote in a text: the only position where `exact` has `prefix` directly before it and `suffix` directly
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

/**
 * Engines search efficiently for at most 250 units; a longer search text can be crafted so that the time grows with the
 * product of both lengths.
 */
const LONG = 250;

/**
 * Like `indexOf`. A file may contain thousands of long quotes in a text of one repeated letter, so for a long quote no
 * unit is examined more than twice (Knuth, Morris and Pratt).
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

/** For each prefix of a text, the length of its longest proper prefix that is also its suffix. */
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
