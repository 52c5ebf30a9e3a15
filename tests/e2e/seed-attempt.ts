import type { Page } from '@playwright/test';
import type { Confidence } from '../../content/attempt/confidence.ts';
import type { Mode } from '../../content/attempt/mode.ts';
import type { AttemptId, EventId } from '../../content/journal/event.ts';
import type { Label } from '../../content/lesson/label.ts';
import { ask, whoIsHere } from './ask.ts';

export interface SeedAttempt {
  /** The title of a lesson on the shelf. */
  readonly lesson: string;
  /** By the id of the claim; a claim that is left out gets no answer. */
  readonly answers: Readonly<Record<string, Label>>;
  readonly mode?: Mode;
  readonly confidence?: Confidence;
  /** Whether words are asked for; they are not marked here. */
  readonly asksCues?: boolean;
  readonly then: 'hand-in' | 'set-aside' | 'leave';
}

/** Creates an attempt of the current person without the screens; the first screen shows it once it is reloaded. */
export async function seedAttempt(
  window: Page,
  { lesson, answers, mode = 'guided', confidence = 'sure', asksCues = false, then }: SeedAttempt,
): Promise<AttemptId> {
  const profile = await whoIsHere(window);
  const shelf = await ask(window, 'listLessons', { profile });
  const card = shelf.ok ? shelf.value.find(({ title }) => title === lesson) : undefined;
  if (card === undefined) throw new Error(`“${lesson}” is not on the shelf.`);
  await ask(window, 'changeSettings', { profile, changes: { asksCues } });
  const attempt = crypto.randomUUID() as AttemptId; // The desk asks for a UUID; the brand says of what.
  const choice = { kind: 'all' } as const;
  const started = await ask(window, 'startAttempt', { profile, attempt, lesson: card.hash, mode, choice, again: null });
  if (!started.ok) throw new Error(started.error.code);
  for (const claim of started.value.claims) {
    const label = answers[claim];
    const event = crypto.randomUUID() as EventId; // As above.
    if (label === undefined) continue;
    const kept = await ask(window, 'respond', { event, attempt, claim, label, confidence });
    if (!kept.ok) throw new Error(kept.error.code);
  }
  if (then === 'hand-in') await ask(window, 'handIn', { attempt });
  if (then === 'set-aside') await ask(window, 'setAside', { attempt });
  return attempt;
}
