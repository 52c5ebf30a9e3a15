import { type Failure, failure } from '../failure.ts';
import { hashOf } from '../hash/content-hash.ts';
import { isWellFormed } from '../json/is-well-formed.ts';
import { err, ok, type Result } from '../result.ts';
import { checkLessonFile } from './check-lesson.ts';
import type { LessonFile } from './format.ts';
import { readByVersion } from './read-by-version.ts';
import { toLessonFile } from './to-lesson-file.ts';
import { toDetail, toPlace } from './to-place.ts';

/**
 * Makes the key of a draft belong to its student's half: sets `key.lesson` to the hash, whatever stood there, and fills
 * in the `prefix` and `suffix` that were left out. For authors, after each change to the student's half. A draft that
 * is wrong in any other way is a `damaged-lesson` with its first place.
 */
export function sealLesson(draft: unknown): Result<LessonFile, Failure> {
  const parsed = readByVersion(withHash(draft, PLACEHOLDER));
  if (!parsed.success) {
    return err(failure('damaged-lesson', toPlace(parsed.error.issues), toDetail(parsed.error.issues)));
  }
  if (!isWellFormed(parsed.data)) return err(failure('damaged-lesson', null, 'half of a surrogate pair'));
  const { key, ...rest } = parsed.data;
  const file = toLessonFile(key === undefined ? rest : { ...rest, key: { ...key, lesson: hashOf(rest.lesson) } });
  const [problem] = checkLessonFile(file);
  return problem === undefined ? ok(file) : err(failure('damaged-lesson', problem.place, problem.kind));
}

const PLACEHOLDER = `sha256:${'0'.repeat(64)}`;

function withHash(draft: unknown, lesson: string): unknown {
  if (!isObject(draft) || !isObject(draft['key'])) return draft;
  return { ...draft, key: { ...draft['key'], lesson } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
