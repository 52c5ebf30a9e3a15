import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClassReport } from '../../../../content/classroom/build-class-report.ts';
import type { ReadHandIn } from '../../../../content/classroom/import-report.ts';
import { createTakeHandIns, type ImportGround } from '../../../../content/classroom/take-hand-ins.ts';
import type { KeptHandIn } from '../../../../content/classroom/settle-conflicts.ts';
import { hashOf } from '../../../../content/hash/content-hash.ts';
import { err } from '../../../../content/result.ts';
import { readFile, type Sitting } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const LESSON = lessonFile();
const SAME = { lesson: LESSON, answers: ['evidence', 'rhetoric', null] } as const;

const ground = (changes: Partial<ImportGround> = {}): ImportGround => ({
  ...{ lesson: hashOf(LESSON.lesson), lessonId: LESSON.lesson.id, roster: null, kept: [], otherNames: [] },
  ...changes,
});
const take = (files: readonly ReadHandIn[], changes: Partial<ImportGround> = {}) =>
  createTakeHandIns(ground(changes))(files);
const flagsOf = (files: readonly ReadHandIn[], changes: Partial<ImportGround> = {}) =>
  take(files, changes).outcomes.map(({ isTaken, flags }) => [isTaken, ...flags]);
const sitting = (n: number, changes: Partial<Sitting> = {}): Sitting => ({ ...SAME, n, ...changes });

/** What a class has after files were taken, in batches. */
function keptAfter(batches: readonly (readonly ReadHandIn[])[]): readonly KeptHandIn[] {
  return batches.reduce<readonly KeptHandIn[]>((kept, files) => [...kept, ...take(files, { kept }).records], []);
}

function reportOf(kept: readonly KeptHandIn[]) {
  const { lesson, key } = LESSON;
  return buildClassReport({
    ...{ rule: 'first-exam', lessonId: lesson.id, lesson: hashOf(lesson), title: lesson.title },
    claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
    ...{ entries: key.entries, changes: [], papers: [], roster: null },
    handIns: kept.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
  });
}

