// Builds the practice edition into out/web: the site itself, and the service worker that keeps its files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { siteBundle, siteFolder, siteWorkerBundle } from '../build-config.mjs';

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

/** Builds the site anew. */
export async function buildSite() {
  await build(siteBundle());
  await build(siteWorkerBundle(filesOfSite()));
}
