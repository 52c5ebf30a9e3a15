import { sum } from '../scoring/square-table.ts';
import { measureDisagreements } from './measure-disagreements.ts';
import type { MeasurementLevel } from './squared-difference.ts';
import { sumExactly } from './sum-exactly.ts';
import { type Codings, type TalliedUnits, tallyUnits } from './tally-units.ts';

/**
 * Krippendorff's α: how far several coders agree on units beyond chance, for any number of coders, with missing values.
 * 1 is full agreement, 0 what chance gives, below 0 less than that. null where no unit was coded twice, and where all
 * pairable values are the same. The order of the units and of the coders changes nothing.
 *
 * α = 1 − D_o / D_e, where D_o is the mean over all pairable values of the disagreement on their unit,
 * D_u = Σ_{c,k} n_uc n_uk δ²_ck / (m_u (m_u − 1)), and D_e = Σ_{c,k} n_c n_k δ²_ck / (n (n − 1)); over units with m_u ≥ 2
 * values; n_uc is how often unit u was given the value c, n_c over all units, n all of them
 * (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania). Takes time in proportion
 * to the codings, and to the square of how many different values there are.
 *
 * @param codings units × coders. A class that sorts claims: one row for each claim, one column for each student.
 * @param level for values that are words only *nominal*; for *ratio* no value is below 0
 * @example krippendorffAlpha([['a', 'a'], ['b', 'b'], ['a', 'b'], ['a', null]], 'nominal') // 4/9
 */
export function krippendorffAlpha(codings: Codings<string>, level: 'nominal'): number | null;
export function krippendorffAlpha(codings: Codings<number>, level: MeasurementLevel): number | null;
export function krippendorffAlpha(codings: Codings<string | number>, level: MeasurementLevel): number | null {
  return alphaOfTally(tallyUnits(codings), level);
}

/** Krippendorff's α, as above, of units that are already tallied. */
export function alphaOfTally(tallied: TalliedUnits, level: MeasurementLevel): number | null {
  const { byUnit, sizes, expected } = measureDisagreements(tallied, level);
  if (expected === null || expected === 0) return null;
  const observed = sumExactly(byUnit.map((ofUnit, at) => (sizes[at] ?? 0) * (ofUnit ?? 0))) / sum(sizes);
  return 1 - observed / expected;
}
