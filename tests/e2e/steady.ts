import type { ElectronApplication } from '@playwright/test';

/** How often one question is asked at most. A busy machine has lost the answer twice in a row. */
const TRIES = 10;

/**
 * Asks the driver, and asks again where it forgot the question: the debugger of the main process now and then drops
 * what it was waiting for (Playwright's issue 33737). Only for what may be asked more than once.
 */
export async function steady<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !String(error).includes('promise was garbage collected')) throw error;
    }
  }
}

/** The same for whatever this program's main process is asked from now on. */
export function askSteadily(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...question: readonly unknown[]) => Promise<unknown>;
  Reflect.set(app, 'evaluate', (...question: readonly unknown[]) => steady(() => evaluate(...question)));
}
