import type { ElectronApplication, Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import type { Running } from '../../e2e/fixtures.ts';
import { steady } from '../../e2e/steady.ts';

// What Electron's checklist asks of a window; each is read off our own window and off a careless one.

/** What a window was really made with. */
export const preferencesOf = ({ app, window }: Running): Promise<Readonly<Record<string, unknown>>> =>
  steady(async () => {
    const browserWindow = await app.browserWindow(window);
    return browserWindow.evaluate(({ webContents }: BrowserWindow) => {
      // Electron does not declare this method of its own tests, which gives back the preferences as they took effect.
      const contents = webContents as unknown as { getLastWebPreferences(): Readonly<Record<string, unknown>> };
      return contents.getLastWebPreferences();
    });
  });

/** The names of Node that a page finds among its globals. */
export const namesOfNodeIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
  );

/** The names of Node that a worker of a page finds among its globals; null where the page may start none. */
export const namesOfNodeInWorker = (page: Page): Promise<readonly string[] | null> =>
  page.evaluate(async () => {
    const script = `postMessage(['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis))`;
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      return await new Promise<readonly string[]>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data as readonly string[]);
        worker.onerror = reject;
      });
    } catch {
      return null;
    }
  });

/** What the preload script gives back of no files to a page that has bent its own arrays. */
export const filesOfBentPage = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    Object.assign(Array.prototype, { flatMap: () => ['bent'] });
    return window.claimsort?.openDropped([]);
  });

/** The switches by which a whole program turns on what Chromium is still trying out. */
export const experimentsOf = (
  app: ElectronApplication,
): Promise<{ readonly experiments: boolean; readonly features: string; readonly ofBlink: boolean }> =>
  app.evaluate(({ app: { commandLine } }) => ({
    experiments: commandLine.hasSwitch('enable-experimental-web-platform-features'),
    features: commandLine.getSwitchValue('enable-features'),
    ofBlink: commandLine.hasSwitch('enable-blink-features'),
  }));
