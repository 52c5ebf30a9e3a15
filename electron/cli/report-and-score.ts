import { type AttemptRule, USUAL_RULE } from '../../content/class/attempt-rule.ts';
import type { HandIn } from '../../content/class/hand-in.ts';
import { MAX_HAND_IN_BYTES } from '../../content/class/limits.ts';
import { readHandIn } from '../../content/class/read-hand-in.ts';
import { type FilesReport, reportOnFiles } from '../../content/class/report-on-files.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { hashOf } from '../../content/base/hash.ts';
import { foldAttempt } from '../../content/journal/fold-attempt.ts';
import type { AnswerKey, LessonFile, StudentHalf } from '../../content/lesson/format.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import type { AttemptScore } from '../../content/scoring/attempt-score.ts';
import { scoreAttempt } from '../../content/scoring/score-attempt.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { collectAll, searchFiles } from '../workers/collect-files.ts';
import { verifySignature } from '../host/signature.ts';

/**
 * The report on all hand-ins in a folder, for the command line. Fails with `not-found` if the lesson has no key; other
 * failures are those of reading the folder.
 */
export async function reportFolder(
  file: LessonFile,
  folder: string,
  rule: AttemptRule = USUAL_RULE,
): Promise<Result<FilesReport, Failure>> {
  const keyed = keyedOf(file);
  if (!keyed.ok) {
    return keyed;
  }
  const read = await collectAll({ kind: 'folder', folder }, verifySignature);
  return read.ok ? ok(reportOnFiles(keyed.value, read.value.files, rule)) : read;
}

/**
 * The score of a hand-in by the key of a lesson, for the command line. Fails with `bad-request` if the file does not
 * count.
 */
export async function scoreHandIn(
  lesson: LessonFile,
  file: string,
): Promise<Result<AttemptScore & { readonly name: string }, Failure>> {
  const keyed = keyedOf(lesson);
  if (!keyed.ok) {
    return keyed;
  }
  const read = await readHandedIn(file);
  if (!read.ok) {
    return read;
  }
  const handIn = read.value;
  const state = foldAttempt(handIn.events);
  if (state?.lesson !== hashOf(keyed.value.lesson)) {
    return err(failure('bad-request', 'handIn.lesson', 'other-lesson'));
  }
  return ok({ name: handIn.name, ...scoreAttempt(keyed.value.key, state) });
}

/** The fault of a folder (`report`) or a hand-in (`score`), regardless of the lesson; null if there is none. */
export async function findFault(command: 'report' | 'score', place: string): Promise<Failure | null> {
  const read = command === 'score' ? await readHandedIn(place) : await searchFiles({ kind: 'folder', folder: place });
  return read.ok ? null : read.error;
}

async function readHandedIn(file: string): Promise<Result<HandIn, Failure>> {
  const text = await readTextFile(file, MAX_HAND_IN_BYTES);
  if (!text.ok) {
    return text;
  }
  const read = readHandIn(text.value, verifySignature);
  return read.ok ? ok(read.value.handIn) : err(failure('bad-request', read.error.place, read.error.flag));
}

const keyedOf = ({
  lesson,
  key,
}: LessonFile): Result<{ readonly lesson: StudentHalf; readonly key: AnswerKey }, Failure> =>
  key === undefined ? err(failure('not-found', 'key')) : ok({ lesson, key });
