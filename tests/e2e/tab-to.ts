import type { Locator, Page } from '@playwright/test';

/** More presses than any screen of the program has stops: fifty attempts with two ways into each. */
const MOST_PRESSES = 150;

/** Presses Tab until the focus is on `target`, as somebody without a pointer has to. */
export async function tabTo(window: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${String(target)}`);
}
