import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import { authorIdOf } from '../../../../../content/class/match-students.ts';
import { classStream } from '../../../../../content/journal/stream.ts';
import type { ClaimId } from '../../../../../content/lesson/format.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { attemptId, classId, profileId } from '../../../../builders/ids.ts';
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

const copyOf = ({ desk, me, where }: TeacherDesk, at = desk) => valueOf(at.readTeacherCopy({ profile: me, ...where }));
const answersOn = (claims: readonly ClaimId[]) =>
  Object.fromEntries(claims.map((claim) => [claim, 'evidence' as const]));

const handOutClaims = ({ desk, where }: TeacherDesk, claims: 'all' | 'dozen' | ClaimId[]) =>
  valueOf(
    desk.noteHandOut({
      ...{
        class: where.class,
        lesson: lessonFile(TWENTY).lesson.id,
        claims,
        folder: null,
        asks: 'name',
        form: 'exam-edition',
      },
      ...{ reasoning: 'none', asksBearing: false, readsAloud: true },
    }),
  );

describe('the worksheet of a class', () => {
  it('has all claims until the teacher chooses a dozen, and then those for good', () => {
    const teacher = teacherDesk();
    expect(copyOf(teacher).sheet).toHaveLength(20);
    valueOf(teacher.desk.chooseSheet({ ...teacher.where, choice: 'dozen' }));
    const copy = copyOf(teacher, teacher.open());
    expect(copy.sheet).toEqual(copy.dozen);
    expect(copy.sheet).toHaveLength(12);
    valueOf(teacher.desk.chooseSheet({ ...teacher.where, choice: 'all' }));
    expect(copyOf(teacher).sheet).toHaveLength(20);
  });

  it('can have the claims that were chosen one by one to hand out, and is typed in so', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    expect(desk.chooseSheet({ ...where, choice: 'handed-out' })).toMatchObject({ error: { code: 'not-found' } });
    const all = copyOf(teacher).lesson.claims.map(({ id }) => id);
    const five = [1, 3, 8, 9, 15].flatMap((at) => all[at] ?? []);
    handOutClaims(teacher, [...five].reverse());
    // A package of a dozen that is made later is not what the class sat.
    handOutClaims(teacher, 'dozen');
    expect(copyOf(teacher).handedOut).toEqual(five);
    valueOf(desk.chooseSheet({ ...where, choice: 'handed-out' }));
    expect(copyOf(teacher).sheet).toEqual(five);
    const paper = { ...where, entry: attemptId(1), name: 'Ada' };
    valueOf(desk.enterPaper({ ...paper, answers: answersOn(five.slice(0, 4)) }));
    expect(reportAt(desk, teacher).students[0]?.work).toMatchObject({ asked: 5, answered: 4, missing: 1 });
    handOutClaims(teacher, all);
    expect(copyOf(teacher).handedOut).toBeNull();
    expect(copyOf(teacher).sheet).toEqual(five);
  });

  it('has all claims where a dozen is all, and is not chosen anew by choosing the same', () => {
    const short = teacherDesk(lessonFile({}));
    const eventsOf = ({ store, where }: TeacherDesk) => valueOf(store.readStream(classStream(where.class))).length;
    const before = eventsOf(short);
    valueOf(short.desk.chooseSheet({ ...short.where, choice: 'dozen' }));
    expect([copyOf(short).sheet, eventsOf(short)]).toEqual([['c1', 'c2', 'c3'], before]);
    const long = teacherDesk();
    for (const choice of ['dozen', 'dozen'] as const) valueOf(long.desk.chooseSheet({ ...long.where, choice }));
    expect(eventsOf(long)).toBe(before + 1);
  });

  it('is typed in as it was printed: what was not on it is not asked, and not missing', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    const { sheet } = copyOf(teacher);
    const paper = { ...where, entry: attemptId(1), name: 'Ada' };
    valueOf(desk.enterPaper({ ...paper, answers: answersOn(sheet.slice(0, 10)) }));
    expect(reportAt(desk, teacher).students[0]?.work).toMatchObject({ asked: 12, answered: 10, missing: 2 });
    const beside = copyOf(teacher).lesson.claims.flatMap(({ id }) => (sheet.includes(id) ? [] : [id]));
    expect(desk.enterPaper({ ...paper, answers: answersOn(beside.slice(0, 1)) })).toMatchObject({
      error: { code: 'bad-request', place: 'answers' },
    });
    expect(valueOf(desk.readPapers(where)).map(({ asked }) => asked)).toEqual([sheet]);
  });

  it('stays the sheet of a paper that is put right after another was chosen', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    const { sheet } = copyOf(teacher);
    const paper = { ...where, entry: attemptId(1), name: 'Ada' };
    valueOf(desk.enterPaper({ ...paper, answers: answersOn(sheet) }));
    valueOf(desk.chooseSheet({ ...where, choice: 'all' }));
    valueOf(desk.enterPaper({ ...paper, answers: answersOn(sheet.slice(1)) }));
    expect(reportAt(desk, teacher).students[0]?.work).toMatchObject({ asked: 12, missing: 1 });
    valueOf(desk.enterPaper({ ...where, entry: attemptId(2), name: 'Bob', answers: {} }));
    expect(reportAt(desk, teacher).figures.points).toMatchObject([
      { n: 1, of: 20 },
      { n: 1, of: 12 },
    ]);
  });

  it('keeps its dozen when the teacher changes the key', () => {
    const teacher = teacherDesk();
    const { dozen } = copyOf(teacher);
    const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
    for (const claim of dozen.slice(0, 4)) {
      const change = { class: teacher.where.class, lesson: teacher.file.lesson.id, claim };
      valueOf(teacher.desk.changeKey({ ...change, label: 'attribution', credits, reason: null }));
    }
    expect(copyOf(teacher).dozen).toEqual(dozen);
  });
});

