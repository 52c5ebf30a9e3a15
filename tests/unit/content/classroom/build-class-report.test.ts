import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClassReport, type ReportInput } from '../../../../content/classroom/build-class-report.ts';
import type { AttemptRule } from '../../../../content/classroom/class-report.ts';
import type { PaperRecord } from '../../../../content/classroom/class-records.ts';
import type { KeyOverride } from '../../../../content/classroom/fold-class.ts';
import { createTakeHandIns } from '../../../../content/classroom/take-hand-ins.ts';
import { hashOf } from '../../../../content/hash/content-hash.ts';
import type { LessonFile } from '../../../../content/lesson/format.ts';
import { type Label, LABELS } from '../../../../content/lesson/label.ts';
import { readFile, type Sitting } from '../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../builders/ids.ts';
import { CANARY, lessonFile } from '../../../builders/lesson-file.ts';

/** The headline is rhetoric, then evidence, then one that careful people read as attribution or rhetoric. */
const LESSON = lessonFile({
  claims: ['rhetoric', 'evidence', { label: 'attribution', also: { rhetoric: 0.5 } }],
});

type Answers = readonly (Label | null)[];
interface Class {
  readonly lesson?: LessonFile;
  readonly sittings?: readonly Omit<Sitting, 'lesson'>[];
  readonly papers?: readonly { readonly name: string; readonly answers: Answers; readonly n?: number }[];
  readonly roster?: readonly string[] | null;
  readonly rule?: AttemptRule;
  readonly changes?: readonly KeyOverride[];
}

function inputOf({
  lesson: { lesson, key } = LESSON,
  sittings = [],
  papers = [],
  roster = null,
  rule = 'first-exam',
  changes = [],
}: Class): ReportInput {
  if (key === undefined) throw new Error('The lesson has a key.');
  const hash = hashOf(lesson);
  const take = createTakeHandIns({ lesson: hash, lessonId: lesson.id, roster: null, kept: [], otherNames: [] });
  const { records } = take(sittings.map((sitting) => readFile({ lesson: { ...LESSON, lesson, key }, ...sitting })));
  const toPaper = ({ name, answers, n = 1 }: NonNullable<Class['papers']>[number]): PaperRecord => ({
    ...{ name, attempt: attemptId(900 + n), lesson: hash, lessonId: lesson.id, title: lesson.title },
    typedAt: '2026-02-01T00:00:00.000Z',
    answers: answers.flatMap((label, at) => (label === null ? [] : [{ claim: claimId(`c${String(at + 1)}`), label }])),
  });
  return {
    ...{ rule, lessonId: lesson.id, lesson: hash, title: lesson.title, entries: key.entries, changes },
    claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
    handIns: records.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
    papers: papers.map((paper) => JSON.stringify(toPaper(paper))),
    roster:
      roster === null ? null : JSON.stringify({ ids: null, students: roster.map((name) => ({ name, id: null })) }),
  };
}
const reportOf = (of: Class) => buildClassReport(inputOf(of));
const sat = (n: number, answers: Answers, changes: Partial<Sitting> = {}) => ({ n, answers, ...changes });
const change = (claim: string, label: Label, also: Partial<Record<Label, 0.5 | 1>> = {}): KeyOverride => ({
  claim: claimId(claim),
  label,
  credits: { evidence: 0, attribution: 0, rhetoric: 0, ...also, [label]: 1 },
});

