import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallName, RequestOf, ResponseOf } from '../../../electron/contract/calls.ts';
import { PATIENCE_MS } from '../../builders/patience.ts';

/** The main process of a program. */
export interface MainProcess {
  /** Runs a function there, which sees its arguments only; what it gives has to be JSON. Rejected when the program has ended. */
  evaluate<Given, Value>(
    run: (electron: typeof Electron.CrossProcessExports, given: Given) => Value | Promise<Value>,
    given?: Given,
  ): Promise<Value>;
}

/** The real program, asked in its main process, and without a debugger, which can hold a page back by itself. */
export interface RunningApp {
  readonly app: MainProcess;
  readonly child: ChildProcess;
  /** From the start of the process until the first screen stood there. */
  readonly startMs: number;
  /** What is on the screen as text; empty while there is no page. */
  readonly readText: () => Promise<string>;
  /** What the program noted in its log, from its first start on. */
  readonly readLog: () => string;
  /** Runs an expression in the page; `undefined` when the page does not answer. */
  inPage(expression: string): Promise<unknown>;
  /** Asks on a channel of the contract, as the page does. */
  invoke<C extends CallName>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Presses a key, as a keyboard does. */
  press(key: string): Promise<void>;
  readonly pidOfPage: () => Promise<number>;
  /** Ends a process, or the whole group, at once. */
  kill(which: 'main' | 'page' | 'group'): Promise<void>;
  /** Says where the windows, their pages and the processes stand, and what the program noted. */
  readonly describe: () => Promise<string>;
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

/** What the program is started with besides its folder. */
interface LaunchOptions {
  /** A script that the main process loads before the program. */
  readonly before?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function launch(folder: string, { before, env }: LaunchOptions = {}): Promise<RunningApp> {
  const began = performance.now();
  // The package answers with the path of the program when it is asked by Node.
  const electron = createRequire(import.meta.url)('electron') as string;
  const required = [path.resolve('tests/faults/app/drive-main.cjs'), ...(before === undefined ? [] : [before])];
  const child = spawn(
    electron,
    [
      ...required.flatMap((script) => ['--require', script]),
      ...(isRoot ? ['--no-sandbox'] : []),
      ...['.', `--user-data-dir=${path.join(folder, 'user')}`],
    ],
    {
      env: { ...process.env, CLAIMSORT_DATA_DIR: path.join(folder, 'data'), LANGUAGE: 'en', ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // In a group of its own, which can be ended as a whole.
      detached: true,
    },
  );
  const app = driveMain(child);
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
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const logFile = path.join(folder, 'data', 'claimsort.log');
  const readLog = (): string => (fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8') : '');
  const running: Omit<RunningApp, 'startMs'> = {
    app,
    child,
    inPage,
    readText,
    readLog,
    async describe() {
      const { exitCode, signalCode } = child;
      const hasEnded = exitCode !== null || signalCode !== null;
      return [
        hasEnded ? `the program ended by itself: ${String(signalCode ?? exitCode)}` : await describeStanding(app),
        `it noted: ${readLog().slice(-4000) || 'nothing'}`,
        `it wrote: ${said.join('').slice(-4000)}`,
      ].join('\n');
    },
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
  await untilItStands(running);
  return { ...running, startMs: performance.now() - began };
}

/** A program that is asked over the pipe it was started with. */
function driveMain(child: ChildProcess): MainProcess {
  const waiting = new Map<number, (answer: { readonly value?: unknown; readonly error?: string }) => void>();
  let last = 0;
  child.on('message', (answer: { readonly id: number; readonly value?: unknown; readonly error?: string }) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const giveUp = (): void => {
    for (const settle of waiting.values()) settle({ error: 'the program ended' });
    waiting.clear();
  };
  child.once('exit', giveUp);
  return {
    evaluate: <Given, Value>(
      run: (electron: typeof Electron.CrossProcessExports, given: Given) => Value | Promise<Value>,
      given?: Given,
    ) =>
      new Promise<Value>((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, ({ value, error }) => {
          // What the function gives, as JSON carries it.
          if (error === undefined) resolve(value as Value);
          else reject(new Error(error));
        });
        if (!child.connected) giveUp();
        else
          child.send({ id, code: String(run), given }, (failed) => {
            if (failed !== null) giveUp();
          });
      }),
  };
}

/** Waits until there is a screen; a program that shows none, or ended, fails with where it stands. */
export async function untilItStands(running: Pick<RunningApp, 'child' | 'readText' | 'describe'>): Promise<void> {
  const { child } = running;
  const read = async (): Promise<string> => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The program ended.');
    return running.readText();
  };
  await until(read, (text) => text.length > 40).catch(async (error: unknown) => {
    throw new Error(`${String(error)}\n${await running.describe()}`, { cause: error });
  });
}

/** Where each window and its page stand, for a program that shows nothing; says so where even that is not answered. */
const describeStanding = (app: MainProcess): Promise<string> =>
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

/** Whether a process is the first of its group (proc_pid_stat(5), fields 1 and 5). */
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
