import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import type { Running } from '../e2e/fixtures.ts';
import { askSteadily } from '../e2e/steady.ts';
import { test as base } from './start.ts';

const program = path.join(import.meta.dirname, 'careless');

/** The folder of a program that does all that Electron's checklist warns of. */
export const carelessFolder: string = program;
/** Its preload script. */
export const carelessPreload: string = path.join(program, 'preload.cjs');

interface Shared {
  /** The careless program, in Electron as it is delivered, and without a sandbox; started once for many tests. */
  readonly carelessProgram: ElectronApplication;
}

interface Fixtures {
  /** A window of the careless program for this test alone: what a probe of the checklist has to see. */
  readonly careless: Running;
}

export const test = base.extend<Fixtures, Shared>({
  carelessProgram: [
    // Playwright finds out what a fixture needs from this first parameter.
    async ({ browserName: _ }, use) => {
      const app = await _electron.launch({ args: ['--no-sandbox', program], chromiumSandbox: false });
      askSteadily(app);
      await use(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
  careless: async ({ carelessProgram: app, folder }, use) => {
    // By its mark, because a window that the test before had opened may be announced only now.
    const mark = randomUUID();
    const predicate = (page: Page): Promise<boolean> =>
      page
        .waitForURL((url) => url.search === `?${mark}`)
        .then(
          () => true,
          () => false,
        );
    const opened = app.waitForEvent('window', { predicate });
    await app.evaluate(({ app }, mark) => void app.emit('open-careless-window', mark), mark);
    const window = await opened;
    await use({ app, window, folder });
    await app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows()) one.destroy();
    });
  },
});

export { expect } from './start.ts';
