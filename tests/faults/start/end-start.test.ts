import { spawn } from 'node:child_process';
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
  /** Its command and its environment. */
  readonly marks: string;
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
        const marks = command + fs.readFileSync(`/proc/${name}/environ`, 'utf8');
        return [{ pid: Number(name), parent: Number(fields[1]), command, marks }];
      } catch {
        // It ended while it was looked at.
        return [];
      }
    });
}

/** The processes of one start, whatever their parent is by now: the test gave its own folder to all of them. */
const listMarked = (folder: string): readonly Process[] =>
  listProcesses().filter(({ marks }) => marks.includes(folder));

const isProgram = ({ command }: Process): boolean =>
  command.includes('electron') && command.includes('--user-data-dir');
const isDisplay = ({ command }: Process): boolean => command.startsWith('Xvfb ');

/** How far a start has come, by what runs and what is there. */
const MOMENTS = {
  'its display is being started': (all: readonly Process[]) => all.some(isDisplay),
  'the program has just been started': (all: readonly Process[]) => all.some(isProgram),
  'its window is there': (all: readonly Process[], folder: string) =>
    all.some(isDisplay) &&
    all.some((one) => isProgram(one) && one.command.includes('--type=renderer')) &&
    fs.existsSync(path.join(folder, 'data', 'claimsort.sqlite')),
} as const;
type Moment = keyof typeof MOMENTS;

/** Starts `npm start` where there is no display, and waits for a moment of it. */
async function npmStart(moment: Moment): Promise<{ readonly npm: number; readonly folder: string }> {
  const folder = dataFolder();
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, XAUTHORITY: _authority, ...env } = process.env;
  // As a terminal does it: in a group of its own, which gets what is typed there.
  const { pid } = spawn('npm', ['start', '--', `--user-data-dir=${path.join(folder, 'user')}`], {
    env: { ...env, CLAIMSORT_DATA_DIR: path.join(folder, 'data'), LANGUAGE: 'en' },
    stdio: 'ignore',
    detached: true,
  });
  if (pid === undefined) throw new Error('npm cannot be started');
  onTestFinished(() => {
    for (const one of listMarked(folder)) process.kill(one.pid, 'SIGKILL');
  });
  await until(
    () => Promise.resolve(listMarked(folder)),
    (all) => MOMENTS[moment](all, folder),
    WITHIN_MS,
  );
  return { npm: pid, folder };
}

const WAYS = {
  'Ctrl+C': (npm: number) => process.kill(-npm, 'SIGINT'),
  'a terminal that is closed': (npm: number) => process.kill(-npm, 'SIGHUP'),
  'kill, of npm alone': (npm: number) => process.kill(npm, 'SIGTERM'),
  'kill -HUP, of npm alone': (npm: number) => process.kill(npm, 'SIGHUP'),
  'kill -9, of npm alone': (npm: number) => process.kill(npm, 'SIGKILL'),
} as const;
type Way = keyof typeof WAYS;

const ENDS: readonly (readonly [Way, Moment])[] = [
  ...(Object.keys(WAYS) as unknown as readonly Way[]).map((way) => [way, 'its window is there'] as const),
  ['Ctrl+C', 'its display is being started'],
  ['kill, of npm alone', 'its display is being started'],
  ['kill -9, of npm alone', 'its display is being started'],
  ['a terminal that is closed', 'the program has just been started'],
  ['kill -9, of npm alone', 'the program has just been started'],
];

describe('npm start', () => {
  it.for(ENDS)('leaves nothing running after %s, when %s', async ([way, moment], context) => {
    needs(context, process.platform === 'linux' ? null : 'it looks into /proc, which is Linux');
    const { npm, folder } = await npmStart(moment);
    // Control: what was started is seen while it runs, npm itself among it.
    expect(listMarked(folder).length).toBeGreaterThan(1);
    expect(listMarked(folder).some(({ pid }) => pid === npm)).toBe(true);

    WAYS[way](npm);

    const left = await until(
      () => Promise.resolve(listMarked(folder)),
      (all) => all.length === 0,
      WITHIN_MS,
    ).catch(() => listMarked(folder));
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
    const family = listProcesses().filter(({ pid, parent }) => pid === child.pid || parent === child.pid);
    expect(family).toHaveLength(2);
    const ended = new Promise((resolve) => child.once('exit', resolve));

    child.kill('SIGTERM');

    // What a shell says of a program that was killed: 128, and 9.
    expect(await ended).toBe(137);
    const now = new Set(listProcesses().map(({ pid }) => pid));
    expect(family.filter(({ pid }) => now.has(pid))).toEqual([]);
  });
});
