import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';

const folder = join(import.meta.dirname, '../../../../content/lessons');
const files = readdirSync(folder).filter((name) => name.endsWith('.lesson.json'));

const readLessonNamed = (name: string) => parseLessonFile(readFileSync(join(folder, name), 'utf8'));

const earlierFiles = readdirSync(join(folder, 'earlier'));

describe('earlier revisions', () => {
  it.each(earlierFiles)('keep %s with its key, to the letter', (name) => {
    const file = readLessonNamed(join('earlier', name));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const { lesson, key } = file.value;
    if (key === undefined) throw new Error('no key');

    const kept = builtInLessons.flatMap(({ earlier = [] }) => earlier).find(({ keyHash }) => keyHash === hashOf(key));

    expect(kept?.lesson).toEqual(lesson);
    expect(kept?.key).toEqual(key);
    expect(kept?.lessonHash).toBe(hashOf(lesson));
  });

  it('hold one revision for each file, older than the lesson that they belong to', () => {
    expect(builtInLessons.flatMap(({ earlier = [] }) => earlier)).toHaveLength(earlierFiles.length);
    for (const { lesson, key, earlier = [] } of builtInLessons) {
      for (const one of earlier) {
        expect(one.lesson.id).toBe(lesson.id);
        const isOlder =
          one.lesson.revision < lesson.revision ||
          (one.lesson.revision === lesson.revision && one.key.revision < key.revision);
        expect(isOlder, lesson.id).toBe(true);
      }
    }
  });
});

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
