import type { ElectronApplication } from '@playwright/test';
import { CALL_NAMES, type CallName } from '../../electron/contract/calls.ts';
import { CALL_WIRE_NAME } from '../../electron/contract/wire-names.ts';
import { goodRequests } from '../builders/requests.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { answeredTo, askAll, askAllFromAnotherPage, evaluateOnPoisonedPage, isRefusal } from './probes/call-probes.ts';

// Every call of the contract, taken from its own list, so that a new one is tested the moment it is named.

/**
 * Replaces the person and the system: every dialog is cancelled, because nobody is there to answer it, nothing is
 * printed, and a restart is taken as done.
 */
const standIn = (app: ElectronApplication): Promise<void> =>
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
  });

const forEach = (make: (call: CallName) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(CALL_NAMES.map((call) => [call, make(call)]));

test('a good request is taken with every call', async ({ launch }) => {
  const { app, window: page } = await launch();
  await standIn(app);
  const answers = await askAll(page, goodRequests);
  expect(Object.keys(answers).sort()).toEqual([...CALL_NAMES].sort());
  const refused = CALL_NAMES.filter((call) =>
    ['bad-request', 'storage-failed'].some((code) => isRefusal(answers[call], code)),
  );
  expect(refused).toEqual([]);
});

const WRONGS: readonly ((call: CallName) => unknown)[] = [
  () => null,
  () => 'text',
  () => [],
  (call) => ({ ...goodRequests[call], andMore: 1 }),
  // Its own key, as JSON gives it, and not what an object literal would make of it. Electron's bridge drops it.
  (call) => ({ ...goodRequests[call], ['__proto__']: { isAdmin: true }, constructor: 1 }),
  // The same by another way, which the bridge lets through.
  (call) => ({ ...goodRequests[call], constructor: { prototype: { isAdmin: true } } }),
];

test('a call that does not exist is refused', async ({ launch }) => {
  const { window: page } = await launch();
  const madeUp = ['readKey', 'toString', 'constructor', ''];
  const answers = await askAll(page, Object.fromEntries(madeUp.map((name) => [name, {}])));
  expect(madeUp.filter((name) => !isRefusal(answers[name], 'bad-request'))).toEqual([]);
});

test('a request of another shape is refused with every call, and changes nothing', async ({ launch }) => {
  const { app, window: page } = await launch();
  await standIn(app);
  const before = await askAll(page, { readStart: {} });
  for (const wrong of WRONGS) {
    expect(answeredTo(await askAll(page, forEach(wrong)), 'bad-request')).toEqual([]);
  }
  expect(await askAll(page, { readStart: {} })).toEqual(before);
  expect(await app.evaluate(() => 'isAdmin' in {})).toBe(false);
});

const OTHER_PAGES = {
  'another window': 'app://claimsort/index.html',
  'a window with a page of another origin': 'data:text/html,another',
} as const;

for (const [who, address] of Object.entries(OTHER_PAGES)) {
  test(`${who} is refused with every call`, async ({ launch }) => {
    const { app, window: page } = await launch();
    const before = await askAll(page, { readStart: {} });
    expect(answeredTo(await askAllFromAnotherPage(app, address), 'not-allowed')).toEqual([]);
    expect(await askAll(page, { readStart: {} })).toEqual(before);
  });
}

test('our own window is refused once it shows a page that is not ours', async ({ launch }) => {
  const { app, window: page } = await launch();
  // A page that is still loading would take the place of the next one.
  await page.waitForLoadState('load');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // The program would bring the page back; this test is about the check behind that.
    window?.webContents.removeAllListeners('did-navigate');
    return window?.loadURL('data:text/html,another');
  });
  // The driver hears of it a moment later.
  await expect.poll(() => page.url()).toMatch(/^data:/);
  expect(answeredTo(await askAll(page, goodRequests), 'not-allowed')).toEqual([]);
});

test('a program that looks neither at the shape nor at who asks is seen not to, and a change is seen', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  const before = await askAll(page, { readStart: {} });
  await askAll(page, { createProfile: goodRequests.createProfile });
  expect(await askAll(page, { readStart: {} })).not.toEqual(before);

  await app.evaluate(({ ipcMain }, channel) => {
    // As readers do that merge whatever they are given.
    const merge = (into: object, what: unknown): void => {
      for (const [key, value] of Object.entries(what ?? {})) {
        const there: unknown = Reflect.get(into, key);
        const isThing = typeof there === 'function' || (typeof there === 'object' && there !== null);
        if (isThing && typeof value === 'object') merge(there, value);
        else Reflect.set(into, key, value);
      }
    };
    ipcMain.removeHandler(channel);
    ipcMain.handle(channel, (_event, _call, request: unknown) => {
      merge({}, request);
      return { ok: true, value: null };
    });
  }, CALL_WIRE_NAME);

  for (const wrong of WRONGS) {
    expect(answeredTo(await askAll(page, forEach(wrong)), 'bad-request')).toEqual(CALL_NAMES);
  }
  expect(await app.evaluate(() => 'isAdmin' in {})).toBe(true);
  for (const address of Object.values(OTHER_PAGES)) {
    expect(answeredTo(await askAllFromAnotherPage(app, address), 'not-allowed')).toEqual(CALL_NAMES);
  }
});

/** A request as a page can write it down that is poisoned: bytes one by one, for an array could no longer be gone through. */
const toSource = (request: unknown): string => {
  const bytes: string[] = [];
  const source = JSON.stringify(request, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    const sets = [...value].map((byte, at) => `b[${String(at)}]=${String(byte)};`).join('');
    bytes.push(`((b) => { ${sets} return b; })(new Uint8Array(${String(value.length)}))`);
    return `bytes ${String(bytes.length - 1)}`;
  });
  return source.replace(/"bytes (\d+)"/g, (_, at: string) => bytes[Number(at)] ?? '');
};

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
  for (const call of CALL_NAMES) {
    const asking = `window.claimsort.invoke(${JSON.stringify(call)}, ${toSource(goodRequests[call])})`;
    after[call] = await evaluateOnPoisonedPage(page, asking);
  }
  expect(after).toEqual(before);
  // Control: the page itself is poisoned all through.
  expect(await evaluateOnPoisonedPage(page, '({}).value')).toBe('poisoned');
  expect(await evaluateOnPoisonedPage(page, '[].map(String)')).toContain('Uncaught');
});
