/** The language of the program's own words, as a BCP 47 tag, and the direction in which it is written. */
export const PROGRAM_LANGUAGE = { lang: 'en', dir: 'ltr' } as const;

/** How numbers, days, lists and plurals are written in it: with British dates, as in `9 March 2026`. */
export const LOCALE = 'en-GB';

/** Whole numbers below this are written with the digits 0 to 9 and nothing between them, as JavaScript writes them. */
export const PLAIN_NUMBERS_BELOW = 1000;
