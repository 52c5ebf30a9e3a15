import * as z from 'zod';
import { lessonFileSchema } from './format.ts';

/**
 * The JSON Schema (draft 2020-12) of a lesson file as an author writes it, generated from the schema that the program
 * itself uses. Published as docs/lesson.schema.json. `checkLessonFile` checks what a schema cannot express.
 */
export function lessonJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(lessonFileSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    ...schema,
    title: 'A Claimsort lesson',
    description: 'See formats.md. Without `key` it is an exam edition.',
  };
}
