import { expect, test as base } from '../e2e/fixtures.ts';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ordinaryUser } from '../e2e/ordinary-user.ts';
import { renderersOf } from './processes.ts';
import { executableOf, type ProgramName } from './programs.ts';

/** A packed program that was started without a driver, as a person starts it. */
export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it said on its error stream so far. */
  readonly said: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** The folder in which it keeps its data. */
  readonly data: string;
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is put before the program's own command: something that watches it. */
  readonly through?: readonly string[];
  /** Something that watches may have to be root and become the ordinary user itself. */
  readonly asRoot?: boolean;
}

interface Fixtures {
  /** Starts a packed program as an ordinary user without any switch of its own accord. */
  readonly start: (program: ProgramName, options?: StartOptions) => Started;
}

/** Why no ordinary user can have Chromium's sandbox here; null where they can. */
export function sandboxIsImpossible(): string | null {
  const { status, stderr } = spawnSync('unshare', ['--user', '--pid', '--net', '--fork', 'true'], {
    ...ordinaryUser,
    encoding: 'utf8',
  });
  return status === 0
    ? null
    : `an ordinary user may make no user namespace on this computer: unshare --user --pid --net says "${stderr.trim()}"`;
}

export const test = base.extend<Fixtures>({
  start: async ({ folder }, use) => {
    const started: ChildProcess[] = [];
    await use((program, { args = [], env = {}, through = [], asRoot = false } = {}) => {
      const [command = '', ...words] = [...through, executableOf(program), ...args];
      const { DISPLAY = '', XAUTHORITY = '', PATH = '' } = process.env;
      const child = spawn(command, words, {
        ...(asRoot ? {} : ordinaryUser),
        cwd: folder,
        env: { PATH, DISPLAY, XAUTHORITY, HOME: folder, LANG: 'C.UTF-8', LANGUAGE: 'en', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      });
      started.push(child);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => (said += String(chunk)));
      }
      const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
        child.once('close', (code, signal) => resolve(code ?? signal));
      });
      if (child.pid === undefined) throw new Error(`${command} cannot be started`);
      return {
        child,
        pid: child.pid,
        said: () => said,
        ended,
        data: path.join(folder, '.config', 'Claimsort', 'data'),
      };
    });
    for (const { pid } of started) endGroup(pid);
  },
});

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Waits until a program shows a page and has opened its store. */
export async function untilRunning({ pid, data, said }: Started): Promise<void> {
  const isThere = (): boolean => renderersOf(pid).length > 0 && fs.existsSync(path.join(data, 'claimsort.sqlite'));
  await expect
    .poll(isThere)
    .toBe(true)
    .catch((error: unknown) => {
      throw new Error(`The program did not come up. It said: ${said()}`, { cause: error });
    });
}

export { expect };
