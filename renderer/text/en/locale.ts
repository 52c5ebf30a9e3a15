/** The language of the program's own words, as a BCP 47 tag, and the direction in which it is written. */
export const PROGRAM_LANGUAGE = { lang: 'en', dir: 'ltr' } as const;

/** How numbers, days, lists and plurals are written in it: with British dates, as in `9 March 2026`. */
export const LOCALE = 'en-GB';

/** The order in which words of the program stand in a list, for `sort`. */
export const { compare: compareWords } = new Intl.Collator(LOCALE);
