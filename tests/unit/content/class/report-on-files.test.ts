import { describe, expect, it } from 'vitest';
import { reportOnFiles } from '../../../../content/class/report-on-files.ts';
import { err } from '../../../../content/base/result.ts';
import { LESSON } from '../../../builders/class-report.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

describe('reportOnFiles', () => {
  const ada = readFile({ lesson: LESSON, n: 1, name: 'Ada', answers: ['rhetoric', 'evidence', 'rhetoric'] });
  const guided = readFile({ lesson: LESSON, n: 2, name: 'Ben', mode: 'guided', answers: ['rhetoric'] });

  it('scores the files by the key of the lesson, by the rule that was asked for', () => {
    const { report, files } = reportOnFiles(LESSON, [ada, guided], 'first');
    expect(report).toMatchObject({ title: 'A lesson', language: 'en', rule: 'first', ids: null, keyChanges: [] });
    expect(report.students.map(({ name, work }) => [name, work?.points])).toEqual([
      ['Ada', 2.5],
      ['Ben', 1],
    ]);
    expect(report.revisions).toMatchObject([{ isCounting: true, hasKey: true, works: 2 }]);
    expect(files).toMatchObject({ files: 2, taken: 2, refused: 0, isCancelled: false });
    expect(reportOnFiles(LESSON, [guided], 'first-exam').report.students.map(({ work }) => work)).toEqual([null]);
  });

  it('says what is wrong with a file, and refuses work on another revision', () => {
    const bad = { file: 'x', savedAt: null, read: err({ flag: 'cut-off', place: null, name: null } as const) };
    const older = lessonFile({ claims: ['rhetoric', 'evidence', 'attribution'], revision: 7 });
    const other = readFile({ lesson: older, n: 3, answers: ['rhetoric'] }, 'y');
    const { report, files } = reportOnFiles(LESSON, [bad, other], 'first');
    expect(report.students).toEqual([]);
    expect(files).toMatchObject({ files: 2, taken: 0, refused: 2 });
    expect(files.flagged.map(({ flags }) => flags)).toEqual([['cut-off'], ['other-revision']]);
  });
});
