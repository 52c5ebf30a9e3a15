import { LOCALE } from './locale.ts';

/** The order in which words of the program stand in a list, for `sort`. */
export const { compare: compareWords } = new Intl.Collator(LOCALE);
