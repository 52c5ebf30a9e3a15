import { type Failure, failure } from '../failure.ts';
import { isWellFormed } from '../json/is-well-formed.ts';
import { toPlainName } from '../text/to-plain-name.ts';
import { err, ok, type Result } from '../result.ts';

const MAX_NAME = 60;

/** A name as a class keeps it, without spaces around it; `bad-request` for an empty, a long and an ill-formed one. */
export function toClassName(name: string): Result<string, Failure> {
  const chosen = toPlainName(name);
  const isName = chosen !== '' && chosen.length <= MAX_NAME && isWellFormed(chosen);
  return isName ? ok(chosen) : err(failure('bad-request', 'name'));
}
