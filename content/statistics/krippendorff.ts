import { type Label, LABELS } from '../lesson/label.ts';
import { type MeasurementLevel, shareOf, squaredDifference, sum, sumExactly } from './sums.ts';
import { type LabelCounts, totalOf } from './facility.ts';
import { type Bootstrap, bootstrapInterval } from './bootstrap.ts';
import type { Interval } from './intervals.ts';

/**
 * Units × coders: the value that each coder gave each unit, null for none. Units may have different numbers of coders.
 */
export type Codings<T> = readonly (readonly (T | null)[])[];

/** A value by its index in the list of all values, and how often it was given. */
export type Count = readonly [place: number, times: number];

/** Units as counts of values. They do not record which coder gave which value, because no coefficient needs it. */
export interface TalliedUnits {
  /** All values of pairable units, each once, in ascending order. */
  readonly values: readonly (string | number)[];
  /**
   * The counts of each unit in the order of the values; empty for a unit coded less than twice, which cannot be paired.
   */
  readonly units: readonly (readonly Count[])[];
}

/** Counts the values of each unit, in the order of the units. */
export function tallyUnits(codings: Codings<string | number>): TalliedUnits {
  const pairable = codings.map((unit) => {
    const given = unit.filter((value) => value !== null);
    return given.length < 2 ? [] : given;
  });
  const values = [...new Set(pairable.flat())].toSorted((one, other) => (one < other ? -1 : 1));
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, units: pairable.map((given) => countPlaces(given.map((value) => places.get(value) ?? 0))) };
}

function countPlaces(places: readonly number[]): readonly Count[] {
  const times = new Map<number, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].toSorted(([one], [other]) => one - other);
}

/**
 * How much a class disagrees on a claim, in 0…1: 0 if all chose one label, 1 if the three were chosen equally often.
 * null if nobody chose. Permuting the labels or doubling the class does not change it.
 *
 * −Σ p_j ln p_j / ln 3, the entropy of the choices over its maximum (Shannon 1948, "A Mathematical Theory of
 * Communication", Bell System Technical Journal 27, 379–423; the ratio is Pielou's evenness over all three labels).
 *
 * @example responseEntropy({ evidence: 5, attribution: 5, rhetoric: 0 }) // ln 2 / ln 3 = 0.630930
 */
export function responseEntropy(counts: LabelCounts): number | null {
  const total = totalOf(counts);
  if (total === 0) return null;
  const times = LABELS.map((label) => counts[label]).toSorted((one, other) => one - other);
  if (times[0] === times[2]) return 1;
  const terms = times.map((n) => (n === 0 ? 0 : (n / total) * Math.log(total / n)));
  return sum(terms) / Math.log(LABELS.length);
}

/**
 * How much a class disagrees with the key on a claim, in 0…1: the share that chose another label. null if nobody chose.
 *
 * @example shareAgainstKey({ evidence: 2, attribution: 5, rhetoric: 1 }, 'evidence') // 0.75
 */
export function shareAgainstKey(counts: LabelCounts, key: Label): number | null {
  const total = totalOf(counts);
  return shareOf(total - counts[key], total);
}

/**
 * How much there is to discuss about a claim, in 0…1: the mean of the disagreement within the class and with the key. A
 * claim that splits the class in three comes first, then one that everybody sorts the same way against the key, then
 * one on which everybody agrees with the key. null if nobody chose. Meant for ordering; it is not a measurement.
 *
 * @example discussionWeight({ evidence: 0, attribution: 8, rhetoric: 0 }, 'evidence') // 0.5
 */
export function discussionWeight(counts: LabelCounts, key: Label): number | null {
  const [entropy, against] = [responseEntropy(counts), shareAgainstKey(counts, key)];
  return entropy === null || against === null ? null : (entropy + against) / 2;
}

/**
 * Krippendorff's α: how far several coders agree on units beyond chance, for any number of coders and with missing
 * values. 1 is full agreement, 0 is chance level, below 0 is worse than chance. null if no unit was coded twice, and if
 * all pairable values are the same. The order of the units and of the coders does not matter.
 *
 * α = 1 − D_o / D_e, where D_o is the mean over all pairable values of the disagreement on their unit,
 * D_u = Σ_{c,k} n_uc n_uk δ²_ck / (m_u (m_u − 1)), and D_e = Σ_{c,k} n_c n_k δ²_ck / (n (n − 1)); over units with m_u ≥ 2
 * values; n_uc is how often unit u was given the value c, n_c the same over all units, n the count of all values
 * (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania). Runs in time
 * proportional to the codings, and to the square of the number of different values.
 *
 * @param codings units × coders. A class that sorts claims: one row for each claim, one column for each student.
 * @param level only *nominal* for values that are words; for *ratio* no value may be below 0
 * @example krippendorffAlpha([['a', 'a'], ['b', 'b'], ['a', 'b'], ['a', null]], 'nominal') // 4/9
 */
