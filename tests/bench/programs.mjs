// The two programs that are compared, each packed in the same runtime, and how they are started.
import { createPackageWithOptions, extractAll, uncacheAll } from '@electron/asar';
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { readCpuMs } from './processes.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'out/bench');
const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root; an ordinary user keeps it. */
export const sandboxArgs = isRoot ? ['--no-sandbox'] : [];

/** @typedef {'ours' | 'empty'} ProgramName */

/** @param {ProgramName} name */
export const executableOf = (name) => path.join(folder, name, 'claimsort');

/**
 * Packs the program, and into a second copy of its runtime the empty window; each with the observer before its entry.
 * @param {{ pack: (args: readonly string[]) => Promise<number>, makeTwin: (sealed: string, twin: string) => Promise<void> }} tools
 */
export async function layOutPrograms({ pack, makeTwin }) {
  await fs.rm(folder, { recursive: true, force: true });
  const code = await pack(['--linux', 'dir', `-c.directories.output=${path.join(folder, 'packed')}`]);
  if (code !== 0) throw new Error('The program could not be packed.');
  const ours = path.join(folder, 'ours');
  // The sealed program shuts out every driver and, started by root, itself; its twin differs in nothing else.
  await makeTwin(path.join(folder, 'packed', 'linux-unpacked'), ours);
  // The library remembers what stood in an archive by its name, and the twin's has been written anew.
  uncacheAll();
  await fs.cp(ours, path.join(folder, 'empty'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  await observe('ours', (app) => extractAll(path.join(ours, 'resources', 'app.asar'), app));
  await observe('empty', (app) => fs.cp(path.join(import.meta.dirname, 'empty-window'), app, { recursive: true }));
}

/** @param {ProgramName} name @param {(app: string) => unknown} fill lays the program's files into a folder */
async function observe(name, fill) {
  const app = path.join(folder, `${name}-app`);
  await fill(app);
  const manifest = path.join(app, 'package.json');
  const { main, ...rest } = JSON.parse(await fs.readFile(manifest, 'utf8'));
  await fs.cp(path.join(import.meta.dirname, 'observer'), path.join(app, 'observer'), { recursive: true });
  await fs.writeFile(path.join(app, 'observed.mjs'), `import './observer/observe.mjs';\nimport './${main}';\n`);
  await fs.writeFile(manifest, JSON.stringify({ ...rest, main: 'observed.mjs' }));
  const resources = path.join(folder, name, 'resources');
  await fs.rm(path.join(resources, 'app.asar.unpacked'), { recursive: true, force: true });
  await createPackageWithOptions(app, path.join(resources, 'app.asar'), { unpack: '**/*.node' });
}

/** A moment of a start: ms on the clock and ms on the processor since the program was started. @typedef {{ elapsed: number, cpu: number }} Moment */

/** How long a start may take before it counts as failed. */
const PATIENCE_MS = 30_000;

/**
 * Starts a program without a driver and lets it run until `last` has been reported.
 * @template T
 * @param {ProgramName} name
 * @param {{ profile: string, last: string, whenThere: (pid: number) => Promise<T>, display?: string }} start
 * @returns {Promise<{ moments: ReadonlyMap<string, Moment>, found: T }>} `found`: what `whenThere` gave back
 */
export async function observeStart(name, { profile, last, whenThere }) {
  const startedAt = Date.now();
  const child = spawn(executableOf(name), [...sandboxArgs, `--user-data-dir=${path.join(profile, name)}`], {
    env: {
      ...process.env,
      CLAIMSORT_DATA_DIR: path.join(profile, 'data'),
      LANGUAGE: 'en',
      BENCH_RESUME: last === 'response possible' ? 'yes' : 'no',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  try {
    /** @type {Map<string, Moment>} */
    const moments = new Map();
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('@bench ')) continue;
      const { what, at } = JSON.parse(line.slice('@bench '.length));
      moments.set(what, { elapsed: at - startedAt, cpu: readCpuMs(child.pid ?? 0) });
      if (what === last) break;
    }
    if (!moments.has(last)) throw new Error(`The program "${name}" ended before: ${last}.`);
    return { moments, found: await whenThere(child.pid ?? 0) };
  } finally {
    clearTimeout(patience);
    child.kill('SIGTERM');
    await ended;
  }
}
