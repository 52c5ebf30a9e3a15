import * as http from 'node:http';
import { CONTENT_SECURITY_POLICY } from '../../electron/host/lockdown.ts';
import { expect, test as base } from './careless-program.ts';
import { addressesIn, electronIn, fetching, filesWithinReach, permissionsOf, policyOf } from './probes/page-probes.ts';

// Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its words: what a page may load, ask for and
// hold. Each control asks the same of the page of a program that does what the item warns of.

interface Server {
  readonly address: string;
  /** How often somebody asked. */
  readonly asked: () => number;
}

const test = base.extend<{ /** A server of this computer, without TLS, that answers everybody. */ server: Server }>({
  server: async ({ browserName: _ }, use) => {
    let asked = 0;
    const server = http.createServer((_request, response) => {
      asked += 1;
      response.end('insecure');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    await use({ address: `http://127.0.0.1:${String(port)}/`, asked: () => asked });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

test('1. Only load secure content', async ({ launch, server }) => {
  const { window: page } = await launch();
  await expect(page.getByRole('heading').first()).toBeVisible();
  const [itself, ...loaded] = await addressesIn(page);
  expect(itself).toBe(page.url());
  expect(loaded.length).toBeGreaterThan(0);
  for (const address of [page.url(), ...loaded]) expect(address).toMatch(/^app:\/\/claimsort\//);
  expect(await fetching(page, server.address)).toContain('Failed to fetch');
  expect(server.asked()).toBe(0);
});

test('1, control: a page that loads insecure content is seen to, and gets it', async ({ careless, server }) => {
  expect(await addressesIn(careless.window)).toContain('http://127.0.0.1:1/picture.png');
  expect(await fetching(careless.window, server.address)).toBe('done');
  expect(server.asked()).toBe(1);
});

test('5. Handle session permission requests from remote content', async ({ launch }) => {
  // With a microphone, so that only a refusal keeps the page from it.
  const { window: page } = await launch({ args: ['--use-fake-device-for-media-stream'] });
  const { states, notifications, microphone, clipboard } = await permissionsOf(page);
  expect(states).toEqual(['denied']);
  expect(notifications).toBe('denied');
  expect(microphone).toContain('NotAllowedError');
  expect(clipboard).toContain('NotAllowedError');
  // Refused, and not only asked at a wrong moment.
  expect(clipboard).toContain('denied');
});

test('5, control: a session that nobody guards grants all of it', async ({ careless }) => {
  expect(await permissionsOf(careless.window)).toEqual({
    ...{ states: ['granted'], notifications: 'granted', microphone: 'done', clipboard: 'done' },
  });
});

test('7. Define a Content-Security-Policy and use restrictive rules', async ({ launch }) => {
  const { window: page } = await launch();
  const { policy, handler, script } = await policyOf(page);
  expect(policy).toBe(CONTENT_SECURITY_POLICY);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect([handler, script]).toEqual([expect.stringContaining('Trusted'), expect.stringContaining('Trusted')]);
});

test('7, control: a page without a policy is seen to have none, and does as it likes', async ({ careless }) => {
  expect(await policyOf(careless.window)).toEqual({ policy: null, handler: 'done', script: 'done' });
});

test('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', async ({ launch }) => {
  const { window: page } = await launch();
  const { protocol, ofTheSystem, beside } = await filesWithinReach(page);
  expect(protocol).toBe('app:');
  expect(ofTheSystem).toContain('Failed to fetch');
  expect(beside).toEqual([]);
});

test('18, control: a page of the file:// protocol reads what lies on the computer', async ({ careless }) => {
  const { protocol, ofTheSystem, beside } = await filesWithinReach(careless.window);
  expect([protocol, ofTheSystem]).toEqual(['file:', 'done']);
  expect(beside).toHaveLength(5);
});

test('20. Do not expose Electron APIs to untrusted web content', async ({ launch }) => {
  const { window: page } = await launch();
  const { bridge, theirs, given, names } = await electronIn(page);
  expect(bridge).toEqual(['invoke', 'onCommand', 'openDropped', 'tellDrawn']);
  expect(theirs).toContain('"code":"bad-request"');
  expect(given).not.toContain('ipcRenderer');
  expect(names).toEqual([]);
});

test('20, control: a page that holds Electron is seen to, and to reach its messages', async ({ careless }) => {
  const { bridge, theirs, given, names } = await electronIn(careless.window);
  expect(bridge).toEqual(['invoke', 'onCommand', 'openDropped', 'send', 'tellDrawn']);
  expect(theirs).toContain("No handler registered for 'ELECTRON_BROWSER_REQUIRE'");
  expect(given).toContain('ipcRenderer');
  expect(names).toEqual(['ipcRenderer']);
});
