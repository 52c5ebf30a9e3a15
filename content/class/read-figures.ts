import type { AgreementReading, Estimate, ReliabilityReading } from './class-report.ts';

/** From here on results tell groups apart well, as tests for research should (Nunnally 1978, "Psychometric Theory", ch. 7). */
const WELL_FROM = 0.8;
/** Below this, more of a difference between two students is chance than not; a usual limit for a test in class. */
const ROUGHLY_FROM = 0.6;
/** Coders agree well enough to rely on each other (Krippendorff 2004, "Content Analysis", ch. 11). */
const ALIKE_FROM = 0.8;
/** Halfway from chance to there: on some claims they agree, on others not. */
const PARTLY_FROM = 0.4;

/**
 * Whether chance alone could give the figure: its interval reaches down to 0. Of figures without an interval (full
 * reliability has none) the figure itself decides.
 */
const couldBeChance = ({ value, low }: Estimate): boolean => (low ?? value) <= 0;

/** What a reliability says of the points. Only one whose interval excludes 0 is said to tell students apart. */
export function readReliability(estimate: Estimate): ReliabilityReading {
  if (couldBeChance(estimate)) return 'chance';
  return estimate.value >= WELL_FROM ? 'well' : estimate.value >= ROUGHLY_FROM ? 'roughly' : 'little';
}

/** What Krippendorff's α says of a class. Only where its interval excludes 0 is the class said to agree. */
export function readAgreement(estimate: Estimate): AgreementReading {
  if (couldBeChance(estimate)) return 'chance';
  return estimate.value >= ALIKE_FROM ? 'alike' : estimate.value >= PARTLY_FROM ? 'partly' : 'often-differently';
}
