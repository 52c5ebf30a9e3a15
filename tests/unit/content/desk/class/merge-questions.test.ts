import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../content/base/hash.ts';
import type { LessonId } from '../../../../../content/lesson/format.ts';
import { classFileOf, coTeacherDesk, takeClass } from '../../../../builders/co-teachers.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import {
  collect,
  exportOf,
  reportAt,
  teacherDesk,
  type TeacherDesk,
  TWENTY,
} from '../../../../builders/teacher-desk.ts';

const LESSON = 'twenty' as LessonId;
const ROSTER = 'Name,ID\nAda Lovelace,1\nBob Ross,2\nZoë Müller,3\n';
const hands = (evidence: number) => ({ evidence, attribution: 0, rhetoric: 1 });
type Side = Pick<TeacherDesk, 'desk' | 'me' | 'where'>;

/** A class with a list, in which two names claim one work and a third is not on the list. */
function setUp() {
  const teacher = teacherDesk();
  const { desk, where, file } = teacher;
  valueOf(desk.setRoster({ class: where.class, text: ROSTER }));
  collect(desk, teacher, [
    readFile({ lesson: file, n: 1, name: 'Ada Lovelace', answers: ['evidence', 'rhetoric'] }),
    readFile({ lesson: file, n: 1, profile: 2, name: 'Bob Ross', answers: ['evidence', 'rhetoric'] }),
    readFile({ lesson: file, n: 3, name: 'Z. M.', answers: ['attribution'] }),
  ]);
  return teacher;
}

/** A co-teacher who has taken the class at this time. */
function shareWith(teacher: TeacherDesk) {
  const computer = coTeacherDesk();
  const { of } = takeClass(computer, classFileOf(teacher.desk, teacher.where.class));
  return { ...computer, where: { ...teacher.where, class: of } };
}

const previewOf = (from: Side, into: Pick<Side, 'desk' | 'me'>) =>
  valueOf(into.desk.previewClass({ profile: into.me, file: classFileOf(from.desk, from.where.class) }));

function nameZoe({ desk, where }: Pick<Side, 'desk' | 'where'>, whose = 'Zoë Müller') {
  const { items, students } = valueOf(desk.readInbox({ class: where.class }));
  const author = items.find(({ outcome }) => outcome.name === 'Z. M.')?.author?.id;
  const student = students.find(({ name }) => name === whose)?.student;
  if (author === undefined || student === undefined) throw new Error('Z. M. is not on the list.');
  valueOf(desk.nameStudent({ class: where.class, author, student }));
}

function changeKey({ desk, where }: Pick<Side, 'desk' | 'where'>, claim: string, lesson = LESSON) {
  const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
  const change = { class: where.class, lesson, claim: claimId(claim), label: 'attribution', credits } as const;
  valueOf(desk.changeKey({ ...change, reason: null }));
}

