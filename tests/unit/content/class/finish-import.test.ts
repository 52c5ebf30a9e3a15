import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClassReport } from '../../../../content/class/build-class-report.ts';
import type { DecisionRecord } from '../../../../content/class/class-records.ts';
import { finishImport } from '../../../../content/class/finish-import.ts';
import type { FileOutcome, ReadHandIn } from '../../../../content/class/import-report.ts';
import { createStudents } from '../../../../content/class/match-students.ts';
import { err } from '../../../../content/base/result.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { profileId } from '../../../builders/ids.ts';
import {
  finish,
  flagsOf,
  OLDER,
  SAME,
  saved,
  sitting,
  takeAll,
  toInput,
  importReport,
} from '../../../builders/import.ts';

describe('finishImport', () => {
  it('says that it was stopped where it was', () => {
    const lesson = toInput([]);
    const end = { lesson, roster: null, otherNames: [], settled: [] };
    expect([true, false].map((isCancelled) => finishImport([], end, isCancelled).isCancelled)).toEqual([true, false]);
  });

  it('lists the files by name', () => {
    const guided = [3, 1, 2].map((n) => readFile(sitting(n, { mode: 'guided' })));
    expect(importReport(guided).flagged.map(({ file }) => file)).toEqual([
      '1.handin.json',
      '2.handin.json',
      '3.handin.json',
    ]);
  });

  it('counts a file that the class had, each of its copies, as there already', () => {
    const file = readFile(sitting(1, { mode: 'guided' }), 'a');
    const { kept } = takeAll([[file]]);
    const again = [file, { ...file, file: 'b' }];
    expect(importReport(again, {}, { kept })).toMatchObject({
      files: 2,
      taken: 0,
      alreadyThere: 2,
      doubled: 0,
      refused: 0,
    });
    expect(flagsOf(again, {}, { kept })).toEqual([
      ['a', 'yes', 'already-there', 'twice-the-same', 'guided-not-exam'],
      ['b', 'yes', 'already-there', 'twice-the-same', 'guided-not-exam'],
    ]);
  });

  it('keeps the flags of a refused file as they are', () => {
    const read = err({ flag: 'empty', place: null, name: null } as const);
    const files = [{ file: 'x', savedAt: null, read }, readFile(sitting(1))];
    expect(flagsOf(files)).toEqual([['x', 'no', 'empty']]);
    expect(importReport(files)).toMatchObject({
      files: 2,
      taken: 1,
      refused: 1,
      leftOut: 0,
      alreadyThere: 0,
      doubled: 0,
    });
  });

  it('says whose answers a corrected hand-in replaces, and no other name where only the answers changed', () => {
    const files = [
      readFile(sitting(1, { name: 'Mia', at: 1 }), 'a'),
      readFile(sitting(1, { name: 'Mia', at: 9, answers: ['rhetoric'] }), 'b'),
    ];
    expect(importReport(files).flagged.map(({ file, counts, flags, other }) => [file, counts, flags, other])).toEqual([
      ['a', 'no', ['newer-counts'], 'Mia'],
      ['b', 'yes', ['counts-instead'], null],
    ]);
  });

  it('names the earlier spelling that differs, whichever of several it is', () => {
    const files = ['Mia Kronr', 'Mia Kroner', 'Mia Kroner'].map((name, at) =>
      readFile(sitting(1, { name, at: 1 + 9 * at, answers: at === 2 ? [] : SAME.answers }), String(at)),
    );
    expect(importReport(files).flagged.at(-1)).toMatchObject({
      file: '2',
      flags: ['counts-instead'],
      other: 'Mia Kronr',
    });
  });

  describe('where one user of one computer handed in under two names', () => {
    const later = readFile(sitting(2, { name: 'Abe', profile: 1, at: 30 }), 'a');
    const files = [later, readFile(sitting(1, { name: 'Mia', profile: 1, at: 1 }), 'm')];
    const idOf = (of: readonly ReadHandIn[], name: string) =>
      takeAll([of]).kept.flatMap(({ id, work }) => (work.name === name ? [id] : []));

    it('lets both wait, and names the other', () => {
      expect(importReport(files)).toMatchObject({ undecided: 2 });
      expect(importReport(files).flagged).toMatchObject([
        { file: 'a', counts: 'waits', flags: ['one-user'], other: 'Mia' },
        { file: 'm', counts: 'waits', flags: ['one-user'], other: 'Abe' },
      ]);
    });

    it('says first of whom the very same work is there', () => {
      const three = [...files, readFile(sitting(1, { name: 'Zoe', profile: 2, at: 2 }), 'z')];
      expect(importReport(three)).toMatchObject({ undecided: 3 });
      expect(importReport(three).flagged).toMatchObject([
        { file: 'a', flags: ['one-user'], other: 'Mia' },
        { file: 'm', flags: ['undecided'], other: 'Zoe' },
        { file: 'z', flags: ['undecided'], other: 'Mia' },
      ]);
    });

    it('says which the teacher left out, in favour of whom only where it is the same work', () => {
      const only = (of: readonly ReadHandIn[], name: string): DecisionRecord => ({
        ...{ kind: 'only', handIns: takeAll([of]).kept.map(({ id }) => id), counting: idOf(of, name), decidedAt: '' },
      });
      expect(importReport(files, { decisions: [only(files, 'Mia')] })).toMatchObject({
        undecided: 0,
        flagged: [{ file: 'a', counts: 'no', flags: ['left-out'], other: null }],
      });
      const copies = ['Mia', 'Zoe'].map((name, at) => readFile(sitting(1, { name, profile: 1 + at, at }), name));
      expect(importReport(copies, { decisions: [only(copies, 'Mia')] }).flagged).toMatchObject([
        { file: 'Zoe', counts: 'no', flags: ['left-out'], other: 'Mia' },
      ]);
    });
  });

  describe('with a list of students', () => {
    const roster = {
      ids: 'number' as const,
      students: [
        { name: 'Mia Klein', id: '3' },
        { name: 'Mia Klein', id: '4' },
        { name: 'Ada Roth', id: '5' },
      ],
    };

    it('says why the list does not tell whose work it is', () => {
      const files = [
        readFile(sitting(1, { name: 'Mia Klein' }), 'several'),
        readFile(sitting(2, { name: 'Ada Roth', number: '3' }), 'number'),
        readFile(sitting(3, { name: 'Nobody' }), 'unknown'),
        readFile(sitting(4, { name: 'M.', number: '4' }), 'known'),
      ];
      expect(flagsOf(files, { roster })).toEqual([
        ['number', 'yes', 'number-of-another', 'look-alike-name'],
        ['several', 'yes', 'several-on-roster'],
        ['unknown', 'yes', 'not-on-roster'],
      ]);
    });

    it('says nothing of a student whom the teacher named, nor of work that another replaces', () => {
      const [, mia] = createStudents(roster).onRoster;
      if (mia === undefined) throw new Error('There are three.');
      const named = { name: 'Kitty', profile: profileId(1), student: mia.student, decidedAt: '' };
      const files = [readFile(sitting(1, { name: 'Kitty' }), 'a')];
      expect(flagsOf(files, { roster })).toEqual([['a', 'yes', 'not-on-roster']]);
      expect(flagsOf(files, { roster, identities: [named] })).toEqual([]);
      const twice = ['Kitti Cat', 'Kitty Cat'].map((name, at) => readFile(sitting(1, { name, at: at * 9 }), name));
      expect(flagsOf(twice, { roster })).toEqual([
        ['Kitti Cat', 'no', 'newer-counts'],
        ['Kitty Cat', 'yes', 'counts-instead', 'not-on-roster'],
      ]);
    });

    it('finds no look-alike of somebody who is on the list, and none of one’s own other work', () => {
      const files = [
        readFile(sitting(1, { name: 'Ada Roth' }), 'a'),
        readFile(sitting(2, { name: 'Xenia Wolf', profile: 2 }), 'b'),
        readFile(sitting(3, { name: 'xenia wolf', profile: 2 }), 'c'),
      ];
      expect(flagsOf(files, { roster, otherNames: ['Ada Rohth'] })).toEqual([
        ['b', 'yes', 'not-on-roster'],
        ['c', 'yes', 'not-on-roster'],
      ]);
    });

    it('names the first of several that look alike, in whatever order they are kept', () => {
      const files = [readFile(sitting(1, { name: 'Xenia Wolff' }), 'a')];
      for (const otherNames of [
        ['Xenia Wolfg', 'Xenia Wolf', 'Xenia Wolfe'],
        ['Xenia Wolfe', 'Xenia Wolfg', 'Xenia Wolf'],
        ['Xenia Wolf', 'Xenia Wolfe', 'Xenia Wolfg'],
      ]) {
        expect(importReport(files, { otherNames }).flagged[0]?.other).toBe('Xenia Wolf');
      }
    });

    it('writes out what turns the direction of a line in the other name', () => {
      const files = [readFile(sitting(1, { name: 'Xenia Wolf' }), 'a')];
      expect(importReport(files, { otherNames: ['Xenia\u202e Wolff'] }).flagged[0]?.other).toBe('Xenia\\u{202e} Wolff');
    });
  });

  it('takes work on another revision whose text is here, and says where claims read differently', () => {
    const unchanged = readFile(sitting(2, { lesson: OLDER, named: ['c1', 'c3'] }), 'b');
    const files = [readFile(sitting(1, { lesson: OLDER }), 'a'), unchanged];
    const report = importReport(files, {}, { hasRevision: () => true });
    expect(report).toMatchObject({ taken: 2, refused: 0 });
    expect(report.flagged).toMatchObject([
      { file: 'a', counts: 'yes', flags: ['other-words'], revisions: { theirs: 7, ours: 1 } },
    ]);
  });

  it('counts the same file once, in one import or the next', () => {
    const file = readFile(sitting(1));
    expect(importReport([file, { ...file, file: 'again.json' }])).toMatchObject({
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
    expect(importReport([file], {}, { kept })).toMatchObject({ taken: 0, alreadyThere: 1 });
    // Collecting again has nothing to say about what counts already.
    expect(flagsOf([file], {}, { kept })).toEqual([]);
  });

  it('says which of two counts where a name was put right', () => {
    const files = [
      readFile(sitting(1, { name: 'Mia Kronr' }), 'a', saved(1)),
      readFile(sitting(1, { name: 'Mia Kroner' }), 'b', saved(2)),
    ];
    expect(importReport(files)).toMatchObject({ taken: 2, undecided: 0 });
    expect(flagsOf(files)).toEqual([
      ['a', 'no', 'newer-counts'],
      ['b', 'yes', 'counts-instead'],
    ]);
    expect(importReport(files).flagged.map(({ other }) => other)).toEqual(['Mia Kroner', 'Mia Kronr']);
  });

  it('lets neither count where the same work comes under two names', () => {
    const files = [readFile(sitting(1, { name: 'Ada' }), 'a'), readFile(sitting(1, { name: 'Eve', at: 5 }), 'b')];
    expect(importReport(files)).toMatchObject({ taken: 2, undecided: 2 });
    expect(importReport(files).flagged).toMatchObject([
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
    expect(importReport(files, { roster }).flagged[0]?.other).toBe('Anna Meyer');
  });

  it('takes the same name on paper for the same student', () => {
    expect(flagsOf([readFile(sitting(1, { name: 'Ada' }))], { otherNames: ['Ada'] })).toEqual([]);
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