export function krippendorffAlpha(codings: Codings<string>, level: 'nominal'): number | null;
export function krippendorffAlpha(codings: Codings<number>, level: MeasurementLevel): number | null;
export function krippendorffAlpha(codings: Codings<string | number>, level: MeasurementLevel): number | null {
  return alphaOfTally(tallyUnits(codings), level);
}

/**
 * Krippendorff's α, as above, of units that are already tallied. `repeats`: how often each unit counts; by default
 * once.
 */
export function alphaOfTally(
  tallied: TalliedUnits,
  level: MeasurementLevel,
  repeats?: readonly number[],
): number | null {
  const { byUnit, sizes, expected } = measureDisagreements(tallied, level, repeats);
  if (expected === null || expected === 0) return null;
  const weights = sizes.map((size, at) => size * (repeats?.[at] ?? 1));
  const observed = sumExactly(byUnit.map((ofUnit, at) => (weights[at] ?? 0) * (ofUnit ?? 0))) / sum(weights);
  return 1 - observed / expected;
}

/**
 * How far coders agree on each unit beyond chance over all units. Krippendorff's α is the mean of these figures, each
 * weighted by the number of its values. 1 if all coders agree, 0 if the unit is as mixed as all units together, below 0
 * if it splits the coders more than that. null for a unit coded less than twice, and for all units if α is undefined.
 * (α of a single unit would be meaningless: it is always 0.)
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

/** How far the values of units differ, in the unit of the squared difference. */
export interface Disagreements {
  /** For each unit the mean squared difference over the pairs of its values; null if the unit cannot be paired. */
  readonly byUnit: readonly (number | null)[];
  /** How many values each unit was given, in the same order. */
  readonly sizes: readonly number[];
  /** The same mean over the pairs of all values, which chance would give; null without values. */
  readonly expected: number | null;
}

/** Measures the disagreement on each unit, Σ_{c,k} n_uc n_uk δ²_ck / (m_u (m_u − 1)), and over all values. */
export function measureDisagreements(
  { values, units }: TalliedUnits,
  level: MeasurementLevel,
  repeats?: readonly number[],
): Disagreements {
  const totals = values.map(() => 0);
  for (const [at, unit] of units.entries())
    for (const [place, times] of unit) totals[place] = (totals[place] ?? 0) + times * (repeats?.[at] ?? 1);
  const difference = squaredDifference(level, values, totals);
  const overPairs = (counts: readonly Count[]): number | null => {
    const n = sizeOf(counts);
    const differences = counts.flatMap(([one, times], at) =>
      counts.slice(at + 1).map(([other, otherTimes]) => 2 * times * otherTimes * difference(one, other)),
    );
    return n === 0 ? null : sum(differences) / (n * (n - 1));
  };
  return { byUnit: units.map(overPairs), sizes: units.map(sizeOf), expected: overPairs([...totals.entries()]) };
}

const sizeOf = (counts: readonly Count[]): number => sum(counts.map(([, times]) => times));

/**
 * A bootstrap interval of Krippendorff's α, by resampling the pairable units with replacement; null for fewer than two
 * of them, and if too many of the samples contain a single value. The order of the units and of the coders does not
 * matter.
 *
 * Percentile method; whole units are drawn, and the expected disagreement is recomputed for each sample
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
  const pairable = shareAlike(units.filter((unit) => unit.length > 0));
  return bootstrapInterval(pairable, (sample) => alphaOfSample(values, sample, level), compareUnits, by);
}

/** The same units, with units of equal counts replaced by one shared array. */
function shareAlike(units: TalliedUnits['units']): TalliedUnits['units'] {
  const known = new Map<string, readonly Count[]>();
  return units.map((unit) => {
    const name = unit.join();
    const alike = known.get(name) ?? unit;
    known.set(name, alike);
    return alike;
  });
}

/** α of drawn units. Few of them are distinct: each is measured once, however often it was drawn. */
function alphaOfSample(
  values: TalliedUnits['values'],
  sample: TalliedUnits['units'],
  level: MeasurementLevel,
): number | null {
  const drawn = new Map<readonly Count[], number>();
  for (const unit of sample) drawn.set(unit, (drawn.get(unit) ?? 0) + 1);
  return alphaOfTally({ values, units: [...drawn.keys()] }, level, [...drawn.values()]);
}

/** 0 for units with the same counts, which are the same to every coefficient. */
const compareUnits = (one: readonly Count[], other: readonly Count[]): number =>
  one.join() === other.join() ? 0 : one.join() < other.join() ? -1 : 1;
