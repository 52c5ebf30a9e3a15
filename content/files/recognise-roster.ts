import { readRosterTable } from '../class/read-roster.ts';
import { failure, type Failure, type FailureCode } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';

/** Faults that only a list of students has; where it is looked at, they are said with their place. */
const FAULTS_OF_A_LIST: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['roster-id-twice', 'roster-row-too-long', 'damaged-roster', 'roster-without-students'] as const),
]);

/**
 * Whether a text that nobody called a list of students is one: a table with a head that `readRosterTable` knows, sound or
 * not, or bare names, of which there have to be two at least, since any line of words could be one. Failures:
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
