// Builds the practice edition into out/web: the site itself, and the service worker that caches its files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { siteBundle, siteFolder, siteWorkerBundle } from '../build-config.mjs';
import { noticesOfPage } from './legal.mjs';
import { shippedFolder } from './record-packages.mjs';

const workerFile = join(siteFolder, 'site-worker.js');

/** A file with a hash in its name never changes its content. */
const hasHash = /^assets\/.*-[\w-]{8}\.\w+$/;

/**
 * Every file of the site with its revision, in the format of Workbox: null if the name contains a hash. Our own code,
 * because the tool that creates such lists depends on a compiler with 200 packages (docs/decisions).
 */
function filesOfSite() {
  return readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(siteFolder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((url) => join(siteFolder, url) !== workerFile)
    .sort()
    .map((url) => ({
      url,
      revision: hasHash.test(url)
        ? null
        : createHash('sha256')
            .update(readFileSync(join(siteFolder, url)))
            .digest('hex')
            .slice(0, 16),
    }));
}

/** The placeholder for that list in the worker; the list is known only after everything else is built. */
const PLACE_OF_FILES = '__SITE_FILES__';

/** The licences of everything in the site and its worker. */
function licences() {
  const packages = ['site', 'site-worker'].flatMap(
    (part) => /** @type {string[]} */ (JSON.parse(readFileSync(join(shippedFolder, `${part}.json`), 'utf8'))),
  );
  return noticesOfPage([...new Set(packages)].sort());
}

/** Rebuilds the site. */
export async function buildSite() {
  await build(siteBundle());
  await build(siteWorkerBundle());
  writeFileSync(join(siteFolder, 'licences.txt'), licences());
  const parts = readFileSync(workerFile, 'utf8').split(PLACE_OF_FILES);
  if (parts.length !== 2) throw new Error('The service worker has no place for the list of files.');
  writeFileSync(workerFile, parts.join(JSON.stringify(filesOfSite())));
}
