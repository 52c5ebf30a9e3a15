import { extractFile, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import type { ElectronApplication, Page } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../electron/shell/network-policy.ts';
import { describeProgram, SHIPPED_ELECTRON_MAJOR } from '../../electron/shell/about.ts';
import { FUSES, readFuses } from '../../scripts/lib/fuses.mjs';
import { gapsOfSandbox } from './processes.ts';
import { archiveOf, executableOf } from './programs.ts';
import { steady } from './steady.ts';
import { expect, sandboxIsImpossible, test, untilRunning } from './start.ts';

// One test for each item of Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its words. What can
// be seen from outside is looked at in the sealed program; what takes a driver, in its twin.

/** What the window of a program was really made with. */
const preferencesOf = (app: ElectronApplication): Promise<Readonly<Record<string, unknown>>> =>
  steady(() =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Electron does not declare this method of its own tests, which gives back the preferences as they took effect.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Readonly<Record<string, unknown>> };
      return contents.getLastWebPreferences();
    }),
  );

/** Whether something that a page does throws or is rejected. */
const isRefused = (page: Page, deed: () => unknown): Promise<boolean> =>
  page.evaluate(deed).then(
    () => false,
    () => true,
  );

test('1. Only load secure content', async ({ launch }) => {
  const { window: page } = await launch();
  await expect(page.getByRole('heading').first()).toBeVisible();
  // Of the page's own elements; Chromium keeps no list of what it loaded by a scheme like this one.
  const loaded = await page.evaluate(() =>
    [...document.querySelectorAll('[src], link[href]')].map(
      (one) => new URL(one.getAttribute('src') ?? one.getAttribute('href') ?? '', location.href).href,
    ),
  );
  expect(loaded.length).toBeGreaterThan(0);
  for (const address of [page.url(), ...loaded]) expect(address).toMatch(/^app:\/\/claimsort\//);
  expect(await isRefused(page, () => fetch('http://127.0.0.1:9/', { mode: 'no-cors' }))).toBe(true);
});

test('control: the preferences of a careless window are seen as what they are', async ({ launch }) => {
  const { app } = await launch();
  const careless = {
    ...{ nodeIntegration: true, nodeIntegrationInSubFrames: true },
    ...{ contextIsolation: false, webSecurity: false, allowRunningInsecureContent: true },
    ...{ experimentalFeatures: true, enableBlinkFeatures: 'CSSVariables', webviewTag: true },
  };
  const seen = await steady(() =>
    app.evaluate(({ BrowserWindow }, webPreferences) => {
      const { webContents } = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, sandbox: false } });
      // As above: a method that Electron does not declare.
      const contents = webContents as unknown as { getLastWebPreferences(): Readonly<Record<string, unknown>> };
      return contents.getLastWebPreferences();
    }, careless),
  );
  expect(seen).toMatchObject(careless);
});

