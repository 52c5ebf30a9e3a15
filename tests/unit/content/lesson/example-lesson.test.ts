import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { sealLesson } from '../../../../content/lesson/seal-lesson.ts';
import { lintContent } from '../../../../content/lint/lint-content.ts';

const text = readFileSync(join(import.meta.dirname, '../../../../docs/example.lesson.json'), 'utf8');

describe('docs/example.lesson.json', () => {
  it('opens, and is sealed', () => {
    const opened = parseLessonFile(text);
    expect(opened.ok).toBe(true);
    expect(sealLesson(JSON.parse(text))).toEqual(opened);
  });

  it('has nothing that the lint would ask to mend', () => {
    const { findings } = lintContent({ lessons: [{ file: 'example', data: JSON.parse(text) }], passages: [] });
    expect(findings.filter(({ place }) => place.file === 'example')).toEqual([]);
  });
});
