// Builds the practice edition into out/web: the site itself, and the service worker that keeps its files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { siteBundle, siteFolder, siteWorkerBundle } from '../build-config.mjs';
import { noticesOfPage } from './legal.mjs';
import { shippedFolder } from './record-packages.mjs';

const workerFile = join(siteFolder, 'site-worker.js');

/** A file with a hash in its name is never another one under the same name. */
const hasHash = /^assets\/.*-[\w-]{8}\.\w+$/;

/**
 * Every file of the site with what tells one version of it from the next, as Workbox reads it: null where the name does.
 * Ours, because the tool that writes such lists brings a compiler of 200 packages along (docs/decisions).
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

/** Names in the worker the place of that list, which is known only when everything else is there. */
const PLACE_OF_FILES = '__SITE_FILES__';

/** The licences of everything that the site and its worker hold. */
function licences() {
  const packages = ['site', 'site-worker'].flatMap(
    (part) => /** @type {string[]} */ (JSON.parse(readFileSync(join(shippedFolder, `${part}.json`), 'utf8'))),
  );
  return noticesOfPage([...new Set(packages)].sort());
}

/** Builds the site anew. */
export async function buildSite() {
  await build(siteBundle());
  await build(siteWorkerBundle());
  writeFileSync(join(siteFolder, 'licences.txt'), licences());
  const parts = readFileSync(workerFile, 'utf8').split(PLACE_OF_FILES);
  if (parts.length !== 2) throw new Error('The service worker has no place for the list of files.');
  writeFileSync(workerFile, parts.join(JSON.stringify(filesOfSite())));
}
