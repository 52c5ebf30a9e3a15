import { describe, expect, it } from 'vitest';
import type { ReadHandIn } from '../../../../../content/class/import-report.ts';
import type { PassedOver } from '../../../../../content/class/passed-over.ts';
import type { StudentId } from '../../../../../content/class/student.ts';
import { hashOf } from '../../../../../content/base/hash.ts';
import { err } from '../../../../../content/base/result.ts';
import { collectingClass } from '../../../../builders/collecting-class.ts';
import { attemptId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { TWENTY } from '../../../../builders/teacher-desk.ts';

const OTHER = lessonFile({ id: 'other', title: 'Another story' });
const UNKNOWN = lessonFile({ id: 'unknown', title: 'A third story' });

/** A class that has two lessons. */
function setUp() {
  const at = collectingClass('Name,ID\nAda Brandt,1\nZoë Müller,2\nMia Klein,3\n');
  valueOf(at.teacher.desk.installLesson({ text: JSON.stringify(OTHER) }));
  return at;
}

const broken = (file: string): ReadHandIn => ({
  ...{ file, savedAt: null, read: err({ flag: 'cut-off', place: null, name: null }) },
});

describe('the report on what was collected', () => {
  it('tells of each file in the order in which they were given, whichever lesson it is for', () => {
    const { teacher, of, handIn } = setUp();
    const files = [
      handIn(1, 'Ada Brandt', { lesson: OTHER }),
      broken('a.handin.json'),
      handIn(2, 'Zoë Müller'),
      handIn(3, 'Ada Brandt', { lesson: UNKNOWN, profile: 1 }),
      handIn(4, 'Mia Klein', { lesson: OTHER }),
    ];
    const outcomes = valueOf(teacher.desk.collectFiles({ ...of, files }));
    expect(outcomes.map(({ file, isNew, attempt }) => [file, isNew, attempt])).toEqual([
      ['Ada Brandt.handin.json', true, attemptId(1)],
      ['a.handin.json', false, null],
      ['Zoë Müller.handin.json', true, attemptId(2)],
      ['Ada Brandt.handin.json', false, attemptId(3)],
      ['Mia Klein.handin.json', true, attemptId(4)],
    ]);
  });

  it('adds up all lessons, and lists files by name, lessons by title, and places where something was passed over', () => {
    const { teacher, of, handIn } = setUp();
    const files = [
      handIn(1, 'Zed', { lesson: OTHER }),
      handIn(1, 'Yan', { lesson: OTHER, profile: 12 }),
      handIn(2, 'Ada Brandt'),
      handIn(2, 'Ada Brandt'),
      handIn(3, 'Xia', { lesson: UNKNOWN }),
      broken('Broken.handin.json'),
    ];
    const reasons = [{ why: 'other-kind', count: 1, examples: ['essay.docx'] }] as const;
    const passedOver: readonly PassedOver[] = [
      { from: '9b', reasons: [] },
      { from: '9c', reasons },
    ];
    const outcomes = valueOf(teacher.desk.collectFiles({ ...of, files }));
    const report = valueOf(teacher.desk.finishCollecting({ ...of, outcomes, passedOver, isCancelled: true }));
    expect(report).toMatchObject({
      ...{ files: 6, taken: 3, alreadyThere: 0, doubled: 1, refused: 2, leftOut: 0, undecided: 2, isCancelled: true },
      lessons: [
        { title: 'A lesson', taken: 1 },
        { title: 'Another story', taken: 2 },
      ],
      passedOver: [{ from: '9c' }],
    });
    expect(report.flagged.map(({ file }) => file)).toEqual([
      ...['Ada Brandt.handin.json', 'Ada Brandt.handin.json', 'Broken.handin.json'],
      ...['Xia.handin.json', 'Yan.handin.json', 'Zed.handin.json'],
    ]);
    const again = valueOf(teacher.desk.collectFiles({ ...of, files: files.slice(0, 3) }));
    const second = valueOf(
      teacher.desk.finishCollecting({ ...of, outcomes: again, passedOver: [], isCancelled: false }),
    );
    expect(second).toMatchObject({ taken: 0, alreadyThere: 3, lessons: [], isCancelled: false });
  });
});

describe('an item of the inbox', () => {
  const itemsOf = ({ teacher, of }: Pick<ReturnType<typeof setUp>, 'teacher' | 'of'>) =>
    valueOf(teacher.desk.readInbox(of)).items;
  const paper = { entry: attemptId(50), name: 'Xia', answers: {} };

  it('says which lesson it is about: a file, a paper, and work of a student who was erased', () => {
    const at = setUp();
    const { desk, where, file } = at.teacher;
    const mia = at.handIn(1, 'Mia Klein');
    at.collect(mia, at.handIn(2, 'Zed', { lesson: OTHER }), broken('a.handin.json'));
    valueOf(desk.enterPaper({ ...where, ...paper }));
    const student = at.rows().find(({ name }) => name === 'Mia Klein')?.student;
    if (student === undefined) throw new Error('Mia is on the list.');
    valueOf(desk.eraseStudent({ ...at.of, student }));
    at.collect(mia);
    const lesson = { lesson: where.lesson, title: file.lesson.title };
    expect(itemsOf(at).map(({ outcome, lesson: about }) => [outcome.name ?? outcome.file, about])).toEqual([
      ['a.handin.json', null],
      ['Mia Klein', lesson],
      ['Xia', lesson],
      ['Zed', { lesson: hashOf(OTHER.lesson), title: 'Another story' }],
    ]);
  });

  it('names both revisions where the work is on another one, in which claims read differently', () => {
    const at = setUp();
    const { desk, file } = at.teacher;
    const newer = lessonFile({ ...TWENTY, revision: 3, reworded: [1] });
    valueOf(desk.takeRevision({ lesson: valueOf(desk.installLesson({ text: JSON.stringify(newer) })).hash }));
    at.collect(at.handIn(1, 'Ada Brandt', { lesson: file }), at.handIn(2, 'Zed', { lesson: newer }));
    expect(itemsOf(at).map(({ outcome }) => [outcome.name, outcome.flags, outcome.revisions])).toEqual([
      ['Ada Brandt', ['other-words'], { theirs: 1, ours: 3 }],
      ['Zed', ['not-on-roster'], null],
    ]);
    expect(itemsOf(at)[0]?.outcome).toMatchObject({ counts: 'yes', isNew: false, place: null, other: null });
  });

  it('asks whose work it is only in a class with a list', () => {
    const at = collectingClass(null);
    at.collect(at.handIn(1, 'Zed', { mode: 'guided' }));
    valueOf(at.teacher.desk.enterPaper({ ...at.teacher.where, ...paper }));
    expect(itemsOf(at).map(({ outcome, author }) => [outcome.name, outcome.flags, author])).toEqual([
      ['Zed', ['guided-not-exam'], null],
    ]);
  });

  it('is never what a newer version of the program stored, and a refused file is no place that was passed over', () => {
    const at = setUp();
    const { store, where } = at.teacher;
    const json = JSON.stringify({ kind: 'of-the-future' });
    const kinds = ['decision', 'paper', 'hand-in', 'identity', 'inbox'] as const;
    valueOf(store.putRecords(kinds.map((kind) => ({ class: where.class, kind, id: `${where.lesson} new`, json }))));
    at.collect(broken('a.handin.json'), at.handIn(1, 'Ada Brandt'));
    const inbox = valueOf(at.teacher.desk.readInbox(at.of));
    expect(inbox.items.map(({ outcome }) => outcome.file)).toEqual(['a.handin.json']);
    expect([inbox.passedOver, inbox.named]).toEqual([[], []]);
    const request = { ...at.of, author: 'nobody' as StudentId, student: inbox.students[0]?.student ?? null };
    expect(at.teacher.desk.nameStudent(request)).toMatchObject({ error: { place: 'author' } });
  });
});
