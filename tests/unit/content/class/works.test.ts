import { describe, expect, it } from 'vitest';
import type { DecisionRecord, PaperRecord } from '../../../../content/class/class-records.ts';
import { createStudents } from '../../../../content/class/match-students.ts';
import {
  chooseWork,
  countStudents,
  fromFile,
  papersAlone,
  settleHandIns,
  type Work,
} from '../../../../content/class/works.ts';
import { contentOf } from '../../../../content/class/take-hand-ins.ts';
import { paperId, recordId } from '../../../../content/class/class-records.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { buildClassReport } from '../../../../content/class/build-class-report.ts';
import { inputOf, reportOf, type ReportSpec, sat } from '../../../builders/class-report.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../builders/ids.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { teacherDesk } from '../../../builders/teacher-desk.ts';
import { valueOf } from '../../../builders/open-store.ts';

const FILE = lessonFile({});
const LESSON = hashOf(FILE.lesson);
const ROSTER = {
  ids: null,
  students: [
    { name: 'Ada', id: null },
    { name: 'Ben', id: null },
  ],
} as const;

/** Hand-ins as a class keeps them, each by the number of its attempt and its name. */
function kept(...files: readonly (readonly [n: number, name: string, profile?: number])[]) {
  const { desk, store, where } = teacherDesk(FILE);
  const read = files.map(([n, name, profile = n]) =>
    readFile({ lesson: FILE, n, name, profile, answers: ['evidence'] }),
  );
  valueOf(desk.takeHandIns({ ...where, files: read }));
  const ids = read.flatMap((one) => (one.read.ok ? [recordId(LESSON, contentOf(one.read.value.handIn))] : []));
  return { handIns: valueOf(store.listRecords(where.class, 'hand-in')), ids };
}

const paper = (n: number, name: string, beside: readonly string[] = []): PaperRecord => ({
  ...{ name, attempt: attemptId(n), lesson: LESSON, lessonId: FILE.lesson.id, title: 'A lesson' },
  ...{ typedAt: '2026-01-01T09:00:00.000Z', answers: [{ claim: claimId('c1'), label: 'evidence' }] },
  ...(beside.length === 0 ? {} : { beside }),
});

interface Kept {
  readonly handIns?: ReturnType<typeof kept>['handIns'];
  readonly papers?: readonly PaperRecord[];
  readonly decisions?: readonly DecisionRecord[];
  readonly identities?: readonly string[];
  readonly lesson?: LessonId;
}
function count({ handIns = [], papers = [], decisions = [], identities = [], lesson = FILE.lesson.id }: Kept) {
  const json = papers.map((one) => JSON.stringify(one));
  const settled = settleHandIns({
    handIns,
    papers: json,
    decisions: decisions.map((one) => JSON.stringify(one)),
    roster: null,
  });
  return countStudents({ papers: json, roster: ROSTER, identities }, settled).get(lesson);
}

describe('countStudents', () => {
  it('counts a student once who handed in twice, in a file and on paper', () => {
    const { handIns } = kept([1, 'Ada'], [2, 'ADA'], [3, 'Ben']);
    expect(count({ handIns, papers: [paper(9, 'Ada')] })).toBe(2);
  });

  it('counts each who handed in without being on the list', () =>
    expect(count({ handIns: kept([1, 'Ada'], [2, 'Zed'], [3, 'Zed']).handIns, papers: [paper(9, 'Yan')] })).toBe(4));

  it('counts a paper and a file of one name once, also if neither is on the list', () =>
    expect(count({ handIns: kept([1, 'Ada'], [2, 'Zed']).handIns, papers: [paper(9, 'zed')] })).toBe(2));

  it('counts work for the student to whom the teacher gave it', () => {
    const { handIns } = kept([1, 'Ada'], [2, 'kitty99']);
    const [ada] = createStudents(ROSTER).onRoster;
    const author = { name: 'kitty99', profile: '00000000-0000-4000-8000-000000000002' };
    const profile = handIns.flatMap(({ json }) => /"name":"kitty99","profile":"([^"]+)"/.exec(json)?.[1] ?? [])[0];
    const identity = { ...author, profile, student: ada?.student, decidedAt: '' };
    expect(count({ handIns })).toBe(2);
    expect(count({ handIns, identities: [JSON.stringify(identity)] })).toBe(1);
  });

  it('counts all names that wait for a decision, and only those that count once it is made', () => {
    const { handIns, ids } = kept([1, 'Ada', 1], [1, 'Ben', 2]);
    const decision = { kind: 'only', handIns: ids, counting: ids.slice(0, 1), decidedAt: '' } as const;
    expect(count({ handIns })).toBe(2);
    expect(count({ handIns, decisions: [decision] })).toBe(1);
  });

  it('says nothing of a lesson of which there is nothing', () =>
    expect(count({ handIns: kept([1, 'Ada']).handIns, lesson: 'other' as LessonId })).toBeUndefined());
});

