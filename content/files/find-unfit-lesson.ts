import { hashOf } from '../base/hash.ts';
import { checkLessonFile } from '../lesson/check-lesson.ts';
import type { AnswerKey, StudentHalf } from '../lesson/format.ts';

/**
 * The place of the first lesson or key, of those in a class or profile file, that is not valid in a lesson file; null if
 * there is none. A key needs its lesson beside it.
 */
export function findUnfitLesson({
  lessons,
  keys,
}: {
  readonly lessons: readonly StudentHalf[];
  readonly keys: readonly AnswerKey[];
}): string | null {
  const byHash = new Map(lessons.map((lesson) => [hashOf(lesson), lesson]));
  const format = { format: 'claimsort-lesson', version: 1 } as const;
  const lesson = lessons.findIndex((half) => checkLessonFile({ ...format, lesson: half }).length > 0);
  if (lesson !== -1) return `lessons[${String(lesson)}]`;
  const key = keys.findIndex((one) => {
    const half = byHash.get(one.lesson);
    return half === undefined || checkLessonFile({ ...format, lesson: half, key: one }).length > 0;
  });
  return key === -1 ? null : `keys[${String(key)}]`;
}
