import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lessonJsonSchema } from '../../../../content/lesson/lesson-json-schema.ts';

describe('lessonJsonSchema', () => {
  it('is what docs/lesson.schema.json publishes', () => {
    const published = readFileSync(join(import.meta.dirname, '../../../../docs/lesson.schema.json'), 'utf8');

    expect(JSON.parse(published)).toEqual(lessonJsonSchema());
  });
});

/** The names of all fields in a schema, however deep. */
const fieldsOf = (schema: unknown): readonly string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
        ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
        ...fieldsOf(value),
      ]);

describe('docs/formats.md', () => {
  it('names every field of a lesson file', () => {
    const documented = readFileSync(join(import.meta.dirname, '../../../../docs/formats.md'), 'utf8');
    const fields = new Set(fieldsOf(lessonJsonSchema()));
    expect(fields.size).toBeGreaterThan(40);
    expect(
      [...fields].filter((name) => !documented.includes(`\`${name}\``) && !documented.includes(`"${name}"`)),
    ).toEqual([]);
  });
});
