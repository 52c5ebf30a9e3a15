import type { KeyEntry } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { correlation, mean, type Pair, shareOf, sumExactly } from './sums.ts';
import { discrimination, discriminativeEfficiency } from './discrimination.ts';
import { countLabels, facility, type LabelCounts } from './facility.ts';

/** The key entry of a claim, as far as points go. */
export type CreditedClaim = Pick<KeyEntry, 'claim' | 'label' | 'credits'>;

/** Who chose one label of a claim. */
export interface LabelDraw {
  readonly label: Label;
  /** What it earns: 0, 0.25, 0.5 or 1. */
  readonly credit: number;
  readonly n: number;
  /** The mean points that those who chose it earned on the rest; null where nobody chose it. */
  readonly meanRest: number | null;
  /** How far choosing it goes with the points on the rest, −1…1; null where nobody or all chose it. */
  readonly correlation: number | null;
}

/** One claim in a class. A rate is in [0, 1]; null where there is nothing to take it of. */
export interface ClaimAnalysis {
  readonly claim: KeyEntry['claim'];
  /** Students who were asked this claim. */
  readonly asked: number;
  readonly answered: number;
  /** Those asked without a response; never counted as wrong. */
  readonly missing: number;
  readonly missingRate: number | null;
  /** The points of those who answered, in the order of the students. */
  readonly points: readonly number[];
  /** Over those who answered. */
  readonly facility: number | null;
  /** Item-rest, −1…1, over those who answered; null where all earned the same. */
  readonly discrimination: number | null;
  /** At most 1; null where discrimination is. */
  readonly efficiency: number | null;
  readonly responses: LabelCounts;
  /** In the order evidence, attribution, rhetoric. */
  readonly draws: readonly LabelDraw[];
}

/**
 * Analyses each claim of a lesson over a class, in the order of the claims. The order of the students changes no figure,
 * but for that of `points`. Takes time in proportion to students × claims (and a sort of the students for each claim).
 *
 * The rest of a student is the points on all other claims, a missing one earning 0, as in the score. The comparison of
 * labels by the rest of their choosers is a distractor analysis, with the point-biserial correlation of each (Haladyna and
 * Rodriguez 2013, "Developing and Validating Test Items"). Students who were asked other claims have rests that do not compare: analyse those who were asked the same.
 *
 * @param rows students × claims, columns in the order of `claims`: a label, null where missing, undefined where not asked
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
