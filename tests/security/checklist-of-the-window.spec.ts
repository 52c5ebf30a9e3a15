import { expect, test } from './careless-program.ts';
import {
  filesOfBentPage,
  experimentsOf,
  namesOfNodeIn,
  namesOfNodeInWorker,
  preferencesOf,
} from './probes/window-probes.ts';
import { kindsOfPages } from './probes/leaving-probes.ts';
import { fetching } from './probes/page-probes.ts';
import { gapsOfSandbox } from './processes.ts';
import { sandboxIsImpossible, untilRunning } from './start.ts';

// Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its words: what a window is made with. What
// can be seen from outside is looked at in the sealed program; what takes a driver, in its twin. Each control asks the
// same of a program that does what the item warns of.

test('2, 3, 6, 8, 9, 10, 11, control: the preferences of a careless window are seen as what they are', async ({
  careless,
}) => {
  expect(await preferencesOf(careless)).toMatchObject({
    ...{ nodeIntegration: true, nodeIntegrationInSubFrames: true },
    ...{ contextIsolation: false, webSecurity: false, allowRunningInsecureContent: true },
    ...{ experimentalFeatures: true, enableBlinkFeatures: 'CSSVariables', webviewTag: true },
  });
});

test('2. Do not enable Node.js integration for remote content', async ({ launch }) => {
  const running = await launch();
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = await preferencesOf(running);
  expect(nodeIntegration).toBe(false);
  // Not given back at all where they are off.
  expect([nodeIntegrationInWorker ?? false, nodeIntegrationInSubFrames ?? false]).toEqual([false, false]);
  expect(await namesOfNodeIn(running.window)).toEqual([]);
  // Of workers, Electron gives nothing back in any case: the policy lets a page start none.
  expect(await namesOfNodeInWorker(running.window)).toBeNull();
});

test('2, control: a page with Node in it is seen to have it, and its worker too', async ({ careless }) => {
  expect(await namesOfNodeInWorker(careless.window)).toEqual(['require', 'process', 'module', 'Buffer']);
  expect(await namesOfNodeIn(careless.window)).toEqual([
    'require',
    'process',
    'module',
    'Buffer',
    'global',
    '__dirname',
  ]);
});

test('3. Enable context isolation in all renderers', async ({ launch }) => {
  const running = await launch();
  expect((await preferencesOf(running))['contextIsolation']).toBe(true);
  // What the page does to its own globals is not done to those that the preload works with.
  expect(await filesOfBentPage(running.window)).toEqual([]);
});

test('3, control: without isolation, a page that bends its globals bends those of the preload', async ({
  careless,
}) => {
  expect(await filesOfBentPage(careless.window)).toEqual(['bent']);
});

test('4. Enable process sandboxing', async ({ start }) => {
  const impossible = sandboxIsImpossible();
  test.skip(impossible !== null, impossible ?? '');
  const started = start('sealed');
  await untilRunning(started);
  await expect.poll(() => gapsOfSandbox(started.pid)).toEqual([]);
});

test('4, control: a program without a sandbox is seen to have none', ({ careless }) => {
  // Whether it may gain rights hangs on who starts it.
  expect(gapsOfSandbox(careless.app.process().pid ?? 0)).toEqual(
    expect.arrayContaining([
      ...['no filter of system calls', 'no user namespace of its own'],
      ...['no pid namespace of its own', 'no net namespace of its own'],
    ]),
  );
});

test('6. Do not disable webSecurity', async ({ launch }) => {
  const running = await launch();
  expect((await preferencesOf(running))['webSecurity']).toBe(true);
  expect(await fetching(running.window, 'app://another/index.html')).toContain('Failed to fetch');
});

test('6, control: without webSecurity, a page gets what another origin has', async ({ careless }) => {
  expect(await fetching(careless.window, 'app://another/index.html')).toBe('done');
});

test('8. Do not enable allowRunningInsecureContent', async ({ launch }) => {
  expect((await preferencesOf(await launch()))['allowRunningInsecureContent']).toBe(false);
});

test('9. Do not enable experimental features', async ({ launch }) => {
  const running = await launch();
  expect((await preferencesOf(running))['experimentalFeatures']).toBe(false);
  // The one feature says where Chromium's network stack runs, and is no part of what a page can use.
  expect(await experimentsOf(running.app)).toMatchObject({ experiments: false, features: 'NetworkServiceInProcess2' });
});

test('10. Do not use enableBlinkFeatures', async ({ launch }) => {
  const running = await launch();
  expect((await preferencesOf(running))['enableBlinkFeatures'] ?? '').toBe('');
  expect((await experimentsOf(running.app)).ofBlink).toBe(false);
});

test('9, 10, control: a program that turns on what Chromium tries out is seen to', async ({ careless }) => {
  const { experiments, features, ofBlink } = await experimentsOf(careless.app);
  expect({ experiments, ofBlink }).toEqual({ experiments: true, ofBlink: true });
  expect(features).toContain('SharedArrayBuffer');
});

test('11. Do not use allowpopups for WebViews', async ({ launch }) => {
  const running = await launch();
  expect((await preferencesOf(running))['webviewTag']).toBe(false);
  expect(await kindsOfPages(running.app)).toEqual(['window']);
});