describe('the preview of a co-teacher’s class', () => {
  it('says who saved it and when, and what the class is called here', () => {
    const teacher = setUp();
    const fresh = coTeacherDesk(7);
    expect(previewOf(teacher, fresh)).toMatchObject({
      ...{ kind: 'new-class', name: '8b', here: null, from: 'Teacher', newLessons: ['A lesson'], otherKeys: [] },
      savedAt: expect.stringMatching(/^2026-01-01T/) as unknown,
    });
    const other = shareWith(teacher);
    valueOf(other.desk.renameClass({ class: other.where.class, name: 'Group two' }));
    expect(previewOf(teacher, other)).toMatchObject({
      ...{ kind: 'nothing-new', name: '8b', newLessons: [], otherKeys: [] },
      here: { class: other.where.class, name: 'Group two' },
    });
  });

  it('names decisions, names that were given, revisions and worksheets that come in without a question', () => {
    const teacher = setUp();
    const other = shareWith(teacher);
    const { desk, where } = teacher;
    const [group] = reportAt(desk, teacher).sameWork;
    const handIns = group?.handIns ?? [];
    valueOf(desk.settleSameWork({ ...where, handIns, decision: { kind: 'together', counting: handIns } }));
    nameZoe(teacher);
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    valueOf(desk.chooseRevision({ class: where.class, lesson: LESSON, revision: where.lesson }));
    const preview = previewOf(teacher, other);
    expect(preview).toMatchObject({ kind: 'known-class', questions: [] });
    expect(preview.comes).toMatchObject({
      ...{ handIns: [], papers: [], votes: [], readings: [], students: null },
      names: [{ name: 'Z. M.', student: 'Zoë Müller' }],
      ...{ revisions: ['A lesson'], sheets: ['A lesson'] },
    });
    expect(preview.comes.decisions.map((names) => names.toSorted())).toEqual([['Ada Lovelace', 'Bob Ross']]);
  });

  it('groups votes and changed claims by their lessons', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const second = lessonFile({ ...TWENTY, id: 'second', title: 'Another lesson' });
    const { hash } = valueOf(desk.installLesson({ text: JSON.stringify(second) }));
    const vote = { class: where.class, round: 1, counts: hands(3) } as const;
    for (const claim of ['c10', 'c2']) valueOf(desk.takeVote({ ...vote, lesson: where.lesson, claim: claimId(claim) }));
    valueOf(desk.takeVote({ ...vote, lesson: hash, claim: claimId('c4') }));
    changeKey(teacher, 'c7', second.lesson.id);
    const { comes } = previewOf(teacher, coTeacherDesk(7));
    expect(comes.votes).toEqual([
      { title: 'A lesson', numbers: [2, 10] },
      { title: 'Another lesson', numbers: [4] },
    ]);
    expect(comes.readings).toEqual([{ title: 'Another lesson', numbers: [7] }]);
  });
});

describe('the questions before a class is merged', () => {
  it('show both sides of a vote and of a paper, with the claim in its words and who changed it', () => {
    const teacher = teacherDesk();
    const { desk, where, file } = teacher;
    const paper = { entry: attemptId(7), name: 'Zoë Müller' };
    valueOf(desk.enterPaper({ ...where, ...paper, answers: { [claimId('c1')]: 'evidence' } }));
    valueOf(desk.takeVote({ ...where, claim: claimId('c2'), round: 1, counts: hands(3) }));
    const other = shareWith(teacher);
    for (const [side, count, answers] of [
      [teacher, 9, { [claimId('c1')]: 'rhetoric' }],
      [other, 8, { [claimId('c1')]: 'rhetoric', [claimId('c3')]: 'evidence' }],
    ] as const) {
      valueOf(side.desk.takeVote({ ...side.where, claim: claimId('c2'), round: 2, counts: hands(count) }));
      valueOf(side.desk.enterPaper({ ...side.where, ...paper, answers }));
    }
    valueOf(other.desk.revealClaim({ ...other.where, claim: claimId('c2') }));
    const { questions } = previewOf(other, teacher);
    expect(questions.find(({ kind }) => kind === 'vote')).toMatchObject({
      ...{ title: 'A lesson', number: 2, text: file.lesson.claims[1]?.quote.exact },
      here: { first: hands(3), second: hands(9), isRevealed: false },
      there: { first: hands(3), second: hands(8), isRevealed: true },
      changed: { here: { by: 'Teacher' }, there: { by: 'Co-teacher' } },
    });
    expect(questions.find(({ kind }) => kind === 'paper')).toMatchObject({
      ...{ title: 'A lesson', here: 'Zoë Müller', there: 'Zoë Müller' },
      differences: [{ number: 3, here: null, there: 'evidence' }],
    });
  });

  it('say how many are on each list, and each side of a name that was given', () => {
    const teacher = setUp();
    const other = shareWith(teacher);
    valueOf(teacher.desk.setRoster({ class: teacher.where.class, text: `${ROSTER}Dan,4\n` }));
    valueOf(other.desk.setRoster({ class: other.where.class, text: ROSTER.replace('Bob Ross,2\n', '') }));
    nameZoe(teacher);
    nameZoe(other, 'Ada Lovelace');
    const { questions } = previewOf(other, teacher);
    expect(questions.find(({ kind }) => kind === 'roster')).toMatchObject({
      ...{ here: 4, there: 2, onlyHere: ['Bob Ross (2)', 'Dan (4)'], onlyThere: [] },
      changed: { here: { by: 'Teacher' }, there: { by: 'Co-teacher' } },
    });
    expect(questions.find(({ kind }) => kind === 'identity')).toMatchObject({
      ...{ name: 'Z. M.', here: 'Zoë Müller', there: 'Ada Lovelace' },
      changed: { here: { by: 'Teacher' }, there: { by: 'Co-teacher' } },
    });
  });

  it('have each their answer: with one missing, or one too many, nothing is merged', () => {
    const teacher = setUp();
    const other = shareWith(teacher);
    for (const side of [teacher, other]) changeKey(side, 'c4');
    valueOf(
      other.desk.changeKey({
        ...{ class: other.where.class, lesson: LESSON, claim: claimId('c4'), label: 'evidence', reason: null },
        credits: { evidence: 1, attribution: 0, rhetoric: 0 },
      }),
    );
    const file = classFileOf(other.desk, other.where.class);
    const { questions } = previewOf(other, teacher);
    const [asked] = questions;
    expect(questions).toMatchObject([{ kind: 'reading', number: 4, changed: { there: { by: 'Co-teacher' } } }]);
    const take = (answers: Parameters<typeof teacher.desk.takeClass>[0]['answers']) =>
      teacher.desk.takeClass({ profile: teacher.me, file, answers });
    const refused = { error: { code: 'not-allowed', place: 'answers' } };
    for (const answers of [{}, { another: 'there' }, { [asked?.id ?? '']: 'there', another: 'there' }] as const) {
      expect(take(answers)).toMatchObject(refused);
    }
    expect(take({ [asked?.id ?? '']: 'there' })).toMatchObject({ ok: true });
    expect(reportAt(teacher.desk, teacher).keyChanges[0]?.after.label).toBe('evidence');
  });
});