describe('papersAlone', () => {
  it('leaves out a paper that was kept beside other work, and the paper beside which one was kept', () => {
    const { handIns, ids } = kept([1, 'Ada']);
    const ben = paper(7, 'Ben');
    const papers = [paper(5, 'Ada', ids), paper(6, 'Yan'), ben, paper(8, 'Ben', [paperId(ben)])];
    const json = papers.map((one) => JSON.stringify(one));
    const settled = settleHandIns({ handIns, papers: json, decisions: [], roster: null });
    expect(papersAlone(json, settled).map(({ attempt }) => attempt)).toEqual([attemptId(6)]);
  });
});

describe('records that a newer program wrote', () => {
  const later = '{"of":"the future"}';

  it('are passed over, and the others count', () => {
    const { handIns } = kept([1, 'Ada'], [2, 'Ben']);
    const papers = [JSON.stringify(paper(9, 'Yan')), later];
    const both = [...handIns, { id: 'x', json: later }];
    const settled = settleHandIns({ handIns: both, papers, decisions: [later], roster: null });
    expect(settled.map(({ hands }) => hands.map(({ newest }) => newest.work.name))).toEqual([['Ada'], ['Ben']]);
    expect(papersAlone(papers, settled).map(({ name }) => name)).toEqual(['Yan']);
    expect(countStudents({ papers, roster: ROSTER, identities: [later] }, settled).get(FILE.lesson.id)).toBe(3);
  });
});

describe('the order of students and of their work', () => {
  const SECOND_LESSON = lessonFile({ claims: ['rhetoric', 'evidence', 'attribution'] });
  const reports = (spec: ReportSpec) => {
    const input = inputOf({ lesson: SECOND_LESSON, ...spec });
    return [input, { ...input, handIns: [...input.handIns].reverse(), papers: [...input.papers].reverse() }].map(
      buildClassReport,
    );
  };

  it('is the same for two students of one name, whichever file was taken first', () => {
    const sittings = [1, 2, 3].map((n) => sat(n, ['rhetoric'], { name: 'Zoe' }));
    const [one, other] = reports({ sittings }).map(({ students }) => students.map(({ student }) => student));
    expect(one).toHaveLength(3);
    expect(other).toEqual(one);
  });

  it('goes by the attempt where two were started at the same time', () => {
    const sittings = [2, 1].map((n) => sat(n, ['rhetoric'], { name: 'Zoe', profile: 1, at: 5 }));
    for (const { students } of reports({ sittings })) expect(students[0]?.work?.attempt).toBe(attemptId(1));
  });

  it('is by name for those who are not on the list, and they come after it', () => {
    const sittings = ['Cy', 'Abe', 'Bo'].map((name, at) => sat(at + 1, ['rhetoric'], { name }));
    for (const { students } of reports({ sittings, roster: ['Zed', 'Mia'] })) {
      expect(students.map(({ name }) => name)).toEqual(['Zed', 'Mia', 'Abe', 'Bo', 'Cy']);
    }
  });
});

