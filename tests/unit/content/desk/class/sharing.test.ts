import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../content/base/hash.ts';
import type { MergeAnswer } from '../../../../../content/files/merge-answer.ts';
import { classStream } from '../../../../../content/journal/stream.ts';
import type { LessonId } from '../../../../../content/lesson/format.ts';
import { classFileOf, coTeacherDesk, takeClass } from '../../../../builders/co-teachers.ts';
import { attemptId, claimId, classId, profileId } from '../../../../builders/ids.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import {
  collect,
  exportOf,
  reportAt,
  teacherDesk,
  TWENTY,
  type TeacherDesk,
} from '../../../../builders/teacher-desk.ts';

const LESSON = 'twenty' as LessonId;
const ROSTER = 'Name,ID\nAda Lovelace,1\nBob Ross,2\nZoë Müller,3\n';

/** A class with two hand-ins, a paper, a vote, a changed key and a list, and a co-teacher who has taken it in. */
function shared() {
  const teacher = teacherDesk();
  const { desk, where, file } = teacher;
  valueOf(desk.setRoster({ class: where.class, text: ROSTER }));
  collect(desk, teacher, [
    readFile({ lesson: file, n: 1, name: 'Ada Lovelace', answers: ['evidence', 'rhetoric'] }),
    readFile({ lesson: file, n: 2, name: 'Bob Ross', answers: ['rhetoric'] }),
  ]);
  valueOf(
    desk.enterPaper({ ...where, entry: attemptId(7), name: 'Zoë Müller', answers: { [claimId('c1')]: 'evidence' } }),
  );
  valueOf(
    desk.takeVote({ ...where, claim: claimId('c2'), round: 1, counts: { evidence: 3, attribution: 0, rhetoric: 1 } }),
  );
  changeKey(teacher, 'c3', 'rhetoric');
  const other = coTeacherDesk();
  const taken = takeClass(other, classFileOf(desk, where.class));
  return { teacher, other: { ...other, where: { class: taken.of, lesson: where.lesson } }, questions: taken.questions };
}

type Side = Pick<TeacherDesk, 'desk' | 'me' | 'where'>;

function changeKey(
  { desk, where }: Pick<Side, 'desk' | 'where'>,
  claim: string,
  label: 'evidence' | 'attribution' | 'rhetoric',
) {
  const credits = { evidence: 0, attribution: 0, rhetoric: 0, [label]: 1 } as const;
  valueOf(desk.changeKey({ class: where.class, lesson: LESSON, claim: claimId(claim), label, credits, reason: null }));
}

const reportOf = (side: Side) => reportAt(side.desk, side as TeacherDesk);
const keyOf = (side: Side, claim: string) =>
  reportOf(side).keyChanges.find((change) => change.claim === claim)?.after.label ?? 'own';
/** One takes in what the other has, and says what was asked. */
const merge = (into: Side, from: Side, answer: MergeAnswer = 'there') =>
  takeClass(into, classFileOf(from.desk, from.where.class), () => answer).questions;

