// Builds a variant of the packed program whose main process tests can control.
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { build } from 'vite';
import { mainBundle } from '../build-config.mjs';

/**
 * Builds a variant of a packed program for Linux: identical, except that `__TWIN__` is true, and that the fuse is
 * enabled through which a test controls it.
 * @param {string} sealed the folder of the packed program
 * @param {string} twin the folder to make
 */
export async function makeTwin(sealed, twin) {
  const work = await fs.mkdtemp(join(tmpdir(), 'claimsort-twin-'));
  try {
    const app = join(work, 'app');
    const archive = join(twin, 'resources', 'app.asar');
    await fs.cp(sealed, twin, { recursive: true, mode: constants.COPYFILE_FICLONE });
    extractAll(archive, app);
    await build(mainBundle({ twin: join(work, 'main') }));
    await fs.rm(join(app, 'out', 'main'), { recursive: true });
    await fs.cp(join(work, 'main'), join(app, 'out', 'main'), { recursive: true });
    await createPackageWithOptions(app, archive, { unpack: '**/*.node' });
    await flipFuses(join(twin, 'claimsort'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}
