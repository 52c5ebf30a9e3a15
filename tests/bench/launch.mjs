import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { _electron } from 'playwright';

const root = path.resolve(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;

/** The two programs that are held against each other. */
export const PROGRAMS = { ours: root, empty: path.join(import.meta.dirname, 'empty-app') };

/**
 * Starts a program over a folder and gives its window; `startedAt` is the wall-clock time of the start in ms.
 * @param {keyof typeof PROGRAMS} program
 * @param {string} folder
 */
export async function launch(program, folder) {
  const startedAt = Date.now();
  const app = await _electron.launch({
    cwd: root,
    args: [...(isRoot ? ['--no-sandbox'] : []), PROGRAMS[program], `--user-data-dir=${path.join(folder, program)}`],
    chromiumSandbox: !isRoot,
    env: { ...environment(), CLAIMSORT_DATA_DIR: path.join(folder, 'data') },
  });
  const window = await app.firstWindow();
  return { app, window, startedAt };
}

/** A folder of one bench, to be removed by whoever asked for it. */
export const makeFolder = () => fs.mkdtemp(path.join(os.tmpdir(), 'claimsort-bench-'));

/** @returns {Record<string, string>} */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
