import type { ElectronApplication } from '@playwright/test';

/**
 * Asks the driver, and asks once more where it forgot the question: the debugger of the main process now and then drops
 * what it was told to wait for (Playwright's issue 33737). Only for what may be asked twice.
 */
export const steady = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    if (String(error).includes('promise was garbage collected')) return ask();
    throw error;
  });

/** The same for whatever this program's main process is asked from now on. */
export function askSteadily(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...question: readonly unknown[]) => Promise<unknown>;
  Reflect.set(app, 'evaluate', (...question: readonly unknown[]) => steady(() => evaluate(...question)));
}
