import type { ReadHandIn } from '../../content/class/import-report.ts';
import { readFile, type Sitting } from './hand-in.ts';
import { valueOf } from './open-store.ts';
import { reportAt, teacherDesk } from './teacher-desk.ts';

/** A teacher's class with a roster (null for none), which collects what students hand in. */
export function collectingClass(roster: string | null) {
  const teacher = teacherDesk();
  const { desk } = teacher;
  const of = { class: teacher.where.class };
  if (roster !== null) valueOf(desk.setRoster({ ...of, text: roster }));
  const handIn = (n: number, name: string, sitting: Partial<Sitting> = {}): ReadHandIn =>
    readFile({ lesson: teacher.file, n, name, answers: ['evidence'], ...sitting }, `${name}.handin.json`);
  const collect = (...files: readonly ReadHandIn[]) => {
    const outcomes = valueOf(desk.collectFiles({ ...of, files }));
    return valueOf(desk.finishCollecting({ ...of, outcomes, passedOver: [], isCancelled: false }));
  };
  const rows = () => reportAt(desk, teacher).students;
  return { teacher, of, handIn, collect, rows };
}
