import { hasRightToLeft } from './direction-of-letters.ts';

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode, UAX #9). */
const START = '\u2068';
const END = '\u2069';

/** Characters that change the direction of text by themselves. */
const TURNING = /[\u200f\u202b\u202e\u2067]/;

/**
 * Isolates a name, a title or words of a lesson within a sentence where markup is impossible, so that right-to-left
 * text does not change the order of the rest. A text without right-to-left letters is unchanged. Never used for file
 * names.
 */
export const isolate = (text: string): string =>
  hasRightToLeft(text) || TURNING.test(text) ? START + text + END : text;
