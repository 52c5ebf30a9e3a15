import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import type { AnswerKey, KeyEntry, LessonFile } from '../../../../content/lesson/format.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { toLessonFile } from '../../../../content/lesson/to-lesson-file.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const { lesson, key } = lessonFile({ claims: ['attribution', 'evidence', 'rhetoric'] });

const withEntry = (change: (entry: KeyEntry) => KeyEntry): AnswerKey => ({
  ...key,
  entries: key.entries.map((entry, at) => (at === 1 ? change(entry) : entry)),
});
const read = (file: object) => parseLessonFile(JSON.stringify(file));

/** What only version 2 can say, each with its file. */
const ofVersion2: readonly (readonly [what: string, file: Omit<LessonFile, 'format' | 'version'>])[] = [
  ['an entry without a look-up', { lesson, key: withEntry(({ lookUp: _, ...entry }) => entry) }],
  [
    'an entry with one reason',
    { lesson, key: withEntry((entry) => ({ ...entry, rationales: { evidence: 'A record.' } })) },
  ],
  ['an entry that does not say what it bears on', { lesson, key: withEntry(({ bearsOn: _, ...entry }) => entry) }],
  [
    'an entry with a bearing',
    { lesson, key: withEntry(({ bearsOn: _, ...entry }) => ({ ...entry, bearing: { value: 'sign', or: 'near' } })) },
  ],
  [
    'a source that is a group',
    { lesson, key: withEntry((entry) => ({ ...entry, source: { kind: 'group', name: 'police', chain: [] } })) },
  ],
  ['a teacher’s page', { lesson, key: { ...key, teacher: { questions: ['Who could know this?'] } } }],
  ['an assignment that asks for numbers', { lesson, assignment: { asksFor: 'number' } }],
];

describe('toLessonFile', () => {
  it('writes what version 1 can hold as version 1', () => {
    expect(toLessonFile({ lesson, key })).toEqual({ format: 'claimsort-lesson', version: 1, lesson, key });
    expect(toLessonFile({ lesson, assignment: { folder: 'S:\\9b' } }).version).toBe(1);
  });

  it.each(ofVersion2)('writes %s as version 2, which is read again', (_, parts) => {
    const file = toLessonFile(parts);
    expect(file.version).toBe(2);
    expect(read(file)).toEqual({ ok: true, value: file });
  });

  it.each(ofVersion2)('is refused when it has %s and calls itself version 1', (_, parts) => {
    expect(read({ ...toLessonFile(parts), version: 1 })).toMatchObject({
      ok: false,
      error: { code: 'damaged-lesson' },
    });
  });

  it('leaves the hash of a half of version 1 as it is in a file of version 2', () => {
    const file = read({ format: 'claimsort-lesson', version: 2, lesson, key });
    if (!file.ok || file.value.key === undefined) throw new Error('refused');
    expect(hashOf(file.value.lesson)).toBe(key.lesson);
    expect(hashOf(file.value.key)).toBe(hashOf(key));
  });

  it('is refused when a claim says twice what it bears on, or the headline’s claim says it at all', () => {
    const twice = withEntry((entry) => ({ ...entry, bearing: { value: 'sign' } }));
    const same = withEntry(({ bearsOn: _, ...entry }) => ({ ...entry, bearing: { value: 'sign', or: 'sign' } }));
    const ofHeadline: AnswerKey = {
      ...key,
      entries: key.entries.map((entry, at) => (at === 0 ? { ...entry, bearing: { value: 'near' } } : entry)),
    };
    for (const bad of [twice, same, ofHeadline])
      expect(read({ format: 'claimsort-lesson', version: 2, lesson, key: bad })).toMatchObject({
        error: { code: 'damaged-lesson' },
      });
  });
});
