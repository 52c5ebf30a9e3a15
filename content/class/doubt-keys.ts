import type { ClaimId } from '../lesson/format.ts';
import { FULL_CREDIT } from '../lesson/credit.ts';
import { LABELS } from '../lesson/label.ts';
import { chanceOfAtMost } from '../statistics/distributions.ts';
import { chanceOfCorrelation } from '../statistics/discrimination.ts';
import type { ClaimAnalysis, LabelDraw } from '../statistics/analyse-claims.ts';
import type { ReportClaim } from './class-key.ts';
import type { KeyDoubt } from './class-report.ts';
import { FALSE_ADVICE } from './false-advice.ts';
import { isTooFew } from './small-class.ts';

/** The highest significance level of a test, for reports with so few tests that the budget would allow more. */
const MOST_CHANCE = 0.1;
/** The fewest students that make a pattern; one or two could be identified from a sentence about "students". */
const LEAST_CHOOSERS = 3;
/** The share of correct answers by guessing. */
const GUESSING = 1 / LABELS.length;

interface Candidate {
  readonly claim: ClaimId;
  readonly draw: LabelDraw;
  readonly analysis: ClaimAnalysis;
  /** Whether more than half of those who answered chose it. */
  readonly isMost: boolean;
  /** The probability that its choosers would do so much better elsewhere by chance; 1 if they did not. */
  readonly chance: number;
}

/**
 * The settled claims whose key should be checked, each with the label that is evidence against it
 * (docs/decisions/0020). A label that does not earn the full point is evidence if
 * - its choosers did better on the rest than everybody else, and than those who were right, by more than chance would
 *   rarely give (one-sided t test); labels that more than half chose are one family of tests, the others another; or
 * - more than half chose it, its choosers did no worse on the rest than the others, and fewer chose the key's label than
 *   would by blind guessing (exact binomial test against a third).
 *
 * In each family the significance level of a test is `FALSE_ADVICE` divided by the number of tests (Bonferroni), so
 * that no more than that many are expected in a report whose keys are correct. Claims with fewer than ten answers are
 * not tested.
 *
 * @param analyses of those who were asked the same claims
 */
export function doubtKeys(
  claims: readonly ReportClaim[],
  analyses: ReadonlyMap<ClaimId, ClaimAnalysis>,
): ReadonlyMap<ClaimId, KeyDoubt> {
  const settled = claims.flatMap(({ claim, isContested }) => {
    const analysis = analyses.get(claim);
    return analysis === undefined || isContested || isTooFew(analysis.answered) ? [] : [analysis];
  });
  const candidates = settled.flatMap(candidatesOf);
  const stronger = [true, false].flatMap((isMost) => {
    const family = candidates.filter((one) => one.isMost === isMost);
    const allowed = Math.min(MOST_CHANCE, FALSE_ADVICE / family.length);
    return family.filter(({ chance }) => chance <= allowed);
  });
  const belowGuessing = candidates.filter((one) => isBelowGuessing(one, FALSE_ADVICE / settled.length));
  const doubts = new Map<ClaimId, KeyDoubt>();
  // Of several labels, keep the one that chance explains least.
  for (const one of belowGuessing) doubts.set(one.claim, toDoubt(one, 'below-guessing'));
  for (const one of stronger.sort((a, b) => b.chance - a.chance)) doubts.set(one.claim, toDoubt(one, 'stronger'));
  return doubts;
}

function candidatesOf(analysis: ClaimAnalysis): readonly Candidate[] {
  const { claim, answered, draws } = analysis;
  return draws
    .filter(({ credit, n }) => credit < FULL_CREDIT && n >= LEAST_CHOOSERS)
    .map((draw) => ({
      ...{ claim, draw, analysis, isMost: draw.n * 2 > answered },
      chance: isAboveTheRight(draw, draws) ? chanceOf(draw, answered) : 1,
    }));
}

const chanceOf = ({ correlation }: LabelDraw, answered: number): number =>
  correlation === null ? 1 : (chanceOfCorrelation(correlation, answered) ?? 1);

/** Whether those who chose it did better on the rest than those who earned the full point; true if nobody earned it. */
function isAboveTheRight({ meanRest }: LabelDraw, draws: readonly LabelDraw[]): boolean {
  return draws.every(
    (right) =>
      right.credit < FULL_CREDIT || right.meanRest === null || (meanRest !== null && meanRest > right.meanRest),
  );
}

function isBelowGuessing({ draw, analysis, isMost }: Candidate, allowed: number): boolean {
  const { answered, draws } = analysis;
  const right = draws.filter(({ credit }) => credit === FULL_CREDIT).reduce((sum, { n }) => sum + n, 0);
  // If everybody chose it, there is nobody to compare them with.
  const didNoWorse = draw.correlation === null || draw.correlation >= 0;
  return isMost && didNoWorse && chanceOfAtMost(right, answered, GUESSING) <= allowed;
}

const toDoubt = ({ draw, analysis }: Candidate, because: KeyDoubt['because']): KeyDoubt => ({
  ...{ label: draw.label, chosenBy: draw.n, answered: analysis.answered, because },
});
