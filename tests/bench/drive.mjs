import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { _electron } from 'playwright';
import { executableOf, sandboxArgs } from './programs.mjs';

/** A folder of one bench, removed when the work in it is done. @template T @param {(folder: string) => Promise<T>} work */
export async function inFolder(work) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'claimsort-bench-'));
  try {
    return await work(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Drives the packed program over a folder of its own, where a row is about what happens within the page.
 * @template T
 * @param {string} folder
 * @param {(window: import('playwright').Page) => Promise<T>} story
 */
export async function drive(folder, story) {
  const app = await _electron.launch({
    executablePath: executableOf('ours'),
    args: [...sandboxArgs, `--user-data-dir=${path.join(folder, 'ours')}`],
    chromiumSandbox: sandboxArgs.length === 0,
    env: { ...environment(), CLAIMSORT_DATA_DIR: path.join(folder, 'data'), LANGUAGE: 'en' },
  });
  try {
    return await story(await app.firstWindow());
  } finally {
    await app.close();
  }
}

/** @returns {Record<string, string>} */
export const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
