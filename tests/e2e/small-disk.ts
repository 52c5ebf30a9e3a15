import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { test as base } from './fixtures.ts';

/** A disk of its own under the data folder, small enough to be filled. */
export interface SmallDisk {
  /** Takes all room there is. */
  fill(): Promise<void>;
  /** Gives the room back. */
  free(): Promise<void>;
}

const SIZE_KB = 4 * 1024;
const PAGE_BYTES = 4096;

const run = (command: string, ...args: readonly string[]): string | null => {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) return `${command} is not installed`;
  return status === 0 ? null : stderr.trim();
};

/** Why no disk could be mounted; null when it is there. */
function mount(at: string): string | null {
  if (process.platform !== 'linux') return 'a small disk is mounted only on Linux';
  const whyNot = run('mount', '-t', 'tmpfs', '-o', `size=${String(SIZE_KB)}k,mode=777`, 'none', at);
  return whyNot === null ? null : `no disk may be mounted here: ${whyNot}`;
}

async function takeAll(file: string): Promise<void> {
  const handle = await fs.open(file, 'a');
  try {
    for (;;) await handle.appendFile(Buffer.alloc(PAGE_BYTES));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    await handle.close();
  }
}

/** The usual fixtures over a small disk; a computer that lets nobody mount one says so and leaves the test. */
export const test = base.extend<{ readonly disk: SmallDisk }>({
  folder: async ({ folder }, use, info) => {
    const data = path.join(folder, 'data');
    await fs.mkdir(data);
    const whyNot = mount(data);
    info.skip(whyNot !== null, whyNot ?? '');
    await use(folder);
    run('umount', '--lazy', data);
  },
  disk: async ({ folder }, use) => {
    const ballast = path.join(folder, 'data', 'ballast');
    await use({ fill: () => takeAll(ballast), free: () => fs.rm(ballast) });
  },
});
