import { hashOf } from '../base/hash.ts';
import { isWellFormed } from '../base/is-well-formed.ts';
import { err, type Result } from '../base/result.ts';
import type { LessonFile } from './format.ts';
import { checkForm, type Faults, faultsOfForm, readLessonJson } from './parse-lesson.ts';
import { readByVersion } from './read-by-version.ts';
import { toLessonFile } from './to-lesson-file.ts';

/**
 * Makes the key of a draft belong to its student's half: sets `key.lesson` to the hash, whatever stood there, and fills
 * in the `prefix` and `suffix` that were left out. For authors, after each change to the student's half. `text` is taken
 * as `parseLessonFile` takes it; a draft that is wrong in any other way comes back with everything that is wrong.
 */
export function sealLessonText(text: string): Result<LessonFile, Faults> {
  const draft = readLessonJson(text);
  return draft.ok ? sealLesson(draft.value) : err([draft.error]);
}

/** The same for a draft that was read already. */
export function sealLesson(draft: unknown): Result<LessonFile, Faults> {
  const parsed = readByVersion(withHash(draft, PLACEHOLDER));
  if (!parsed.success) return err(faultsOfForm(parsed.error));
  const { key, ...rest } = parsed.data;
  // A text with half of a surrogate pair has no hash, and is refused.
  const isSealed = key !== undefined && isWellFormed(rest.lesson);
  return checkForm(toLessonFile(isSealed ? { ...rest, key: { ...key, lesson: hashOf(rest.lesson) } } : parsed.data));
}

const PLACEHOLDER = `sha256:${'0'.repeat(64)}`;

function withHash(draft: unknown, lesson: string): unknown {
  if (!isObject(draft) || !isObject(draft['key'])) return draft;
  return { ...draft, key: { ...draft['key'], lesson } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
