import type { KeyEntry } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { correlation, mean, type Pair, shareOf, sumExactly } from './sums.ts';
import { discrimination, discriminativeEfficiency } from './discrimination.ts';
import { countLabels, facility, type LabelCounts } from './facility.ts';

/** The key entry of a claim, as far as points go. */
export type CreditedClaim = Pick<KeyEntry, 'claim' | 'label' | 'credits'>;

/** The students who chose one label of a claim. */
export interface LabelDraw {
  readonly label: Label;
  /** What it earns: 0, 0.25, 0.5 or 1. */
  readonly credit: number;
  readonly n: number;
  /** The mean points that the students who chose it earned on the rest; null if nobody chose it. */
  readonly meanRest: number | null;
  /** The correlation of choosing it with the points on the rest, −1…1; null if nobody or everybody chose it. */
  readonly correlation: number | null;
}

/** One claim in a class. A rate is in [0, 1]; null if its denominator is 0. */
export interface ClaimAnalysis {
  readonly claim: KeyEntry['claim'];
  /** Students who were asked this claim. */
  readonly asked: number;
  readonly answered: number;
  /** Students who were asked but gave no response; never counted as wrong. */
  readonly missing: number;
  readonly missingRate: number | null;
  /** The points of the students who answered, in the order of the students. */
  readonly points: readonly number[];
  /** Over the students who answered. */
  readonly facility: number | null;
  /** Item-rest correlation, −1…1, over the students who answered; null if they all earned the same. */
  readonly discrimination: number | null;
  /** At most 1; null if `discrimination` is null. */
  readonly efficiency: number | null;
  readonly responses: LabelCounts;
  /** In the order evidence, attribution, rhetoric. */
  readonly draws: readonly LabelDraw[];
}

/**
 * Analyses each claim of a lesson over a class, in the order of the claims. The order of the students affects nothing
 * but the order of `points`. Runs in time proportional to students × claims (plus a sort of the students for each
 * claim).
 *
 * The rest score of a student is the points on all other claims; a missing claim earns 0, as in the score. Comparing
 * the labels by the rest scores of the students who chose them is a distractor analysis, with the point-biserial
 * correlation of each label (Haladyna and Rodriguez 2013, "Developing and Validating Test Items"). Rest scores of
 * students who were asked different claims cannot be compared: pass only students who were asked the same claims.
 *
 * @param rows students × claims, columns in the order of `claims`: a label, null if missing, undefined if not asked
 */
export function analyseClaims(
  claims: readonly CreditedClaim[],
  rows: readonly (readonly (Label | null | undefined)[])[],
): readonly ClaimAnalysis[] {
  const points = rows.map((row) => claims.map(({ credits }, at) => pointsFor(credits, row[at] ?? null)));
  const totals = points.map(sumExactly);
  return claims.map((claim, at) => {
    const answers = rows.flatMap((row, student) => {
      const label = row[at] ?? null;
      if (label === null) return [];
      const earned = claim.credits[label];
      return { label, earned, rest: (totals[student] ?? 0) - earned };
    });
    return analysisOf(claim, rows.filter((row) => row[at] !== undefined).length, answers);
  });
}

interface Answer {
  readonly label: Label;
  readonly earned: number;
  readonly rest: number;
}

const pointsFor = (credits: CreditedClaim['credits'], label: Label | null): number =>
  label === null ? 0 : credits[label];

function analysisOf({ claim, credits }: CreditedClaim, asked: number, answers: readonly Answer[]): ClaimAnalysis {
  const missing = asked - answers.length;
  const points = answers.map(({ earned }) => earned);
  const pairs = answers.map(({ earned, rest }): Pair => [earned, rest]);
  return {
    claim,
    asked,
    answered: answers.length,
    missing,
    missingRate: shareOf(missing, asked),
    points,
    responses: countLabels(answers.map(({ label }) => label)),
    facility: facility(points, 1),
    discrimination: discrimination(pairs),
    efficiency: discriminativeEfficiency(pairs),
    draws: LABELS.map((label) => {
      const choosers = answers.filter((answer) => answer.label === label);
      return {
        ...{ label, credit: credits[label], n: choosers.length },
        meanRest: mean(choosers.map(({ rest }) => rest)),
        correlation: correlation(answers.map((answer): Pair => [answer.label === label ? 1 : 0, answer.rest])),
      };
    }),
  };
}
