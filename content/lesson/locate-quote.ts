import { err, ok, type Result } from '../result.ts';
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
export function locateQuote(text: string, quote: Quote): Result<Span, QuoteProblem> {
  const first = nextPlace(text, quote, 0);
  if (first === null) return err('quote-absent');
  if (nextPlace(text, quote, first + 1) !== null) return err('quote-ambiguous');
  return ok({ start: first, end: first + quote.exact.length });
}

function nextPlace(text: string, { exact, prefix, suffix }: Quote, from: number): number | null {
  for (let at = text.indexOf(exact, from); at !== -1; at = text.indexOf(exact, at + 1)) {
    const isAfterPrefix = text.startsWith(prefix, at - prefix.length) && at >= prefix.length;
    if (isAfterPrefix && text.startsWith(suffix, at + exact.length)) return at;
  }
  return null;
}
