import { LESSON_FORMAT_VERSION, type LessonFile } from './format.ts';
import { lessonFile1Schema } from './format-1.ts';

/** A lesson file of the oldest version that can hold its parts, so that older programs read whatever they can. */
export function toLessonFile({ lesson, assignment, key }: Omit<LessonFile, 'format' | 'version'>): LessonFile {
  const parts = {
    lesson,
    ...(assignment === undefined ? {} : { assignment }),
    ...(key === undefined ? {} : { key }),
  };
  const first = { format: 'claimsort-lesson', version: 1, ...parts } as const;
  return lessonFile1Schema.safeParse(first).success ? first : { ...first, version: LESSON_FORMAT_VERSION };
}
