import type { Passage } from '../../content/bank/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { PracticeView } from '../../content/study/views.ts';
import { attemptId, BANK, eventId, valueOf } from './desk-under-test.ts';
import type { Scene, SetScene } from './scene.ts';

/** The labels of the built-in lesson’s key, in reading order. */
export const RIGHT: readonly Label[] = ['attribution', 'evidence', 'attribution', 'rhetoric', 'rhetoric'];
/** Somebody who takes everything for evidence. */
export const ALL_EVIDENCE: readonly Label[] = RIGHT.map(() => 'evidence');

/** Starts attempt `n`, answers its claims in order, and hands it in. */
export async function finish(scene: Scene, n: number, labels: readonly Label[] = RIGHT): Promise<void> {
  await scene.start(n);
  for (const [at, label] of labels.entries())
    await valueOf(scene.respond(n * 100 + at, n, `c${String(at + 1)}`, label));
  await valueOf(scene.desk.handIn({ attempt: attemptId(n) }));
}

/** The passage that was asked at a place of a session. */
export const passageOf = ({ passages }: PracticeView, index: number): Passage => {
  const id = passages.find((asked) => asked.index === index)?.passage;
  const found = BANK.find((passage) => passage.id === id);
  if (found === undefined) throw new Error(`The bank has no passage at ${String(index)}.`);
  return found;
};

/** Answers every passage of a session correctly, or with the given label. */
export async function answerAll(
  { desk, me }: Scene,
  view: PracticeView,
  first: number,
  label?: Label,
): Promise<PracticeView> {
  let after = view;
  for (const { index } of view.passages) {
    const said = label ?? passageOf(view, index).entry.label;
    const request = { profile: me, session: view.session, index, label: said, confidence: 'sure' } as const;
    after = await valueOf(desk.answerPassage({ ...request, event: eventId(first + index) }));
  }
  return after;
}

/** Somebody who takes attributions for evidence, after five attempts. */
export async function withHabit(setScene: SetScene): Promise<Scene> {
  const scene = await setScene();
  for (const n of [1, 2, 3, 4]) await finish(scene, n, ['evidence', 'evidence', 'evidence', 'rhetoric', 'rhetoric']);
  return scene;
}
