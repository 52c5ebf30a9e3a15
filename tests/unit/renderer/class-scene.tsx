import type { ClassSummary } from '../../../content/class/classroom.ts';
import type { AttemptId, ClassId } from '../../../content/journal/event.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { MemoryMachine } from '../../../renderer/platform/memory-platform.ts';
import type { LessonSpec } from '../../builders/lesson-file.ts';
import { lessonsOf, setShell, type Shell } from './shell-scene.tsx';

/** The lesson of these classes; its last claim is one where careful people differ. */
export const WELL = {
  ...{ id: 'the-well', title: 'The well' },
  claims: ['attribution', 'evidence', 'rhetoric', { label: 'attribution', also: { rhetoric: 0.5 } }],
} as const satisfies LessonSpec;

/** What somebody answered, by the claims in order; null is left open. */
export type Answers = readonly (Label | null)[];

export interface ClassSceneOptions {
  readonly machine?: MemoryMachine;
  /** In place of The well. */
  readonly lesson?: LessonSpec;
  /** Whose papers were typed in. */
  readonly papers?: Readonly<Record<string, Answers>>;
}

export interface ClassScene {
  readonly shell: Shell;
  readonly app: Shell['app'];
  readonly id: ClassId;
  readonly lesson: ContentHash;
}

/** Ms Green, her class 9b and its lesson; nothing is drawn yet. */
export async function setClass({
  machine = {},
  lesson = WELL,
  papers = {},
}: ClassSceneOptions = {}): Promise<ClassScene> {
  const shell = setShell({ lessons: [lesson], machine });
  const { app, platform } = shell;
  await app.getState().start();
  await app.getState().begin({ name: 'Ms Green', teaches: true, withWarmUp: false });
  await app.getState().createClass('9b');
  const [card] = lessonsOf(shell);
  const id = classesOf(app)[0]?.class;
  if (card === undefined || id === undefined) throw new Error('The class or its lesson is missing.');
  for (const [name, answers] of Object.entries(papers)) {
    // The desk asks for UUIDs, and for the ids of the builder's claims; the brands say of what.
    const entry = crypto.randomUUID() as AttemptId;
    const byClaim = Object.fromEntries(
      answers.flatMap((label, at) => (label === null ? [] : [[`c${String(at + 1)}`, label]])),
    ) as Record<ClaimId, Label>;
    const entered = await platform.desk.enterPaper({ class: id, entry, lesson: card.hash, name, answers: byClaim });
    if (!entered.ok) throw new Error(entered.error.code);
  }
  await app.getState().readClasses();
  return { shell, app, id, lesson: card.hash };
}

/** The classes that the screen knows, which must be there. */
export function classesOf(app: Shell['app']): readonly ClassSummary[] {
  const { classes } = app.getState();
  if (classes.kind !== 'done') throw new Error(`The classes are ${classes.kind}`);
  return classes.value;
}
