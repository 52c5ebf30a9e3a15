import { LOCALE } from './locale.ts';

const list = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/**
 * Names in a row, as a sentence takes them.
 *
 * @example namesText(['Ada', 'Eve', 'Zoe']) // 'Ada, Eve and Zoe'
 */
export const namesText = (names: readonly string[]): string => list.format(names);
