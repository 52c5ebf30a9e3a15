import { describe, expect, it } from 'vitest';
import { change, reportOf, sat } from '../../../builders/class-report.ts';
import { CANARY } from '../../../builders/lesson-file.ts';

describe('buildClassReport', () => {
  it('orders what to talk about, contested claims apart, each with the sentence that starts the talk', () => {
    const report = reportOf({
      sittings: [
        sat(1, ['evidence', 'evidence', 'attribution']),
        sat(2, ['evidence', 'rhetoric', 'rhetoric']),
        sat(3, ['evidence', 'evidence', 'rhetoric']),
      ],
    });
    expect(report.discuss).toEqual([
      {
        ...{ claim: 'c1', why: 'against-the-key', mostChosen: 'evidence', chosenBy: 3, answered: 3 },
        starter: `${CANARY} e`,
      },
      {
        ...{ claim: 'c2', why: 'split', mostChosen: 'evidence', chosenBy: 2, answered: 3 },
        starter: `${CANARY} r`,
      },
    ]);
    expect(report.contested).toEqual([
      {
        ...{ claim: 'c3', why: 'contested', mostChosen: 'rhetoric', chosenBy: 2, answered: 3 },
        starter: `${CANARY} contested`,
      },
    ]);
  });

  it('scores all anew by a changed key, and tells what the change did', () => {
    const sittings = [sat(1, ['evidence', 'evidence']), sat(2, ['rhetoric', 'evidence'])];
    const report = reportOf({ sittings, changes: [change('c1', 'evidence')] });
    expect(report.students.map(({ work }) => work?.points)).toEqual([2, 1]);
    expect(report.claims[0]?.keyLabel).toBe('evidence');
    expect(report.keyChanges).toMatchObject([
      {
        ...{ claim: 'c1', changedStudents: 2, means: [{ n: 2, of: 3, before: 1.5, after: 1.5 }] },
        before: { label: 'rhetoric' },
        after: { label: 'evidence' },
      },
    ]);
  });

  it('starts no talk with a reason against a label that the teacher made defensible, but with the teacher’s own', () => {
    const sittings = [sat(1, ['evidence'])];
    const starterOf = (reason: string | null) =>
      reportOf({ sittings, changes: [change('c1', 'rhetoric', { evidence: 0.5 }, reason)] }).contested[0]?.starter;
    expect(starterOf(null)).not.toBe(`${CANARY} e`);
    expect(starterOf('A report is named, and yet…')).toBe('A report is named, and yet…');
  });

  it('gives no reason of the old key where the teacher has another label', () => {
    const sittings = [sat(1, ['rhetoric']), sat(2, ['attribution']), sat(3, ['attribution'])];
    const starterOf = (reason: string | null) =>
      reportOf({ sittings, changes: [change('c1', 'evidence', {}, reason)] }).discuss[0]?.starter;
    expect(starterOf(null)).toBe(null);
    expect(starterOf('A report is named.')).toBe('A report is named.');
  });
});