test('2. Do not enable Node.js integration for remote content', async ({ launch }) => {
  const { app, window: page } = await launch();
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = await preferencesOf(app);
  expect(nodeIntegration).toBe(false);
  // Not given back at all where they are off.
  expect([nodeIntegrationInWorker ?? false, nodeIntegrationInSubFrames ?? false]).toEqual([false, false]);
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('3. Enable context isolation in all renderers', async ({ launch }) => {
  const { app, window: page } = await launch();
  expect((await preferencesOf(app))['contextIsolation']).toBe(true);
  // What the page does to its own globals is not done to those that the preload works with.
  const answered = await page.evaluate(async () => {
    Object.assign(Set.prototype, { has: () => true });
    // No such channel, which is what the types would say.
    const unknown = 'noSuchChannel' as string;
    try {
      return await window.claimsort?.invoke(unknown as 'readAbout', {});
    } catch (error) {
      return String(error);
    }
  });
  expect(answered).toContain('There is no such channel.');
});

test('4. Enable process sandboxing', async ({ start }) => {
  const impossible = sandboxIsImpossible();
  test.skip(impossible !== null, impossible ?? '');
  const started = start('sealed');
  await untilRunning(started);
  await expect.poll(() => gapsOfSandbox(started.pid)).toEqual([]);
});

test('5. Handle session permission requests from remote content', async ({ launch }) => {
  const { window: page } = await launch();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(await isRefused(page, () => navigator.mediaDevices.getUserMedia({ audio: true }))).toBe(true);
  expect(await isRefused(page, () => navigator.clipboard.readText())).toBe(true);
});

test('6. Do not disable webSecurity', async ({ launch }) => {
  const { app, window: page } = await launch();
  expect((await preferencesOf(app))['webSecurity']).toBe(true);
  expect(await isRefused(page, () => fetch('app://another/index.html'))).toBe(true);
});

test('7. Define a Content-Security-Policy and use restrictive rules', async ({ launch }) => {
  const { window: page } = await launch();
  const policy = await page.evaluate(
    async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '',
  );
  expect(policy).toBe(CONTENT_SECURITY_POLICY);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(await isRefused(page, () => document.body.setAttribute('onclick', 'document.title = 1'))).toBe(true);
  expect(await isRefused(page, () => (document.createElement('script').src = 'x.js'))).toBe(true);
});

test('8. Do not enable allowRunningInsecureContent', async ({ launch }) => {
  const { app } = await launch();
  expect((await preferencesOf(app))['allowRunningInsecureContent']).toBe(false);
});

test('9. Do not enable experimental features', async ({ launch }) => {
  const { app } = await launch();
  expect((await preferencesOf(app))['experimentalFeatures']).toBe(false);
  const switches = await steady(() =>
    app.evaluate(({ app: { commandLine } }) => ({
      experiments: commandLine.hasSwitch('enable-experimental-web-platform-features'),
      features: commandLine.getSwitchValue('enable-features'),
    })),
  );
  // The one feature says where Chromium's network stack runs, and is no part of what a page can use.
  expect(switches).toEqual({ experiments: false, features: 'NetworkServiceInProcess2' });
});

test('10. Do not use enableBlinkFeatures', async ({ launch }) => {
  const { app } = await launch();
  expect((await preferencesOf(app))['enableBlinkFeatures'] ?? '').toBe('');
  expect(await steady(() => app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-blink-features')))).toBe(false);
});

test('11. Do not use allowpopups for WebViews', async ({ launch }) => {
  const { app } = await launch();
  expect((await preferencesOf(app))['webviewTag']).toBe(false);
  const kinds = await steady(() =>
    app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType())),
  );
  expect(kinds).toEqual(['window']);
});

test('12. Verify WebView options and parameters', async ({ launch }) => {
  const { app, window: page } = await launch();
  const can = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://claimsort/index.html');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    return 'getWebContentsId' in view;
  });
  expect(can).toBe(false);
  const isPrevented = await steady(() =>
    app.evaluate(({ webContents }) => {
      let prevented = false;
      const event = { preventDefault: () => (prevented = true) };
      // What Electron would raise if there were such a tag after all.
      webContents.getAllWebContents()[0]?.emit('will-attach-webview', event, {}, {});
      return prevented;
    }),
  );
  expect(isPrevented).toBe(true);
});

test('13. Disable or limit navigation', async ({ launch }) => {
  const { app, window: page } = await launch();
  const before = page.url();
  for (const address of [
    'https://example.invalid/',
    'http://203.0.113.7/',
    'file:///etc/hostname',
    'data:text/html,x',
    'about:blank',
    'about:srcdoc',
    'about:version',
    'javascript:document.write(1)',
    'app://another/index.html',
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(page.url(), address).toBe(before);
  }
  expect(app.windows().length).toBe(1);
});

test('13, control: a page without the guard goes to about:blank', async ({ launch }) => {
  const { app } = await launch();
  const address = await steady(() =>
    app.evaluate(async ({ BrowserWindow }) => {
      const { webContents } = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await webContents.loadURL('app://claimsort/index.html');
      const left = new Promise((resolve) => webContents.once('did-navigate', (_event, to) => resolve(to)));
      await webContents.executeJavaScript('location.href = "about:blank"; 1');
      return left;
    }),
  );
  expect(address).toBe('about:blank');
});

test('13, once more: a page that left all the same is brought back', async ({ launch }) => {
  const { app, window: page } = await launch();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await steady(() =>
    app.evaluate(({ BrowserWindow }) =>
      // As a process would that no longer does what the program told it.
      BrowserWindow.getAllWindows()[0]
        ?.webContents.loadURL('about:blank')
        .catch(() => undefined),
    ),
  );
  await expect.poll(() => page.url()).toBe('app://claimsort/index.html');
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('14. Disable or limit creation of new windows', async ({ launch }) => {
  const { app, window: page } = await launch();
  const opened = await page.evaluate(() =>
    ['app://claimsort/index.html', 'about:blank', 'https://example.invalid/'].map((to) => window.open(to) !== null),
  );
  expect(opened).toEqual([false, false, false]);
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'about:blank', target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
  });
  expect(await steady(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))).toBe(1);
});

