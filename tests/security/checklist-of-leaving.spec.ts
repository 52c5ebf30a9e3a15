import { expect, test } from './careless-program.ts';
import { addressesLeftFor, embedWebView, kindsOfPages, openWindows } from './probes/leaving-probes.ts';

// Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its words: how a page leaves its place, opens
// another or embeds one. Each control has the same tried by the page of a program that does what the item warns of.

test('12. Verify WebView options and parameters', async ({ launch }) => {
  const running = await launch();
  expect(await embedWebView(running)).toEqual({ isTag: false, isPrevented: true });
  expect(await kindsOfPages(running.app)).toEqual(['window']);
});

test('11, 12, control: a web view that nobody prevents is seen to be there', async ({ careless }) => {
  expect(await embedWebView(careless)).toEqual({ isTag: true, isPrevented: false });
  await expect.poll(() => kindsOfPages(careless.app)).toEqual(expect.arrayContaining(['window', 'webview']));
});

const ELSEWHERE = [
  'https://example.invalid/',
  'http://203.0.113.7/',
  'file:///etc/hostname',
  'data:text/html,x',
  'about:blank',
  'about:srcdoc',
  'about:version',
  'javascript:document.write(1)',
  'app://another/index.html',
];

test('13. Disable or limit navigation', async ({ launch }) => {
  const { app, window: page } = await launch();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await addressesLeftFor(page, ELSEWHERE)).toEqual([]);
  expect(app.windows().length).toBe(1);
});

test('13, control: a page that nobody guards leaves wherever Chromium lets it', async ({ careless }) => {
  // Chromium itself lets no page show its data in place of a page.
  const others = ELSEWHERE.filter((to) => !to.startsWith('data:'));
  expect(await addressesLeftFor(careless.window, ELSEWHERE)).toEqual(others);
});

test('13, control: a page of ours without the preload script goes to about:blank', async ({ launch }) => {
  const { app } = await launch();
  const address = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await webContents.loadURL('app://claimsort/index.html');
    const left = new Promise((resolve) => webContents.once('did-navigate', (_event, to) => resolve(to)));
    await webContents.executeJavaScript('location.href = "about:blank"; 1');
    return left;
  });
  expect(address).toBe('about:blank');
});

test('13, once more: a page that left all the same is brought back', async ({ launch }) => {
  const { app, window: page } = await launch();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await app.evaluate(({ BrowserWindow }) =>
    // As a process would that no longer does what the program asked.
    BrowserWindow.getAllWindows()[0]
      ?.webContents.loadURL('about:blank')
      .catch(() => undefined),
  );
  await expect.poll(() => page.url()).toBe('app://claimsort/index.html');
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('14. Disable or limit creation of new windows', async ({ launch }) => {
  expect(await openWindows(await launch())).toEqual({ given: [false, false, false], more: 0 });
});

test('14, control: a page that nobody guards opens one window after the other', async ({ careless }) => {
  expect(await openWindows(careless)).toEqual({ given: [true, true, true], more: 5 });
});
