import type * as z from 'zod';
import { type LessonFile, lessonFileSchema } from './format.ts';
import { lessonFile1Schema } from './format-1.ts';

/**
 * A lesson file as the version that it names was published: what only version 2 can say is no part of a file of version 1.
 * The form is that of the newest version, which holds every older one as it stands.
 */
export function readByVersion(value: unknown): z.ZodSafeParseResult<LessonFile> {
  const first = lessonFile1Schema.safeParse(value);
  if (first.success) return first;
  const newest = lessonFileSchema.safeParse(value);
  return newest.success && newest.data.version === 1 ? { success: false, error: first.error } : newest;
}
