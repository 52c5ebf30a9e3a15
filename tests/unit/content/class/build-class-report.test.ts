import { describe, expect, it } from 'vitest';
import type { AttemptRule } from '../../../../content/class/attempt-rule.ts';
import { reportOf, sat } from '../../../builders/class-report.ts';
import { attemptId } from '../../../builders/ids.ts';

describe('buildClassReport', () => {
  it('says nothing of an empty class, and nothing breaks', () => {
    const report = reportOf({});
    expect(report.students).toEqual([]);
    expect(report.figures).toEqual({
      ...{ n: 0, isTooSmall: true, points: [], alike: { n: 0, of: 0 }, complete: 0 },
      ...{ isCompleteTooSmall: true, kr20: null, alpha: null, krippendorff: null },
    });
    expect(report.claims[0]).toMatchObject({ asked: 0, answered: 0, missing: 0, isTooSmall: true, facility: null });
    expect([report.discuss, report.contested, report.lookAlikes]).toEqual([[], [], []]);
  });

  it('scores each student by the key, and tells missing from wrong', () => {
    const { students } = reportOf({
      sittings: [sat(1, ['rhetoric', 'rhetoric', 'rhetoric']), sat(2, [null, 'evidence'])],
    });
    expect(students.map(({ name, work }) => [name, work?.points, work?.hits, work?.answered, work?.missing])).toEqual([
      ['Student 1', 1.5, 1, 3, 0],
      ['Student 2', 1, 1, 1, 2],
    ]);
    expect(students[0]?.work?.cells[2]).toEqual({ claim: 'c3', isAsked: true, label: 'rhetoric', credit: 0.5 });
    expect(students[1]?.work?.cells[0]).toEqual({ claim: 'c1', isAsked: true, label: null, credit: 0 });
  });

  it('tells what was not asked from what was missed', () => {
    const { students, claims } = reportOf({ sittings: [sat(1, ['rhetoric', null], { asked: 2 })] });
    expect(students[0]?.work).toMatchObject({ asked: 2, answered: 1, missing: 1 });
    expect(students[0]?.work?.cells.map(({ isAsked }) => isAsked)).toEqual([true, true, false]);
    expect(claims.map(({ asked, missing }) => [asked, missing])).toEqual([
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it('lists the roster in its order with who handed nothing in, then others, and matches by name without regard to case and spaces', () => {
    const { students } = reportOf({
      roster: ['Bob', 'Lovelace, Ada'],
      sittings: [sat(1, ['rhetoric'], { name: ' ada  LOVELACE' }), sat(2, [], { name: 'Eve' })],
    });
    expect(students.map(({ name, isOnRoster, work, attempts }) => [name, isOnRoster, work !== null, attempts])).toEqual(
      [
        ['Bob', true, false, 0],
        ['Lovelace, Ada', true, true, 1],
        ['Eve', false, true, 1],
      ],
    );
  });

  it('keeps two people of one name apart, on a roster and off it', () => {
    const twice = reportOf({ roster: ['Ada', 'Ada'], sittings: [sat(1, ['rhetoric'], { name: 'Ada' })] });
    expect(twice.students.map(({ isOnRoster, work }) => [isOnRoster, work !== null])).toEqual(
      expect.arrayContaining([
        [true, false],
        [true, false],
        [false, true],
      ]),
    );
    const off = reportOf({
      sittings: [sat(1, [], { name: 'Ada' }), sat(2, [], { name: 'Ada' })],
      papers: [{ name: 'ADA', answers: [] }],
    });
    expect(off.students).toHaveLength(3);
    expect(off.lookAlikes).toHaveLength(3);
  });

  it('tells of look-alikes that may be one person, but not of two lines of a roster', () => {
    const sittings = [sat(1, [], { name: 'Anna Meier' })];
    const { lookAlikes } = reportOf({ roster: ['Anna Meyer', 'Anna Mayer'], sittings });
    expect(lookAlikes.map(({ names }) => [...names].sort())).toEqual(
      expect.arrayContaining([['Anna Meier', 'Anna Meyer']]),
    );
    expect(lookAlikes.flatMap(({ names }) => names).filter((name) => name === 'Anna Meier')).toHaveLength(
      lookAlikes.length,
    );
  });

  it('counts the first exam by default, and never a retry of missed claims', () => {
    const sittings = [
      sat(1, ['evidence'], { profile: 1, name: 'Ada', mode: 'guided', at: 1 }),
      sat(2, ['rhetoric'], { profile: 1, name: 'Ada', at: 2 }),
      sat(3, ['rhetoric', 'evidence'], { profile: 1, name: 'Ada', at: 3 }),
      sat(4, ['rhetoric', 'evidence', 'attribution'], { profile: 1, name: 'Ada', at: 4, again: 3 }),
    ];
    const countedBy = (rule: AttemptRule) => reportOf({ sittings, rule }).students.map(({ work }) => work?.attempt);
    const rules: readonly AttemptRule[] = ['first-exam', 'last-exam', 'first', 'last', 'best'];
    expect(rules.flatMap(countedBy)).toEqual([2, 3, 1, 3, 3].map(attemptId));
    expect(reportOf({ sittings }).students[0]?.attempts).toBe(4);
  });

  it('takes answers on paper as an exam', () => {
    const report = reportOf({ papers: [{ name: 'Ada', answers: ['rhetoric', null, 'rhetoric'] }] });
    expect(report.students[0]?.work).toMatchObject({ from: 'paper', mode: 'exam', points: 1.5, missing: 1 });
  });
});
