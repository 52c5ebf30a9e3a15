import { describe, expect, it } from 'vitest';
import { makeExamEdition } from '../../../../content/class/make-exam-edition.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { MAX_NAMES_TO_CHOOSE } from '../../../../content/lesson/limits.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { claimId } from '../../../builders/ids.ts';
import { CANARY, lessonFile } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';

const FILE = lessonFile({ claims: Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? 'evidence' : 'rhetoric')) });
const make = (changes: Partial<Parameters<typeof makeExamEdition>[0]> = {}) =>
  makeExamEdition({
    ...{ lesson: FILE.lesson, key: FILE.key, claims: null, folder: null, asks: 'name' },
    ...{ reasoning: 'none', asksBearing: false, readsAloud: true },
    ...changes,
  });

describe('makeExamEdition', () => {
  it('leaves every word of the key out, and the hash of the lesson as it is', () => {
    const text = JSON.stringify(valueOf(make({ claims: 'dozen', folder: 'S:\\hand-in' })));
    const read = valueOf(parseLessonFile(text));
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(/"(key|entries|credits|label|rationales|cues|techniques|bearsOn|lookUp|debrief)"/);
    expect(hashOf(read.lesson)).toBe(hashOf(FILE.lesson));
    expect(read.key).toBeUndefined();
    expect(read.assignment).toMatchObject({ folder: 'S:\\hand-in' });
  });

  it('spreads a dozen over the labels of the key', () => {
    const claims = valueOf(make({ claims: 'dozen' })).assignment?.claims ?? [];
    const labels = new Map(FILE.key.entries.map(({ claim, label }) => [claim, label]));
    expect(claims).toHaveLength(12);
    expect(claims.filter((claim) => labels.get(claim) === 'evidence')).toHaveLength(6);
  });

  it('assigns the claims that the teacher chose, in reading order', () => {
    expect(valueOf(make({ claims: [claimId('c3'), claimId('c1')] })).assignment).toEqual({ claims: ['c1', 'c3'] });
  });

  it('assigns nothing where nothing is asked', () => {
    expect(valueOf(make())).not.toHaveProperty('assignment');
  });

  it('asks for a number in a file of version 2, and for a name in one that the first program reads', () => {
    expect(valueOf(make({ asks: 'number' }))).toMatchObject({ version: 2, assignment: { asksFor: 'number' } });
    expect(valueOf(make({ folder: 'S:\\9b' })).version).toBe(1);
  });

  it('says that nothing is read aloud in a file of version 2, and nothing where it may be', () => {
    expect(valueOf(make({ readsAloud: false }))).toMatchObject({ version: 2, assignment: { readsAloud: false } });
    expect(valueOf(make({ readsAloud: true }))).not.toHaveProperty('assignment');
  });

  it('carries names to choose from, in their order and each once', () => {
    const names = ['Ben Okafor', 'Mia Braun', 'Ada Lind', 'Mia Braun'];
    const file = valueOf(make({ asks: { names } }));
    expect(file).toMatchObject({ version: 2, assignment: { names: ['Ben Okafor', 'Mia Braun', 'Ada Lind'] } });
    expect(valueOf(parseLessonFile(JSON.stringify(file))).assignment).toEqual(file.assignment);
  });

  it('refuses no names, and more than a file takes', () => {
    const numbered = (count: number) => ({ names: Array.from({ length: count }, (_, at) => `Student ${String(at)}`) });
    for (const count of [0, MAX_NAMES_TO_CHOOSE + 1]) {
      expect(make({ asks: numbered(count) })).toMatchObject({ error: { code: 'bad-request', place: 'names' } });
    }
    const most = valueOf(make({ asks: numbered(MAX_NAMES_TO_CHOOSE) }));
    expect(parseLessonFile(JSON.stringify(most)).ok).toBe(true);
  });

  it('refuses claims that are not in the lesson, and none', () => {
    expect(make({ claims: [claimId('x')] })).toMatchObject({
      ok: false,
      error: { code: 'bad-request', place: 'claims' },
    });
    expect(make({ claims: [] })).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });
});
