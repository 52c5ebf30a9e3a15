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

describe('the revisions of a lesson that ships', () => {
  const revisions = builtInLessons.map(({ lesson, key, earlier = [] }) => ({
    id: lesson.id,
    all: [{ lesson, key }, ...earlier],
  }));
  /** How many different texts go by each name. */
  const namesWithTwoTexts = (named: readonly (readonly [name: string, text: string])[]) => {
    const names = [...new Set(named.map(([name]) => name))];
    const textsOf = (name: string) => new Set(named.flatMap(([one, text]) => (one === name ? [text] : [])));
    return names.filter((name) => textsOf(name).size > 1);
  };

  it.each(revisions)('never give the id of a claim of $id to other words', ({ all }) => {
    const claims = all.flatMap(({ lesson }) => lesson.claims.map(({ id, quote }) => [id, quote.exact] as const));
    expect(namesWithTwoTexts(claims)).toEqual([]);
  });

  it.each(revisions)('number each student’s half of $id, and each key of it, anew', ({ all }) => {
    const halves = all.map(({ lesson }) => [`half ${String(lesson.revision)}`, hashOf(lesson)] as const);
    const keys = all.map(
      ({ lesson, key }) => [`key ${String(key.revision)} of ${String(lesson.revision)}`, hashOf(key)] as const,
    );
    expect(namesWithTwoTexts([...halves, ...keys])).toEqual([]);
  });

  it.each(revisions)('raise the number of the half of $id only where it changes', ({ all }) => {
    const numbers = new Set(all.map(({ lesson }) => lesson.revision));
    expect(new Set(all.map(({ lesson }) => hashOf(lesson))).size).toBe(numbers.size);
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
