import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from '../../e2e/fixtures.ts';
import { steady } from '../../e2e/steady.ts';

// The ways in which a page leaves its place; each is tried in our own window and in a careless one.

/** What kinds of pages a program shows: `window`, `webview`, `browserView` … */
export const kindsOfPages = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType()));

/** Has a page embed another in a web view: whether its tag means anything, and whether the program keeps it away. */
export async function embedWebView({
  app,
  window: page,
}: Running): Promise<{ readonly isTag: boolean; readonly isPrevented: boolean }> {
  const isTag = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://claimsort/index.html');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    return 'getWebContentsId' in view;
  });
  const isPrevented = await steady(async () =>
    (await app.browserWindow(page)).evaluate(({ webContents }: BrowserWindow) => {
      let prevented = false;
      const event = { preventDefault: () => (prevented = true) };
      // What Electron would raise if there were such a tag after all.
      webContents.emit('will-attach-webview', event, {}, {});
      return prevented;
    }),
  );
  return { isTag, isPrevented };
}

/** Time enough for Chromium to do what it does at all. */
const pause = (): Promise<void> => wait(300);

/** Those of some addresses for which a page leaves, or by which it is written anew. */
export async function addressesLeftFor(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const home = page.url();
  const left: string[] = [];
  for (const address of addresses) {
    // A page that leaves breaks off what it is asked; whether it left is seen by the mark.
    await page
      .evaluate((to) => {
        document.documentElement.dataset['stays'] = 'yes';
        location.href = to;
      }, address)
      .catch(() => undefined);
    await pause();
    const stays = await page.evaluate(() => document.documentElement.dataset['stays']).catch(() => 'no');
    if (page.url() === home && stays === 'yes') continue;
    left.push(address);
    // What it left for may still be on its way.
    await expect(() => page.goto(home)).toPass();
  }
  return left;
}

const countWindows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Has a page open windows: which `window.open` gives it, and how many more windows there are after links as well. */
export async function openWindows({
  app,
  window: page,
}: Running): Promise<{ readonly given: readonly boolean[]; readonly more: number }> {
  const before = await countWindows(app);
  const given = await page.evaluate(() =>
    ['app://claimsort/index.html', 'about:blank', 'https://example.invalid/'].map((to) => window.open(to) !== null),
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'about:blank', target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
  });
  await pause();
  return { given, more: (await countWindows(app)) - before };
}
