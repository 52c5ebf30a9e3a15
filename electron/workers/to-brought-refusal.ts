import type { Failure, FailureCode } from '../../content/base/failure.ts';
import type { BroughtFault, BroughtRefusal } from '../../content/workshop/brought-claims.ts';

/** What the reader of lists of students says of files, which says the same of a table with claims. */
const FAULTS: Partial<Record<FailureCode, BroughtFault>> = {
  'roster-too-large': 'too-large',
  'roster-not-utf8': 'unknown-encoding',
  'roster-is-no-table': 'no-table',
  'damaged-workbook': 'damaged-workbook',
  'formula-without-result': 'formula-without-result',
};

/** The refusal of a table with claims for a failure of `readRosterFile`. */
export function toBroughtRefusal({ code, place }: Failure): BroughtRefusal {
  const row = /^row ([0-9]+)$/.exec(place ?? '')?.[1];
  return { fault: FAULTS[code] ?? 'unreadable', row: row === undefined ? null : Number(row) };
}
