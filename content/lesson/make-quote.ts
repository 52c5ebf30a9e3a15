import type { Quote } from './format.ts';
import type { Span } from './locate-quote.ts';

/** The maximum length of `prefix` and of `suffix`, in UTF-16 units. */
const MAX_CONTEXT = 200;

/**
 * The quote with which `locateQuote` finds a range of a text again, with the shortest possible context: the fewest
 * UTF-16 units in total, and on a tie the shorter prefix. null if the format cannot express it: an empty range, or
 * words that occur twice with the same 200 units on both sides.
 *
 * @example makeQuote('a b a', { start: 4, end: 5 }) // { exact: 'a', prefix: ' ', suffix: '' }
 */
export function makeQuote(text: string, { start, end }: Span): Quote | null {
  const exact = text.slice(start, end);
  if (exact === '') return null;
  const others: Alike[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    if (at === start) continue;
    others.push({ before: alikeBefore(text, start, at), after: alikeAfter(text, end, at + exact.length) });
  }
  let best: Context | null = null;
  for (const prefix of new Set([0, ...others.map(({ before }) => before + 1)])) {
    const suffix = others.reduce((most, { before, after }) => (before >= prefix ? Math.max(most, after + 1) : most), 0);
    const context = toWholeLetters(text, { start, end }, { prefix, suffix });
    if (context.prefix > Math.min(MAX_CONTEXT, start) || context.suffix > Math.min(MAX_CONTEXT, text.length - end)) {
      continue;
    }
    if (best === null || isLess(context, best)) best = context;
  }
  if (best === null) return null;
  return { exact, prefix: text.slice(start - best.prefix, start), suffix: text.slice(end, end + best.suffix) };
}

/** How many units of context another position with the same words has in common with this one. */
interface Alike {
  readonly before: number;
  readonly after: number;
}

interface Context {
  readonly prefix: number;
  readonly suffix: number;
}

const isLess = (one: Context, other: Context): boolean => {
  const [sum, otherSum] = [one.prefix + one.suffix, other.prefix + other.suffix];
  return sum < otherSum || (sum === otherSum && one.prefix < other.prefix);
};

function alikeBefore(text: string, here: number, there: number): number {
  let n = 0;
  while (n <= MAX_CONTEXT && n < here && n < there && text[here - 1 - n] === text[there - 1 - n]) n += 1;
  return n;
}

function alikeAfter(text: string, here: number, there: number): number {
  let n = 0;
  while (n <= MAX_CONTEXT && here + n < text.length && there + n < text.length && text[here + n] === text[there + n]) {
    n += 1;
  }
  return n;
}

/** A lone surrogate has no UTF-8 form, so a context that would split a pair includes both halves. */
function toWholeLetters(text: string, { start, end }: Span, { prefix, suffix }: Context): Context {
  return {
    prefix: cutsLetter(text, start - prefix) ? prefix + 1 : prefix,
    suffix: cutsLetter(text, end + suffix) ? suffix + 1 : suffix,
  };
}

/** Whether a position in a text, in UTF-16 units, is between the two halves of a surrogate pair. */
export const cutsLetter = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