test('15. Do not use shell.openExternal with untrusted content', () => {
  const archive = archiveOf('sealed');
  const code = listPackage(archive, { isPack: false })
    .filter((file) => /^.out.(main|preload).*\.c?js$/.test(file))
    .map((file) => extractFile(archive, file.slice(1)).toString());
  expect(code.length).toBeGreaterThan(1);
  expect(code.join('\n')).toContain('ipcMain');
  expect(code.join('\n')).not.toMatch(/\b(openExternal|openPath|showItemInFolder)\b/);
});

test('16. Use a current version of Electron', async ({ launch }) => {
  const { app, window: page } = await launch();
  const running = await steady(() => app.evaluate(() => process.versions.electron));
  const isTestBuild = describeProgram('', { electron: running, chrome: '' }, '').isTestRuntime;
  const about = await page.evaluate(() => window.claimsort?.invoke('readAbout', {}));
  expect(about).toMatchObject({ ok: true, value: { electron: running, isTestRuntime: isTestBuild } });
  const current = String(SHIPPED_ELECTRON_MAJOR);
  test.skip(isTestBuild, `the official Electron ${current} is not to be had here; this runs on ${running} and says so`);
  expect(running.split('.')[0]).toBe(current);
});

test('17. Validate the sender of all IPC messages', async ({ launch }) => {
  const running = await launch();
  const answer = await steady(() =>
    running.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('app://claimsort/index.html');
      return stranger.webContents.executeJavaScript('window.claimsort.invoke("readStart", {})') as Promise<unknown>;
    }),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', async ({ launch }) => {
  const { window: page } = await launch();
  expect(new URL(page.url()).protocol).toBe('app:');
  expect(await isRefused(page, () => fetch('file:///etc/hostname'))).toBe(true);
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/../package.json', '/..%2fmain/index.js', '/%2e%2e/%2e%2e/etc/hostname', '/nothing.js'].map(
        async (to) => (await fetch(to)).ok,
      ),
    ),
  );
  expect(statuses).toEqual([false, false, false, false]);
});

test('19. Check which fuses you can change', async () => {
  const fuses = readFuses(await getCurrentFuseWire(executableOf('sealed')));
  expect(Object.fromEntries(FUSES.map((name, place) => [name, fuses[place]]))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('20. Do not expose Electron APIs to untrusted web content', async ({ launch }) => {
  const { window: page } = await launch();
  const bridge = await page.evaluate(() => Object.keys(window.claimsort ?? {}).sort());
  expect(bridge).toEqual(['invoke', 'onCommand']);
  expect(
    await isRefused(page, () => {
      // One of Electron's own messages, which is no channel of ours.
      const theirs = 'ELECTRON_BROWSER_REQUIRE' as string;
      return window.claimsort?.invoke(theirs as 'readAbout', {});
    }),
  ).toBe(true);
  const given = await page.evaluate(() => String(window.claimsort?.onCommand(() => undefined)));
  expect(given).not.toContain('ipcRenderer');
  const fromElectron = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) => /electron|ipc|webFrame|contextBridge/i.test(name)),
  );
  expect(fromElectron).toEqual([]);
});
