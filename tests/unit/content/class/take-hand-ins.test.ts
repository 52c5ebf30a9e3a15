import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClassReport } from '../../../../content/class/build-class-report.ts';
import { settleHandIns } from '../../../../content/class/works.ts';
import { finishImport } from '../../../../content/class/finish-import.ts';
import type { FileOutcome, ReadHandIn } from '../../../../content/class/import-report.ts';
import { toRevision } from '../../../../content/class/match-claims.ts';
import { NO_SIGNATURE } from '../../../../content/class/hand-in.ts';
import { createTakeHandIns, type ImportGround } from '../../../../content/class/take-hand-ins.ts';
import type { KeptHandIn } from '../../../../content/class/same-work.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { err } from '../../../../content/base/result.ts';
import { installation, readFile, type Sitting } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const LESSON = lessonFile();
const REVISION = toRevision(hashOf(LESSON.lesson), LESSON.lesson, true);
const OLDER = lessonFile({ revision: 7, reworded: [1] });
const SAME = { lesson: LESSON, answers: ['evidence', 'rhetoric', null] } as const;

const ground = (changes: Partial<ImportGround> = {}): ImportGround => ({
  ...{ ...REVISION, lessonId: LESSON.lesson.id, hasRevision: () => false, kept: [] },
  ...changes,
});
const take = (files: readonly ReadHandIn[], changes: Partial<ImportGround> = {}) =>
  createTakeHandIns(ground(changes))(files);
const sitting = (n: number, changes: Partial<Sitting> = {}): Sitting => ({ ...SAME, n, ...changes });
const saved = (minute: number) => ({ savedAt: `2026-02-01T00:${String(10 + minute)}:00.000Z` });
const toInput = (kept: readonly KeptHandIn[]) => ({
  ...({
    rule: 'first-exam',
    lessonId: LESSON.lesson.id,
    lesson: REVISION.lesson,
    title: LESSON.lesson.title,
    language: 'en',
  } as const),
  ...{ claims: REVISION.claims, revisions: [REVISION, toRevision(hashOf(OLDER.lesson), OLDER.lesson, true)] },
  ...{ entries: LESSON.key.entries, changes: [], papers: [], decisions: [], roster: null },
  handIns: kept.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
});

interface Taken {
  readonly kept: readonly KeptHandIn[];
  readonly outcomes: readonly FileOutcome[];
}

/** What a class has after files were taken, in batches, and what each of them came to. */
function takeAll(batches: readonly (readonly ReadHandIn[])[], changes: Partial<ImportGround> = {}): Taken {
  const kept = new Map((changes.kept ?? []).map((one) => [one.id, one]));
  const outcomes: FileOutcome[] = [];
  for (const files of batches) {
    const taken = take(files, { ...changes, kept: [...kept.values()] });
    outcomes.push(...taken.outcomes);
    for (const record of taken.records) kept.set(record.id, record);
  }
  return { kept: [...kept.values()], outcomes };
}

interface End {
  readonly roster?: Parameters<typeof finishImport>[1]['roster'];
  readonly otherNames?: readonly string[];
}

function finish({ kept, outcomes }: Taken, { roster = null, otherNames = [] }: End = {}) {
  const lesson = toInput(kept);
  return finishImport(outcomes, { lesson, roster, otherNames, settled: settleHandIns(lesson) }, false);
}
const told = (files: readonly ReadHandIn[], end: End = {}, changes: Partial<ImportGround> = {}) =>
  finish(takeAll([files], changes), end);
const flagsOf = (...of: Parameters<typeof told>) =>
  told(...of).flagged.map(({ file, counts, flags }) => [file, counts, ...flags]);

