import { describe, expect, it } from 'vitest';
import { NO_SIGNATURE } from '../../../../content/class/hand-in.ts';
import type { ReadHandIn } from '../../../../content/class/import-report.ts';
import type { KeptHandIn } from '../../../../content/class/same-work.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { err } from '../../../../content/base/result.ts';
import { installation, readFile } from '../../../builders/hand-in.ts';
import { attemptId, claimId, eventId, profileId } from '../../../builders/ids.ts';
import { finish, OLDER, REVISION, saved, sitting, take, takeAll } from '../../../builders/import.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

describe('createTakeHandIns', () => {
  it('takes what is sound, and tells of each file in its order', () => {
    const { outcomes, records } = take([readFile(sitting(2)), readFile(sitting(1))]);
    expect(outcomes.map(({ file, name, isNew, counts, flags }) => [file, name, isNew, counts, flags])).toEqual([
      ['2.handin.json', 'Student 2', true, 'yes', []],
      ['1.handin.json', 'Student 1', true, 'yes', []],
    ]);
    expect(records).toHaveLength(2);
    expect(outcomes.map(({ revisions }) => revisions)).toEqual([null, null]);
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

describe('the record of a hand-in', () => {
  it('holds what was asked and answered, when, and on what', () => {
    const { records } = take([readFile(sitting(2, { number: '7', again: 1, at: 4 }), 'b')]);
    const { publicKey, ...work } = records[0]?.work ?? {};
    expect(publicKey).toMatch(/=$/);
    expect(work).toEqual({
      ...{ file: 'b', name: 'Student 2', profile: profileId(2), attempt: attemptId(2), number: '7', isAgain: true },
      ...{ lesson: REVISION.lesson, lessonId: 'a-lesson', title: 'A lesson', mode: 'exam', length: 4 },
      ...{ startedAt: '2026-01-01T00:04:00.000Z', handedInAt: '2026-01-01T00:04:03.000Z' },
      asked: ['c1', 'c2', 'c3'],
      answers: [
        { claim: 'c1', label: 'evidence', confidence: 'fairly' },
        { claim: 'c2', label: 'rhetoric', confidence: 'fairly' },
      ],
      events: [eventId(20_001), eventId(20_002)],
    });
  });

  it('holds what was said besides the labels, and no empty list of it', () => {
    const claim = claimId('c1');
    const said = sitting(1, {
      mode: 'guided',
      then: [
        ['sentence-written', { claim, about: 'differs', text: 'Nobody said so.' }],
        ['hint-shown', { claim: claimId('c3'), step: 1 }],
      ],
    });
    const { records } = take([readFile(said)]);
    expect(records[0]?.work).toMatchObject({
      ...{ mode: 'guided', isAgain: false },
      sentences: [{ claim, about: 'differs', text: 'Nobody said so.' }],
      hints: [{ claim: 'c3', steps: 1 }],
    });
    expect(records[0]?.work).not.toHaveProperty('bearings');
    // A record of a program that did not know of them is filled in when the file comes again.
    const old = records.map(({ id, work: { sentences: _said, hints: _shown, ...work } }) => ({ id, work }));
    expect(take([readFile(said)], { kept: old }).records).toEqual(records);
    expect(take([readFile(said)], { kept: records }).records).toEqual([]);
  });

  it('is filled in where an older program kept less of it', () => {
    const claim = claimId('c2');
    const then = [
      // A hint counts only before the answer, and the third claim has none.
      ['hint-shown', { claim: claimId('c3'), step: 1 }],
      ['bearing-answered', { claim, value: 'sign' }],
      ['sentence-written', { claim, about: 'differs', text: 'Nobody said so.' }],
    ] as const;
    const file = readFile(sitting(1, { mode: 'guided', options: { asksBearing: true }, then }));
    const { records } = take([file]);
    expect(records[0]?.work.bearings).toEqual([{ claim, value: 'sign' }]);
    for (const part of ['publicKey', 'length', 'sentences', 'hints', 'bearings'] as const) {
      const old = records.map(({ id, work: { [part]: _part, ...work } }) => ({ id, work }));
      expect(take([file], { kept: old }).records, part).toStrictEqual(records);
    }
  });

  it('has only what its file says', () => {
    const [record] = take([readFile(sitting(1), 'a', { signer: NO_SIGNATURE })]).records;
    for (const part of ['number', 'savedAt', 'publicKey', 'sentences', 'hints', 'bearings']) {
      expect(Object.keys(record?.work ?? {})).not.toContain(part);
    }
    const again = take([readFile(sitting(1), '0', { signer: NO_SIGNATURE })], {
      kept: record === undefined ? [] : [record],
    });
    expect(Object.keys(again.records[0]?.work ?? {}).sort()).toEqual(Object.keys(record?.work ?? {}).sort());
  });

  it('is called by the first name of its copies, and takes the older of two times', () => {
    const copies = (first: string, minute: number, second: string, other: number | null) => {
      const files = [
        readFile(sitting(1), first, saved(minute)),
        readFile(sitting(1), second, other === null ? {} : saved(other)),
      ];
      return takeAll(files.map((file) => [file])).kept.map(({ work }) => [work.file, work.savedAt]);
    };
    expect(copies('a', 5, 'b', 1)).toEqual([['a', saved(1).savedAt]]);
    expect(copies('b', 1, 'a', 5)).toEqual([['a', saved(1).savedAt]]);
    expect(copies('b', 1, 'a', null)).toEqual([['a', saved(1).savedAt]]);
    expect(copies('a', 1, 'b', 1)).toEqual([['a', saved(1).savedAt]]);
  });

  it('is written again only where a copy says something new', () => {
    const { kept } = takeAll([[readFile(sitting(1), 'b', saved(3))]]);
    const writtenBy = (file: ReadHandIn) => take([file], { kept }).records.length;
    expect(writtenBy(readFile(sitting(1), 'b', saved(3)))).toBe(0);
    expect(writtenBy(readFile(sitting(1), 'c', saved(4)))).toBe(0);
    expect(writtenBy(readFile(sitting(1), 'c'))).toBe(0);
    expect(writtenBy(readFile(sitting(1), 'c', saved(2)))).toBe(1);
    expect(writtenBy(readFile(sitting(1), 'a', saved(3)))).toBe(1);
  });
});

describe('files of students who were erased', () => {
  const ofErased = ({ work }: KeptHandIn) =>
    work.name === 'Ada' ? 'of-erased' : work.name === 'Eve' ? 'stays-out' : null;
  const files = [
    readFile(sitting(1, { name: 'Ada' }), 'a'),
    readFile(sitting(2, { name: 'Eve' }), 'b'),
    readFile(sitting(3), 'c'),
  ];

  it('are not kept, and the teacher is asked about those that were not settled before', () => {
    const { outcomes, records, pending } = take(files, { ofErased });
    expect(outcomes.map(({ handIn, isNew, counts, flags }) => [handIn === null, isNew, counts, flags])).toEqual([
      [true, false, 'no', ['of-erased']],
      [true, false, 'no', ['stays-out']],
      [false, true, 'yes', []],
    ]);
    expect(records.map(({ work }) => work.name)).toEqual(['Student 3']);
    expect(pending.map(({ handIn, outcome }) => [handIn.work.name, outcome.file])).toEqual([['Ada', 'a']]);
  });

  it('are counted apart from what was refused', () => {
    expect(finish(takeAll([files], { ofErased }))).toMatchObject({ files: 3, taken: 1, leftOut: 2, refused: 0 });
  });

  it('stay where the class has them already', () => {
    const { kept } = takeAll([files]);
    expect(take(files, { ofErased, kept }).outcomes.map(({ flags }) => flags)).toEqual([
      ['already-there'],
      ['already-there'],
      ['already-there'],
    ]);
  });
});

describe('where a file was found', () => {
  it('is said of each file that was in a folder, and what a refused one can be known by', () => {
    const content = hashOf('content');
    const read = err({ flag: 'empty', place: null, name: null } as const);
    const bad: ReadHandIn = { file: 'x', savedAt: null, folder: 'a/b', content, read };
    const other = readFile(sitting(2, { lesson: lessonFile({ id: 'other' }) }));
    const { outcomes } = take([{ ...readFile(sitting(1)), folder: 'c' }, bad, { ...other, folder: 'd' }]);
    expect(outcomes.map(({ folder }) => folder)).toEqual(['c', 'a/b', 'd']);
    expect(outcomes[1]).toMatchObject({ name: null, content });
    for (const outcome of take([readFile(sitting(1)), { file: 'x', savedAt: null, read }]).outcomes) {
      expect(Object.keys(outcome)).not.toContain('folder');
      expect(Object.keys(outcome)).not.toContain('content');
    }
  });
});
