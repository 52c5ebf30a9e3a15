/** Apostrophes as people and programs write them, some of which are letters or accents to Unicode. */
export const APOSTROPHES = /['’‘‛`´ʹʻʼʽʾʿ′＇]/gu;

/** Latin letters that differ from others by a stroke or a dot, which is no mark to Unicode, and those that are two in one. */
const PLAINER: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe' },
};

/**
 * A text in small letters, and without the strokes of Latin ones. Marks stay.
 *
 * The hashes of erased students are made of what this gives for their names, so it never gives another text for one.
 *
 * @example toPlainLetters('ŁÓDŹ') // 'lódź'
 */
export const toPlainLetters = (text: string): string =>
  text.toLowerCase().replace(/[øłđðħıŧßæœ]/gu, (letter) => PLAINER[letter] ?? letter);
