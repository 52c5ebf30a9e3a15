import type { AgreementReading, Estimate, ReliabilityReading } from './class-report.ts';

/**
 * From here on results distinguish groups well, as required of tests for research (Nunnally 1978, "Psychometric
 * Theory", ch. 7).
 */
const WELL_FROM = 0.8;
/**
 * Below this, more of a difference between two students is due to chance than not; a common limit for classroom tests.
 */
const ROUGHLY_FROM = 0.6;
/** Coders agree well enough to rely on each other (Krippendorff 2004, "Content Analysis", ch. 11). */
const ALIKE_FROM = 0.8;
/** Halfway from chance to that: they agree on some claims but not on others. */
const PARTLY_FROM = 0.4;

/**
 * Whether the figure may be due to chance: its interval includes 0. For figures without an interval (such as full
 * reliability) the figure itself decides.
 */
const couldBeChance = ({ value, low }: Estimate): boolean => (low ?? value) <= 0;

/** Interprets a reliability. Points are only said to distinguish students if its interval excludes 0. */
export function readReliability(estimate: Estimate): ReliabilityReading {
  if (couldBeChance(estimate)) return 'chance';
  return estimate.value >= WELL_FROM ? 'well' : estimate.value >= ROUGHLY_FROM ? 'roughly' : 'little';
}

/** Interprets Krippendorff's α of a class. The class is only said to agree if its interval excludes 0. */
export function readAgreement(estimate: Estimate): AgreementReading {
  if (couldBeChance(estimate)) return 'chance';
  return estimate.value >= ALIKE_FROM ? 'alike' : estimate.value >= PARTLY_FROM ? 'partly' : 'often-differently';
}
