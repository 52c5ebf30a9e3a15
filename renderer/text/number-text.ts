import { LOCALE, PLAIN_NUMBERS_BELOW } from '#text/locale.ts';
import { once } from './once.ts';

// What rounds to 0 has no sign.
const SIGNS = { signDisplay: 'negative' } as const;

const numbers = once(() => new Intl.NumberFormat(LOCALE, { ...SIGNS, maximumFractionDigits: 2 }));
const twoDecimals = once(
  () => new Intl.NumberFormat(LOCALE, { ...SIGNS, minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const shares = once(() => new Intl.NumberFormat(LOCALE, { ...SIGNS, style: 'percent', maximumFractionDigits: 0 }));

// As wide as a figure, where a hyphen would be read as one (U+2212).
const withMinus = (text: string): string => text.replace('-', '−');

/** A number as it is written: `24.5`, `1,000`, `−3`. */
export const formatNumber = (value: number): string =>
  // Most numbers are small counts, and the first formatter of a page takes milliseconds to make.
  Number.isInteger(value) && value >= 0 && value < PLAIN_NUMBERS_BELOW
    ? String(value)
    : withMinus(numbers().format(value));

/** A number with two decimals: `0.50`, `−0.12`. */
export const formatDecimal = (value: number): string => withMinus(twoDecimals().format(value));

/** A share in [0, 1] as a percentage without decimals: `67%`. */
export const formatShare = (value: number): string => withMinus(shares().format(value));
