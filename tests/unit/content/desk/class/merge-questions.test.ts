import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../content/base/hash.ts';
import { createDesk, type WholeDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import { classStream, profileStream } from '../../../../../content/journal/stream.ts';
import type { LessonId } from '../../../../../content/lesson/format.ts';
import { classFileOf, coTeacherDesk, takeClass } from '../../../../builders/co-teachers.ts';
import { createFailingStore } from '../../../../builders/failing-store.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { ALL_RIGHT, codeOf, enter } from '../../../../builders/hand-in-codes.ts';
import { attemptId, claimId, classId, uuid } from '../../../../builders/ids.ts';
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
import { steadyTools } from '../../../../contract/desk-under-test.ts';

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
    valueOf(fresh.desk.createClass({ profile: fresh.me, class: classId(5), name: 'A class of their own' }));
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
    // Also where the work itself comes with the same file.
    for (const { comes } of [preview, previewOf(teacher, coTeacherDesk(7))]) {
      expect(comes.decisions.map((names) => names.toSorted())).toEqual([['Ada Lovelace', 'Bob Ross']]);
    }
    takeClass(other, classFileOf(desk, where.class));
    expect(classFileOf(other.desk, other.where.class).revisions).toMatchObject([{ edits: [{ by: 'Teacher' }] }]);
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
    expect(previewOf(teacher, shareWith(teacher))).toMatchObject({ kind: 'nothing-new', otherKeys: [] });
  });

  it('names students as their list does, the lesson as its newest revision does, and nobody who left the list', () => {
    const teacher = setUp();
    const { desk, where, file } = teacher;
    nameZoe(teacher);
    valueOf(desk.setRoster({ class: where.class, text: 'Name\nAda Lovelace\nBob Ross\n' }));
    const newer = lessonFile({ ...TWENTY, revision: 2, title: 'A corrected lesson' });
    const { hash } = valueOf(desk.installLesson({ text: JSON.stringify(newer) }));
    valueOf(desk.takeRevision({ lesson: hash }));
    const files = [newer, file].map((lesson, n) => readFile({ lesson, n: n + 11, name: 'Cy', answers: ['evidence'] }));
    collect(desk, { ...teacher, where: { ...where, lesson: hash } }, files);
    changeKey(teacher, 'c1');
    const { comes } = previewOf(teacher, coTeacherDesk(7));
    expect(comes.students?.joining).toEqual(['Ada Lovelace', 'Bob Ross']);
    expect(comes.names).toEqual([{ name: 'Z. M.', student: null }]);
    expect(comes.readings).toEqual([{ title: 'A corrected lesson', numbers: [1] }]);
    // By number, whichever came first.
    const [summary] = valueOf(desk.listClasses({ profile: teacher.me }));
    expect(summary?.lessons[0]?.revisions.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('names those whose typed work was decided about', () => {
    const teacher = teacherDesk();
    const code = codeOf({ answers: ALL_RIGHT });
    for (const [n, name] of ['Zoe', 'Ben'].entries()) enter(teacher, n, name, code);
    const [group] = reportAt(teacher.desk, teacher).sameWork;
    const handIns = group?.handIns ?? [];
    valueOf(
      teacher.desk.settleSameWork({ ...teacher.where, handIns, decision: { kind: 'together', counting: handIns } }),
    );
    const { comes } = previewOf(teacher, coTeacherDesk(7));
    expect(comes.decisions.map((names) => names.toSorted())).toEqual([['Ben', 'Zoe']]);
  });

  it('fails where anything cannot be read, and then nothing is merged or given out', () => {
    const teacher = setUp();
    changeKey(teacher, 'c4');
    const other = shareWith(teacher);
    changeKey(other, 'c5');
    const file = classFileOf(other.desk, other.where.class);
    const before = JSON.stringify(valueOf(teacher.store.readStream(classStream(teacher.where.class))));
    type Ask = (desk: WholeDesk) => { readonly ok: boolean };
    const asks: readonly Ask[] = [
      (desk) => desk.previewClass({ profile: teacher.me, file }),
      (desk) => desk.makeExport({ kind: 'class', class: teacher.where.class }),
      (desk) => desk.takeClass({ profile: teacher.me, file, answers: {} }),
    ];
    for (const ask of asks) {
      let isWhole = false;
      for (let call = 1; !isWhole; call += 1) {
        const failing = createFailingStore(teacher.store);
        const desk = createDesk({ ...steadyTools(), newId: () => uuid(8, call), store: failing.store, builtIns: [] });
        failing.failAt(call, 'refuses');
        const answer = ask(desk);
        isWhole = !failing.calm();
        expect(answer.ok).toBe(isWhole);
        const after = JSON.stringify(valueOf(teacher.store.readStream(classStream(teacher.where.class))));
        if (!isWhole) expect(after).toBe(before);
      }
    }
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
    const { kind: news, questions } = previewOf(other, teacher);
    expect(news).toBe('known-class');
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

describe('a student who was erased here and comes back with the class of a co-teacher', () => {
  it('is a student as any other from then on', () => {
    const teacher = setUp();
    const other = shareWith(teacher);
    const { desk, where, file } = teacher;
    const ada = reportAt(desk, teacher).students.find(({ name }) => name === 'Ada Lovelace');
    if (ada === undefined) throw new Error('Ada is on the list.');
    valueOf(desk.eraseStudent({ class: where.class, student: ada.student }));
    takeClass(teacher, classFileOf(other.desk, other.where.class), () => 'there');
    const files = [readFile({ lesson: file, n: 20, name: 'Ada Lovelace', answers: ['evidence'] })];
    expect(valueOf(desk.collectFiles({ class: where.class, files }))).toMatchObject([{ isNew: true }]);
  });
});

describe('the file of a class', () => {
  it('brings the lesson of a changed key, or of a worksheet, of which the class has no work', () => {
    const teacher = teacherDesk();
    changeKey(teacher, 'c1');
    const other = shareWith(teacher);
    const copy = valueOf(other.desk.readTeacherCopy({ profile: other.me, ...other.where }));
    expect([copy.key.entries[0]?.label, copy.changed]).toEqual(['attribution', ['c1']]);
    // Whoever passes it on does not become the one who changed it.
    expect(classFileOf(other.desk, other.where.class).readings).toMatchObject([{ edits: [{ by: 'Teacher' }] }]);
    const sheet = teacherDesk();
    valueOf(sheet.desk.chooseSheet({ ...sheet.where, choice: 'dozen' }));
    const third = shareWith(sheet);
    expect(valueOf(third.desk.readTeacherCopy({ profile: third.me, ...third.where })).sheet).toHaveLength(12);
  });

  it('holds at a co-teacher what it held, with everything that a class can have', () => {
    const teacher = setUp();
    const { desk, where } = teacher;
    const [group] = reportAt(desk, teacher).sameWork;
    const handIns = group?.handIns ?? [];
    valueOf(desk.settleSameWork({ ...where, handIns, decision: { kind: 'together', counting: handIns } }));
    nameZoe(teacher);
    valueOf(desk.enterPaper({ ...where, entry: attemptId(7), name: 'Dan', answers: { [claimId('c1')]: 'evidence' } }));
    valueOf(desk.takeVote({ ...where, claim: claimId('c2'), round: 1, counts: hands(3) }));
    const change = { class: where.class, lesson: LESSON, claim: claimId('c4') };
    const credits = { evidence: 1, attribution: 0, rhetoric: 0.5 } as const;
    valueOf(desk.changeKey({ ...change, label: 'evidence', credits, reason: 'It names its source.' }));
    changeKey(teacher, 'c5');
    valueOf(desk.undoKeyChange({ class: where.class, lesson: LESSON, claim: claimId('c5') }));
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    valueOf(desk.chooseRevision({ class: where.class, lesson: LESSON, revision: where.lesson }));
    valueOf(desk.installLesson({ text: JSON.stringify(lessonFile({ id: 'not-in-this-class' })) }));
    const { savedAt: _, from, ...file } = classFileOf(desk, where.class);
    expect(from).toBe('Teacher');
    expect(file.lessons).toEqual([teacher.file.lesson]);
    expect(file.keys).toEqual([teacher.file.key]);
    const reading = { label: 'evidence', credits, reason: 'It names its source.' };
    expect(file.readings.map((one) => [one.claim, one.reading])).toEqual([
      ['c4', reading],
      ['c5', null],
    ]);
    expect(file.revisions).toMatchObject([{ lesson: LESSON, revision: where.lesson }]);
    const other = shareWith(teacher);
    const { savedAt: __, from: sender, ...theirs } = classFileOf(other.desk, other.where.class);
    expect(sender).toBe('Co-teacher');
    const byId = ({ id: one }: { readonly id: string }, { id: two }: { readonly id: string }) => (one < two ? -1 : 1);
    expect({ ...theirs, records: theirs.records.toSorted(byId) }).toEqual({
      ...file,
      // A change that was taken back leaves the key as it is there.
      readings: file.readings.filter(({ reading: one }) => one !== null),
      records: file.records.toSorted(byId),
    });
  });

  it('is something new where only a key, or only the text of a lesson, is missing', () => {
    const teacher = setUp();
    const { desk, me, where, store } = teacher;
    const exam = { profile: me, attempt: attemptId(90), lesson: where.lesson, mode: 'exam', again: null } as const;
    valueOf(desk.startAttempt({ ...exam, choice: { kind: 'all' } }));
    const other = shareWith(teacher);
    expect(previewOf(teacher, other).kind).toBe('nothing-new');
    valueOf(desk.handIn({ attempt: attemptId(90) }));
    expect(previewOf(teacher, other)).toMatchObject({ kind: 'known-class', newLessons: [], questions: [] });

    const moved = createMemoryStore();
    for (const stream of [profileStream(me), classStream(where.class)]) {
      valueOf(moved.append(valueOf(store.readStream(stream))));
    }
    valueOf(moved.putRecords(valueOf(store.listRecords(where.class, null))));
    const there = { ...teacher, desk: createDesk({ ...steadyTools(), store: moved, builtIns: [] }) };
    const third = shareWith(there);
    expect(previewOf(there, third).kind).toBe('nothing-new');
    valueOf(there.desk.installLesson({ text: JSON.stringify({ ...teacher.file, key: undefined }) }));
    expect(classFileOf(there.desk, where.class).keys).toEqual([]);
    expect(previewOf(there, third)).toMatchObject({ kind: 'known-class', newLessons: ['A lesson'], questions: [] });
  });

  it('brings the revision that was chosen of a lesson without work, and who took a change back', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.chooseRevision({ class: where.class, lesson: LESSON, revision: where.lesson }));
    expect(classFileOf(desk, where.class).lessons).toEqual([teacher.file.lesson]);
    changeKey(teacher, 'c1');
    const other = shareWith(teacher);
    valueOf(desk.undoKeyChange({ class: where.class, lesson: LESSON, claim: claimId('c1') }));
    const file = classFileOf(desk, where.class);
    takeClass(other, file);
    const { readings } = classFileOf(other.desk, other.where.class);
    expect(readings).toEqual(file.readings);
    expect(readings.map(({ reading, edits }) => [reading, edits.length])).toEqual([[null, 2]]);
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
    expect(previewOf(teacher, coTeacherDesk(7))).toMatchObject({ newLessons: ['A lesson'], otherKeys: [] });
    expect(records.map((one) => one.id)).not.toContain(id);
    expect(exportOf(desk, { kind: 'class', class: where.class }).fileName).toMatch(
      /^8b 2026-01-01 – for a co-teacher\.claimsort$/,
    );
  });
});