describe('createTakeHandIns', () => {
  it('takes what is sound, and tells of each file in its order', () => {
    const { outcomes, records } = take([readFile(sitting(2)), readFile(sitting(1))]);
    expect(outcomes.map(({ file, name, isNew, counts, flags }) => [file, name, isNew, counts, flags])).toEqual([
      ['2.handin.json', 'Student 2', true, 'yes', []],
      ['1.handin.json', 'Student 1', true, 'yes', []],
    ]);
    expect(records).toHaveLength(2);
  });

  it('keeps which installation signed it and when it was saved', () => {
    const signer = installation();
    const { records } = take([readFile(sitting(1), 'a', { signer, ...saved(1) })]);
    expect(records[0]?.work).toMatchObject({ publicKey: signer.sign('').publicKey, length: 4, ...saved(1) });
  });

  it('says of a file that it is not signed, and keeps that', () => {
    const { records, outcomes } = take([readFile(sitting(1), 'a', { signer: NO_SIGNATURE, ...saved(1) })]);
    expect(records[0]?.work).toMatchObject({ isUnsigned: true });
    expect(records[0]?.work.publicKey).toBeUndefined();
    expect(outcomes[0]?.flags).toContain('not-signed');
  });

  it('fills in what an older record lacks when its file comes again, and of copies keeps the oldest time', () => {
    const [file, later] = [readFile(sitting(1), 'b', saved(1)), readFile(sitting(1), 'c', saved(5))];
    const { kept } = takeAll([[later, file]]);
    expect(kept).toMatchObject([{ work: { file: 'b', ...saved(1) } }]);
    const old = kept.map(({ id, work: { publicKey: _key, length: _events, savedAt: _at, ...work } }) => ({ id, work }));
    expect(takeAll([[later]], { kept: old }).kept).toMatchObject([{ work: { file: 'b', ...saved(5) } }]);
    expect(take([file], { kept }).records).toEqual([]);
  });

  it('tells of a bad file with its place, and takes the rest', () => {
    const read = err({ flag: 'cut-off', place: 'character 7', name: 'A\u202eda' } as const);
    const bad: ReadHandIn = { file: 'x.json', savedAt: null, read };
    const { outcomes, records } = take([readFile(sitting(1)), bad, readFile(sitting(2))]);
    expect(outcomes[1]).toEqual({
      ...{ file: 'x.json', name: 'A\\u{202e}da', attempt: null, handIn: null, isNew: false, counts: 'no' },
      ...{ flags: ['cut-off'], place: 'character 7', other: null, revisions: null },
    });
    expect(records).toHaveLength(2);
  });

  it('flags another lesson, and a revision whose text is not here', () => {
    const other = lessonFile({ id: 'other', title: 'Another lesson' });
    const files = [readFile(sitting(1, { lesson: other })), readFile(sitting(2, { lesson: OLDER }))];
    const { outcomes, records } = take(files);
    expect(outcomes).toMatchObject([
      { counts: 'no', flags: ['other-lesson'], other: 'Another lesson', revisions: null },
      { counts: 'no', flags: ['other-revision'], revisions: { theirs: 7, ours: 1 } },
    ]);
    expect(records).toEqual([]);
  });
});

