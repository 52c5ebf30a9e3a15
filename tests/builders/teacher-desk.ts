import { nameExport } from '#text/export-name-text.ts';
import { createDesk, type WholeDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import type { ExportFile } from '../../content/desk/export-file.ts';
import type { ExportRequest } from '../../content/desk/export-request.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { ONE_INSTALLATION } from './hand-in.ts';
import { classId, profileId } from './ids.ts';
import { lessonFile } from './lesson-file.ts';
import { valueOf } from './open-store.ts';
import { steadyTools } from '../contract/desk-under-test.ts';

/** Twenty claims, so that a dozen is less than all; each second one is evidence. */
export const TWENTY = {
  id: 'twenty',
  claims: Array.from({ length: 20 }, (_, at): Label => (at % 2 === 0 ? 'evidence' : 'rhetoric')),
};

export const RELEASE_WORDS = { changed: 'Your teacher changed this.', contested: 'More than one is accepted.' };

/** A teacher with a lesson and a class, over a store that can be opened again. */
export function teacherDesk(
  file: LessonFile = lessonFile(TWENTY),
  other: Partial<ReturnType<typeof steadyTools>> = {},
) {
  const store = createMemoryStore();
  const tools = { ...steadyTools(), ...other };
  const open = () => createDesk({ ...tools, store, builtIns: [], signer: ONE_INSTALLATION });
  const desk = open();
  const me = profileId(9);
  valueOf(desk.createProfile({ profile: me, name: 'Teacher' }));
  const { hash } = valueOf(desk.installLesson({ text: JSON.stringify(file) }));
  valueOf(desk.createClass({ profile: me, class: classId(1), name: '8b' }));
  return { store, desk, open, me, file, where: { class: classId(1), lesson: hash } };
}

export type TeacherDesk = ReturnType<typeof teacherDesk>;

/** The report at this time, over a desk that answers at once. */
export function reportAt(desk: WholeDesk, { where }: TeacherDesk, lesson = where.lesson) {
  const report = desk.readReport({ ...where, lesson, rule: 'first-exam' });
  if (report instanceof Promise) throw new Error('This desk answers at once.');
  return valueOf(report);
}

/** Takes files, and says what the import did. */
export function collect(desk: WholeDesk, { where }: TeacherDesk, files: readonly ReadHandIn[]) {
  const outcomes = valueOf(desk.takeHandIns({ ...where, files }));
  return { outcomes, report: valueOf(desk.finishImport({ ...where, outcomes, isCancelled: false })) };
}

/** A file that the desk makes at once. */
export function exportOf(desk: WholeDesk, request: ExportRequest): ExportFile {
  const made = desk.makeExport(request);
  if (made instanceof Promise) throw new Error('This desk answers at once.');
  const file = valueOf(made);
  return { ...file, fileName: nameExport(file) };
}
