import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../content/base/hash.ts';
import { parseLessonFile } from '../../../../../content/lesson/parse-lesson.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import { attemptId, claimId, classId, profileId } from '../../../../builders/ids.ts';
import { builtInLesson, lessonFile } from '../../../../builders/lesson-file.ts';
import {
  collect,
  exportOf,
  RELEASE_WORDS,
  reportAt,
  teacherDesk,
  type TeacherDesk,
  TWENTY,
} from '../../../../builders/teacher-desk.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const FIRST = lessonFile(TWENTY);
const SECOND = lessonFile({ ...TWENTY, revision: 2, title: 'A corrected note' });
const REWORDED = lessonFile({ ...TWENTY, revision: 3, reworded: [1, 4] });
const ANSWERS = ['evidence', 'rhetoric', 'evidence', 'rhetoric', 'evidence'] as const;
/** Opens the file of a newer revision and takes it. */
const install = ({ desk }: TeacherDesk, file: typeof FIRST) => {
  const lesson = valueOf(desk.installLesson({ text: JSON.stringify(file) })).hash;
  valueOf(desk.takeRevision({ lesson }));
  return lesson;
};
const pointsBy = (teacher: TeacherDesk, lesson = teacher.where.lesson) =>
  reportAt(teacher.desk, teacher, lesson).students.map(({ name, work }) => [name, work?.points, work?.asked]);

