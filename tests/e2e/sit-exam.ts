import type { Page } from '@playwright/test';
import type { AttemptId, EventId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { ask, whoIsHere } from './ask.ts';

/** Sits the exam of this title past the screens, and gives the attempt; null leaves a claim open. */
export async function sitExam(
  window: Page,
  title: string,
  answers: readonly (Label | null)[],
): Promise<{ readonly attempt: AttemptId; readonly claims: readonly ClaimId[] }> {
  const profile = await whoIsHere(window);
  const shelf = await ask(window, 'listLessons', { profile });
  const card = shelf.ok ? shelf.value.find((one) => one.title === title) : undefined;
  if (card === undefined) throw new Error(`“${title}” is not on the shelf.`);
  // The desk asks for UUIDs; the brands say of what.
  const attempt = crypto.randomUUID() as AttemptId;
  const started = await ask(window, 'startAttempt', {
    ...{ profile, attempt, lesson: card.hash, mode: 'exam', choice: { kind: 'all' }, again: null },
  });
  if (!started.ok) throw new Error(started.error.code);
  const { claims } = started.value;
  for (const [at, claim] of claims.entries()) {
    const label = answers[at] ?? null;
    if (label === null) continue;
    const event = crypto.randomUUID() as EventId;
    const kept = await ask(window, 'respond', { event, attempt, claim, label, confidence: 'sure' });
    if (!kept.ok) throw new Error(kept.error.code);
  }
  const handedIn = await ask(window, 'handIn', { attempt });
  if (!handedIn.ok) throw new Error(handedIn.error.code);
  return { attempt, claims };
}

/** The attempt that was handed in at the lesson of this title. */
export async function attemptOf(window: Page, title: string): Promise<AttemptId> {
  const shelf = await ask(window, 'listLessons', { profile: await whoIsHere(window) });
  const standing = shelf.ok ? shelf.value.find((one) => one.title === title)?.standing : undefined;
  if (standing?.kind !== 'done') throw new Error(`“${title}” was not handed in.`);
  return standing.attempt;
}

/** Saves what was handed in under a name, in the folder that the teacher named. */
export async function giveToTeacher(window: Page, attempt: AttemptId, name: string): Promise<void> {
  const saved = await ask(window, 'writeHandIn', { attempt, name, ask: false });
  if (saved?.ok !== true) throw new Error(saved === null ? 'No folder is named.' : saved.error.code);
}
