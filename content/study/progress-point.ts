import type { AttemptId } from '../journal/event.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { cohenKappa, kappaInterval } from '../statistics/kappa.ts';
import { diagonal, rowTotals } from '../statistics/sums.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import type { AttemptDigest } from './attempt-digest.ts';
import type { ProgressPoint } from './views.ts';

/** A finished attempt as a point in the plots; null while it has no score. */
export function toProgressPoint(attempt: AttemptId, title: string, digest: AttemptDigest): ProgressPoint | null {
  const { marks, points, mode, startedAt, of: claims } = digest;
  if (marks === null || points === null) return null;
  const { share, confusion, brier } = marks;
  const kappa = cohenKappa(confusion);
  const interval = kappaInterval(confusion);
  return {
    ...{ attempt, title, mode, startedAt, points, claims, brier },
    share: { value: points / claims, low: share[0], high: share[1] },
    kappa: kappa === null || interval === null ? null : { value: kappa, low: interval[0], high: interval[1] },
    perLabel: {
      evidence: readingOf('evidence', confusion),
      attribution: readingOf('attribution', confusion),
      rhetoric: readingOf('rhetoric', confusion),
    },
  };
}

function readingOf(label: Label, confusion: Parameters<typeof cohenKappa>[0]): ProgressPoint['perLabel'][Label] {
  const at = LABELS.indexOf(label);
  const [hits, n] = [diagonal(confusion)[at] ?? 0, rowTotals(confusion)[at] ?? 0];
  const interval = wilsonInterval(hits, n);
  return interval === null ? null : { hits, n, value: hits / n, low: interval[0], high: interval[1] };
}
