import { _electron, type ElectronApplication } from 'playwright';
import type { ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallName, RequestOf, ResponseOf } from '../../../electron/contract/calls.ts';
import { PATIENCE_MS } from '../../builders/patience.ts';
import { askSteadily } from '../../e2e/steady.ts';

/** The real program, driven from its main process: what drives a page by its own protocol gives it up when it crashes. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly child: ChildProcess;
  /** From the start of the process until the first screen stood there. */
  readonly startMs: number;
  /** What is on the screen as text; empty while there is no page. */
  readonly readText: () => Promise<string>;
  /** Runs an expression in the page; `undefined` when the page does not answer. */
  inPage(expression: string): Promise<unknown>;
  /** Asks on a channel of the contract, as the page does. */
  invoke<C extends CallName>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Presses a key, as a keyboard does. */
  press(key: string): Promise<void>;
  readonly pidOfPage: () => Promise<number>;
  /** Ends a process, or the whole group, at once. */
  kill(which: 'main' | 'page' | 'group'): Promise<void>;
  end(): Promise<void>;
}

/** Why the program cannot be started here; null when it can. */
export function whyNoApp(): string | null {
  if (!fs.existsSync('out/main/index.js')) return 'the program is not built';
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return hasDisplay ? null : 'there is no display for its window';
}

/** Chromium refuses its sandbox to root; an ordinary user keeps it. */
const isRoot = process.getuid?.() === 0;

/** A page that crashed meanwhile never answers; then it is asked once more. */
const ANSWER_MS = 400;
/** What is asked on a channel is asked once, of a page that stands: it may take its time on a busy machine. */
const CHANNEL_MS = PATIENCE_MS;

export async function launch(folder: string, args: readonly string[] = []): Promise<RunningApp> {
  const began = performance.now();
  const app = await _electron.launch({
    args: [...(isRoot ? ['--no-sandbox'] : []), '.', `--user-data-dir=${path.join(folder, 'user')}`, ...args],
    chromiumSandbox: !isRoot,
    env: { ...environment(), CLAIMSORT_DATA_DIR: path.join(folder, 'data'), LANGUAGE: 'en' },
  });
  askSteadily(app);
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killGroup = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // Only a group that this very program leads: a number that is wrong here would end other people's programs.
    if (child.pid !== undefined && child.pid > 1 && leadsItsGroup(child.pid)) process.kill(-child.pid, 'SIGKILL');
    child.kill('SIGKILL');
  };
  onTestFinished(killGroup);

  const askPage = (expression: string, answerMs: number): Promise<unknown> =>
    app
      .evaluate(
        ({ BrowserWindow }, { code, withinMs }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          if (contents === undefined || contents.isCrashed() || contents.isLoading()) return undefined;
          const silence = new Promise((resolve) => setTimeout(resolve, withinMs));
          return Promise.race([contents.executeJavaScript(code).catch(() => undefined), silence]);
        },
        { code: expression, withinMs: answerMs },
      )
      .catch(() => undefined);
  const inPage = (expression: string): Promise<unknown> => askPage(expression, ANSWER_MS);
  const readText = async (): Promise<string> => {
    const text = await inPage('document.body.innerText');
    return typeof text === 'string' ? text : '';
  };
  const running: Omit<RunningApp, 'startMs'> = {
    app,
    child,
    inPage,
    readText,
    async invoke(channel, request) {
      await until(
        () => inPage('true'),
        (answers) => answers === true,
      );
      const asked = `window.claimsort.invoke(${JSON.stringify(channel)}, ${JSON.stringify(request)})`;
      // The page hands on what the channel answers.
      return (await askPage(asked, CHANNEL_MS)) as ResponseOf<typeof channel>;
    },
    press: (key) =>
      app.evaluate(({ BrowserWindow }, keyCode) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.sendInputEvent({ type: 'keyDown', keyCode });
        contents?.sendInputEvent({ type: 'char', keyCode });
        contents?.sendInputEvent({ type: 'keyUp', keyCode });
      }, key),
    pidOfPage: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0),
    async kill(which) {
      if (which === 'page') {
        process.kill(await running.pidOfPage(), 'SIGKILL');
        return;
      }
      if (which === 'main') child.kill('SIGKILL');
      else killGroup();
      await ended;
    },
    async end() {
      killGroup();
      await ended;
    },
  };
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  try {
    await until(readText, (text) => text.length > 40);
  } catch (error) {
    throw new Error(`${String(error)}\n${await tellStanding(app)}\n${said.join('').slice(-4000)}`, { cause: error });
  }
  return { ...running, startMs: performance.now() - began };
}

/** Where each window and its page stand, for a program that shows nothing; says so where even that is not answered. */
const tellStanding = (app: ElectronApplication): Promise<string> =>
  Promise.race([
    app
      .evaluate(async ({ app: program, BrowserWindow }) => {
        const silence = new Promise<string>((resolve) => setTimeout(() => resolve('the page is silent'), 5000));
        const windows = BrowserWindow.getAllWindows().map(async (window) => {
          const { webContents: page } = window;
          const html = page.executeJavaScript('document.documentElement.outerHTML.slice(0, 3000)').then(String, String);
          return {
            ...{ url: page.getURL(), isVisible: window.isVisible(), isLoading: page.isLoading() },
            ...{ isWaiting: page.isWaitingForResponse(), isCrashed: page.isCrashed(), pid: page.getOSProcessId() },
            html: await Promise.race([html, silence]),
          };
        });
        const processes = program.getAppMetrics().map(({ type, pid }) => `${type} ${String(pid)}`);
        return JSON.stringify({ windows: await Promise.all(windows), processes });
      })
      .catch(String),
    new Promise<string>((resolve) => setTimeout(() => resolve('the main process is silent'), 20_000)),
  ]);

/** Whether a process is the first of its group, as Playwright starts programs on Linux (proc_pid_stat(5), fields 1 and 5). */
function leadsItsGroup(pid: number): boolean {
  const stat = `/proc/${String(pid)}/stat`;
  if (!fs.existsSync(stat)) return false;
  const fields = fs
    .readFileSync(stat, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[2]) === pid;
}

/** Waits until something is as asked for, and gives it. */
export async function until<T>(read: () => Promise<T>, isIt: (value: T) => boolean, withinMs = 120_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const value = await read();
    if (isIt(value)) return value;
    if (performance.now() > deadline)
      throw new Error(`It did not come to be; the last was: ${String(value).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
