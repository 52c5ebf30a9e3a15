import { LOCALE, PLAIN_NUMBERS_BELOW } from '#text/locale.ts';

let numbers: Intl.NumberFormat | undefined;

// As wide as a figure, where a hyphen would be read as one (U+2212).
export const withMinus = (text: string): string => text.replace('-', '−');

// What rounds to 0 has no sign.
export const SIGNS = { signDisplay: 'negative' } as const;

/** A number as it is written: `24.5`, `1,000`, `−3`. */
export const formatNumber = (value: number): string =>
  // Most numbers are small counts, and the first formatter of a page takes milliseconds to create.
  Number.isInteger(value) && value >= 0 && value < PLAIN_NUMBERS_BELOW
    ? String(value)
    : withMinus((numbers ??= new Intl.NumberFormat(LOCALE, { ...SIGNS, maximumFractionDigits: 2 })).format(value));