describe('createTakeHandIns', () => {
  it('takes what is sound, and tells of each file in its order', () => {
    const { outcomes, records } = take([readFile(sitting(2)), readFile(sitting(1))]);
    expect(outcomes.map(({ file, name, isTaken, flags }) => [file, name, isTaken, flags])).toEqual([
      ['2.handin.json', 'Student 2', true, []],
      ['1.handin.json', 'Student 1', true, []],
    ]);
    expect(records).toHaveLength(2);
  });

  it('tells of a bad file with its place, and takes the rest', () => {
    const bad: ReadHandIn = { file: 'x.json', read: err({ flag: 'cut-off', place: 'character 7', name: 'A\u202eda' }) };
    const { outcomes, records } = take([readFile(sitting(1)), bad, readFile(sitting(2))]);
    expect(outcomes[1]).toEqual({
      ...{ file: 'x.json', name: 'A\\u{202e}da', attempt: null, isTaken: false },
      ...{ flags: ['cut-off'], place: 'character 7', other: null },
    });
    expect(records).toHaveLength(2);
  });

  it('flags another lesson and another revision of this one', () => {
    const other = lessonFile({ id: 'other', title: 'Another lesson' });
    const newer = lessonFile({ revision: 2 });
    const files = [readFile(sitting(1, { lesson: other })), readFile(sitting(2, { lesson: newer }))];
    expect(flagsOf(files)).toEqual([
      [false, 'other-lesson'],
      [false, 'other-revision'],
    ]);
    expect(take(files).records).toEqual([]);
  });

  it('changes nothing when the same file comes again, in one import or the next', () => {
    const file = readFile(sitting(1));
    expect(flagsOf([file, { ...file, file: 'again.json' }])).toEqual([[true], [false, 'already-there']]);
    const kept = keptAfter([[file]]);
    expect(take([file], { kept })).toMatchObject({ outcomes: [{ flags: ['already-there'] }], records: [] });
  });

  it('flags a copy under another name, and names the file that counts', () => {
    const files = [readFile(sitting(1, { name: 'Ada' })), readFile(sitting(1, { name: 'Eve', at: 5 }), 'eve.json')];
    expect(take(files).outcomes[1]).toMatchObject({
      ...{ isTaken: false, flags: ['copy-under-another-name'], other: '1.handin.json' },
    });
    expect(take([...files].reverse()).outcomes[1]).toMatchObject({
      ...{ isTaken: true, flags: ['copy-under-another-name'], other: 'eve.json' },
    });
  });

  it('flags two files of one attempt, and of a known loser says the same again', () => {
    const first = readFile(sitting(1));
    const second = readFile(sitting(1, { answers: ['evidence', 'evidence'], at: 9 }), 'second.json');
    expect(flagsOf([first, second])).toEqual([[true], [false, 'two-of-one-attempt']]);
    expect(flagsOf([second], { kept: keptAfter([[first, second]]) })).toEqual([[false, 'two-of-one-attempt']]);
  });

  it('knows a copied response in an attempt with another id', () => {
    const original = readFile(sitting(1, { name: 'Ada' }));
    const copy = readFile(sitting(2, { name: 'Eve' }));
    if (!original.read.ok || !copy.read.ok) throw new Error('Both are sound.');
    const { events } = copy.read.value;
    const stolen = original.read.value.events[1];
    if (stolen === undefined) throw new Error('There is a response.');
    const forged = events.map((event, at) => (at === 1 ? { ...event, id: stolen.id } : event));
    const file: ReadHandIn = { file: 'eve.json', read: { ok: true, value: { ...copy.read.value, events: forged } } };
    expect(flagsOf([original, file])).toEqual([[true], [false, 'copy-under-another-name']]);
  });

  it('notes who is not on the roster, whose name looks like another, and a guided attempt', () => {
    const roster = { ids: null, students: [{ name: 'Anna Meyer', id: null }] };
    const files = [
      readFile(sitting(1, { name: 'anna  MEYER' })),
      readFile(sitting(2, { name: 'Anna Meier' })),
      readFile(sitting(3, { name: 'Zoe', mode: 'guided' })),
    ];
    expect(flagsOf(files, { roster })).toEqual([
      [true],
      [true, 'not-on-roster', 'look-alike-name'],
      [true, 'not-on-roster', 'guided-not-exam'],
    ]);
    expect(take(files, { roster }).outcomes[1]?.other).toBe('Anna Meyer');
  });

  it('sees a look-alike of a name on paper and of an earlier file', () => {
    expect(flagsOf([readFile(sitting(1, { name: 'Zoë' }))], { otherNames: ['Zoe'] })).toEqual([
      [true, 'look-alike-name'],
    ]);
    expect(flagsOf([readFile(sitting(1, { name: 'Ada' })), readFile(sitting(2, { name: 'Аda' }))])).toEqual([
      [true],
      [true, 'look-alike-name'],
    ]);
  });

  it('gives the same figures whatever the order of the files and the size of the batches', () => {
    const files = [
      readFile(sitting(1, { name: 'Ada', at: 3 }), 'a'),
      readFile(sitting(1, { name: 'Eve', at: 1, answers: ['rhetoric', 'rhetoric'] }), 'b'),
      readFile(sitting(1, { name: 'Ada', at: 2, answers: ['evidence'] }), 'c'),
      readFile(sitting(2), 'd'),
      readFile(sitting(2, { name: 'Bob' }), 'e'),
      readFile(sitting(3, { mode: 'guided' }), 'f'),
      readFile(sitting(4, { profile: 3, name: 'Student 3' }), 'g'),
    ];
    const expected = reportOf(keptAfter([files]));
    expect(expected.figures.n).toBe(3);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.integer({ min: 1, max: files.length }),
        (shuffled, size) => {
          const batches = shuffled.flatMap((_, at) => (at % size === 0 ? [shuffled.slice(at, at + size)] : []));
          expect(reportOf(keptAfter([...batches, shuffled]))).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});