describe('the file of a class', () => {
  it('brings the lesson of a changed key, or of a worksheet, of which the class has no work', () => {
    const teacher = teacherDesk();
    changeKey(teacher, 'c1');
    const other = shareWith(teacher);
    const copy = valueOf(other.desk.readTeacherCopy({ profile: other.me, ...other.where }));
    expect([copy.key.entries[0]?.label, copy.changed]).toEqual(['attribution', ['c1']]);
    const sheet = teacherDesk();
    valueOf(sheet.desk.chooseSheet({ ...sheet.where, choice: 'dozen' }));
    const third = shareWith(sheet);
    expect(valueOf(third.desk.readTeacherCopy({ profile: third.me, ...third.where })).sheet).toHaveLength(12);
  });

  it('brings the key to a computer that has the exam without it', () => {
    const teacher = setUp();
    const other = coTeacherDesk();
    valueOf(other.desk.installLesson({ text: JSON.stringify({ ...teacher.file, key: undefined }) }));
    expect(previewOf(teacher, other).newLessons).toEqual([]);
    const { of } = takeClass(other, classFileOf(teacher.desk, teacher.where.class));
    const report = valueOf(other.desk.readReport({ class: of, lesson: teacher.where.lesson, rule: 'first' }));
    expect(report.students.map(({ name }) => name)).toContain('Ada Lovelace');
  });

  it('leaves out the key of an exam that its teacher is taking, and what a newer program stored', () => {
    const teacher = setUp();
    const { desk, me, where, store } = teacher;
    valueOf(
      desk.startAttempt({
        ...{ profile: me, attempt: attemptId(90), lesson: where.lesson, mode: 'exam', again: null },
        choice: { kind: 'all' },
      }),
    );
    const id = `${where.lesson} new`;
    valueOf(store.putRecords([{ class: where.class, kind: 'paper', id, json: '{"kind":"of-the-future"}' }]));
    const { lessons, keys, records } = classFileOf(desk, where.class);
    expect(lessons.map((lesson) => hashOf(lesson))).toEqual([where.lesson]);
    expect(keys).toEqual([]);
    expect(records.map((one) => one.id)).not.toContain(id);
    expect(exportOf(desk, { kind: 'class', class: where.class }).fileName).toMatch(
      /^8b 2026-01-01 – for a co-teacher\.claimsort$/,
    );
  });
});
