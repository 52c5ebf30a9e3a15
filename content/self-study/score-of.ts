import { cohenKappa } from '../scoring/cohen-kappa.ts';
import { readLabels } from '../scoring/read-labels.ts';
import { diagonal, sum } from '../scoring/square-table.ts';
import type { AttemptDigest } from './attempt-digest.ts';
import type { AttemptSummary } from './attempt-summary.ts';
import { calibrate } from './calibrate.ts';

/** The score of an attempt from its digest, the same that its journal gives; null while there is none. */
export function scoreOf({ marks, of, answered }: AttemptDigest): AttemptSummary | null {
  if (marks === null) return null;
  const { points, confusion, contested, forecasts, brier } = marks;
  return {
    ...{ points, claims: of, answered, missing: of - answered },
    reading: {
      n: sum(confusion.map((row) => sum(row))),
      hits: sum(diagonal(confusion)),
      confusion,
      perLabel: readLabels(confusion),
      kappa: cohenKappa(confusion),
    },
    contested,
    calibration: forecasts === null ? null : { ...countSteps(forecasts), brier },
  };
}

function countSteps(forecasts: Parameters<typeof calibrate>[0]) {
  const { n, steps } = calibrate(forecasts);
  return { n, steps: steps.map(({ confidence, n: stated, hits }) => ({ confidence, n: stated, hits })) };
}
