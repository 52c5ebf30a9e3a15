import { measureDisagreements } from './measure-disagreements.ts';
import type { MeasurementLevel } from './squared-difference.ts';
import { type Codings, tallyUnits } from './tally-units.ts';

/**
 * How far coders agree on each unit beyond what chance gives over all units: the parts of which Krippendorff's α is the
 * mean, each weighted with the number of its values. 1 where all say the same, 0 where a unit is as mixed as all units
 * together, below 0 where it splits the coders more than that. null for a unit coded less than twice, and for all units
 * where α is undefined. (α of one unit by itself says nothing: it is 0 whatever was said.)
 *
 * α_u = 1 − D_u / D_e, with D_u and D_e as in `krippendorffAlpha`.
 *
 * @returns one figure for each row of `codings`, in their order
 * @example krippendorffByUnit([['a', 'a'], ['b', 'b'], ['a', 'b'], ['a', null]], 'nominal') // [1, 1, −2/3, null]
 */
export function krippendorffByUnit(codings: Codings<string>, level: 'nominal'): readonly (number | null)[];
export function krippendorffByUnit(codings: Codings<number>, level: MeasurementLevel): readonly (number | null)[];
export function krippendorffByUnit(
  codings: Codings<string | number>,
  level: MeasurementLevel,
): readonly (number | null)[] {
  const { byUnit, expected } = measureDisagreements(tallyUnits(codings), level);
  return byUnit.map((ofUnit) => (ofUnit === null || !expected ? null : 1 - ofUnit / expected));
}