describe('a lesson in several revisions', () => {
  it('counts the work of an earlier revision whose claims read the same, and says nothing of it', () => {
    const teacher = teacherDesk(FIRST);
    const newer = install(teacher, SECOND);
    const files = [
      readFile({ lesson: FIRST, n: 1, name: 'Ada', answers: ANSWERS }),
      readFile({ lesson: SECOND, n: 2, name: 'Bob', answers: ANSWERS.slice(0, 2) }),
    ];
    const { report } = collect(teacher.desk, { ...teacher, where: { ...teacher.where, lesson: newer } }, files);
    expect(report).toMatchObject({ taken: 2, refused: 0, flagged: [] });
    for (const lesson of [teacher.where.lesson, newer]) {
      expect(pointsBy(teacher, lesson)).toEqual([
        ['Ada', 5, 20],
        ['Bob', 2, 20],
      ]);
    }
    expect(reportAt(teacher.desk, teacher, newer).revisions).toMatchObject([
      { revision: 1, works: 1, isCounting: false, changed: [] },
      { revision: 2, works: 1, isCounting: true, changed: [] },
    ]);
    const [summary] = valueOf(teacher.desk.listClasses({ profile: teacher.me }));
    expect(summary?.lessons).toMatchObject([
      { lessonId: 'twenty', lesson: newer, title: 'A corrected note', students: 2 },
    ]);
  });

  it('leaves out the claims that read differently, and lets the teacher choose the revision for good', () => {
    const teacher = teacherDesk(FIRST);
    const newer = install(teacher, REWORDED);
    const at = { ...teacher, where: { ...teacher.where, lesson: newer } };
    const files = [
      readFile({ lesson: FIRST, n: 1, name: 'Ada', answers: ANSWERS }),
      readFile({ lesson: REWORDED, n: 2, name: 'Bob', answers: ANSWERS }),
    ];
    const { report } = collect(teacher.desk, at, files);
    expect(report.flagged).toMatchObject([
      { flags: ['other-words'], revisions: { theirs: 1, ours: 3 }, counts: 'yes' },
    ]);
    expect(pointsBy(teacher, newer)).toEqual([
      ['Ada', 3, 18],
      ['Bob', 5, 20],
    ]);
    expect(reportAt(teacher.desk, teacher, newer).revisions).toMatchObject([
      { revision: 1, works: 1, hasKey: true, changed: [{ claim: 'c2' }, { claim: 'c5' }] },
      { revision: 3, works: 1, isCounting: true, changed: [] },
    ]);
    const choice = { class: teacher.where.class, lesson: FIRST.lesson.id, revision: teacher.where.lesson };
    valueOf(teacher.desk.chooseRevision(choice));
    const again = { ...teacher, desk: teacher.open() };
    expect(pointsBy(again, newer)).toEqual([
      ['Ada', 5, 20],
      ['Bob', 3, 18],
    ]);
    valueOf(again.desk.chooseRevision({ ...choice, revision: null }));
    expect(pointsBy(again, newer)).toEqual([
      ['Ada', 3, 18],
      ['Bob', 5, 20],
    ]);
  });

  it('lets nothing count by a revision that the class has nothing of, or whose key is not here', () => {
    const teacher = teacherDesk(FIRST);
    const { where, desk } = teacher;
    const choose = (revision: typeof where.lesson) =>
      desk.chooseRevision({ class: where.class, lesson: FIRST.lesson.id, revision });
    const refused = { ok: false, error: { code: 'bad-request', place: 'revision' } };
    expect(choose(hashOf('nothing'))).toMatchObject(refused);
    const { key: _key, ...edition } = REWORDED;
    const newer = valueOf(desk.installLesson({ text: JSON.stringify(edition) })).hash;
    const files = [FIRST, REWORDED].map((lesson, n) => readFile({ lesson, n: n + 1, answers: ANSWERS }));
    expect(collect(desk, teacher, files).report).toMatchObject({ taken: 2 });
    expect(choose(newer)).toMatchObject(refused);
    expect(reportAt(desk, teacher).revisions).toMatchObject([{ revision: 1 }, { revision: 3, hasKey: false }]);
  });

  it('goes on with the revision whose key is here after a newer one was opened without its key', () => {
    const teacher = teacherDesk(FIRST);
    const { where, desk } = teacher;
    const of = { class: where.class };
    collect(desk, teacher, [readFile({ lesson: FIRST, n: 1, name: 'Ada', answers: ANSWERS })]);
    const { key: _key, ...edition } = REWORDED;
    valueOf(desk.installLesson({ text: JSON.stringify(edition) }));
    const files = [readFile({ lesson: FIRST, n: 2, name: 'Bob', answers: ANSWERS })];
    expect(valueOf(desk.collectFiles({ ...of, files }))).toMatchObject([{ isNew: true, flags: [] }]);
    const change = { ...of, lesson: FIRST.lesson.id, claim: claimId('c1'), label: 'attribution' } as const;
    const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
    valueOf(desk.changeKey({ ...change, credits, reason: null }));
    expect(pointsBy(teacher)).toEqual([
      ['Ada', 4, 20],
      ['Bob', 4, 20],
    ]);
  });

  it('takes no work on a revision that this computer never had, and says what was worked on', () => {
    const teacher = teacherDesk(FIRST);
    const { report } = collect(teacher.desk, teacher, [readFile({ lesson: REWORDED, n: 1, answers: ANSWERS })]);
    expect(report).toMatchObject({ taken: 0, refused: 1 });
    expect(report.flagged).toMatchObject([{ flags: ['other-revision'], revisions: { theirs: 3, ours: 1 } }]);
  });

  it('keeps what was handed out: its work counts when the program has another revision by then', () => {
    const store = createMemoryStore();
    const tools = { ...steadyTools(), store };
    const program = (spec: typeof TWENTY & { readonly revision?: number; readonly title?: string }) =>
      createDesk({ ...tools, builtIns: [builtInLesson(spec)] });
    const shipped = builtInLesson(TWENTY).lessonHash;
    const desk = program(TWENTY);
    valueOf(desk.createProfile({ profile: profileId(9), name: 'Teacher' }));
    valueOf(desk.createClass({ profile: profileId(9), class: classId(1), name: '8b' }));
    exportOf(desk, { kind: 'exam-edition', lesson: shipped, claims: null, folder: null });
    const newer = program({ ...TWENTY, revision: 2, title: 'A corrected note' });
    const where = { class: classId(1), lesson: hashOf(SECOND.lesson) };
    const files = [readFile({ lesson: FIRST, n: 1, answers: ANSWERS })];
    expect(valueOf(newer.takeHandIns({ ...where, files }))).toMatchObject([{ isNew: true, counts: 'yes' }]);
    expect(newer.readReport({ ...where, rule: 'first-exam' })).toMatchObject({ value: { figures: { n: 1 } } });
  });

  it('keeps the key of a class when the program comes with a newer revision, until the teacher takes it', () => {
    const store = createMemoryStore();
    const tools = { ...steadyTools(), store };
    const first = builtInLesson(TWENTY);
    const rekeyed = { ...TWENTY, revision: 2, reworded: [1], claims: TWENTY.claims.with(0, 'rhetoric') };
    const before = createDesk({ ...tools, builtIns: [first] });
    const me = profileId(9);
    valueOf(before.createProfile({ profile: me, name: 'Teacher' }));
    valueOf(before.createClass({ profile: me, class: classId(1), name: '8b' }));
    const where = { class: classId(1), lesson: first.lessonHash };
    const files = [readFile({ lesson: FIRST, n: 1, name: 'Ada', answers: ANSWERS })];
    valueOf(before.takeHandIns({ ...where, files }));

    const newest = builtInLesson(rekeyed);
    const after = createDesk({ ...tools, builtIns: [{ ...newest, earlier: [first] }] });
    const lessonOf = () => valueOf(after.listClasses({ profile: me }))[0]?.lessons[0]?.lesson;
    const report = () => {
      const made = after.readReport({ ...where, lesson: lessonOf() ?? where.lesson, rule: 'first-exam' });
      if (made instanceof Promise) throw new Error('This desk answers at once.');
      return valueOf(made);
    };
    expect(lessonOf()).toBe(first.lessonHash);
    expect(report().students[0]?.work?.points).toBe(5);
    expect(report().revisions).toMatchObject([
      { revision: 1, isCounting: true, works: 1 },
      { revision: 2, isCounting: false, works: 0, changed: [{ claim: 'c2' }], rekeyed: [{ claim: 'c1' }] },
    ]);

    const choice = { class: where.class, lesson: first.lesson.id, revision: newest.lessonHash };
    valueOf(after.chooseRevision(choice));
    expect(lessonOf()).toBe(newest.lessonHash);
    // One answer is about a claim that reads differently now, and one is wrong by the new key.
    expect(report().students[0]?.work).toMatchObject({ points: 3, asked: 19 });
  });

  it('offers no revision that the program did not ship and the class has nothing of, and none of another lesson', () => {
    const teacher = teacherDesk(FIRST);
    collect(teacher.desk, teacher, [readFile({ lesson: FIRST, n: 1, answers: ANSWERS })]);
    valueOf(teacher.desk.installLesson({ text: JSON.stringify(SECOND) }));
    expect(reportAt(teacher.desk, teacher).revisions.map(({ revision }) => revision)).toEqual([1]);

    const other = builtInLesson({ ...TWENTY, id: 'other', revision: 5 });
    const builtIns = [builtInLesson(TWENTY), other];
    const desk = createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns });
    valueOf(desk.createProfile({ profile: profileId(9), name: 'Teacher' }));
    valueOf(desk.createClass({ profile: profileId(9), class: classId(1), name: '8b' }));
    collect(desk, teacher, [readFile({ lesson: FIRST, n: 1, answers: ANSWERS })]);
    expect(reportAt(desk, teacher).revisions.map(({ revision }) => revision)).toEqual([1]);
  });

  it('says of a student whose claims all read differently that this is why nothing counts', () => {
    const teacher = teacherDesk(FIRST);
    install(teacher, REWORDED);
    const file = readFile({
      lesson: REWORDED,
      n: 1,
      name: 'Ada',
      named: ['c2', 'c5'],
      answers: ['rhetoric', 'evidence'],
    });
    collect(teacher.desk, teacher, [file]);
    expect(reportAt(teacher.desk, teacher).students).toMatchObject([
      { name: 'Ada', work: null, without: 'other-words' },
    ]);
  });

  it('releases the revision that students worked on, with those changes that are about the same words', () => {
    const teacher = teacherDesk(FIRST);
    const newer = install(teacher, REWORDED);
    collect(teacher.desk, teacher, [readFile({ lesson: FIRST, n: 1, answers: ANSWERS })]);
    const change = { class: teacher.where.class, lesson: FIRST.lesson.id, label: 'attribution' } as const;
    const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
    valueOf(teacher.desk.changeKey({ ...change, claim: claimId('c1'), credits, reason: null }));
    valueOf(teacher.desk.changeKey({ ...change, claim: claimId('c2'), credits, reason: null }));
    const labelsOf = (lesson: typeof newer) => {
      const request = { kind: 'release', lesson, of: { class: change.class, words: RELEASE_WORDS } } as const;
      const file = valueOf(parseLessonFile(exportOf(teacher.desk, request).text));
      return file.key?.entries.slice(0, 2).map(({ label }) => label);
    };
    expect(labelsOf(newer)).toEqual(['attribution', 'attribution']);
    expect(labelsOf(teacher.where.lesson)).toEqual(['attribution', 'rhetoric']);
  });

  it('shows the votes on a claim that still reads the same', () => {
    const teacher = teacherDesk(FIRST);
    const vote = { ...teacher.where, round: 1, counts: { evidence: 3, attribution: 0, rhetoric: 1 } } as const;
    for (const claim of ['c1', 'c2']) valueOf(teacher.desk.takeVote({ ...vote, claim: claimId(claim) }));
    valueOf(teacher.desk.enterPaper({ ...teacher.where, entry: attemptId(1), name: 'Ada', answers: {} }));
    const newer = install(teacher, REWORDED);
    const view = valueOf(teacher.desk.readProjector({ ...teacher.where, lesson: newer }));
    expect(view.votes.slice(0, 2).map(({ first }) => first?.evidence ?? null)).toEqual([3, null]);
    const cleared = valueOf(teacher.desk.clearVotes({ ...teacher.where, lesson: newer }));
    expect(cleared.votes.every(({ first }) => first === null)).toBe(true);
  });
});