describe('finishImport', () => {
  it('takes work on another revision whose text is here, and says where claims read differently', () => {
    const unchanged = readFile(sitting(2, { lesson: OLDER, named: ['c1', 'c3'] }), 'b');
    const files = [readFile(sitting(1, { lesson: OLDER }), 'a'), unchanged];
    const report = told(files, {}, { hasRevision: () => true });
    expect(report).toMatchObject({ taken: 2, refused: 0 });
    expect(report.flagged).toMatchObject([
      { file: 'a', counts: 'yes', flags: ['other-words'], revisions: { theirs: 7, ours: 1 } },
    ]);
  });

  it('counts the same file once, in one import or the next', () => {
    const file = readFile(sitting(1));
    expect(told([file, { ...file, file: 'again.json' }])).toMatchObject({
      files: 2,
      taken: 1,
      alreadyThere: 0,
      doubled: 1,
    });
    expect(flagsOf([file, { ...file, file: 'again.json' }])).toEqual([
      ['1.handin.json', 'yes', 'twice-the-same'],
      ['again.json', 'yes', 'twice-the-same'],
    ]);
    const { kept } = takeAll([[file]]);
    expect(told([file], {}, { kept })).toMatchObject({ taken: 0, alreadyThere: 1 });
    // Collecting again has nothing to say about what counts already.
    expect(flagsOf([file], {}, { kept })).toEqual([]);
  });

  it('says which of two counts where a name was put right', () => {
    const files = [
      readFile(sitting(1, { name: 'Mia Kronr' }), 'a', saved(1)),
      readFile(sitting(1, { name: 'Mia Kroner' }), 'b', saved(2)),
    ];
    expect(told(files)).toMatchObject({ taken: 2, undecided: 0 });
    expect(flagsOf(files)).toEqual([
      ['a', 'no', 'newer-counts'],
      ['b', 'yes', 'counts-instead'],
    ]);
    expect(told(files).flagged.map(({ other }) => other)).toEqual(['Mia Kroner', 'Mia Kronr']);
  });

  it('lets neither count where the same work comes under two names', () => {
    const files = [readFile(sitting(1, { name: 'Ada' }), 'a'), readFile(sitting(1, { name: 'Eve', at: 5 }), 'b')];
    expect(told(files)).toMatchObject({ taken: 2, undecided: 2 });
    expect(told(files).flagged).toMatchObject([
      { file: 'a', counts: 'waits', flags: ['undecided'], other: 'Eve' },
      { file: 'b', counts: 'waits', flags: ['undecided'], other: 'Ada' },
    ]);
  });

  it('knows a copied response in an attempt with another id', () => {
    const [original, copy] = [readFile(sitting(1, { name: 'Ada' }), 'a'), readFile(sitting(2, { name: 'Eve' }))];
    if (!original.read.ok || !copy.read.ok) throw new Error('Both are sound.');
    const { handIn } = copy.read.value;
    const stolen = original.read.value.handIn.events[1];
    if (stolen === undefined) throw new Error('There is a response.');
    const events = handIn.events.map((event, at) => (at === 1 ? { ...event, id: stolen.id } : event));
    const value = { ...copy.read.value, handIn: { ...handIn, events } };
    expect(flagsOf([original, { file: 'eve', savedAt: null, read: { ok: true, value } }])).toEqual([
      ['a', 'waits', 'undecided'],
      ['eve', 'waits', 'undecided'],
    ]);
  });

  it('notes who is not on the roster, whose name looks like another, and a guided attempt', () => {
    const roster = { ids: null, students: [{ name: 'Anna Meyer', id: null }] };
    const files = [
      readFile(sitting(1, { name: 'anna  MEYER' })),
      readFile(sitting(2, { name: 'Anna Meier' })),
      readFile(sitting(3, { name: 'Zoe', mode: 'guided' })),
    ];
    expect(flagsOf(files, { roster })).toEqual([
      ['2.handin.json', 'yes', 'not-on-roster', 'look-alike-name'],
      ['3.handin.json', 'yes', 'not-on-roster', 'guided-not-exam'],
    ]);
    expect(told(files, { roster }).flagged[0]?.other).toBe('Anna Meyer');
  });

  it('sees a look-alike of a name on paper and of an earlier file', () => {
    expect(flagsOf([readFile(sitting(1, { name: 'Zoë' }))], { otherNames: ['Zoe'] })).toEqual([
      ['1.handin.json', 'yes', 'look-alike-name'],
    ]);
    const alike = [readFile(sitting(1, { name: 'Ada' })), readFile(sitting(2, { name: 'Аda' }))];
    expect(flagsOf(alike).map(([, , ...flags]) => flags)).toEqual([['look-alike-name'], ['look-alike-name']]);
  });

  it('says the same, and gives the same figures, whatever the order and the names of the files and the size of the batches', () => {
    const files = [
      readFile(sitting(1, { name: 'Ada', at: 3 }), 'a'),
      readFile(sitting(1, { name: 'Eve', at: 1, answers: ['rhetoric', 'rhetoric'] }), 'b'),
      readFile(sitting(1, { name: 'Ada', at: 2, answers: ['evidence'] }), 'c'),
      readFile(sitting(2, { name: 'Mia Kronr' }), 'd', saved(1)),
      readFile(sitting(2, { name: 'Mia Kroner' }), 'e', saved(2)),
      readFile(sitting(2, { name: 'Mia Kroner' }), 'e2', saved(4)),
      readFile(sitting(3, { mode: 'guided' }), 'f'),
      readFile(sitting(4, { profile: 3, name: 'Student 3' }), 'g'),
      readFile(sitting(5, { lesson: OLDER }), 'h'),
    ];
    const withoutNames = (list: readonly FileOutcome[]) =>
      list.map(({ file: _file, ...rest }) => JSON.stringify(rest)).sort();
    const once = takeAll([files], { hasRevision: () => true });
    const expected = { report: buildClassReport(toInput(once.kept)), summary: finish(once) };
    expect(expected.report.figures.n).toBe(3);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.integer({ min: 1, max: files.length }),
        fc.boolean(),
        (shuffled, size, isRenamed) => {
          const named = shuffled.map((file, at) => (isRenamed ? { ...file, file: `${String(at)}.json` } : file));
          const batches = named.flatMap((_, at) => (at % size === 0 ? [named.slice(at, at + size)] : []));
          const taken = takeAll(batches, { hasRevision: () => true });
          const { flagged, ...counts } = finish(taken);
          const { flagged: expectedFlagged, ...expectedCounts } = expected.summary;
          expect(counts).toEqual(expectedCounts);
          expect(withoutNames(flagged)).toEqual(withoutNames(expectedFlagged));
          const { sameWork, ...figures } = buildClassReport(toInput(taken.kept));
          const { sameWork: expectedWork, ...expectedFigures } = expected.report;
          expect(figures).toEqual(expectedFigures);
          if (!isRenamed) expect(sameWork).toEqual(expectedWork);
        },
      ),
      { numRuns: 40 },
    );
  });
});
