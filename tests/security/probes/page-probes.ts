import type { Page } from '@playwright/test';
import { outcomeOf } from './outcome-of.ts';

// What Electron's checklist asks of a page; each is tried by our own page and by a careless one.

/** The addresses of a page and of its own elements; Chromium keeps no list of what it loaded by a scheme like ours. */
export const addressesIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    location.href,
    ...[...document.querySelectorAll('[src], link[href]')].map(
      (one) => new URL(one.getAttribute('src') ?? one.getAttribute('href') ?? '', location.href).href,
    ),
  ]);

/** What comes of fetching an address, which only has to answer. */
export const fetching = (page: Page, address: string): Promise<string> =>
  outcomeOf(page, (to) => fetch(to, { mode: 'no-cors' }).then(() => null), address);

/** What a page is answered and granted when it asks for permissions. */
export async function permissionsOf(page: Page): Promise<{
  readonly states: readonly string[];
  readonly notifications: string;
  readonly microphone: string;
  readonly clipboard: string;
}> {
  // A page that nobody looks at is kept from the clipboard for that reason alone.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
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
  return {
    states: [...new Set(states)],
    notifications: await page.evaluate(() => Notification.requestPermission()),
    microphone: await outcomeOf(
      page,
      () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => null),
      null,
    ),
    clipboard: await outcomeOf(page, () => navigator.clipboard.readText(), null),
  };
}

/** The policy that comes with a page, and what comes of the deeds that it is there to refuse. */
export const policyOf = async (
  page: Page,
): Promise<{ readonly policy: string | null; readonly handler: string; readonly script: string }> => ({
  policy: await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy')),
  handler: await outcomeOf(page, () => document.body.setAttribute('onclick', 'document.title = 1'), null),
  script: await outcomeOf(page, () => void (document.createElement('script').src = 'x.js'), null),
});

const BESIDE_THE_PAGE = [
  '/../package.json',
  '/..%2fmain/index.js',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/hostname',
  '/nothing.js',
];

/** Which files a page gets that are none of its own: by the scheme of files, and by a detour through its own scheme. */
export const filesWithinReach = async (
  page: Page,
): Promise<{ readonly protocol: string; readonly ofTheSystem: string; readonly beside: readonly string[] }> => ({
  protocol: new URL(page.url()).protocol,
  ofTheSystem: await outcomeOf(page, (to) => fetch(to).then(() => null), 'file:///etc/hostname'),
  beside: await page.evaluate(async (all) => {
    const found = await Promise.all(all.map(async (to) => (await fetch(`app://claimsort${to}`)).ok));
    return all.filter((_, at) => found[at]);
  }, BESIDE_THE_PAGE),
});

/** What of Electron is in the hands of a page. */
export const electronIn = async (
  page: Page,
): Promise<{
  readonly bridge: readonly string[];
  readonly theirs: string;
  readonly given: string;
  readonly names: readonly string[];
}> => ({
  bridge: await page.evaluate(() => Object.keys(window.claimsort ?? {}).sort()),
  theirs: await page.evaluate(async () => {
    // One of Electron's own messages, which is no call of ours.
    const theirs = 'ELECTRON_BROWSER_REQUIRE' as string;
    try {
      return JSON.stringify(await window.claimsort?.invoke(theirs as 'readAbout', {}));
    } catch (error) {
      return String(error);
    }
  }),
  given: await page.evaluate(() => String(window.claimsort?.onCommand(() => undefined))),
  names: await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) => /electron|ipc|webFrame|contextBridge/i.test(name)),
  ),
});
