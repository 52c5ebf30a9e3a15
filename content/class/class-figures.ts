import type { ClaimId } from '../lesson/format.ts';
import type { Interval } from '../statistics/intervals.ts';
import { bootstrapInterval } from '../statistics/bootstrap.ts';
import { completeRows, cronbachAlpha, feldtInterval, kr20, type Reliability } from '../statistics/reliability.ts';
import { krippendorffAlpha, krippendorffInterval } from '../statistics/krippendorff.ts';
import { mean } from '../statistics/sums.ts';
import { measureSpread } from '../statistics/measure-spread.ts';
import type { ReportClaim } from './class-key.ts';
import type { ClassFigures, Estimate, PointFigures, ReliabilityFigure } from './class-report.ts';
import type { Work } from './works.ts';
import { drawsOf } from './draws-of.ts';
import { readAgreement, readReliability } from './read-figures.ts';
import { isTooFew } from './small-class.ts';

/** A counted work with what it earned. */
export interface ScoredWork {
  readonly work: Work;
  readonly points: number;
}

/**
 * Figures about a class as a whole. KR-20 runs over hits on settled claims, α over points on all; both over the complete
 * rows of `alike`, the work that was asked the same claims. Each is given over ten students or more, and null below.
 */
export function classFigures(
  claims: readonly ReportClaim[],
  scored: readonly ScoredWork[],
  alike: { readonly asked: readonly ClaimId[]; readonly works: readonly Work[] },
): ClassFigures {
  const inAsked = new Set(alike.asked);
  const asked = claims.filter(({ claim }) => inAsked.has(claim));
  const complete = completeRows(alike.works.map(({ labels }) => asked.map(({ claim }) => labels.get(claim) ?? null)));
  const points = complete.map((row) => row.map((label, at) => asked[at]?.entry.credits[label] ?? 0));
  const settled = asked.flatMap((claim, at) => (claim.isContested ? [] : [{ at, label: claim.entry.label }]));
  const hits = complete.map((row) => settled.map(({ at, label }): 0 | 1 => (row[at] === label ? 1 : 0)));
  const isTooSmall = isTooFew(scored.length);
  const isCompleteTooSmall = isTooFew(complete.length);
  return {
    ...{ n: scored.length, isTooSmall },
    points: groupByAsked(scored).flatMap(spreadOf),
    alike: { n: alike.works.length, of: alike.asked.length },
    ...{ complete: complete.length, isCompleteTooSmall },
    kr20: isCompleteTooSmall ? null : toReliability(kr20(hits)),
    alpha: isCompleteTooSmall ? null : toReliability(cronbachAlpha(points)),
    krippendorff: isTooSmall ? null : agreementOf(claims, scored),
  };
}

function agreementOf(claims: readonly ReportClaim[], scored: readonly ScoredWork[]): ClassFigures['krippendorff'] {
  const codings = claims.map(({ claim }) => scored.map(({ work }) => work.labels.get(claim) ?? null));
  const agreement = krippendorffAlpha(codings, 'nominal');
  if (agreement === null) return null;
  const estimate = toEstimate(agreement, krippendorffInterval(codings, 'nominal', drawsOf(claims.length)));
  return { ...estimate, reading: readAgreement(estimate) };
}

/** Points out of different numbers have no mean: those who were asked as many claims go together, the most first. */
export function groupByAsked<T extends { readonly work: Work }>(scored: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<number, T[]>();
  for (const one of scored) groups.set(one.work.asked.size, [...(groups.get(one.work.asked.size) ?? []), one]);
  return [...groups].sort(([one, a], [other, b]) => b.length - a.length || other - one).map(([, group]) => group);
}

function spreadOf(scored: readonly ScoredWork[]): readonly PointFigures[] {
  const points = scored.map((one) => one.points);
  const spread = measureSpread(points);
  if (spread === null) return [];
  const isTooSmall = isTooFew(points.length);
  const interval = isTooSmall
    ? null
    : bootstrapInterval(points, mean, (one, other) => one - other, drawsOf(points.length));
  const sets = new Set(scored.map(({ work }) => [...work.asked].join(' ')));
  return [
    {
      ...{ n: scored.length, of: scored[0]?.work.asked.size ?? 0, isSameClaims: sets.size === 1 },
      mean: isTooSmall ? null : toEstimate(spread.mean, interval),
      median: isTooSmall ? null : spread.median,
      sd: isTooSmall ? null : spread.standardDeviation,
      ...{ min: spread.min, max: spread.max },
    },
  ];
}

function toReliability(reliability: Reliability | null): ReliabilityFigure | null {
  if (reliability === null) return null;
  const estimate = toEstimate(reliability.alpha, feldtInterval(reliability));
  const reading = readReliability(estimate);
  return { ...estimate, reading, sem: reading === 'chance' ? null : reliability.sem };
}

const toEstimate = (value: number, interval: Interval | null): Estimate => ({
  ...{ value, low: interval?.[0] ?? null, high: interval?.[1] ?? null },
});
