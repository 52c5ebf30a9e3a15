import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/hash/content-hash.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';

const folder = join(import.meta.dirname, '../../../../content/lessons');
const files = readdirSync(folder).filter((name) => name.endsWith('.lesson.json'));

const readLessonNamed = (name: string) => parseLessonFile(readFileSync(join(folder, name), 'utf8'));

describe('builtInLessons', () => {
  it.each(files)('offers %s just as its file is read', (name) => {
    const file = readLessonNamed(name);
    if (!file.ok) throw new Error(JSON.stringify(file.error));

    const offered = builtInLessons.find(({ lesson }) => lesson.id === file.value.lesson.id);

    expect(offered?.lesson).toEqual(file.value.lesson);
    expect(offered?.key).toEqual(file.value.key);
    expect(offered?.lessonHash).toBe(hashOf(file.value.lesson));
    expect(offered?.keyHash).toBe(hashOf(file.value.key));
  });

  it('has one lesson for each file, the warm-up first and the article next', () => {
    expect(builtInLessons).toHaveLength(files.length);
    expect(builtInLessons.slice(0, 2).map(({ lesson }) => lesson.id)).toEqual(['warm-up', 'airdrop-story']);
  });
});
