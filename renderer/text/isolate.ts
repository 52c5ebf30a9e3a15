import { hasRightToLeft } from './direction-of-letters.ts';

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode, UAX #9). */
const START = '\u2068';
const END = '\u2069';

/** Marks that turn the direction by themselves. */
const TURNING = /[\u200f\u202b\u202e\u2067]/;

/**
 * A name, a title or other words of a lesson inside a sentence of the program, where no markup can stand: their direction
 * turns nothing around them. A text without such letters is left as it is. Never for the name of a file.
 */
export const isolate = (text: string): string =>
  hasRightToLeft(text) || TURNING.test(text) ? START + text + END : text;
