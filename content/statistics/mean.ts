import { shareOf } from '../scoring/square-table.ts';
import { sumExactly } from './sum-exactly.ts';

/** The arithmetic mean, in the unit of the values; null for none. The order of the values changes nothing. */
export const mean = (values: readonly number[]): number | null => shareOf(sumExactly(values), values.length);
