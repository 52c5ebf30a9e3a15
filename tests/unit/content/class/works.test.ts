import { describe, expect, it } from 'vitest';
import type { DecisionRecord, PaperRecord } from '../../../../content/class/class-records.ts';
import { createStudents } from '../../../../content/class/match-students.ts';
import { countStudents, papersAlone, settleHandIns } from '../../../../content/class/works.ts';
import { contentOf } from '../../../../content/class/take-hand-ins.ts';
import { paperId, recordId } from '../../../../content/class/class-records.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { hashOf } from '../../../../content/base/hash.ts';
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
  const settled = settleHandIns({ handIns, papers: json, decisions: decisions.map((one) => JSON.stringify(one)) });
  return countStudents({ papers: json, roster: ROSTER, identities }, settled).get(lesson);
}

describe('countStudents', () => {
  it('counts a student once who handed in twice, in a file and on paper', () => {
    const { handIns } = kept([1, 'Ada'], [2, 'ADA'], [3, 'Ben']);
    expect(count({ handIns, papers: [paper(9, 'Ada')] })).toBe(2);
  });

  it('counts each who handed in without being on the list', () =>
    expect(count({ handIns: kept([1, 'Ada'], [2, 'Zed'], [3, 'Zed']).handIns, papers: [paper(9, 'Yan')] })).toBe(4));

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
    const settled = settleHandIns({ handIns, papers: json, decisions: [] });
    expect(papersAlone(json, settled).map(({ attempt }) => attempt)).toEqual([attemptId(6)]);
  });
});
