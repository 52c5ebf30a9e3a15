import { claimFigures } from '../../content/class/claim-figures.ts';
import type { ReportClaim } from '../../content/class/class-key.ts';
import type { ClaimFigures, Discussion } from '../../content/class/class-report.ts';
import type { Work } from '../../content/class/works.ts';
import { listDiscussions } from '../../content/class/list-discussions.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { randomWords } from '../../content/statistics/bootstrap.ts';
import { attemptId } from './ids.ts';
import { lessonFile } from './lesson-file.ts';

const TRUE: Label = 'rhetoric';
/** The label that most of those who are wrong choose. A wrong key says it. */
const POPULAR: Label = 'attribution';
const RARE: Label = 'evidence';

/** Numbers in [0, 1), and normal ones; the same seed gives the same on every computer. */
export function chanceOf(seed: number) {
  const word = randomWords(seed);
  const uniform = () => word() / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

export type Chance = ReturnType<typeof chanceOf>;

/** A lesson of settled claims; of those listed the key is wrong. */
export function keyedClaims(count: number, miskeyed: readonly number[] = []): readonly ReportClaim[] {
  const labels = Array.from({ length: count }, (_, at) => (miskeyed.includes(at) ? POPULAR : TRUE));
  return lessonFile({ claims: labels }).key.entries.map((entry, at) => ({
    ...{ claim: entry.claim, number: at + 1, text: entry.claim, entry, isContested: false },
  }));
}

export interface DrawnClass {
  readonly claims: readonly ReportClaim[];
  /** For each claim the share of average students who read it right, in (0, 1). */
  readonly easy: readonly number[];
  readonly students: number;
  /** How far students differ: the standard deviation of their ability, in logits. With 0 the claims measure nothing. */
  readonly spread: number;
}

/**
 * What the report says of a class that is drawn: a student of ability θ reads a claim right with the probability
 * 1/(1 + e^(b − θ)) (Rasch 1960, "Probabilistic Models for Some Intelligence and Attainment Tests"). Of those who are
 * wrong between half and nearly all take the popular label.
 */
export function drawClass({ claims, easy, students, spread }: DrawnClass, { uniform, normal }: Chance) {
  const pulls = claims.map(() => 0.5 + 0.45 * uniform());
  const asked = new Set(claims.map(({ claim }) => claim));
  const works = Array.from({ length: students }, (_, student): Work => {
    const ability = normal() * spread;
    const labels = claims.map(({ claim }, at): readonly [ClaimId, Label] => {
      const share = easy[at] ?? 0.5;
      const isRight = uniform() < 1 / (1 + ((1 - share) / share) * Math.exp(-ability));
      const isPulled = uniform() < (pulls[at] ?? 0);
      return [claim, isRight ? TRUE : isPulled ? POPULAR : RARE];
    });
    return {
      ...{ attempt: attemptId(student + 1), from: 'paper', mode: 'exam', isAgain: false, isUndecided: false },
      ...{ startedAt: '2026-02-01T00:00:00.000Z', asked, labels: new Map(labels) },
      beside: { sentences: [], hints: [], bearings: new Map() },
    };
  });
  return reportOn(claims, works);
}

function reportOn(
  claims: readonly ReportClaim[],
  works: readonly Work[],
): { readonly figures: readonly ClaimFigures[]; readonly discuss: readonly Discussion[] } {
  const figures = claimFigures(claims, works, { asked: claims.map(({ claim }) => claim), works });
  return { figures, discuss: listDiscussions(claims, figures).discuss };
}
