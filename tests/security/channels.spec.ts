import type { ElectronApplication, Page } from '@playwright/test';
import { CHANNEL_NAMES, type ChannelName } from '../../electron/contract/channel-names.ts';
import { goodRequests } from '../builders/requests.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { steady } from './steady.ts';

// Every channel of the contract, taken from its own list, so that a new one is tested the moment it is named.

type Answers = Readonly<Record<string, unknown>>;

/** Asks on each channel, one after the other, and gives back what was answered; never with what the page could bend. */
const askAll = (page: Page, requests: Readonly<Record<string, unknown>>): Promise<Answers> =>
  page.evaluate(async (all) => {
    const answers: Record<string, unknown> = {};
    for (const [channel, request] of Object.entries(all)) {
      answers[channel] = await window.claimsort?.invoke(channel as ChannelName, request as never);
    }
    return answers;
  }, requests);

/**
 * Stands in for the person and the system: every dialog is thought better of, because nobody is there to answer it,
 * nothing is printed, and a restart is taken as done.
 */
const standIn = (app: ElectronApplication): Promise<void> =>
  steady(() =>
    app.evaluate(({ app, BrowserWindow, dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.print = (_options, done) => done?.(false, 'cancelled');
      }
      let isRestarting = false;
      const quit = app.quit.bind(app);
      app.relaunch = () => {
        isRestarting = true;
      };
      app.quit = () => {
        if (!isRestarting) quit();
        isRestarting = false;
      };
    }),
  );

const forEach = (make: (channel: ChannelName) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(CHANNEL_NAMES.map((channel) => [channel, make(channel)]));

const isRefusal = (answer: unknown, code: string): boolean =>
  JSON.stringify(answer).startsWith('{"ok":false') && JSON.stringify(answer).includes(`"code":"${code}"`);

test('a good request is taken on every channel', async ({ launch }) => {
  const { app, window: page } = await launch();
  await standIn(app);
  const answers = await askAll(page, goodRequests);
  expect(Object.keys(answers).sort()).toEqual([...CHANNEL_NAMES].sort());
  const refused = CHANNEL_NAMES.filter((channel) =>
    ['bad-request', 'storage-failed'].some((code) => isRefusal(answers[channel], code)),
  );
  expect(refused).toEqual([]);
});

test('a request of another shape is refused on every channel, and changes nothing', async ({ launch }) => {
  const { app, window: page } = await launch();
  await standIn(app);
  const before = await askAll(page, { readStart: {} });
  const wrongs: readonly ((channel: ChannelName) => unknown)[] = [
    () => null,
    () => 'text',
    () => [],
    (channel) => ({ ...goodRequests[channel], andMore: 1 }),
    // Its own key, as JSON gives it, and not what an object literal would make of it.
    (channel) => ({ ...goodRequests[channel], ['__proto__']: { isAdmin: true }, constructor: 1 }),
  ];
  for (const wrong of wrongs) {
    const answers = await askAll(page, forEach(wrong));
    expect(CHANNEL_NAMES.filter((channel) => !isRefusal(answers[channel], 'bad-request'))).toEqual([]);
  }
  expect(await askAll(page, { readStart: {} })).toEqual(before);
  expect(await steady(() => app.evaluate(() => 'isAdmin' in {}))).toBe(false);
});

const STRANGERS = {
  'another window': 'app://claimsort/index.html',
  'a window with a page of another origin': 'data:text/html,stranger',
} as const;

for (const [who, address] of Object.entries(STRANGERS)) {
  test(`${who} is refused on every channel`, async ({ launch }) => {
    const { app, window: page } = await launch();
    const before = await askAll(page, { readStart: {} });
    const answers = await app.evaluate(
      async ({ app, BrowserWindow }, { address, requests }) => {
        const preload = `${app.getAppPath()}/out/preload/index.cjs`;
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL(address);
        const asking = `Promise.all(Object.entries(${JSON.stringify(requests)}).map(async ([channel, request]) =>
          [channel, await window.claimsort.invoke(channel, request)])).then(Object.fromEntries)`;
        return stranger.webContents.executeJavaScript(asking) as Promise<Answers>;
      },
      { address, requests: goodRequests },
    );
    expect(CHANNEL_NAMES.filter((channel) => !isRefusal(answers[channel], 'not-allowed'))).toEqual([]);
    expect(await askAll(page, { readStart: {} })).toEqual(before);
  });
}

test('our own window is a stranger once it shows a page that is not ours', async ({ launch }) => {
  const { app, window: page } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // It would be brought back; this is the wall behind that one.
    window?.webContents.removeAllListeners('did-navigate');
    return window?.loadURL('data:text/html,stranger');
  });
  // The driver hears of it a moment later.
  await expect.poll(() => page.url()).toMatch(/^data:/);
  const answers = await askAll(page, goodRequests);
  expect(CHANNEL_NAMES.filter((channel) => !isRefusal(answers[channel], 'not-allowed'))).toEqual([]);
});

test('a page that poisons its prototypes changes no answer', async ({ launch }) => {
  const { app, window: page } = await launch();
  await standIn(app);
  // Twice before, because the first answers make what the next ones find.
  await askAll(page, goodRequests);
  const before = await askAll(page, goodRequests);
  await page.evaluate(() => {
    const lie = (): never => {
      throw new Error('poisoned');
    };
    Object.assign(Object.prototype, { ok: true, value: 'poisoned', error: 'poisoned', profile: 'poisoned' });
    Object.assign(Array.prototype, { map: lie, filter: lie, includes: () => true, [Symbol.iterator]: lie });
    Object.assign(Set.prototype, { has: () => true });
    Object.assign(String.prototype, { startsWith: () => true, split: lie });
    Object.assign(RegExp.prototype, { test: () => true, exec: lie });
    JSON.parse = JSON.stringify = lie;
  });
  // Asked in words that need nothing of what was poisoned.
  const after: Record<string, unknown> = {};
  for (const channel of CHANNEL_NAMES) {
    const asking = `window.claimsort.invoke(${JSON.stringify(channel)}, ${JSON.stringify(goodRequests[channel])})`;
    after[channel] = await evaluateOnPoisonedPage(page, asking);
  }
  expect(after).toEqual(before);
  // Control: the page itself is poisoned all through.
  expect(await evaluateOnPoisonedPage(page, '({}).value')).toBe('poisoned');
  expect(await evaluateOnPoisonedPage(page, '[].map(String)')).toContain('Uncaught');
});

/** Through the window's own script engine, because Playwright's way of taking values out would be poisoned too. */
async function evaluateOnPoisonedPage(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return exceptionDetails === undefined ? (result.value as unknown) : exceptionDetails.text;
}
