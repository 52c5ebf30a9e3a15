import { expect, type ElectronApplication } from '@playwright/test';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from './fixtures.ts';

interface Waiting {
  readonly options: { readonly message?: string; readonly detail?: string; readonly buttons?: readonly string[] };
  readonly answer: (answer: unknown) => void;
}

declare global {
  /** What the program asked and nobody answered yet. */
  var asked: Waiting[];
}

/** A start at which the dialogs of the operating system wait for the test. */
export const waitForAnswers: LaunchOptions = {
  before: path.join(path.dirname(fileURLToPath(import.meta.url)), 'programs', 'wait-for-answers.cjs'),
};

/** The question that waits. */
export async function readQuestion(app: ElectronApplication): Promise<Waiting['options']> {
  await expect.poll(() => app.evaluate(() => globalThis.asked.length), 'a question waits').toBe(1);
  return app.evaluate(() => globalThis.asked[0]?.options ?? {});
}

/** Presses a button of the message that waits. */
export async function pressInQuestion(app: ElectronApplication, button: string): Promise<void> {
  const { buttons = [] } = await readQuestion(app);
  expect(buttons).toContain(button);
  await answer(app, { response: buttons.indexOf(button) });
}

/** Chooses a folder in the dialog that waits, or cancels it. */
export async function chooseInQuestion(app: ElectronApplication, folder: string | null): Promise<void> {
  expect(await readQuestion(app)).toHaveProperty('title');
  await answer(app, { canceled: folder === null, filePaths: folder === null ? [] : [folder] });
}

// After the answer to the test has gone out: the program may end at it.
const answer = (app: ElectronApplication, given: unknown): Promise<void> =>
  app.evaluate((_electron, what) => {
    const question = globalThis.asked.shift();
    setImmediate(() => question?.answer(what));
  }, given);
