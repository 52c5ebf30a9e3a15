import { readRosterTable } from '../class/read-roster.ts';
import { failure, type Failure, type FailureCode } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';

/** Faults that only a list of students can have; the import reports them with their place. */
const FAULTS_OF_A_LIST: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['roster-id-twice', 'roster-row-too-long', 'damaged-roster', 'roster-without-students'] as const),
]);

/**
 * Whether a text of unknown kind is a list of students: a table with a header row that `readRosterTable` recognises,
 * valid or not, or at least two bare names, since a single line of words could be anything. Failures:
 * `roster-is-no-table` for a web page, `not-ours` for everything else.
 */
export function recogniseRoster(text: string): Result<null, Failure> {
  const reading = readRosterTable(text);
  if (reading.ok) {
    const { heads, roster } = reading.value;
    const isList =
      heads !== null || (roster.students.length > 1 && roster.students.every(({ name }) => /^\p{L}/u.test(name)));
    return isList ? ok(null) : err(failure('not-ours'));
  }
  const { code } = reading.error;
  if (FAULTS_OF_A_LIST.has(code)) return ok(null);
  return err(code === 'roster-is-no-table' ? reading.error : failure('not-ours', null, code));
}
