import * as z from 'zod';
import { lessonFileSchema } from './format.ts';

/**
 * The JSON Schema (draft 2020-12) of a lesson file as an author writes it, made from the schema that the program itself
 * reads by. Published as docs/lesson.schema.json. What a schema cannot say stands in `checkLessonFile`.
 */
export function lessonJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(lessonFileSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    ...schema,
    title: 'A Claimsort lesson',
    description: 'See formats.md. Without `key` it is an exam edition.',
  };
}