describe('buildClassReport', () => {
  it('says nothing of an empty class, and nothing breaks', () => {
    const report = reportOf({});
    expect(report.students).toEqual([]);
    expect(report.figures).toEqual({
      ...{ n: 0, isTooSmall: true, points: null, complete: 0 },
      ...{ kr20: null, alpha: null, krippendorff: null },
    });
    expect(report.claims[0]).toMatchObject({ asked: 0, answered: 0, missing: 0, facility: null, disagreement: null });
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

  it('lists who is on the roster and handed nothing in, and matches by name without regard to case and spaces', () => {
    const { students } = reportOf({
      roster: ['Bob', 'Lovelace, Ada'],
      sittings: [sat(1, ['rhetoric'], { name: ' ada  LOVELACE' }), sat(2, [], { name: 'Eve' })],
    });
    expect(students.map(({ name, isOnRoster, work, attempts }) => [name, isOnRoster, work !== null, attempts])).toEqual(
      [
        ['Bob', true, false, 0],
        ['Eve', false, true, 1],
        ['Lovelace, Ada', true, true, 1],
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

  it('counts the first exam unless told otherwise, and never what only sorts the missed again', () => {
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

  it('counts responses by label, with facility over those who answered', () => {
    const { claims } = reportOf({
      sittings: [sat(1, ['rhetoric']), sat(2, ['rhetoric']), sat(3, ['evidence']), sat(4, [null])],
    });
    expect(claims[0]).toMatchObject({
      ...{ keyLabel: 'rhetoric', isContested: false, asked: 4, answered: 3, missing: 1 },
      responses: { evidence: 1, attribution: 0, rhetoric: 2 },
    });
    expect(claims[0]?.facility?.value).toBeCloseTo(2 / 3, 12);
    // Wilson, 2 of 3, by the formula with z = 1.959964.
    expect(claims[0]?.facility?.low).toBeCloseTo(0.207655, 5);
    expect(claims[0]?.facility?.high).toBeCloseTo(0.938509, 5);
  });

  it('gives the reliability of a published class', () => {
    // Wuensch, KR20.txt: ten students, ten items.
    const rows =
      '1111110110 1011011101 1111011001 0010001000 0000010010 1110111111 1101110111 1111111101 0101111101 1101101110';
    const lesson = lessonFile({ claims: Array.from({ length: 10 }, () => 'evidence' as const) });
    const sittings = rows.split(' ').map((row, at) =>
      sat(
        at + 1,
        row.split('').map((hit) => (hit === '1' ? 'evidence' : 'rhetoric')),
      ),
    );
    const { figures, claims } = reportOf({ lesson, sittings });
    expect(figures).toMatchObject({ n: 10, isTooSmall: false, complete: 10 });
    expect(figures.kr20?.value).toBeCloseTo(0.696347032, 8);
    expect(figures.kr20?.sem).toBeCloseTo(1.331665624, 8);
    expect(figures.alpha?.value).toBeCloseTo(0.696347032, 8);
    expect(claims[0]?.discrimination).toBeCloseTo(0.705889, 5);
    expect(figures.points).toMatchObject({ min: 2, max: 9, of: 10 });
  });

  it('computes reliability over those who answered all, among those who were asked the same', () => {
    const whole: Answers = ['rhetoric', 'evidence', 'attribution'];
    const { figures } = reportOf({
      sittings: [
        sat(1, whole),
        sat(2, ['rhetoric', 'rhetoric', 'rhetoric']),
        sat(3, [null, 'evidence', 'rhetoric']),
        sat(4, ['rhetoric'], { asked: 1 }),
      ],
    });
    expect(figures).toMatchObject({ n: 4, complete: 2 });
    expect(figures.points?.of).toBe(3);
  });

  it('computes KR-20 over settled claims alone, and α over all', () => {
    const rows: readonly Answers[] = [
      ['rhetoric', 'evidence', 'rhetoric'],
      ['rhetoric', 'evidence', 'attribution'],
      ['rhetoric', 'rhetoric', 'attribution'],
      ['evidence', 'rhetoric', 'rhetoric'],
    ];
    const { figures } = reportOf({ sittings: rows.map((row, at) => sat(at + 1, row)) });
    // Hits 2, 2, 1, 0: Σpq = 3/16 + 1/4, σ² = 11/16; by hand 2 (1 − 7/11).
    expect(figures.kr20?.value).toBeCloseTo(8 / 11, 12);
    // Points 2.5, 3, 2, 0.5: item variances 3/16, 1/4 and 1/16, σ² = 14/16; by hand 3/2 (1 − 8/14).
    expect(figures.alpha?.value).toBeCloseTo(9 / 14, 12);
  });

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
        ...{ claim: 'c1', changedStudents: 2, meanBefore: 1.5, meanAfter: 1.5 },
        before: { label: 'rhetoric' },
        after: { label: 'evidence' },
      },
    ]);
  });

  it('starts the talk about a claim that the teacher made contested by the reason against the wrong label', () => {
    const sittings = [sat(1, ['evidence'])];
    const { contested } = reportOf({ sittings, changes: [change('c1', 'rhetoric', { evidence: 0.5 })] });
    expect(contested[0]).toMatchObject({ claim: 'c1', starter: `${CANARY} e` });
  });

  const anyLabel = fc.constantFrom(...LABELS, null);
  const anyClass = fc.array(fc.tuple(anyLabel, anyLabel, anyLabel), { minLength: 1, maxLength: 12 });
  const toSittings = (rows: readonly Answers[]) => rows.map((row, at) => sat(at + 1, row));

  it('gives the points that a second way of counting gives', () => {
    const credits = [{ rhetoric: 4 }, { evidence: 4 }, { attribution: 4, rhetoric: 2 }] as readonly Partial<
      Record<Label, number>
    >[];
    fc.assert(
      fc.property(anyClass, (rows) => {
        const report = reportOf({ sittings: toSittings(rows) });
        const quarters = rows.map((row) =>
          row.reduce((sum, label, at) => sum + (label === null ? 0 : (credits[at]?.[label] ?? 0)), 0),
        );
        const byAttempt = new Map(report.students.map(({ work }) => [work?.attempt, work?.points]));
        expect(rows.map((_, at) => byAttempt.get(attemptId(at + 1)))).toEqual(quarters.map((sum) => sum / 4));
        expect(report.figures.points?.mean.value).toBeCloseTo(
          quarters.reduce((a, b) => a + b, 0) / 4 / rows.length,
          12,
        );
        for (const [at, claim] of report.claims.entries()) {
          const answered = rows.flatMap((row) => row[at] ?? []);
          expect(claim.answered).toBe(answered.length);
          expect(LABELS.map((label) => claim.responses[label])).toEqual(
            LABELS.map((label) => answered.filter((other) => other === label).length),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(anyClass, fc.integer(), (rows, seed) => {
        const input = inputOf({
          sittings: toSittings(rows),
          papers: rows.map((answers, n) => ({ name: `P${String(n)}`, answers, n })),
        });
        const turn = <T>(list: readonly T[]) => {
          const at = Math.abs(seed) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const shuffled = { ...input, handIns: turn(input.handIns), papers: turn(input.papers) };
        expect(buildClassReport(shuffled)).toEqual(buildClassReport(input));
      }),
      { numRuns: 12 },
    );
  });

  it('tells the mean that an undoing would give back', () => {
    fc.assert(
      fc.property(
        anyClass,
        fc.constantFrom(...LABELS),
        fc.constantFrom<AttemptRule>('first', 'best'),
        (rows, label, rule) => {
          const input = inputOf({ sittings: toSittings(rows), rule });
          const by = (...changes: readonly KeyOverride[]) => buildClassReport({ ...input, changes });
          const after = by(change('c1', label), change('c2', 'rhetoric'));
          const withoutFirst = by(change('c2', 'rhetoric'));
          expect(after.keyChanges[0]?.meanBefore).toBe(withoutFirst.figures.points?.mean.value);
          expect(after.keyChanges[0]?.meanAfter).toBe(after.figures.points?.mean.value);
        },
      ),
      { numRuns: 6 },
    );
  });
});
