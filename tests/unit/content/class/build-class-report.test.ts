import { describe, expect, it } from 'vitest';
import type { AttemptRule } from '../../../../content/class/attempt-rule.ts';
import { buildClassReport } from '../../../../content/class/build-class-report.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { type Answers, inputOf, LESSON, reportOf, sat } from '../../../builders/class-report.ts';
import { attemptId } from '../../../builders/ids.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

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

  it('says which lesson, which revision, which rule and what kind of ids it is about', () => {
    const input = inputOf({ rule: 'last', roster: ['Ada'] });
    const about = {
      lessonId: 'a-lesson',
      lesson: hashOf(LESSON.lesson),
      title: 'A lesson',
      language: 'en',
      rule: 'last',
    };
    expect(buildClassReport(input)).toMatchObject({ ...about, ids: null });
    const roster = JSON.stringify({ ids: 'number', students: [{ name: 'Ada', id: '7' }] });
    expect(buildClassReport({ ...input, roster })).toMatchObject({ ...about, ids: 'number', students: [{ id: '7' }] });
    expect(buildClassReport({ ...input, roster: null })).toMatchObject({ ...about, ids: null, students: [] });
  });

  it('numbers the claims as in the lesson', () => {
    expect(reportOf({}).claims.map(({ claim, number }) => [claim, number])).toEqual([
      ['c1', 1],
      ['c2', 2],
      ['c3', 3],
    ]);
  });

  it('leaves out a claim that the key says nothing about', () => {
    const input = inputOf({ sittings: [sat(1, ['rhetoric', 'evidence', 'attribution'])] });
    const report = buildClassReport({ ...input, entries: input.entries.slice(0, 2) });
    expect(report.claims.map(({ claim }) => claim)).toEqual(['c1', 'c2']);
    expect(report.students[0]?.work).toMatchObject({ asked: 2, answered: 2, points: 2 });
  });

  it('scores each student by the key, and tells missing from wrong', () => {
    const { students } = reportOf({
      sittings: [
        sat(1, ['rhetoric', 'rhetoric', 'rhetoric']),
        sat(2, [null, 'evidence']),
        sat(3, ['rhetoric', 'evidence', 'attribution']),
      ],
    });
    expect(students.map(({ name, work }) => [name, work?.points, work?.hits, work?.answered, work?.missing])).toEqual([
      ['Student 1', 1.5, 1, 3, 0],
      ['Student 2', 1, 1, 1, 2],
      // The third claim is contested, so its label is no hit although it earns a point.
      ['Student 3', 3, 2, 3, 0],
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

  it('counts a paper and a file of one name as one student where there is no list', () => {
    const report = reportOf({
      sittings: [sat(1, ['rhetoric'], { name: 'Ada' })],
      papers: [{ name: 'ada', answers: [] }],
    });
    expect(report.students.map(({ name, attempts, work }) => [name, attempts, work?.attempt])).toEqual([
      ['Ada', 2, attemptId(1)],
    ]);
    expect(report.lookAlikes).toEqual([]);
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

  it('says why no work of a student counts', () => {
    const reworded = lessonFile({ revision: 1, claims: ['rhetoric', 'evidence', 'attribution'], reworded: [0, 1, 2] });
    const sittings = [
      sat(1, ['rhetoric'], { name: 'Guided', mode: 'guided' }),
      sat(2, ['rhetoric'], { name: 'One name', profile: 2 }),
      sat(2, ['rhetoric'], { name: 'Another', profile: 3, at: 9 }),
      sat(4, ['rhetoric'], { name: 'Original', profile: 4 }),
      sat(4, ['rhetoric'], { name: 'Copy', profile: 5, at: 9 }),
      sat(6, ['rhetoric'], { name: 'Other words', lesson: reworded }),
      sat(7, ['rhetoric'], { name: 'Counts' }),
      sat(8, ['rhetoric'], { name: 'Counts', profile: 7, lesson: reworded, at: 1 }),
    ];
    const spec = { sittings, roster: ['Absent'], earlier: [reworded] };
    const idOf = (name: string) =>
      inputOf(spec).handIns.flatMap(({ id, json }) => (json.includes(`"name":"${name}"`) ? [id] : []));
    const only = { handIns: [...idOf('Original'), ...idOf('Copy')], counting: idOf('Original') };
    const { students } = reportOf({ ...spec, decisions: [{ kind: 'only', ...only, decidedAt: '' }] });
    expect(students.map(({ name, without, attempts, hasWork }) => [name, without, attempts, hasWork])).toEqual([
      ['Absent', 'nothing', 0, false],
      ['Another', 'undecided', 1, true],
      ['Copy', 'left-out', 0, true],
      ['Counts', null, 2, true],
      ['Guided', 'not-by-rule', 1, true],
      ['One name', 'undecided', 1, true],
      ['Original', null, 1, true],
      ['Other words', 'other-words', 1, true],
    ]);
    expect(students.map(({ work }) => work !== null)).toEqual([false, false, false, true, false, false, true, false]);
  });

  it('says what each of several hand-ins of the same work is worth', () => {
    const { sameWork } = reportOf({
      sittings: [
        sat(1, ['rhetoric', 'evidence'], { name: 'Ada', profile: 1 }),
        sat(1, ['rhetoric', 'rhetoric'], { name: 'Eve', profile: 2, at: 9 }),
      ],
    });
    expect(sameWork[0]?.hands.map(({ name, points, asked }) => [name, points, asked])).toEqual([
      ['Ada', 2, 3],
      ['Eve', 1, 3],
    ]);
  });

  it('warns of names that look alike only where the same names do not wait for a decision already', () => {
    const waiting = [
      sat(1, ['rhetoric'], { name: 'Anna Meyer', profile: 1 }),
      sat(1, ['rhetoric'], { name: 'Anna Meier', profile: 2, at: 9 }),
    ];
    expect(reportOf({ sittings: waiting }).lookAlikes).toEqual([]);
    // Both also have work that counts.
    const counting = [
      sat(3, ['rhetoric'], { name: 'Anna Meyer', profile: 1, at: 20 }),
      sat(4, ['rhetoric'], { name: 'Anna Meier', profile: 2, at: 20 }),
    ];
    expect(reportOf({ sittings: [...waiting, ...counting] }).lookAlikes.map(({ names }) => names)).toEqual([
      ['Anna Meier', 'Anna Meyer'],
    ]);
  });

  it('does not say that students without a name look alike', () => {
    const input = inputOf({ sittings: [sat(1, ['rhetoric']), sat(2, ['rhetoric'])] });
    const handIns = input.handIns.map(({ id, json }) => ({ id, json: json.replace(/Student \d/, ' ') }));
    const report = buildClassReport({ ...input, handIns });
    expect(report.students.map(({ name }) => name)).toEqual(['', '']);
    expect(report.lookAlikes).toEqual([]);
  });

  it('takes answers on paper as an exam', () => {
    const report = reportOf({ papers: [{ name: 'Ada', answers: ['rhetoric', null, 'rhetoric'] }] });
    expect(report.students[0]?.work).toMatchObject({ from: 'paper', mode: 'exam', points: 1.5, missing: 1 });
  });
});

describe('the students who were asked the same claims', () => {
  const paper = (n: number, asked: readonly string[], answers: Answers = asked.map(() => 'rhetoric' as const)) => ({
    ...{ name: `P ${String(n).padStart(2, '0')}`, n, asked, answers },
  });
  const alike = (...papers: readonly ReturnType<typeof paper>[]) => reportOf({ papers }).figures.alike;

  it('are the largest group, wherever its students stand in the list', () => {
    const [one, two, three] = [paper(1, ['c1', 'c2']), paper(2, ['c3']), paper(3, ['c3'])];
    expect(alike(one, two, three)).toEqual({ n: 2, of: 1 });
    expect(alike(paper(1, ['c3']), paper(2, ['c3']), paper(3, ['c1', 'c2']))).toEqual({ n: 2, of: 1 });
    expect(alike(paper(1, ['c1']), paper(2, ['c1', 'c2']), paper(3, ['c1', 'c2']))).toEqual({ n: 2, of: 2 });
  });

  it('are, of groups of one size, those who were asked more claims', () => {
    expect(alike(paper(1, ['c1']), paper(2, ['c1', 'c2']))).toEqual({ n: 1, of: 2 });
    expect(alike(paper(1, ['c1', 'c2']), paper(2, ['c3']))).toEqual({ n: 1, of: 2 });
  });

  it('are, of groups that are equal in both, the first by its claims, whatever the names of the students', () => {
    const group = (from: number, asked: readonly string[]) =>
      Array.from({ length: 10 }, (_, n) =>
        paper(from + n, asked, [n < 5 ? 'rhetoric' : 'evidence', n % 3 === 0 ? 'evidence' : 'attribution']),
      );
    for (const papers of [
      [...group(0, ['c1', 'c2']), ...group(20, ['c2', 'c3'])],
      [...group(0, ['c2', 'c3']), ...group(20, ['c1', 'c2'])],
    ]) {
      const { claims } = reportOf({ papers });
      expect(claims.map(({ discrimination }) => discrimination !== null)).toEqual([true, true, false]);
    }
  });
});
