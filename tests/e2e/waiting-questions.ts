import { expect, type ElectronApplication } from '@playwright/test';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from './fixtures.ts';

interface Question {
  readonly number: number;
  readonly options: { readonly message?: string; readonly buttons?: readonly string[] };
}

interface Waiting extends Question {
  readonly answer: (given: unknown) => void;
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
export async function readQuestion(app: ElectronApplication): Promise<Question> {
  await expect.poll(() => app.evaluate(() => globalThis.asked.length), 'a question waits').toBe(1);
  return app.evaluate(() => {
    const [question] = globalThis.asked;
    if (question === undefined) throw new Error('No question waits.');
    return { number: question.number, options: question.options };
  });
}

/** Presses a button of the message that waits. */
export async function pressInQuestion(app: ElectronApplication, button: string): Promise<void> {
  const question = await readQuestion(app);
  const { buttons = [] } = question.options;
  expect(buttons).toContain(button);
  await answer(app, question, { response: buttons.indexOf(button) });
}

/** Chooses a folder in the dialog that waits, or cancels it. */
export async function chooseInQuestion(app: ElectronApplication, folder: string | null): Promise<void> {
  const question = await readQuestion(app);
  expect(question.options).toHaveProperty('title');
  await answer(app, question, { canceled: folder === null, filePaths: folder === null ? [] : [folder] });
}

// After the test has received it, because the program may end at it. By its number, so that answering twice is harmless.
const answer = (app: ElectronApplication, { number }: Question, given: unknown): Promise<void> =>
  app.evaluate(
    (_electron, said) => {
      const at = globalThis.asked.findIndex((one) => one.number === said.number);
      if (at === -1) return;
      const [question] = globalThis.asked.splice(at, 1);
      setImmediate(() => question?.answer(said.given));
    },
    { number, given },
  );
