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
