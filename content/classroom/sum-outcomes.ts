import type { FileOutcome, ImportReport } from './import-report.ts';

/** What an import did in all, from what happened to each of its files. */
export function sumOutcomes(outcomes: readonly FileOutcome[], isCancelled: boolean): ImportReport {
  const alreadyThere = outcomes.filter(({ flags }) => flags.includes('already-there')).length;
  const taken = outcomes.filter(({ isTaken, flags }) => isTaken && !flags.includes('already-there')).length;
  return {
    files: outcomes.length,
    taken,
    alreadyThere,
    refused: outcomes.length - taken - alreadyThere,
    isCancelled,
    flagged: outcomes.filter(({ flags }) => flags.length > 0),
  };
}
