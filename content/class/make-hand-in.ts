import { type Failure, failure } from '../base/failure.ts';
import { toCanonicalJson } from '../base/hash.ts';
import { isWellFormed } from '../base/is-well-formed.ts';
import type { AttemptId, JournalEvent } from '../journal/event.ts';
import { foldAttempt } from '../journal/fold-attempt.ts';
import type { StudentHalf } from '../lesson/format.ts';
import { isStudentNumber } from '../profile/student-number.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type HandIn, type HandInFile, type Signer, versionOfHandIn } from './hand-in.ts';
import { FILE_ENDING, toSafePart } from '../text/file-name.ts';
import { toPlainName } from '../text/to-plain-name.ts';

/** The data for a hand-in file. */
export interface FinishedAttempt {
  readonly attempt: AttemptId;
  /** The whole stream of the attempt. */
  readonly events: readonly JournalEvent[];
  readonly lesson: StudentHalf;
  /** A name or a pseudonym, chosen by the student. */
  readonly name: string;
  /** The student's number, if the teacher requested it; left out if the student does not know it. */
  readonly number?: string | undefined;
}

/** The text of a hand-in file, and a file name that is valid on every file system. */
export interface MadeHandIn {
  readonly fileName: string;
  readonly text: string;
}

/** The digits of the attempt's id in a file name: enough that no two attempts of a class share them. */
const SHORT_ID = 8;

/**
 * Makes the file that a student hands in: the signed journal of the attempt. It contains nothing of the key and no
 * points. `not-allowed` before the attempt is handed in, `bad-request` without a name and for an invalid student number
 * (`isStudentNumber`).
 */
export function makeHandIn(
  { attempt, events, lesson, name, number }: FinishedAttempt,
  signer: Signer,
): Result<MadeHandIn, Failure> {
  const state = foldAttempt(events);
  if (state === null) return err(failure('not-found', 'attempt'));
  if (!state.isHandedIn) return err(failure('not-allowed', 'attempt'));
  const chosen = toPlainName(name);
  if (chosen === '' || !isWellFormed(chosen)) return err(failure('bad-request', 'name'));
  const numbered = number === undefined ? undefined : toPlainName(number);
  if (numbered !== undefined && !isStudentNumber(numbered)) return err(failure('bad-request', 'number'));
  const handIn: HandIn = {
    attempt,
    profile: state.profile,
    name: chosen,
    ...(numbered === undefined ? {} : { number: numbered }),
    lesson: { id: lesson.id, hash: state.lesson, revision: lesson.revision, title: lesson.title },
    events,
  };
  const signature = signer.sign(toCanonicalJson(handIn));
  const file: HandInFile = {
    format: 'claimsort-hand-in',
    version: versionOfHandIn(handIn, signature),
    handIn,
    signature,
  };
  const parts = [toSafePart(chosen, 'student'), toSafePart(lesson.id, 'lesson'), attempt.slice(0, SHORT_ID)];
  return ok({ fileName: `${parts.join('-')}.${FILE_ENDING}`, text: toCanonicalJson(file) });
}
