import type { Label } from '../../../content/lesson/label.ts';
import type { AttemptId, EventId } from '../../../content/journal/event.ts';
import { lessonsOf, type Shell } from './shell-scene.tsx';

/** Sorts every claim of a lesson with one label, sure of it, and hands in; behind the screen, which stays where it is. */
export async function finishLesson(shell: Shell, label: Label, at = 0): Promise<void> {
  const { desk } = shell.platform;
  const { session } = shell.app.getState();
  const card = lessonsOf(shell)[at];
  if (card === undefined || session.kind !== 'done' || session.value.profile === null)
    throw new Error('Nobody is here');
  const attempt = crypto.randomUUID() as AttemptId; // The desk asks for a UUID; the brand says of what.
  const started = await desk.startAttempt({
    ...{
      profile: session.value.profile,
      attempt,
      lesson: card.hash,
      mode: 'exam',
      choice: { kind: 'all' },
      again: null,
    },
  });
  if (!started.ok) throw new Error(started.error.code);
  for (const claim of started.value.claims) {
    const event = crypto.randomUUID() as EventId; // As above.
    await desk.respond({ event, attempt, claim, label, confidence: 'sure' });
  }
  await desk.handIn({ attempt });
}