describe('hand-ins that one person made of one work', () => {
  it('are not left out where the teacher decided so, but count as one', () => {
    const sittings = [
      sat(1, ['rhetoric'], { name: 'Ada', profile: 1 }),
      sat(1, ['evidence'], { name: 'Lovelace', profile: 2, at: 9 }),
    ];
    const handIns = inputOf({ sittings }).handIns.map(({ id }) => id);
    const rowsBy = (kind: DecisionRecord['kind']) =>
      reportOf({ sittings, decisions: [{ kind, handIns, counting: handIns.slice(0, 1), decidedAt: '' }] }).students.map(
        ({ name, without }) => [name, without],
      );
    expect(rowsBy('one-person')).toEqual([['Ada', null]]);
    expect(rowsBy('only')).toEqual([
      ['Ada', null],
      ['Lovelace', 'left-out'],
    ]);
  });
});

describe('chooseWork', () => {
  const work = (n: number, changes: Partial<Work> = {}): Work => ({
    ...{ attempt: attemptId(n), from: 'file', mode: 'exam', isAgain: false, startedAt: String(n), isUndecided: false },
    ...{
      asked: new Set([claimId('c1')]),
      labels: new Map(),
      beside: { sentences: [], hints: [], bearings: new Map() },
    },
    ...changes,
  });
  // By age: help first, two exams, help again, and last only what was missed.
  const works = [
    work(1, { mode: 'guided' }),
    work(2),
    work(3),
    work(4, { mode: 'guided' }),
    work(5, { isAgain: true }),
  ];
  const points = new Map([1, 2, 2, 2, 9].map((earned, at) => [attemptId(at + 1), earned]));
  const chosenBy = (of: readonly Work[], rule: Parameters<typeof chooseWork>[1]) =>
    chooseWork(of, rule, ({ attempt }) => points.get(attempt) ?? 0)?.attempt ?? null;

  it.each([
    ['first-exam', 2],
    ['last-exam', 3],
    ['first', 1],
    ['last', 4],
    // Of three with two points the first.
    ['best', 2],
  ] as const)('takes by the rule “%s” attempt %i, and never a retry of what was missed', (rule, n) =>
    expect(chosenBy(works, rule)).toBe(attemptId(n)),
  );

  it('takes the last of three exams', () => {
    expect(chosenBy([work(1), work(2), work(3)], 'last-exam')).toBe(attemptId(3));
  });

  it.each(['first-exam', 'last-exam', 'first', 'last', 'best'] as const)(
    'takes none by “%s” where there is none',
    (rule) => {
      expect(chosenBy([], rule)).toBeNull();
      expect(chosenBy([work(5, { isAgain: true })], rule)).toBeNull();
      expect(chosenBy([work(1, { mode: 'guided' })], rule)).toBe(rule.endsWith('exam') ? null : attemptId(1));
    },
  );
});

describe('fromFile', () => {
  const [c1, c2, c3] = [claimId('c1'), claimId('c2'), claimId('c3')];
  const record = {
    ...{ attempt: attemptId(1), file: 'a', name: 'Ada', profile: 'p', lesson: LESSON, lessonId: FILE.lesson.id },
    ...{ title: '', mode: 'exam', isAgain: false, startedAt: '', handedInAt: '', events: [] },
    asked: [c1, c2],
    answers: [c1, c2, c3].map((claim) => ({ claim, label: 'evidence', confidence: 'sure' })),
    sentences: [
      { claim: c1, about: 'reasoning', text: 'Why.' },
      { claim: c1, about: 'differs', text: '' },
      { claim: c3, about: 'reasoning', text: 'Not asked.' },
    ],
    hints: [
      { claim: c1, steps: 1 },
      { claim: c3, steps: 2 },
    ],
    bearings: [
      { claim: c1, value: 'sign' },
      { claim: c3, value: 'near' },
    ],
  } as unknown as Parameters<typeof fromFile>[0]; // As a hand-in is settled; the brands say of what.

  it('takes what is said of claims that were asked and read the same, and nothing else', () => {
    const shared = [claimId('c1'), claimId('c3')];
    const taken = fromFile(record, shared, true);
    expect([...taken.asked]).toEqual([c1]);
    expect([...taken.labels.keys()]).toEqual([c1]);
    expect(taken.beside).toEqual({
      sentences: [{ claim: c1, about: 'reasoning', text: 'Why.' }],
      hints: [c1],
      bearings: new Map([[c1, 'sign']]),
    });
    expect(taken).toMatchObject({ isUndecided: true, mode: 'exam', attempt: attemptId(1) });
  });
});
