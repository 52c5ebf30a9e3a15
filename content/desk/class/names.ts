import { MAX_CLASS_NAME, MAX_STUDENT_NAME } from '../../class/limits.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { isWellFormed } from '../../base/is-well-formed.ts';
import { toPlainName } from '../../text/to-plain-name.ts';
import { err, ok, type Result } from '../../base/result.ts';

/** The trimmed name of a class; `bad-request` for an empty, overlong or ill-formed one. */
export const toClassName = (name: string): Result<string, Failure> => toName(name, MAX_CLASS_NAME);

/** The same for a student's name, which may be as long as on a list. */
export const toStudentName = (name: string): Result<string, Failure> => toName(name, MAX_STUDENT_NAME);

function toName(name: string, maxLength: number): Result<string, Failure> {
  const chosen = toPlainName(name);
  const isName = chosen !== '' && chosen.length <= maxLength && isWellFormed(chosen);
  return isName ? ok(chosen) : err(failure('bad-request', 'name'));
}
