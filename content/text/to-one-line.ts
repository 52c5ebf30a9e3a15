/**
 * A text on one line: white space and control characters are one space each time, and none stands at its ends.
 *
 * @example toOneLine(' two\n lines ') // 'two lines'
 */
export const toOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
