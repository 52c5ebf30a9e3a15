import type { ClaimId } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { analyseClaims, type ClaimAnalysis } from '../statistics/analyse-claims.ts';
import { correlationInterval } from '../statistics/discrimination.ts';
import { facility, facilityInterval, type LabelCounts } from '../statistics/facility.ts';
import type { ReportClaim } from './class-key.ts';
import type { ClaimFigures, Estimate } from './class-report.ts';
import type { Work } from './works.ts';
import { doubtKeys } from './doubt-keys.ts';
import { drawsOf } from './draws-of.ts';
import { isTooFew } from './small-class.ts';

/** Item-rest correlations below this are called weak (Ebel and Frisbie 1991, "Essentials of Educational Measurement", ch. 13). */
const WEAK_BELOW = 0.2;
/** At this level one claim in 200 that is not weak is called so by chance: 0.15 in a lesson of 29 claims. */
const WEAK_LEVEL = 0.99;

/**
 * How a class sorted each claim, in reading order. Counts and facility are over all counted work; discrimination and
 * the doubts about the key only over `alike`: work that was asked the same claims, whose rests compare. A figure or an advice
 * is given only over ten answers or more.
 */
export function claimFigures(
  claims: readonly ReportClaim[],
  works: readonly Work[],
  alike: { readonly asked: readonly ClaimId[]; readonly works: readonly Work[] },
): readonly ClaimFigures[] {
  const analysed = analyseAlike(claims, alike);
  const doubts = doubtKeys(claims, analysed);
  return claims.map((claim) => {
    const analysis = analysed.get(claim.claim);
    const asked = works.filter((work) => work.asked.has(claim.claim));
    const counts = countResponses(claim.claim, asked);
    const answered = LABELS.reduce((sum, label) => sum + counts[label], 0);
    const isTooSmall = isTooFew(answered);
    const canCompare = analysis !== undefined && !isTooFew(analysis.answered);
    return {
      ...{ claim: claim.claim, number: claim.number, text: claim.text },
      ...{ keyLabel: claim.entry.label, credits: claim.entry.credits },
      ...{ isContested: claim.isContested, asked: asked.length, answered, missing: asked.length - answered },
      ...{ responses: counts, isTooSmall },
      facility: isTooSmall ? null : estimateFacility(claim, counts),
      discrimination: canCompare ? analysis.discrimination : null,
      doubt: doubts.get(claim.claim) ?? null,
      isWeak: canCompare && isWeak(analysis.discrimination, analysis.answered),
    };
  });
}

/**
 * Whether a correlation of 0.2 can be ruled out, over so many answers: the upper end of its 99 % interval is below. Never of
 * an undefined one.
 */
export function isWeak(discrimination: number | null, answered: number): boolean {
  const interval = discrimination === null ? null : correlationInterval(discrimination, answered, WEAK_LEVEL);
  return interval !== null && interval[1] < WEAK_BELOW;
}

function analyseAlike(
  claims: readonly ReportClaim[],
  { asked, works }: { readonly asked: readonly ClaimId[]; readonly works: readonly Work[] },
): ReadonlyMap<ClaimId, ClaimAnalysis> {
  const inAsked = new Set(asked);
  const entries = claims.filter(({ claim }) => inAsked.has(claim)).map(({ entry }) => entry);
  const rows = works.map(({ labels }) => entries.map(({ claim }) => labels.get(claim) ?? null));
  return new Map(analyseClaims(entries, rows).map((analysis) => [analysis.claim, analysis]));
}

/** How many chose each label for a claim; those who did not answer it are not counted. */
export function countResponses(
  claim: ClaimId,
  works: readonly { readonly labels: ReadonlyMap<ClaimId, Label> }[],
): LabelCounts {
  const counts: Record<Label, number> = { evidence: 0, attribution: 0, rhetoric: 0 };
  for (const { labels } of works) {
    const label = labels.get(claim);
    if (label !== undefined) counts[label] += 1;
  }
  return counts;
}

function estimateFacility({ entry }: ReportClaim, counts: LabelCounts): Estimate | null {
  // Which student earned what changes no figure, so the points are laid out by label.
  const points = LABELS.flatMap((label) => Array.from({ length: counts[label] }, () => entry.credits[label]));
  const value = facility(points, 1);
  if (value === null) return null;
  const interval = facilityInterval(points, 1, drawsOf(points.length));
  return { value, low: interval?.[0] ?? null, high: interval?.[1] ?? null };
}