describe('papers that were typed in', () => {
  const typed = () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const [c1, c2] = copyOf(teacher).sheet;
    if (c1 === undefined || c2 === undefined) throw new Error('The lesson has no claims.');
    const ada = { ...where, entry: attemptId(1), name: 'Ada', answers: { [c1]: 'evidence' as const } };
    valueOf(desk.enterPaper(ada));
    return { teacher, desk, where, ada, c1, c2 };
  };

  it('can be read and corrected at any later time, each on its own sheet', () => {
    const { teacher, where, c1, c2 } = typed();
    valueOf(teacher.desk.chooseSheet({ ...where, choice: 'dozen' }));
    const later = teacher.open();
    const [paper] = valueOf(later.readPapers(where));
    expect(paper).toMatchObject({ entry: attemptId(1), name: 'Ada', answers: { [c1]: 'evidence' } });
    expect(paper?.asked).toEqual(copyOf(teacher).lesson.claims.map(({ id }) => id));
    const answers = { [c1]: 'rhetoric' as const, [c2]: 'rhetoric' as const };
    valueOf(later.enterPaper({ ...where, entry: attemptId(1), name: 'Ada', answers }));
    expect(valueOf(later.readPapers(where))).toMatchObject([{ answers, typedAt: paper?.typedAt }]);
  });

  it('are not stored for a student who has work, until the teacher says what is to become of both', () => {
    const { desk, where, ada } = typed();
    const again = { ...ada, entry: attemptId(2), name: 'ada ' };
    expect(desk.enterPaper(again)).toMatchObject({ error: { code: 'work-there' } });
    expect(valueOf(desk.readPapers(where))).toHaveLength(1);
    const found = valueOf(desk.findWork({ ...where, entry: attemptId(2), name: 'ada' }));
    expect(found).toMatchObject([{ entry: attemptId(1), name: 'Ada', answered: 1, asked: 20 }]);
    // Her own paper is no other work of hers.
    valueOf(desk.enterPaper(ada));
  });

  it('are asked about beside the file of a student of this name, in a class without a list', () => {
    const { teacher, desk, where, ada } = typed();
    const file = readFile({ lesson: teacher.file, n: 5, name: 'Zoë', answers: ['evidence', 'rhetoric'], asked: 12 });
    collect(desk, teacher, [file]);
    const paper = { ...ada, entry: attemptId(2) };
    expect(desk.enterPaper({ ...paper, name: 'zoe' })).toMatchObject({ error: { code: 'work-there', place: 'name' } });
    expect(valueOf(desk.findWork({ ...where, entry: attemptId(2), name: 'zoe' }))).toEqual([
      { from: 'file', entry: null, name: 'Zoë', answered: 2, asked: 12, at: '2026-01-01T00:05:03.000Z' },
    ]);
    valueOf(desk.enterPaper({ ...paper, name: 'Ben' }));
  });

  it('are not asked about beside the file of another student of this name, as the teacher said', () => {
    const { teacher, desk, where, ada } = typed();
    const of = { class: where.class };
    valueOf(desk.setRoster({ ...of, text: 'Name,ID\nMia Klein,3\nMia Klein,4\n' }));
    collect(desk, teacher, [readFile({ lesson: teacher.file, n: 5, name: 'Mia Klein', answers: ['evidence'] })]);
    const paper = { ...ada, entry: attemptId(2), name: 'Mia Klein' };
    expect(desk.enterPaper(paper)).toMatchObject({ error: { code: 'work-there' } });
    const [mia] = valueOf(desk.readInbox(of)).students;
    if (mia === undefined) throw new Error('Mia is on the list.');
    const author = authorIdOf({ name: 'Mia Klein', profile: profileId(5) });
    valueOf(desk.nameStudent({ ...of, author, student: mia.student }));
    valueOf(desk.enterPaper(paper));
    expect(valueOf(desk.readPapers(where)).map(({ name }) => name)).toEqual(['Ada', 'Mia Klein']);
  });

  it('are listed in the order of typing, and so is other work of a student, without the paper itself', () => {
    const { teacher, desk, where, ada } = typed();
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(9), name: 'Cem' }));
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(5), name: 'Ben' }));
    expect(valueOf(desk.readPapers(where)).map(({ name }) => name)).toEqual(['Ada', 'Cem', 'Ben']);
    const file = readFile({ lesson: teacher.file, n: 3, name: 'Ada', answers: ['evidence'], at: -60 });
    collect(desk, teacher, [file]);
    const workBeside = (entry: number) =>
      valueOf(desk.findWork({ ...where, entry: attemptId(entry), name: 'Ada' })).map(({ from }) => from);
    // The file was handed in the day before.
    expect(workBeside(7)).toEqual(['file', 'paper']);
    expect(workBeside(1)).toEqual(['file']);
  });

  it('are of the revision that they were typed in from', () => {
    const { teacher, desk, where } = typed();
    const text = JSON.stringify(lessonFile({ ...TWENTY, revision: 2, reworded: [1] }));
    const newer = valueOf(desk.installLesson({ text })).hash;
    expect(valueOf(desk.readPapers({ ...where, lesson: newer }))).toEqual([]);
    expect(valueOf(teacher.open().readPapers(where))).toHaveLength(1);
  });

  it('stay where they are when they are said to be moved from their own place', () => {
    const { desk, where, ada } = typed();
    valueOf(desk.enterPaper({ ...ada, movedFrom: ada.entry }));
    expect(valueOf(desk.readPapers(where)).map(({ entry }) => entry)).toEqual([ada.entry]);
  });

  it('do not wait for a decision because the spelling of a name is corrected after a file came in', () => {
    const { teacher, desk, ada } = typed();
    collect(desk, teacher, [readFile({ lesson: teacher.file, n: 3, name: 'Ada', answers: ['evidence'] })]);
    valueOf(desk.enterPaper({ ...ada, name: 'ADA' }));
    expect(reportAt(desk, teacher).sameWork).toEqual([]);
  });

  it('wait beside each other, three of one student, until one of them becomes another’s', () => {
    const { teacher, desk, ada } = typed();
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(2), twice: 'beside' }));
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(3), twice: 'beside' }));
    expect(reportAt(desk, teacher).sameWork).toMatchObject([{ standing: 'undecided', hands: [{}, {}, {}] }]);
    valueOf(desk.enterPaper({ ...ada, name: 'Ben' }));
    expect(reportAt(desk, teacher).sameWork).toMatchObject([{ standing: 'undecided', hands: [{}, {}] }]);
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(2), name: 'Cem' }));
    const { sameWork, students } = reportAt(desk, teacher);
    expect(sameWork).toEqual([]);
    expect(students.map(({ name, work }) => [name, work?.answered])).toEqual([
      ['Ada', 1],
      ['Ben', 1],
      ['Cem', 1],
    ]);
    expect(JSON.stringify(valueOf(teacher.store.listRecords(teacher.where.class, 'paper')))).not.toContain('beside');
  });

  it('note who changed them when they are corrected after they were typed in, and not before', () => {
    const store = createMemoryStore();
    let minutes = 0;
    const now = () => new Date(Date.UTC(2026, 0, 1, 8, minutes));
    const desk = createDesk({ ...steadyTools(), now, store, builtIns: [] });
    const me = profileId(9);
    valueOf(desk.createProfile({ profile: me, name: 'Ms Green' }));
    const { hash: lesson } = valueOf(desk.installLesson({ text: JSON.stringify(lessonFile(TWENTY)) }));
    valueOf(desk.createClass({ profile: me, class: classId(1), name: '8b' }));
    const paper = { class: classId(1), lesson, entry: attemptId(1), name: 'Ada', answers: {} };
    const edits = () =>
      valueOf(store.listRecords(classId(1), 'paper')).map(
        ({ json }) => (JSON.parse(json) as { edits?: readonly { readonly by: string; readonly at: string }[] }).edits,
      );
    valueOf(desk.enterPaper(paper));
    minutes = 5;
    valueOf(desk.enterPaper({ ...paper, name: 'Ada B.' }));
    expect(edits()).toEqual([undefined]);
    minutes = 30;
    valueOf(desk.enterPaper(paper));
    expect(edits()).toMatchObject([[{ by: 'Ms Green', at: '2026-01-01T08:30:00.000Z' }]]);
  });

  it('may take the place of the one that is there, on the sheet of now', () => {
    const { teacher, desk, where, ada, c1 } = typed();
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    valueOf(desk.enterPaper({ ...ada, answers: { [c1]: 'rhetoric' }, twice: 'replace' }));
    expect(reportAt(desk, teacher).students).toMatchObject([{ attempts: 1, work: { asked: 12, answered: 1 } }]);
  });

  it('leaves nothing in the place that it had before, also where another paper was kept beside it', () => {
    const { teacher, desk, where, ada } = typed();
    const second = { ...ada, entry: attemptId(2), name: 'Ada', twice: 'beside' } as const;
    valueOf(desk.enterPaper(second));
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(3), name: 'Ben' }));
    // The first paper of Ada was Ben's, and takes the place of the one that he has.
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(3), name: 'Ben', twice: 'replace', movedFrom: attemptId(1) }));
    expect(valueOf(desk.readPapers(where)).map(({ entry, name }) => [entry, name])).toEqual([
      [attemptId(2), 'Ada'],
      [attemptId(3), 'Ben'],
    ]);
    const records = valueOf(teacher.store.listRecords(where.class, 'paper'));
    expect(records.filter(({ json }) => json.includes('beside'))).toEqual([]);
    const { students, sameWork } = reportAt(desk, teacher);
    expect(students.map(({ name, attempts, work }) => [name, attempts, work !== null])).toEqual([
      ['Ada', 1, true],
      ['Ben', 1, true],
    ]);
    expect(sameWork).toEqual([]);
  });

  it('may be kept both: neither counts until the teacher decides, and the decision can be taken back', () => {
    const { teacher, desk, where, ada, c1, c2 } = typed();
    const other = { ...ada, entry: attemptId(2), answers: { [c1]: 'evidence' as const, [c2]: 'rhetoric' as const } };
    valueOf(desk.enterPaper({ ...other, twice: 'beside' }));
    const waiting = reportAt(desk, teacher);
    expect(waiting.students).toMatchObject([{ name: 'Ada', work: null, without: 'undecided' }]);
    expect(waiting.sameWork).toMatchObject([{ standing: 'undecided', hands: [{ file: null }, { file: null }] }]);
    const [group] = waiting.sameWork;
    const [, second] = group?.hands ?? [];
    if (group === undefined || second === undefined) throw new Error('There is nothing to decide.');
    const decision = { kind: 'one-person', counting: [second.handIn] } as const;
    valueOf(desk.settleSameWork({ ...where, handIns: group.handIns, decision }));
    const answered = reportAt(desk, teacher).students[0]?.work?.answered;
    expect([1, 2]).toContain(answered);
    expect(valueOf(desk.listClasses({ profile: teacher.me }))[0]?.lessons[0]?.students).toBe(1);
    // Correcting one of them keeps what was decided about both.
    valueOf(teacher.open().enterPaper(other));
    expect(reportAt(desk, teacher).students[0]?.work?.answered).toBe(answered);
    valueOf(desk.settleSameWork({ ...where, handIns: group.handIns, decision: null }));
    expect(reportAt(desk, teacher).students[0]?.without).toBe('undecided');
  });

  it('are no longer one student’s once a correction gives one of them to another student', () => {
    const { teacher, desk, where, ada } = typed();
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(2), twice: 'beside' }));
    valueOf(desk.enterPaper({ ...ada, name: 'Bob' }));
    const report = reportAt(desk, teacher);
    expect(report.sameWork).toEqual([]);
    expect(report.students).toMatchObject([
      { name: 'Ada', attempts: 1, work: { answered: 1 } },
      { name: 'Bob', attempts: 1, work: { answered: 1 } },
    ]);
    expect(valueOf(desk.findWork({ ...where, entry: attemptId(3), name: 'Ada' }))).toHaveLength(1);
  });

  it('count as one student while they are undecided', () => {
    const { teacher, desk, ada } = typed();
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(2), name: 'ada', twice: 'beside' }));
    expect(reportAt(desk, teacher).sameWork).toMatchObject([{ isOfOneStudent: true, isOfOneUser: false }]);
    expect(valueOf(desk.listClasses({ profile: teacher.me }))[0]?.lessons[0]?.students).toBe(1);
  });
});

describe('the profile file of a teacher', () => {
  const versionOf = ({ desk, me }: TeacherDesk): unknown => {
    const file = JSON.parse(exportOf(desk, { kind: 'profile', profile: me, form: 'json' }).text) as {
      version: unknown;
    };
    return file.version;
  };

  it('is of version 1 for papers with all claims, and of version 2 where a paper has its own', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.enterPaper({ ...where, entry: attemptId(1), name: '"asked": nobody', answers: {} }));
    expect(versionOf(teacher)).toBe(1);
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    valueOf(desk.enterPaper({ ...where, entry: attemptId(2), name: 'Bob', answers: {} }));
    expect(versionOf(teacher)).toBe(2);
  });
});
