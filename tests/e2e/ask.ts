import type { Page } from '@playwright/test';
import type { CallName, RequestOf, ResponseOf } from '../../electron/contract/calls.ts';
import type { ProfileId } from '../../content/journal/event.ts';

/** What the page's own script asks of the main process, asked by hand. */
export async function ask<C extends CallName>(window: Page, call: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  const answer: unknown = await window.evaluate(
    `window.claimsort.invoke(${JSON.stringify(call)}, ${JSON.stringify(request)})`,
  );
  return answer as ResponseOf<C>; // The page hands on what the call answers.
}

/** Who is at the computer. */
export async function whoIsHere(window: Page): Promise<ProfileId> {
  const start = await ask(window, 'readStart', {});
  const profile = start.ok ? start.value.profile : null;
  if (profile === null) throw new Error('Nobody is at the computer.');
  return profile;
}
