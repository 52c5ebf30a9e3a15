import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import * as path from 'node:path';
import { endWithThisProcess } from './firefox.ts';

/** Debian's driver for its WebKit (package webkit2gtk-driver), which speaks W3C WebDriver. */
const DRIVER = '/usr/bin/WebKitWebDriver';

/** The small browser that comes with that engine, wherever Debian puts it for this kind of computer. */
const BROWSER = ['/usr/lib']
  .flatMap((lib) => (existsSync(lib) ? readdirSync(lib).map((triple) => path.join(lib, triple)) : []))
  .map((folder) => path.join(folder, 'webkit2gtk-4.1', 'MiniBrowser'))
  .find((file) => existsSync(file));

/** Why stories in WebKit cannot run here; null if they can. */
export const lacksWebKit =
  existsSync(DRIVER) && BROWSER !== undefined ? null : 'Debian’s driver for WebKit is not installed';

/** A window of WebKit. What it keeps lasts as long as the window: its driver gives each one a storage of its own. */
export interface WebKit {
  readonly open: (address: string) => Promise<void>;
  /** Presses the button of this name, as soon as there is one. */
  readonly press: (name: string) => Promise<void>;
  readonly keys: (text: string) => Promise<void>;
  /** Waits until a text is displayed: what stands in a script or is hidden does not count. */
  readonly see: (text: string) => Promise<void>;
  /** Runs the body of a function in the page, which does not end before its promise. */
  readonly run: (body: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** The name that WebDriver gives to the id of an element (W3C WebDriver, 12.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Element = Readonly<Record<typeof ELEMENT, string>>;

/** How long something may take to come up, in ms; it ends a test that hangs, and none that a busy machine holds up. */
const PATIENCE_MS = 60_000;

/** Opens a window of WebKit. */
export async function openWebKit(): Promise<WebKit> {
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${String(port)}`], { stdio: 'ignore' });
  // The browser ends with its driver.
  endWithThisProcess(() => driver.kill());
  const ask = async (method: 'GET' | 'POST' | 'DELETE', place: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${String(port)}${place}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { message?: string } | null };
    if (!answer.ok) throw new Error(value?.message ?? 'WebKit gave no reason.');
    return value;
  };
  const options = { binary: BROWSER, args: ['--automation'] };
  const begin = () =>
    ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
  const { sessionId } = (await untilItListens(begin)) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/timeouts`, { implicit: 0, script: PATIENCE_MS, pageLoad: PATIENCE_MS });
  const isDisplayed = async (element: Element): Promise<boolean> => {
    try {
      return (await ask('GET', `${session}/element/${element[ELEMENT]}/displayed`)) === true;
    } catch {
      // The page has replaced the element since it was found.
      return false;
    }
  };
  // Asked again and again from here: this driver's own patience misses what appears right after a page was opened.
  const find = async (xpath: string): Promise<string> => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const all = (await ask('POST', `${session}/elements`, { using: 'xpath', value: xpath })) as Element[];
      for (const element of all) if (await isDisplayed(element)) return element[ELEMENT];
      if (Date.now() > until) throw new Error(`WebKit shows nothing of ${xpath}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  return {
    open: async (url) => {
      await ask('POST', `${session}/url`, { url });
    },
    press: async (name) => {
      const id = await find(`//button[starts-with(normalize-space(.), ${quote(name)})]`);
      await ask('POST', `${session}/element/${id}/click`, {});
    },
    keys: async (text) => {
      const actions = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    see: async (text) => {
      const has = `contains(normalize-space(.), ${quote(text)})`;
      await find(`//body//*[${has} and not(*[${has}])]`);
    },
    run: (body) => {
      const script = `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(done, (e) => done(String(e)));`;
      return ask('POST', `${session}/execute/async`, { script, args: [] });
    },
    close: async () => {
      await ask('DELETE', session);
      driver.kill();
    },
  };
}

const quote = (text: string): string => `"${text.replaceAll('"', '')}"`;

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The driver listens a moment after it was started. */
async function untilItListens<T>(begin: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await begin();
    } catch (error) {
      if (!(error instanceof TypeError) || Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
