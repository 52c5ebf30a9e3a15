import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseClaims } from '../../../../../content/attempt/choose-claims.ts';
import type { AttemptId } from '../../../../../content/journal/event.ts';
import { LABELS } from '../../../../../content/lesson/label.ts';
import { classFileOf, coTeacherDesk, takeClass } from '../../../../builders/co-teachers.ts';
import {
  ALL_RIGHT,
  ALL_WRONG,
  claimsOf,
  codeOf,
  enter,
  FILE,
  fileOf,
  worksAt,
} from '../../../../builders/hand-in-codes.ts';
import { attemptId, uuid } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { collect, exportOf, reportAt, teacherDesk, TWENTY } from '../../../../builders/teacher-desk.ts';

const HAND_OUT = {
  folder: null,
  asks: 'name',
  reasoning: 'none',
  asksBearing: false,
  readsAloud: true,
  form: 'exam-edition',
} as const;

describe('enterCode', () => {
  it('gives the points that the file of the same attempt gives, on every claim', () => {
    const anAnswer = fc.option(fc.constantFrom(...LABELS), { nil: null });
    fc.assert(
      fc.property(
        fc.array(anAnswer, { minLength: 20, maxLength: 20 }),
        fc.constantFrom('guided' as const, 'exam' as const),
        fc.boolean(),
        (answers, mode, isSome) => {
          const [byFile, byCode] = [teacherDesk(), teacherDesk()];
          const claims = claimsOf(FILE).filter((_, at) => !isSome || at % 3 === 0);
          for (const { desk, where } of [byFile, byCode]) {
            const handOut = { ...HAND_OUT, lesson: FILE.lesson.id, claims: [...claims] };
            valueOf(desk.noteHandOut({ class: where.class, ...handOut }));
          }
          const work = { answers, mode, claims };
          collect(byFile.desk, byFile, [fileOf(work, 'Zoe')]);
          expect(enter(byCode, 1, 'Zoe', codeOf(work))).toMatchObject({ kind: 'taken', asked: claims.length });
          const rows = [byFile, byCode].map(({ desk, where }) => {
            const { students, claims: figures } = valueOf(desk.readReport({ ...where, rule: 'first' }));
            return {
              figures,
              students: students.map(({ student: _, work: row, ...rest }) => ({ ...rest, ...withoutFrom(row) })),
            };
          });
          expect(rows[1]).toEqual(rows[0]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps nothing of a code that is mistyped, for other claims, or of a newer program', () => {
    const teacher = teacherDesk();
    const code = codeOf({ answers: ALL_RIGHT });
    const wrong = `${code.startsWith('1') ? '3' : '1'}${code.slice(1)}`;
    expect(enter(teacher, 1, 'Zoe', wrong)).toEqual({ kind: 'refused', why: 'mistyped' });
    expect(enter(teacher, 1, 'Zoe', 'see me after class')).toEqual({ kind: 'refused', why: 'not-a-code' });
    const other = lessonFile({ ...TWENTY, id: 'another' });
    const ofOther = codeOf({ answers: ALL_RIGHT, file: other });
    expect(enter(teacher, 1, 'Zoe', ofOther)).toEqual({ kind: 'refused', why: 'other-claims' });
    const some = codeOf({ answers: ALL_RIGHT, claims: claimsOf(FILE).slice(0, 5) });
    expect(enter(teacher, 1, 'Zoe', some)).toEqual({ kind: 'refused', why: 'other-claims' });
    expect(reportAt(teacher.desk, teacher).students).toEqual([]);
  });

  it('knows the claims of every hand-out, of the worksheet, and a dozen', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const first = claimsOf(FILE).slice(2, 9);
    const handOut = { ...HAND_OUT, class: where.class, lesson: FILE.lesson.id };
    valueOf(desk.noteHandOut({ ...handOut, claims: [...first] }));
    valueOf(desk.noteHandOut({ ...handOut, claims: 'all' }));
    const { dozen } = valueOf(desk.readTeacherCopy({ profile: teacher.me, ...where }));
    for (const [n, claims] of [first, dozen, claimsOf(FILE)].entries()) {
      const code = codeOf({ answers: ALL_RIGHT, claims, mark: `00000${String(n)}` });
      expect(enter(teacher, n, `Student ${String(n)}`, code)).toMatchObject({ kind: 'taken', asked: claims.length });
    }
  });

  it('is one student’s under the name and under the number, however file and code came, unless two have the name', () => {
    const code = codeOf({ answers: ALL_RIGHT });
    for (const order of ['Zoe Ash, 1002', '1002, Zoe Ash', 'file, 1002', '1002, file']) {
      const teacher = teacherDesk();
      valueOf(teacher.desk.setRoster({ class: teacher.where.class, text: 'Name,ID\nZoe Ash,1002\nAda,1003' }));
      for (const [n, how] of order.split(', ').entries()) {
        if (how === 'file') collect(teacher.desk, teacher, [fileOf({ answers: ALL_RIGHT }, 'Zoe Ash')]);
        else expect(enter(teacher, n, how, code), order).toMatchObject({ kind: 'taken', alsoAs: [] });
      }
      expect(worksAt(teacher)[0], order).toEqual(['Zoe Ash', 20]);
    }
    const teacher = teacherDesk();
    valueOf(teacher.desk.setRoster({ class: teacher.where.class, text: 'Name,ID\nZoe Ash,1002\nZoe Ash,1003' }));
    enter(teacher, 1, '1002', code);
    expect(enter(teacher, 2, 'Zoe Ash', code)).toMatchObject({ alsoAs: ['1002'] });
  });

  it('asks before a student who was erased comes back with a code', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const code = codeOf({ answers: ALL_RIGHT });
    expect(enter(teacher, 1, 'Zoe', code)).toMatchObject({ kind: 'taken' });
    const [zoe] = reportAt(desk, teacher).students;
    if (zoe === undefined) throw new Error('Zoe is in the report.');
    valueOf(desk.eraseStudent({ class: where.class, student: zoe.student }));
    expect(enter(teacher, 2, 'Zoe', code)).toEqual({ kind: 'erased-student' });
    expect(reportAt(desk, teacher).students).toEqual([]);
    const back = { ...where, entry: attemptId(2), name: 'Zoe', code };
    expect(valueOf(desk.enterCode({ ...back, isBack: true }))).toMatchObject({ kind: 'taken' });
    // Corrected, and for another lesson day: it was answered once.
    expect(valueOf(desk.enterCode(back))).toMatchObject({ kind: 'taken' });
    expect(worksAt(teacher)).toEqual([['Zoe', 20]]);
    const another = codeOf({ answers: ALL_WRONG, mark: 'ffffff' });
    expect(enter(teacher, 3, 'Zoe', another, 'beside')).toMatchObject({ kind: 'taken' });
  });

  it('lets one code under two names wait for a decision, as a copied file does', () => {
    const teacher = teacherDesk();
    const code = codeOf({ answers: ALL_RIGHT });
    expect(enter(teacher, 1, 'Zoe', code)).toMatchObject({ kind: 'taken', alsoAs: [] });
    expect(enter(teacher, 2, 'Ben', code.toLowerCase())).toMatchObject({ kind: 'taken', alsoAs: ['Zoe'] });
    expect(worksAt(teacher)).toEqual([
      ['Ben', null],
      ['Zoe', null],
    ]);
    const [{ handIns, standing, hands } = { handIns: [], standing: null, hands: [] }] = reportAt(
      teacher.desk,
      teacher,
    ).sameWork;
    expect(standing).toBe('undecided');
    expect(hands.map(({ from, file, differences }) => [from, file, differences])).toEqual([
      ['code', null, 0],
      ['code', null, 0],
    ]);
    const zoe = hands.find(({ name }) => name === 'Zoe')?.handIn ?? '';
    valueOf(
      teacher.desk.settleSameWork({
        ...teacher.where,
        handIns: [...handIns],
        decision: { kind: 'only', counting: [zoe] },
      }),
    );
    expect(worksAt(teacher, teacher.open())).toEqual([
      ['Ben', null],
      ['Zoe', 20],
    ]);
  });

  it('tells two attempts with the same answers apart', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_RIGHT, mark: 'aaaaaa' }));
    enter(teacher, 2, 'Ben', codeOf({ answers: ALL_RIGHT, mark: 'aaaaab' }));
    expect(worksAt(teacher)).toEqual([
      ['Ben', 20],
      ['Zoe', 20],
    ]);
  });

  it.each(['the code first', 'the file first'])(
    'counts the file in place of the code of the same attempt: %s',
    (order) => {
      const teacher = teacherDesk();
      const work = { answers: ALL_RIGHT };
      const takeFile = () => collect(teacher.desk, teacher, [fileOf(work, 'Zoe')]);
      if (order === 'the file first') takeFile();
      expect(enter(teacher, 1, 'Zoe', codeOf(work))).toMatchObject({ kind: 'taken', alsoAs: [] });
      if (order === 'the code first') takeFile();
      const report = reportAt(teacher.desk, teacher);
      expect(report.students.map(({ name, work: row }) => [name, row?.from, row?.points])).toEqual([
        ['Zoe', 'file', 20],
      ]);
      expect(report.sameWork).toEqual([]);
      expect(valueOf(teacher.desk.readCodes(teacher.where))).toHaveLength(1);
    },
  );

  it('asks about the file of the same attempt under another name', () => {
    const teacher = teacherDesk();
    collect(teacher.desk, teacher, [fileOf({ answers: ALL_RIGHT }, 'Zoe')]);
    expect(enter(teacher, 1, 'Ben', codeOf({ answers: ALL_RIGHT }))).toMatchObject({ kind: 'taken', alsoAs: ['Zoe'] });
  });

  it('keeps a code once when it is typed in twice for one student', () => {
    const teacher = teacherDesk();
    const code = codeOf({ answers: ALL_RIGHT });
    enter(teacher, 1, 'Zoe', code);
    expect(enter(teacher, 2, 'Zoe', code)).toEqual({ kind: 'taken', answered: 20, asked: 20, alsoAs: [] });
    expect(valueOf(teacher.desk.readCodes(teacher.where))).toMatchObject([
      { name: 'Zoe', code, answered: 20, asked: 20 },
    ]);
    expect(worksAt(teacher)).toEqual([['Zoe', 20]]);
  });

  it('asks before it takes a second attempt of one student, and does as it is answered', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const all = Object.fromEntries(claimsOf(FILE).map((claim) => [claim, 'attribution' as const]));
    valueOf(desk.enterPaper({ ...where, entry: attemptId(1), name: 'Zoe', answers: all }));
    const code = codeOf({ answers: ALL_RIGHT });
    expect(enter(teacher, 2, 'Zoe', code)).toMatchObject({
      kind: 'work-there',
      works: [{ from: 'paper', entry: attemptId(1) }],
    });
    expect(worksAt(teacher)).toEqual([['Zoe', 0]]);
    enter(teacher, 1, 'Zoe', code, 'replace');
    expect(worksAt(teacher)).toEqual([['Zoe', 20]]);
    expect(valueOf(desk.readPapers(where))).toEqual([]);
    expect(valueOf(desk.findWork({ ...where, entry: attemptId(9), name: 'Zoe' }))).toMatchObject([{ from: 'code' }]);
    enter(teacher, 3, 'Zoe', codeOf({ answers: ALL_WRONG, mark: 'ffffff' }), 'beside');
    expect(worksAt(teacher)).toEqual([['Zoe', null]]);
    expect(reportAt(desk, teacher).sameWork).toMatchObject([{ standing: 'undecided', isOfOneStudent: false }]);
  });

  it('is corrected by the same entry: another name, another code', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_WRONG, mark: 'ffffff' }));
    enter(teacher, 1, 'Ben', codeOf({ answers: ALL_RIGHT }));
    expect(worksAt(teacher)).toEqual([['Ben', 20]]);
  });

  it('is not among the papers, whose answers are typed', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_RIGHT }));
    expect(valueOf(teacher.desk.readPapers(teacher.where))).toEqual([]);
  });

  it('goes to a co-teacher in a file of version 2, and comes back once', () => {
    const teacher = teacherDesk();
    const plain = exportOf(teacher.desk, { kind: 'class', class: teacher.where.class }).text;
    expect(JSON.parse(plain)).toMatchObject({ version: 1 });
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_RIGHT }));
    const { text } = exportOf(teacher.desk, { kind: 'class', class: teacher.where.class });
    expect(JSON.parse(text)).toMatchObject({ version: 2 });
    const other = coTeacherDesk();
    const { of } = takeClass(other, classFileOf(teacher.desk, teacher.where.class));
    const report = valueOf(other.desk.readReport({ class: of, lesson: teacher.where.lesson, rule: 'first-exam' }));
    expect(report.students.map(({ name, work }) => [name, work?.from, work?.points])).toEqual([['Zoe', 'code', 20]]);
    const back = takeClass(teacher, classFileOf(other.desk, of));
    expect(back.questions).toEqual([]);
    expect(worksAt(teacher)).toEqual([['Zoe', 20]]);
  });

  it('is listed in the order of typing, with the other names of the same work while nothing is decided', () => {
    const teacher = teacherDesk();
    const code = codeOf({ answers: ALL_RIGHT });
    enter(teacher, 9, 'Zoe', code);
    enter(teacher, 5, 'Ada', codeOf({ answers: [...ALL_RIGHT.slice(0, 4), null], mark: 'ffffff' }));
    enter(teacher, 2, 'Ben', code);
    const list = () =>
      valueOf(teacher.desk.readCodes(teacher.where)).map(({ name, answered, alsoAs }) => [name, answered, ...alsoAs]);
    expect(list()).toEqual([
      ['Zoe', 20, 'Ben'],
      ['Ada', 4],
      ['Ben', 20, 'Zoe'],
    ]);
    const [group] = reportAt(teacher.desk, teacher).sameWork;
    const counting = group?.handIns ?? [];
    const decision = { kind: 'together', counting } as const;
    valueOf(teacher.desk.settleSameWork({ ...teacher.where, handIns: counting, decision }));
    expect(list()).toEqual([
      ['Zoe', 20],
      ['Ada', 4],
      ['Ben', 20],
    ]);
  });

  it('leaves nothing in the place that it had before, and stays when it is moved to its own place', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_RIGHT, mark: 'aaaaaa' }));
    enter(teacher, 2, 'Ben', codeOf({ answers: ALL_WRONG, mark: 'bbbbbb' }));
    const code = codeOf({ answers: ALL_RIGHT, mark: 'aaaaaa' });
    const moved = { ...where, entry: attemptId(2), name: 'Ben', code, movedFrom: attemptId(1) };
    expect(valueOf(desk.enterCode(moved))).toMatchObject({ kind: 'taken', alsoAs: [] });
    expect(worksAt(teacher)).toEqual([['Ben', 20]]);
    valueOf(desk.enterCode({ ...moved, movedFrom: attemptId(2) }));
    expect(valueOf(desk.readCodes(where)).map(({ entry, name }) => [entry, name])).toEqual([[attemptId(2), 'Ben']]);
  });

  it('counts by an earlier revision that it was made for, and moves with a correction to the newer one', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.enterPaper({ ...where, entry: attemptId(1), name: 'Ada', answers: {} }));
    const second = lessonFile({ ...TWENTY, revision: 2, reworded: [1] });
    const newer = valueOf(desk.installLesson({ text: JSON.stringify(second) })).hash;
    valueOf(desk.takeRevision({ lesson: newer }));
    const entry = { ...where, lesson: newer, entry: attemptId(2), name: 'Zoe' };
    const early = codeOf({ answers: ALL_RIGHT, mark: 'aaaaaa' });
    expect(valueOf(desk.enterCode({ ...entry, code: early }))).toMatchObject({ kind: 'taken', asked: 20 });
    const row = () => reportAt(desk, teacher, newer).students.find(({ name }) => name === 'Zoe');
    // One claim reads differently now.
    expect(row()?.work).toMatchObject({ points: 19, asked: 19 });
    const late = codeOf({ answers: ALL_RIGHT, mark: 'bbbbbb', file: second });
    const ofBen = codeOf({ answers: ALL_RIGHT, mark: 'cccccc', file: second });
    valueOf(desk.enterCode({ ...entry, entry: attemptId(3), name: 'Ben', code: ofBen }));
    expect(valueOf(desk.enterCode({ ...entry, code: late }))).toMatchObject({ kind: 'taken', asked: 20 });
    expect(row()).toMatchObject({ attempts: 1, work: { points: 20, asked: 20 } });
    // In the order of typing, wherever each is stored.
    expect(valueOf(desk.readCodes({ ...where, lesson: newer })).map(({ code }) => code)).toEqual([late, ofBen]);
    const ids = valueOf(teacher.store.listRecords(where.class, 'paper')).map(({ id }) => id.split(' ')[0]);
    expect(ids.toSorted()).toEqual([where.lesson, newer, newer].toSorted());
  });

  it('knows the claims of a worksheet on a revision whose key would choose another dozen', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    const { sheet } = valueOf(desk.readTeacherCopy({ profile: teacher.me, ...where }));
    const relabelled = TWENTY.claims.map((label, at) => (at < 8 ? 'attribution' : label));
    const second = lessonFile({ ...TWENTY, revision: 2, claims: relabelled });
    const newer = valueOf(desk.installLesson({ text: JSON.stringify(second) })).hash;
    for (const key of [second.key, null]) {
      expect(valueOf(chooseClaims(second.lesson, key, { kind: 'dozen' }))).not.toEqual(sheet);
    }
    const code = codeOf({ answers: ALL_RIGHT, claims: sheet, file: second });
    const entry = { ...where, lesson: newer, entry: attemptId(1), name: 'Zoe', code };
    expect(valueOf(desk.enterCode(entry))).toMatchObject({ kind: 'taken', asked: 12 });
  });

  it('knows the dozen that a student chose who has the exam without its key', () => {
    const teacher = teacherDesk();
    const dozen = valueOf(chooseClaims(FILE.lesson, null, { kind: 'dozen' }));
    const balanced = valueOf(chooseClaims(FILE.lesson, FILE.key, { kind: 'dozen' }));
    expect(dozen).not.toEqual(balanced);
    const code = codeOf({ answers: ALL_RIGHT, claims: dozen });
    expect(enter(teacher, 1, 'Zoe', code)).toMatchObject({ kind: 'taken', asked: 12 });
  });

  it('is refused without a name', () => {
    const { desk, where } = teacherDesk();
    const code = codeOf({ answers: ALL_RIGHT });
    expect(desk.enterCode({ ...where, entry: attemptId(1), name: ' \u200b', code })).toMatchObject({
      error: { code: 'bad-request', place: 'name' },
    });
  });

  it('keeps its place in the order of typing when it is corrected', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_WRONG, mark: 'ffffff' }));
    enter(teacher, 2, 'Ben', codeOf({ answers: ALL_WRONG, mark: 'eeeeee' }));
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_RIGHT }));
    expect(valueOf(teacher.desk.readCodes(teacher.where)).map(({ name }) => name)).toEqual(['Zoe', 'Ben']);
  });

  it('is forgotten with its student', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', codeOf({ answers: ALL_RIGHT }));
    const [zoe] = reportAt(teacher.desk, teacher).students;
    if (zoe === undefined) throw new Error('Zoe handed in.');
    valueOf(teacher.desk.eraseStudent({ class: teacher.where.class, student: zoe.student }));
    expect(valueOf(teacher.desk.readCodes(teacher.where))).toEqual([]);
    expect(reportAt(teacher.desk, teacher).students).toEqual([]);
  });
});

describe('readHandInCode of the desk', () => {
  it('gives a code once the attempt was handed in, and none for a retry', () => {
    const { desk, me, where } = teacherDesk();
    const attempt = uuid(7, 1) as AttemptId;
    const start = { profile: me, lesson: where.lesson, mode: 'guided' as const, choice: { kind: 'all' as const } };
    valueOf(desk.startAttempt({ ...start, attempt, again: null }));
    expect(desk.readHandInCode({ attempt })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    valueOf(desk.handIn({ attempt }));
    expect(valueOf(desk.readHandInCode({ attempt }))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,4})+$/);
    const retry = uuid(7, 2) as AttemptId;
    valueOf(desk.startAttempt({ ...start, attempt: retry, again: attempt }));
    valueOf(desk.handIn({ attempt: retry }));
    expect(valueOf(desk.readHandInCode({ attempt: retry }))).toBeNull();
  });
});

const withoutFrom = (work: ReturnType<typeof reportAt>['students'][number]['work']) => {
  if (work === null) return { work };
  const { from: _, attempt: __, ...rest } = work;
  return { work: rest };
};
