import type { Page } from '@playwright/test';
import type { EventId, SessionId } from '../../content/journal/event.ts';
import { ask, whoIsHere } from './ask.ts';
import { bankByText } from './red-pen-bank.ts';

const bank = bankByText();

/** What the program says to do now. */
export async function readToday(window: Page): Promise<string> {
  const today = await ask(window, 'readToday', { profile: await whoIsHere(window) });
  if (!today.ok) throw new Error(today.error.code);
  return today.value.kind;
}

/** Rounds of short passages past the screens, each like the key, until there is no more of them to do today. */
export async function seedPractice(window: Page, why: 'review' | 'coach'): Promise<void> {
  const profile = await whoIsHere(window);
  while ((await readToday(window)) === why) {
    const session = crypto.randomUUID() as SessionId; // The desk asks for a UUID; the brand says of what.
    const begun = await ask(window, 'startPractice', { profile, session, why });
    if (!begun.ok) throw new Error(begun.error.code);
    for (const { index, text } of begun.value.passages) {
      const event = crypto.randomUUID() as EventId; // As above.
      const label = bank.get(text)?.entry.label ?? 'evidence';
      const answer = { label, confidence: 'sure' } as const;
      const kept = await ask(window, 'answerPassage', {
        profile,
        event,
        session: begun.value.session,
        index,
        ...answer,
      });
      if (!kept.ok) throw new Error(kept.error.code);
    }
  }
}
