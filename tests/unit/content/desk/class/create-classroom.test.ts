import { nameExport } from '#text/export-name-text.ts';
import { describe, expect, it } from 'vitest';
import { readHandIn } from '../../../../../content/class/read-hand-in.ts';
import { parseLessonFile } from '../../../../../content/lesson/parse-lesson.ts';
import { createDesk, type WholeDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import type { ExportFile } from '../../../../../content/desk/export-file.ts';
import type { ExportRequest } from '../../../../../content/desk/export-request.ts';
import type { Failure } from '../../../../../content/base/failure.ts';
import type { Result } from '../../../../../content/base/result.ts';
import type { LessonFile } from '../../../../../content/lesson/format.ts';
import type { Label } from '../../../../../content/lesson/label.ts';
import { createFailingStore } from '../../../../builders/failing-store.ts';
import { ONE_INSTALLATION, readFile, verifyInTest } from '../../../../builders/hand-in.ts';
import { attemptId, classId, eventId, profileId } from '../../../../builders/ids.ts';
import { CANARY, examEditionText, lessonFile, lessonText } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const SPEC = {
  id: 'x',
  claims: Array.from({ length: 20 }, (_, at): Label => (at % 2 === 0 ? 'evidence' : 'rhetoric')),
};
const FILE = lessonFile(SPEC);
const WORDS = { changed: 'Changed in class.', contested: 'Careful readers disagree.' };

/** An installation with one person at it, and every byte that its store has. */
function install(n = 1, signs = true) {
  const store = createMemoryStore();
  const failing = createFailingStore(store);
  const signer = signs ? { signer: ONE_INSTALLATION } : {};
  const desk = createDesk({ ...steadyTools(), store: failing.store, builtIns: [], ...signer });
  valueOf(desk.createProfile({ profile: profileId(n), name: `Person ${String(n)}` }));
  return { desk, failing, me: profileId(n) };
}

const make = (desk: WholeDesk, request: ExportRequest): ExportFile => {
  const made = desk.makeExport(request);
  if (made instanceof Promise) throw new Error('This desk answers at once.');
  const file = valueOf(made);
  return { ...file, fileName: nameExport(file) };
};
const errorOf = (answer: unknown): Failure => {
  // Only answers at once are asked for here.
  const result = answer as Result<unknown, Failure>;
  if (result.ok) throw new Error('Expected a failure.');
  return result.error;
};

/** A teacher with the lesson and a class. */
function teacher() {
  const here = install(9);
  const { hash } = valueOf(here.desk.installLesson({ text: JSON.stringify(FILE) }));
  valueOf(here.desk.createClass({ profile: here.me, class: classId(1), name: '8b' }));
  return { ...here, where: { class: classId(1), lesson: hash } };
}

/** A student who gets a file, answers some of it and hands it in; and all that the desk said meanwhile. */
function student(n: number, text: string, labels: readonly Label[]) {
  const here = install(n);
  const { hash } = valueOf(here.desk.installLesson({ text }));
  const attempt = attemptId(n);
  const said: unknown[] = [
    here.desk.listLessons({ profile: here.me }),
    here.desk.readLesson({ profile: here.me, lesson: hash }),
  ];
  const view = valueOf(
    here.desk.startAttempt({
      ...{ profile: here.me, attempt, lesson: hash, mode: 'exam', choice: { kind: 'all' }, again: null },
    }),
  );
  said.push(view);
  for (const [at, label] of labels.entries()) {
    const claim = view.claims[at];
    if (claim === undefined) continue;
    said.push(here.desk.respond({ event: eventId(n * 100 + at), attempt, claim, label, confidence: 'sure' }));
  }
  said.push(here.desk.handIn({ attempt }));
  const file = make(here.desk, { kind: 'hand-in', attempt, name: `Student ${String(n)}` });
  return { ...here, hash, attempt, claims: view.claims, said, file };
}

/** The row of a student in the report. */
function studentNamed(desk: WholeDesk, where: ReturnType<typeof teacher>['where'], name: string) {
  const report = desk.readReport({ ...where, rule: 'first' });
  if (report instanceof Promise) throw new Error('This desk answers at once.');
  return valueOf(report).students.find((one) => one.name === name);
}

describe('createClassroom', () => {
  it('plays the afternoon: hand out, hand in, take, report, release', () => {
    const { desk, where } = teacher();
    const edition = make(desk, { kind: 'exam-edition', lesson: where.lesson, claims: 'dozen', folder: '/s/in' });
    expect(edition.fileName).toBe(`${FILE.lesson.title} – exam.claimsort`);
    const one = student(1, edition.text, ['evidence', 'evidence']);
    const two = student(2, edition.text, ['rhetoric']);

    expect(one.claims).toHaveLength(12);
    expect(one.file).toMatchObject({ folder: '/s/in', fileName: 'Student-1-x-00000002.claimsort' });
    const files = [one, two].map(({ file }) => ({
      file: file.fileName,
      savedAt: null,
      read: readHandIn(file.text, verifyInTest),
    }));
    expect(valueOf(desk.takeHandIns({ ...where, files })).map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(valueOf(desk.takeHandIns({ ...where, files })).map(({ flags }) => flags)).toEqual([
      ['already-there'],
      ['already-there'],
    ]);
    const report = desk.readReport({ ...where, rule: 'first-exam' });
    expect(report).toMatchObject({ ok: true, value: { figures: { n: 2, points: [{ of: 12 }] } } });

    expect(one.desk.readResult({ attempt: one.attempt })).toMatchObject({ value: { kind: 'awaiting-key' } });
    const release = make(desk, { kind: 'release', lesson: where.lesson });
    expect(release.fileName).toBe(`${FILE.lesson.title} – with the key.claimsort`);
    expect(valueOf(one.desk.installLesson({ text: release.text })).kind).toBe('key-added');
    expect(one.desk.readResult({ attempt: one.attempt })).toMatchObject({
      value: { kind: 'scored', score: { claims: 12 } },
    });
  });

  it('gives a student not one word of the key: in the file, in what the desk says, in what it keeps', () => {
    const { desk, where } = teacher();
    const edition = make(desk, { kind: 'exam-edition', lesson: where.lesson, claims: null, folder: null });
    const one = student(1, edition.text, ['evidence']);
    const kept = JSON.stringify([
      one.failing.store.readLesson(one.hash),
      one.failing.store.readLastKeyOf(one.hash),
      one.failing.store.listShelf(),
      one.failing.store.listStreams(one.me, 'attempt'),
    ]);
    for (const text of [edition.text, JSON.stringify(one.said), kept, one.file.text]) {
      expect(text).not.toContain(CANARY);
      expect(text).not.toMatch(/"credits"|"rationales"|"label":"rhetoric"/);
    }
    expect(make(desk, { kind: 'release', lesson: where.lesson }).text).toContain(CANARY);
  });

  it('tells on the card what is asked and where to hand in, and that nothing is hidden where the key is', () => {
    const { desk, me, where } = teacher();
    const edition = make(desk, { kind: 'exam-edition', lesson: where.lesson, claims: 'dozen', folder: 'S:\\in' });
    const taskOn = (at: WholeDesk, profile = me) =>
      valueOf(at.listLessons({ profile })).find(({ id }) => id === 'x')?.task;
    const fresh = install(1);
    expect(valueOf(fresh.desk.installLesson({ text: edition.text }))).toMatchObject({
      kind: 'assigned',
      asks: 12,
      hidesNothing: false,
    });
    expect(taskOn(fresh.desk, fresh.me)).toMatchObject({
      asks: 12,
      isSet: true,
      folder: 'S:\\in',
      hidesNothing: false,
    });

    expect(taskOn(desk)).toMatchObject({ asks: 20, isSet: false, folder: null, hidesNothing: false });
    expect(valueOf(desk.installLesson({ text: edition.text }))).toMatchObject({
      kind: 'assigned',
      hidesNothing: true,
    });
    expect(taskOn(desk)).toMatchObject({ asks: 12, isSet: true, folder: 'S:\\in', hidesNothing: true });
    expect(valueOf(desk.installLesson({ text: edition.text })).kind).toBe('assigned');
    const preview = valueOf(desk.readLesson({ profile: me, lesson: where.lesson }));
    expect([preview.hasKey, preview.task.asks]).toEqual([true, 12]);
  });

  it('keeps what was assigned when the key arrives, and takes a newer assignment', () => {
    const { desk, me } = install();
    const bare = JSON.parse(examEditionText(SPEC)) as object;
    const assigned = (claims: readonly string[]) => JSON.stringify({ ...bare, assignment: { claims } });
    valueOf(desk.installLesson({ text: assigned(['c1', 'c2']) }));
    valueOf(desk.installLesson({ text: assigned(['c1', 'c2', 'c3']) }));
    const asks = () => valueOf(desk.listLessons({ profile: me })).map(({ task }) => task.asks);
    expect(asks()).toEqual([3]);
    valueOf(desk.installLesson({ text: lessonText(SPEC) }));
    expect(asks()).toEqual([3]);
    expect(errorOf(desk.installLesson({ text: assigned(['c99']) }))).toMatchObject({ place: 'assignment.claims[0]' });
  });

  it('takes nothing half: what could not be kept is taken when it comes again', () => {
    const files = [readFile({ lesson: FILE, n: 1, answers: ['evidence'] })];
    for (let call = 1; call < 40; call += 1) {
      // A class of its own each time: what a desk has read once is not read again, so that fewer calls are left.
      const { desk, failing, where } = teacher();
      failing.failAt(call, 'refuses');
      const taken = desk.takeHandIns({ ...where, files });
      if (!failing.calm()) break;
      expect(taken.ok).toBe(false);
      expect(valueOf(desk.takeHandIns({ ...where, files })).map(({ isNew }) => isNew)).toEqual([true]);
      expect(valueOf(desk.takeHandIns({ ...where, files })).flatMap(({ flags }) => flags)).toEqual(['already-there']);
      expect(desk.readReport({ ...where, rule: 'first' })).toMatchObject({ value: { figures: { n: 1 } } });
    }
  });

  it('takes files batch by batch, and knows what came otherwise in between', () => {
    const { desk, where } = teacher();
    const file = (n: number, name: string) => readFile({ lesson: FILE, n, name, answers: ['evidence'] });
    valueOf(desk.takeHandIns({ ...where, files: [file(1, 'Ada')] }));
    valueOf(desk.enterPaper({ ...where, entry: attemptId(50), name: 'Zoë', answers: {} }));
    const outcomes = valueOf(desk.takeHandIns({ ...where, files: [file(2, 'Zoe')] }));
    const report = valueOf(desk.finishImport({ ...where, outcomes, isCancelled: false }));
    expect(report.flagged).toMatchObject([{ flags: ['look-alike-name'], other: 'Zoë' }]);
  });

  it('erases with a file the paper of the same name, without a list', () => {
    const { desk, where } = teacher();
    valueOf(desk.enterPaper({ ...where, entry: attemptId(50), name: 'Ada', answers: {} }));
    valueOf(
      desk.takeHandIns({ ...where, files: [readFile({ lesson: FILE, n: 1, name: 'Ada', answers: ['evidence'] })] }),
    );
    const rows = () => valueOf(desk.readReport({ ...where, rule: 'first' })).students;
    const [ada, ...others] = rows();
    expect([ada?.name, ada?.attempts, others]).toEqual(['Ada', 2, []]);
    if (ada !== undefined) valueOf(desk.eraseStudent({ class: where.class, student: ada.student }));
    expect(rows()).toEqual([]);
    expect(valueOf(desk.readPapers(where))).toEqual([]);
  });

  it('forgets a student with what was decided to be a copy, and gives out what it has of one', () => {
    const { desk, where } = teacher();
    const files = [
      readFile({ lesson: FILE, n: 1, name: 'Ada', answers: ['evidence'] }),
      readFile({ lesson: FILE, n: 1, name: 'Eve', answers: ['evidence'], at: 9 }),
      readFile({ lesson: FILE, n: 2, name: 'Bob', answers: ['evidence'] }),
    ];
    const [ada, eve] = valueOf(desk.takeHandIns({ ...where, files })).flatMap(({ handIn }) => handIn ?? []);
    if (ada === undefined || eve === undefined) throw new Error('Both were taken.');
    const decision = { kind: 'only', counting: [ada] } as const;
    valueOf(desk.settleSameWork({ ...where, handIns: [ada, eve], decision }));
    const student = studentNamed(desk, where, 'Ada')?.student;
    if (student === undefined) throw new Error('Ada is there.');
    const file = make(desk, { kind: 'student', class: where.class, student });
    expect(file.fileName).toBe('Ada.student.json');
    expect(JSON.parse(file.text)).toMatchObject({ name: 'Ada', handIns: [{ answers: [{ label: 'evidence' }] }] });
    valueOf(desk.eraseStudent({ class: where.class, student }));
    const names = ['Ada', 'Eve', 'Bob'].map((name) => studentNamed(desk, where, name)?.name);
    expect(names).toEqual([undefined, undefined, 'Bob']);
    expect(errorOf(desk.makeExport({ kind: 'student', class: where.class, student })).code).toBe('not-found');
  });

  it('makes a gradebook, a report and a profile', () => {
    const { desk, me, where } = teacher();
    valueOf(desk.setRoster({ class: where.class, text: 'Name,ID\nAda,7' }));
    valueOf(
      desk.takeHandIns({ ...where, files: [readFile({ lesson: FILE, n: 1, name: 'Ada', answers: ['evidence'] })] }),
    );
    const book = make(desk, { kind: 'gradebook', ...where, rule: 'first-exam', form: 'brightspace' });
    expect(book.fileName).toBe('8b, A lesson - gradebook for Brightspace 2026-01-01.csv');
    expect(book.text).toContain('7,1,#');
    expect(make(desk, { kind: 'gradebook', ...where, rule: 'first-exam', form: 'plain' }).fileName).toBe(
      '8b, A lesson - gradebook 2026-01-01.csv',
    );
    const report = make(desk, { kind: 'report', ...where, rule: 'first-exam' });
    expect(report.fileName).toBe('8b, A lesson - all figures 2026-01-01.json');
    expect(JSON.parse(report.text)).toMatchObject({ lessonId: 'x', figures: { n: 1 } });
    expect(make(desk, { kind: 'profile', profile: me, form: 'json' }).text).toContain('claimsort');
  });

  it('hands nothing in where nothing can be signed, before it is finished, or without the attempt', () => {
    const { desk, me } = install(1, false);
    valueOf(desk.installLesson({ text: examEditionText(SPEC) }));
    expect(errorOf(desk.makeExport({ kind: 'hand-in', attempt: attemptId(1), name: 'Ada' }))).toMatchObject({
      ...{ code: 'not-allowed', place: 'signer' },
    });
    const signing = install(2);
    const { hash } = valueOf(signing.desk.installLesson({ text: examEditionText(SPEC) }));
    expect(errorOf(signing.desk.makeExport({ kind: 'hand-in', attempt: attemptId(1), name: 'Ada' })).code).toBe(
      'not-found',
    );
    valueOf(
      signing.desk.startAttempt({
        ...{
          profile: signing.me,
          attempt: attemptId(1),
          lesson: hash,
          mode: 'exam',
          choice: { kind: 'all' },
          again: null,
        },
      }),
    );
    expect(errorOf(signing.desk.makeExport({ kind: 'hand-in', attempt: attemptId(1), name: 'Ada' })).code).toBe(
      'not-allowed',
    );
    expect(me).not.toBe(signing.me);
  });

  it('makes no file with a key for somebody who has an exam on it under way', () => {
    const { desk, me, where } = teacher();
    valueOf(
      desk.startAttempt({
        ...{
          profile: me,
          attempt: attemptId(1),
          lesson: where.lesson,
          mode: 'exam',
          choice: { kind: 'all' },
          again: null,
        },
      }),
    );
    expect(errorOf(desk.makeExport({ kind: 'release', lesson: where.lesson })).code).toBe('not-allowed');
    expect(errorOf(desk.makeExport({ kind: 'report', ...where, rule: 'first' })).code).toBe('not-allowed');
  });

  it('names the key of each revision apart, and of each text where two have one number', () => {
    const { desk, where } = teacher();
    const release = (lesson: typeof where.lesson) =>
      make(desk, { kind: 'release', lesson, of: { class: where.class, words: WORDS } }).fileName;
    const take = (lesson: LessonFile, n: number) =>
      valueOf(desk.takeHandIns({ ...where, files: [readFile({ lesson, n, answers: ['evidence'] })] }));
    take(FILE, 1);
    expect(release(where.lesson)).toBe('A lesson – with the key.claimsort');
    const second = { ...SPEC, revision: 2 };
    const newer = valueOf(desk.installLesson({ text: lessonText(second) })).hash;
    take(lessonFile(second), 2);
    expect(release(where.lesson)).toBe('A lesson – with the key (revision 1).claimsort');
    expect(release(newer)).toBe('A lesson – with the key (revision 2).claimsort');
    const changed = { ...second, title: 'Changed' };
    const other = valueOf(desk.installLesson({ text: lessonText(changed) })).hash;
    take(lessonFile(changed), 3);
    expect(release(newer)).toBe('A lesson – with the key (revision 2, text 1 of 2).claimsort');
    expect(release(other)).toBe('Changed – with the key (revision 2, text 2 of 2).claimsort');
  });

  it('reports on the work of an earlier revision when the shelf has moved on, under one lesson', () => {
    const { desk, me, where } = teacher();
    valueOf(desk.takeHandIns({ ...where, files: [readFile({ lesson: FILE, n: 1, answers: ['evidence'] })] }));
    const newer = valueOf(desk.installLesson({ text: lessonText({ ...SPEC, revision: 2, title: 'Newer' }) })).hash;
    valueOf(desk.takeRevision({ lesson: newer }));
    for (const lesson of [where.lesson, newer]) {
      expect(desk.readReport({ ...where, lesson, rule: 'first' })).toMatchObject({ value: { figures: { n: 1 } } });
    }
    expect(valueOf(desk.listClasses({ profile: me }))[0]?.lessons).toEqual([
      {
        ...{ lessonId: 'x', lesson: newer, title: 'Newer', students: 1 },
        revisions: [{ lesson: where.lesson, revision: 1 }],
      },
    ]);
    expect(valueOf(parseLessonFile(lessonText(SPEC))).lesson.revision).toBe(1);
  });
});
