import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataFolder } from '../../builders/data-folder.ts';
import { until } from '../app/running-app.ts';
import { needs } from '../needs.ts';

/** Many times what it takes on an idle machine: some four seconds to start, and less than one to end. */
const WITHIN_MS = 240_000;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  /** When it was started, in the clock ticks of proc_pid_stat(5): a number that is given anew is another process. */
  readonly since: string;
}

function listProcesses(): readonly Process[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = fs
          .readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        // One that has ended and was not fetched by its parent is no longer running.
        if (fields[0] === 'Z') return [];
        const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(fields[1]), command, since: fields[19] ?? '' }];
      } catch {
        // It ended while it was looked at.
        return [];
      }
    });
}

/** A process and all that it started, as far as their parents live. */
function listFamily(pid: number): readonly Process[] {
  const all = listProcesses();
  const family = all.filter((one) => one.pid === pid);
  // A list that grows while it is gone through is gone through to its end.
  for (const { pid: above } of family) family.push(...all.filter(({ parent }) => parent === above));
  return family;
}

const stillThere = (family: readonly Process[]): readonly Process[] => {
  const now = new Map(listProcesses().map((one) => [one.pid, one.since]));
  return family.filter(({ pid, since }) => now.get(pid) === since);
};

const isProgram = ({ command }: Process): boolean =>
  command.includes('electron') && command.includes('--user-data-dir');
const isDisplay = ({ command }: Process): boolean => command.startsWith('Xvfb ');

/** Starts `npm start` where there is no display, and gives all its processes once the window has been asked for. */
async function npmStart(): Promise<{
  readonly npm: ChildProcess & { readonly pid: number };
  family: readonly Process[];
}> {
  const folder = dataFolder();
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, XAUTHORITY: _authority, ...env } = process.env;
  // As a terminal does it: in a group of its own, which gets what is typed there.
  const npm = spawn('npm', ['start', '--', `--user-data-dir=${path.join(folder, 'user')}`], {
    env: { ...env, CLAIMSORT_DATA_DIR: path.join(folder, 'data'), LANGUAGE: 'en' },
    stdio: 'ignore',
    detached: true,
  });
  const { pid } = npm;
  if (pid === undefined) throw new Error('npm cannot be started');
  let seen: readonly Process[] = [];
  onTestFinished(() => {
    for (const one of stillThere(seen)) process.kill(one.pid, 'SIGKILL');
  });
  const family = await until(
    () => {
      seen = listFamily(pid);
      return Promise.resolve(seen);
    },
    (all) =>
      all.some(isDisplay) &&
      all.some((one) => isProgram(one) && one.command.includes('--type=renderer')) &&
      fs.existsSync(path.join(folder, 'data', 'claimsort.sqlite')),
    WITHIN_MS,
  );
  return { npm: Object.assign(npm, { pid }), family };
}

const WAYS: readonly (readonly [string, (npm: number) => void])[] = [
  ['Ctrl+C', (npm) => process.kill(-npm, 'SIGINT')],
  ['a terminal that is closed', (npm) => process.kill(-npm, 'SIGHUP')],
  ['kill, of npm alone', (npm) => process.kill(npm, 'SIGTERM')],
  ['kill -HUP, of npm alone', (npm) => process.kill(npm, 'SIGHUP')],
  ['kill -9, of npm alone', (npm) => process.kill(npm, 'SIGKILL')],
];

describe('npm start', () => {
  it.for(WAYS)('leaves nothing running after %s', async ([, end], context) => {
    needs(context, process.platform === 'linux' ? null : 'it looks into /proc, which is Linux');
    const { npm, family } = await npmStart();
    // Control: the program and its display are seen while they run.
    expect(stillThere(family).filter((one) => isProgram(one) || isDisplay(one)).length).toBeGreaterThan(1);

    end(npm.pid);

    const left = await until(
      () => Promise.resolve(stillThere(family)),
      (all) => all.length === 0,
      WITHIN_MS,
    ).catch(() => stillThere(family));
    expect(left.map(({ command }) => command.slice(0, 80))).toEqual([]);
  });
});

/** Runs a program that does not end when it is asked to, as one does that asks a question first. */
const STUBBORN = `
  import('./scripts/lib/run.mjs').then(({ run }) =>
    run(process.execPath, ['-e', 'process.on("SIGTERM", () => undefined); console.log("up"); setInterval(() => 0, 1e4)'], {
      killAfterMs: 300,
    }).then((code) => process.exit(code)),
  );`;

describe('run', () => {
  it('kills a program that does not end when it is asked to', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', STUBBORN], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const family = listFamily(child.pid ?? 0);
    expect(family).toHaveLength(2);
    const ended = new Promise((resolve) => child.once('exit', resolve));

    child.kill('SIGTERM');

    // What a shell says of a program that was killed: 128, and 9.
    expect(await ended).toBe(137);
    expect(stillThere(family)).toEqual([]);
  });
});
