import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import * as path from 'node:path';

/**
 * Debian's Firefox, driven by Marionette, the protocol that its own driver speaks: Playwright drives only its own build of
 * Firefox, and the kept libraries for this one bring eighty packages along.
 */
const FIREFOX = '/usr/bin/firefox-esr';

/** Why stories in Firefox cannot run here; null if they can. */
export const lacksFirefox = existsSync(FIREFOX) ? null : 'Debian’s Firefox is not installed';

/** The name that WebDriver gives to the id of an element (W3C WebDriver, 12.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Element = Readonly<Record<typeof ELEMENT, string>>;

/** A Firefox of one person, over a profile that outlives it. */
export interface Firefox {
  readonly open: (address: string) => Promise<void>;
  /** Presses the button of this name, as soon as there is one. */
  readonly press: (name: string) => Promise<void>;
  /** Presses the button of this name in the dialog that is open. */
  readonly pressInDialog: (name: string) => Promise<void>;
  /** Clicks into the field of this label. */
  readonly enter: (label: string) => Promise<void>;
  readonly keys: (text: string) => Promise<void>;
  /** Goes into the only frame of the page; what is done from then on is done there. */
  readonly enterFrame: () => Promise<void>;
  /** Waits until a text stands on the page. */
  readonly see: (text: string) => Promise<void>;
  /**
   * Gives this file to the page when it asks the person to choose one. The dialog belongs to the system, and no driver
   * reaches it: the page's file field gets the file as after a choice.
   */
  readonly chooses: (name: string, text: string) => Promise<void>;
  /** Runs the body of a function in the page, which does not end before its promise. */
  readonly run: (body: string) => Promise<unknown>;
  /** Makes the window as wide as that, in CSS pixels; below 500, which no window of it is, by its zoom. Not kept by `open`. */
  readonly resize: (width: number) => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** How long something may take to come up, in ms; it ends a test that hangs, and none that a busy machine holds up. */
const PATIENCE_MS = 60_000;

/** Only a driver that may ask the browser itself can zoom. */
const ARGUMENTS = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'];

/** Starts Firefox over a profile; `port` must be of this browser alone. Files that it saves go to `downloads`. */
export async function openFirefox(profile: string, port: number, downloads: string = profile): Promise<Firefox> {
  await fs.mkdir(profile, { recursive: true });
  const prefs = [
    `user_pref("marionette.port", ${String(port)});`,
    'user_pref("app.update.enabled", false);',
    'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
    'user_pref("browser.shell.checkDefaultBrowser", false);',
    'user_pref("browser.download.folderList", 2);',
    `user_pref("browser.download.dir", ${JSON.stringify(downloads)});`,
    'user_pref("browser.download.always_ask_before_handling_new_types", false);',
  ];
  await fs.writeFile(path.join(profile, 'user.js'), prefs.join('\n'));
  const browser = spawn(FIREFOX, [...ARGUMENTS, '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    detached: true,
  });
  endWithThisProcess(() => endGroup(browser));
  const send = await speakTo(port);
  await send('WebDriver:NewSession', { capabilities: {} });
  await send('WebDriver:SetTimeouts', { implicit: PATIENCE_MS, script: PATIENCE_MS, pageLoad: PATIENCE_MS });
  const find = async (xpath: string): Promise<string> => {
    const { value } = (await send('WebDriver:FindElement', { using: 'xpath', value: xpath })) as { value: Element };
    return value[ELEMENT];
  };
  const click = async (xpath: string): Promise<void> => {
    await send('WebDriver:ElementClick', { id: await find(xpath) });
  };
  const run = async (body: string): Promise<unknown> => {
    const script = `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(done, (e) => done(String(e)));`;
    return ((await send('WebDriver:ExecuteAsyncScript', { script, args: [] })) as { value: unknown }).value;
  };
  return {
    open: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    press: (name) => click(`//button[starts-with(normalize-space(.), ${quote(name)})]`),
    pressInDialog: (name) =>
      click(`//*[self::dialog or @role="dialog"]//button[starts-with(normalize-space(.), ${quote(name)})]`),
    enter: (label) => click(`//input[@id=//label[starts-with(normalize-space(.), ${quote(label)})]/@for]`),
    keys: async (text) => {
      const actions = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    enterFrame: async () => {
      await send('WebDriver:SwitchToFrame', { element: await find('//iframe') });
    },
    see: async (text) => {
      await find(`//body//*[contains(normalize-space(.), ${quote(text)})]`);
    },
    chooses: async (name, text) => {
      // An error in the page comes back as its text.
      const answer = await run(
        `const page = window.wrappedJSObject ?? window;
         const click = page.HTMLInputElement.prototype.click;
         page.HTMLInputElement.prototype.click = function () {
           if (this.type !== 'file') return click.call(this);
           page.HTMLInputElement.prototype.click = click;
           const chosen = new page.DataTransfer();
           chosen.items.add(new page.File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
           this.files = chosen.files;
           this.dispatchEvent(new page.Event('change'));
         };
         return 'ready';`,
      );
      if (answer !== 'ready') throw new Error(String(answer));
    },
    run,
    resize: async (width) => {
      const zoom = width < NARROWEST ? 2 : 1;
      await send('WebDriver:SetWindowRect', { width: width * zoom, height: 1000 * zoom });
      await send('Marionette:SetContext', { value: 'chrome' });
      const script = 'gBrowser.selectedBrowser.fullZoom = arguments[0];';
      await send('WebDriver:ExecuteScript', { script, args: [zoom] });
      await send('Marionette:SetContext', { value: 'content' });
    },
    kill: () => endAll(browser),
  };
}

/** The least width of a window, in CSS pixels. */
const NARROWEST = 500;

const quote = (text: string): string => `"${text.replaceAll('"', '')}"`;

/** Firefox has processes of its own, all in the group of the first. */
async function endAll(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  endGroup(browser);
  await ended;
}

function endGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/**
 * Ends a browser at the latest with the process of the tests, which a story that fails ends, too: the next one must not
 * find the same port taken.
 */
export function endWithThisProcess(end: () => void): void {
  process.once('exit', end);
}

type Send = (command: string, parameters: object) => Promise<unknown>;

/** Connects as soon as the browser listens. A message is its length in bytes, a colon, and JSON: type, number, name, body. */
async function speakTo(port: number): Promise<Send> {
  const socket = await connectTo(port);
  const waiting = new Map<number, { readonly done: (value: unknown) => void; readonly fail: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 1 || received.length < colon + 1 + length) return;
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      received = received.subarray(colon + 1 + length);
      // The first message says which protocol it is.
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, { message: string } | null, unknown];
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error === null) answer?.done(value);
      else answer?.fail(new Error(error.message));
    }
  });
  let last = 0;
  return (command, parameters) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${String(Buffer.byteLength(text))}:${text}`);
    });
}

async function connectTo(port: number): Promise<Socket> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isThere) return socket;
    if (Date.now() > until) throw new Error('Firefox did not start.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
