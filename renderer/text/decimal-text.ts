import { LOCALE } from '#text/locale.ts';
import { SIGNS, withMinus } from './number-text.ts';

const twoDecimals = new Intl.NumberFormat(LOCALE, { ...SIGNS, minimumFractionDigits: 2, maximumFractionDigits: 2 });
const shares = new Intl.NumberFormat(LOCALE, { ...SIGNS, style: 'percent', maximumFractionDigits: 0 });

/** A number with two decimals: `0.50`, `−0.12`. */
export const formatDecimal = (value: number): string => withMinus(twoDecimals.format(value));

/** A share in [0, 1] as a percentage without decimals: `67%`. */
export const formatShare = (value: number): string => withMinus(shares.format(value));
