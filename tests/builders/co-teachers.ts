import { createDesk, type WholeDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import type { ClassFile } from '../../content/files/class-file.ts';
import { parseClassFile } from '../../content/files/parse-class-file.ts';
import type { MergeAnswer } from '../../content/files/merge-answer.ts';
import type { MergeQuestionView } from '../../content/desk/class/merge-preview.ts';
import type { ClassId } from '../../content/journal/event.ts';
import { profileId } from './ids.ts';
import { valueOf } from './open-store.ts';
import { exportOf, type TeacherDesk } from './teacher-desk.ts';
import { steadyTools } from '../contract/desk-under-test.ts';

/** A second teacher at another computer, who has no lesson of their own. */
export function coTeacherDesk(n = 8) {
  const store = createMemoryStore();
  // Ids must not be those of the first computer.
  const tools = steadyTools();
  let made = n * 1000;
  const newId = () => `${String(n).repeat(8)}-0000-4000-8000-${(made += 1).toString(16).padStart(12, '0')}`;
  // Its clock is a minute ahead: what was just typed in at the first computer lies before what is typed in here.
  const now = () => new Date(tools.now().getTime() + 60_000);
  const desk = createDesk({ ...tools, now, newId, store, builtIns: [] });
  const me = profileId(n);
  valueOf(desk.createProfile({ profile: me, name: 'Co-teacher' }));
  return { desk, store, me };
}

/** The file of a class as it is read on another computer. */
export const classFileOf = (desk: WholeDesk, of: ClassId): ClassFile =>
  valueOf(parseClassFile(exportOf(desk, { kind: 'class', class: of }).text));

type Teacher = Pick<TeacherDesk, 'desk' | 'me'>;

/** Takes in the class of another teacher; gives back the questions that were asked. */
export function takeClass(
  { desk, me }: Teacher,
  file: ClassFile,
  answer: (question: MergeQuestionView) => MergeAnswer = () => 'there',
): { readonly of: ClassId; readonly questions: readonly MergeQuestionView[] } {
  const { questions } = valueOf(desk.previewClass({ profile: me, file }));
  const answers = Object.fromEntries(questions.map((question) => [question.id, answer(question)]));
  return { of: valueOf(desk.takeClass({ profile: me, file, answers })).class, questions };
}
