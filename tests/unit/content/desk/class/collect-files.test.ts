import { describe, expect, it } from 'vitest';
import type { ReadHandIn } from '../../../../../content/class/import-report.ts';
import type { PassedOver } from '../../../../../content/class/passed-over.ts';
import { err } from '../../../../../content/base/result.ts';
import { collectingClass } from '../../../../builders/collecting-class.ts';
import { attemptId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';

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