describe('the file of a class', () => {
  it('brings class, list, work, votes and changed key to a computer that has not even the lesson', () => {
    const { teacher, other, questions } = shared();
    expect(questions).toEqual([]);
    expect(valueOf(other.desk.listClasses({ profile: other.me }))).toMatchObject([
      { name: '8b', roster: 3, lessons: [{ lessonId: 'twenty', lesson: teacher.where.lesson, students: 3 }] },
    ]);
    const [one, two] = [reportOf(teacher), reportOf(other)];
    expect(two.students).toEqual(one.students);
    expect(two.keyChanges).toEqual(one.keyChanges);
    expect(two.claims).toEqual(one.claims);
    const votes = valueOf(other.desk.readProjector(other.where)).votes;
    expect(votes.find(({ claim }) => claim === 'c2')?.first).toEqual({ evidence: 3, attribution: 0, rhetoric: 1 });
  });

  it('holds no attempt of the teacher, no other class, nothing of the inbox and no hash of who was erased', () => {
    const teacher = teacherDesk();
    const { desk, where, me, file } = teacher;
    valueOf(desk.createClass({ profile: me, class: classId(2), name: 'Another class' }));
    valueOf(desk.setRoster({ class: classId(2), text: 'Name\nSecret Student\n' }));
    const attempt = attemptId(99);
    const started = desk.startAttempt({
      attempt,
      profile: me,
      lesson: where.lesson,
      mode: 'guided',
      choice: { kind: 'all' },
      again: null,
    });
    expect(started.ok).toBe(true);
    const files = [readFile({ lesson: file, n: 1, name: 'Ada', answers: ['evidence'] })];
    valueOf(
      desk.finishCollecting({
        ...{ class: where.class, isCancelled: false },
        outcomes: valueOf(desk.collectFiles({ class: where.class, files })),
        passedOver: [{ from: '/a/private/place', reasons: [{ why: 'other-kind', count: 1, examples: ['diary.txt'] }] }],
      }),
    );
    const student = reportAt(desk, teacher).students[0]?.student;
    if (student === undefined) throw new Error('There is one.');
    valueOf(desk.eraseStudent({ class: where.class, student }));
    const { text } = exportOf(desk, { kind: 'class', class: where.class });
    for (const secret of ['Another class', 'Secret Student', attempt, 'private', 'diary', 'erased', 'salt', 'Ada']) {
      expect(text).not.toContain(secret);
    }
  });

  it('is nothing new a second time, on either side', () => {
    const { teacher, other } = shared();
    for (const [into, from] of [
      [other, teacher],
      [teacher, other],
    ] as const) {
      const file = classFileOf(from.desk, from.where.class);
      expect(valueOf(into.desk.previewClass({ profile: into.me, file }))).toMatchObject({ kind: 'nothing-new' });
    }
  });

  it('is known again as the same class by the co-teacher of a co-teacher', () => {
    const { teacher, other } = shared();
    const third = coTeacherDesk(7);
    const { of } = takeClass(third, classFileOf(other.desk, other.where.class));
    const file = classFileOf(third.desk, of);
    expect(valueOf(teacher.desk.previewClass({ profile: teacher.me, file }))).toMatchObject({
      kind: 'nothing-new',
      here: { class: teacher.where.class },
    });
    expect(valueOf(third.desk.listClasses({ profile: third.me }))[0]?.madeAt).toBe(
      valueOf(teacher.desk.listClasses({ profile: teacher.me }))[0]?.madeAt,
    );
  });

  it('is refused to a person who is sitting an exam on one of its lessons', () => {
    const { teacher, other } = shared();
    const file = classFileOf(teacher.desk, teacher.where.class);
    valueOf(other.desk.installLesson({ text: JSON.stringify({ ...teacher.file, key: undefined }) }));
    const started = other.desk.startAttempt({
      ...{ attempt: attemptId(50), profile: other.me, lesson: teacher.where.lesson, mode: 'exam' },
      choice: { kind: 'all' },
      again: null,
    });
    expect(started.ok).toBe(true);
    expect(other.desk.previewClass({ profile: other.me, file })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(other.desk.takeClass({ profile: other.me, file, answers: {} })).toMatchObject({ ok: false });
  });
});

describe('merging two copies of a class', () => {
  it('adds the hand-ins of both, and gives both the same report', () => {
    const { teacher, other } = shared();
    collect(teacher.desk, teacher, [readFile({ lesson: teacher.file, n: 4, name: 'Dan', answers: ['evidence'] })]);
    collect(other.desk, other as unknown as TeacherDesk, [
      readFile({ lesson: teacher.file, n: 5, name: 'Eve', answers: ['rhetoric'] }),
    ]);
    expect(merge(teacher, other)).toEqual([]);
    expect(merge(other, teacher)).toEqual([]);
    expect(reportOf(teacher).students.map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'Bob Ross',
      'Zoë Müller',
      'Dan',
      'Eve',
    ]);
    expect(reportOf(other).students).toEqual(reportOf(teacher).students);
  });

  it('takes a change that only one made, whichever way the file goes', () => {
    const { teacher, other } = shared();
    changeKey(other, 'c3', 'attribution');
    changeKey(other, 'c5', 'rhetoric');
    expect(merge(other, teacher)).toEqual([]);
    expect(keyOf(other, 'c3')).toBe('attribution');
    expect(merge(teacher, other)).toEqual([]);
    expect([keyOf(teacher, 'c3'), keyOf(teacher, 'c5')]).toEqual(['attribution', 'rhetoric']);
    // And a change taken back.
    valueOf(teacher.desk.undoKeyChange({ class: teacher.where.class, lesson: LESSON, claim: claimId('c3') }));
    expect(merge(other, teacher)).toEqual([]);
    expect(keyOf(other, 'c3')).toBe('own');
  });

  it.each([
    ['here', 'evidence'],
    ['there', 'attribution'],
  ] as const)(
    'asks where both changed the same claim, and asks no more once it was answered with “%s”',
    (answer, stands) => {
      const { teacher, other } = shared();
      changeKey(teacher, 'c4', 'evidence');
      changeKey(other, 'c4', 'attribution');
      const before = reportOf(teacher);
      const file = classFileOf(other.desk, other.where.class);
      expect(valueOf(teacher.desk.previewClass({ profile: teacher.me, file })).questions).toMatchObject([
        {
          ...{ kind: 'reading', title: 'A lesson', number: 4 },
          here: { label: 'evidence' },
          there: { label: 'attribution' },
          changed: { here: { by: 'Teacher' }, there: { by: 'Co-teacher' } },
        },
      ]);
      // Without an answer nothing is written.
      expect(teacher.desk.takeClass({ profile: teacher.me, file, answers: {} })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      expect(reportOf(teacher)).toEqual(before);
      expect(merge(teacher, other, answer)).toHaveLength(1);
      expect(keyOf(teacher, 'c4')).toBe(stands);
      expect(merge(other, teacher)).toEqual([]);
      expect(keyOf(other, 'c4')).toBe(stands);
      expect(merge(teacher, other)).toEqual([]);
    },
  );

  it('says by name and number what comes in without a question', () => {
    const { teacher, other } = shared();
    const previewOf = (from: Side, into: Pick<Side, 'desk' | 'me'>) =>
      valueOf(into.desk.previewClass({ profile: into.me, file: classFileOf(from.desk, from.where.class) }));
    const nothing = {
      ...{ handIns: [], papers: [], votes: [], readings: [], decisions: [], names: [], students: null },
      ...{ revisions: [], sheets: [] },
    };
    expect(previewOf(teacher, coTeacherDesk(7)).comes).toEqual({
      ...nothing,
      ...{ handIns: ['Ada Lovelace', 'Bob Ross'], papers: ['Zoë Müller'] },
      votes: [{ title: 'A lesson', numbers: [2] }],
      readings: [{ title: 'A lesson', numbers: [3] }],
      students: {
        isNew: true,
        joining: ['Ada Lovelace (1)', 'Bob Ross (2)', 'Zoë Müller (3)'],
        ...{ leaving: [], corrected: [] },
      },
    });

    changeKey(teacher, 'c11', 'rhetoric');
    changeKey(teacher, 'c4', 'attribution');
    const text = 'Name,ID\nAda Lovelace,1\nBob Roß,2\nCy Young,4\n';
    valueOf(teacher.desk.setRoster({ class: teacher.where.class, text }));
    expect(previewOf(teacher, other)).toMatchObject({
      kind: 'known-class',
      comes: {
        ...nothing,
        readings: [{ title: 'A lesson', numbers: [4, 11] }],
        students: {
          ...{ isNew: false, joining: ['Cy Young (4)'], leaving: ['Zoë Müller (3)'], corrected: ['Bob Roß (2)'] },
        },
      },
    });
  });

  it('takes a list on which one name was corrected', () => {
    const { teacher, other } = shared();
    valueOf(teacher.desk.setRoster({ class: teacher.where.class, text: ROSTER.replace('Ross', 'Roß') }));
    expect(merge(other, teacher)).toEqual([]);
    const preview = valueOf(
      other.desk.previewClass({ profile: other.me, file: classFileOf(teacher.desk, teacher.where.class) }),
    );
    expect(preview.kind).toBe('nothing-new');
    expect(reportOf(other).students.map(({ name }) => name)).toContain('Bob Roß');
  });

  it('asks about votes and papers that both changed', () => {
    const { teacher, other } = shared();
    const hands = (evidence: number) => ({ evidence, attribution: 0, rhetoric: 0 });
    for (const [side, count] of [
      [teacher, 9],
      [other, 8],
    ] as const) {
      valueOf(side.desk.takeVote({ ...side.where, claim: claimId('c2'), round: 2, counts: hands(count) }));
      const label = count === 9 ? 'rhetoric' : 'attribution';
      const paper = { ...side.where, entry: attemptId(7), name: 'Zoë Müller', answers: { [claimId('c1')]: label } };
      valueOf(side.desk.enterPaper(paper as Parameters<typeof side.desk.enterPaper>[0]));
    }
    const questions = merge(teacher, other, 'here');
    expect(questions.map(({ kind }) => kind).sort()).toEqual(['paper', 'vote']);
    expect(questions.find(({ kind }) => kind === 'paper')).toMatchObject({
      here: 'Zoë Müller',
      differences: [{ number: 1, here: 'rhetoric', there: 'attribution' }],
    });
    expect(merge(other, teacher)).toEqual([]);
    const votes = valueOf(other.desk.readProjector(other.where)).votes;
    expect(votes.find(({ claim }) => claim === 'c2')?.second).toEqual(hands(9));
  });

  it('asks about decisions and names that both gave otherwise, in the words of the class', () => {
    const teacher = teacherDesk();
    const { desk, file } = teacher;
    valueOf(desk.setRoster({ class: teacher.where.class, text: ROSTER }));
    collect(desk, teacher, [
      readFile({ lesson: file, n: 1, name: 'Ada Lovelace', answers: ['evidence', 'rhetoric'] }),
      readFile({ lesson: file, n: 1, profile: 2, name: 'Bob Ross', answers: ['evidence', 'rhetoric'] }),
      readFile({ lesson: file, n: 3, name: 'Z. M.', answers: ['attribution'] }),
    ]);
    const computer = coTeacherDesk();
    const { of } = takeClass(computer, classFileOf(desk, teacher.where.class));
    const other = { ...computer, where: { ...teacher.where, class: of } };
    const items = valueOf(desk.readInbox({ class: teacher.where.class })).items;
    // The id of who handed in is the same on every computer.
    const author = items.find((item) => item.author !== null)?.author?.id;
    for (const [side, counting, whose] of [
      [teacher, 'Ada Lovelace', 'Zoë Müller'],
      [other, 'Bob Ross', 'Ada Lovelace'],
    ] as const) {
      const [group] = reportOf(side).sameWork;
      const hand = group?.hands.find(({ name }) => name === counting);
      const inbox = valueOf(side.desk.readInbox({ class: side.where.class }));
      const student = inbox.students.find(({ name }) => name === whose)?.student;
      if (group === undefined || hand === undefined || author === undefined || student === undefined) {
        throw new Error('There is something to decide, and a name to give.');
      }
      const decision = { kind: 'only', counting: [hand.handIn] } as const;
      valueOf(side.desk.settleSameWork({ ...side.where, handIns: group.handIns, decision }));
      valueOf(side.desk.nameStudent({ class: side.where.class, author, student }));
    }
    const questions = merge(teacher, other, 'there');
    expect(questions.find(({ kind }) => kind === 'decision')).toMatchObject({
      ...{ title: 'A lesson', names: expect.arrayContaining(['Ada Lovelace', 'Bob Ross']) as unknown },
      ...{ here: { kind: 'only', counting: ['Ada Lovelace'] }, there: { kind: 'only', counting: ['Bob Ross'] } },
      changed: { here: { by: 'Teacher' }, there: { by: 'Co-teacher' } },
    });
    expect(questions.find(({ kind }) => kind === 'identity')).toMatchObject({
      ...{ name: 'Z. M.', here: 'Zoë Müller', there: 'Ada Lovelace' },
    });
    expect(questions).toHaveLength(2);
    expect(merge(other, teacher)).toEqual([]);
    expect(reportOf(other).sameWork).toEqual(reportOf(teacher).sameWork);
  });

  it('asks by which revision the work is counted, where both chose one, and takes the claims of a worksheet along', () => {
    const { teacher, other } = shared();
    const revised = lessonFile({ ...TWENTY, revision: 2 });
    for (const { desk } of [teacher, other]) valueOf(desk.installLesson({ text: JSON.stringify(revised) }));
    const first = teacher.where.lesson;
    const second = hashOf(revised.lesson);
    valueOf(teacher.desk.chooseSheet({ ...teacher.where, choice: 'dozen' }));
    for (const [{ desk, where }, revision] of [
      [teacher, first],
      [other, second],
    ] as const) {
      valueOf(desk.chooseRevision({ class: where.class, lesson: LESSON, revision }));
    }
    expect(merge(teacher, other, 'there')).toMatchObject([{ kind: 'revision', title: 'A lesson', here: 1, there: 2 }]);
    expect(merge(other, teacher)).toEqual([]);
    expect(merge(teacher, other)).toEqual([]);
  });

  it('takes the newer list whole, and of two that both changed asks for one, the other or all students of both', () => {
    const { teacher, other } = shared();
    const rosterOf = ({ desk, where }: Side) =>
      reportAt(desk, { where } as TeacherDesk).students.map(({ name }) => name);
    valueOf(teacher.desk.setRoster({ class: teacher.where.class, text: `${ROSTER}Dan,4\n` }));
    expect(merge(other, teacher)).toEqual([]);
    expect(rosterOf(other)).toContain('Dan');
    valueOf(teacher.desk.setRoster({ class: teacher.where.class, text: `${ROSTER}Dan,4\nEve,5\n` }));
    valueOf(other.desk.setRoster({ class: other.where.class, text: `${ROSTER}Dan,4\nFay,6\n` }));
    expect(merge(teacher, other, 'both')).toMatchObject([
      { kind: 'roster', onlyHere: ['Eve (5)'], onlyThere: ['Fay (6)'] },
    ]);
    expect(merge(other, teacher)).toEqual([]);
    for (const side of [teacher, other]) expect(rosterOf(side)).toEqual(expect.arrayContaining(['Dan', 'Eve', 'Fay']));
  });

  it.each(['here', 'there'] as const)('brings back a student who was erased only after a question (%s)', (answer) => {
    const { teacher, other } = shared();
    const ada = reportOf(teacher).students.find(({ name }) => name === 'Ada Lovelace')?.student;
    if (ada === undefined) throw new Error('Ada handed in.');
    valueOf(teacher.desk.eraseStudent({ class: teacher.where.class, student: ada }));
    collect(other.desk, other as unknown as TeacherDesk, [
      readFile({ lesson: teacher.file, n: 5, name: 'Eve', answers: ['rhetoric'] }),
    ]);
    const questions = merge(teacher, other, answer);
    expect(questions).toMatchObject([{ kind: 'erased', name: 'Ada Lovelace', works: 1 }]);
    const names = reportOf(teacher).students.map(({ name }) => name);
    expect(names.includes('Ada Lovelace')).toBe(answer === 'there');
    expect(names).toContain('Eve');
    expect(JSON.stringify(valueOf(teacher.store.listRecords(teacher.where.class, 'erased')))).not.toMatch(/Ada|ada/);
    // What was brought back is known from now on; who stayed away is asked about each time.
    expect(merge(teacher, other, 'here')).toHaveLength(answer === 'there' ? 0 : 1);
  });

  it('keeps the answer key that is here, and says where the other computer has another', () => {
    const { teacher, other } = shared();
    const newer = lessonFile({ ...TWENTY, keyRevision: 2 });
    valueOf(other.desk.installLesson({ text: JSON.stringify(newer) }));
    const before = reportOf(other).students;
    const file = classFileOf(teacher.desk, teacher.where.class);
    expect(valueOf(other.desk.previewClass({ profile: other.me, file }))).toMatchObject({ otherKeys: ['A lesson'] });
    takeClass(other, file);
    expect(reportOf(other).students).toEqual(before);
  });

  it('leaves an unbroken journal', () => {
    const { teacher, other } = shared();
    changeKey(other, 'c6', 'evidence');
    merge(teacher, other);
    changeKey(teacher, 'c6', 'attribution');
    const events = valueOf(teacher.store.readStream(classStream(teacher.where.class)));
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at));
    expect(keyOf(teacher, 'c6')).toBe('attribution');
    expect(profileId(9)).toBe(events.at(-1)?.profile);
  });
});

describe('a profile file', () => {
  it('does not bring back work of a student who was erased here', () => {
    const { teacher } = shared();
    const { text } = exportOf(teacher.desk, { kind: 'profile', profile: teacher.me, form: 'json' });
    const ada = reportOf(teacher).students.find(({ name }) => name === 'Ada Lovelace')?.student;
    if (ada === undefined) throw new Error('Ada handed in.');
    valueOf(teacher.desk.eraseStudent({ class: teacher.where.class, student: ada }));
    const preview = valueOf(teacher.desk.previewImport({ text }));
    valueOf(teacher.desk.importProfile({ text, confirmed: preview.kind }));
    expect(reportOf(teacher).students.map(({ name }) => name)).not.toContain('Ada Lovelace');
  });
});
