import { type Bootstrap, bootstrapInterval } from './bootstrap-interval.ts';
import type { Interval } from './interval.ts';
import { alphaOfTally } from './krippendorff-alpha.ts';
import type { MeasurementLevel } from './squared-difference.ts';
import { type Codings, type Count, tallyUnits } from './tally-units.ts';

/**
 * Between which figures Krippendorff's α lies over units like these, by drawing the pairable units again with
 * replacement; null for fewer than two of them, and where too many of the samples hold a single value. The order of the
 * units and of the coders changes nothing.
 *
 * Percentile method; whole units are drawn and the expected disagreement is computed anew for each sample
 * (as in Zapf et al. 2016, "Measuring Inter-Rater Reliability for Nominal Data", BMC Medical Research Methodology 16, 93).
 */
export function krippendorffInterval(codings: Codings<string>, level: 'nominal', by: Bootstrap): Interval | null;
export function krippendorffInterval(codings: Codings<number>, level: MeasurementLevel, by: Bootstrap): Interval | null;
export function krippendorffInterval(
  codings: Codings<string | number>,
  level: MeasurementLevel,
  by: Bootstrap,
): Interval | null {
  const { values, units } = tallyUnits(codings);
  const pairable = units.filter((unit) => unit.length > 0);
  return bootstrapInterval(pairable, (sample) => alphaOfTally({ values, units: sample }, level), compareUnits, by);
}

/** 0 for units with the same counts, between which no coefficient can tell. */
const compareUnits = (one: readonly Count[], other: readonly Count[]): number =>
  one.join() === other.join() ? 0 : one.join() < other.join() ? -1 : 1;
