// Which packages went into a bundle. Ours: lists of what is installed do not tell, because nearly all of ours is
// bundled.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project.mjs';

/** Where a build notes which packages went into each of its parts. */
export const shippedFolder = join(projectRoot, 'out', 'shipped');

/** As package-lock.json names a package: its folder, from the first `node_modules` on. */
const packageFolder = /\bnode_modules[\\/](?:.*[\\/]node_modules[\\/])?(?:@[^\\/]+[\\/])?[^\\/]+/;

/**
 * The packages whose code or files went into a bundle, in order of their names, as package-lock.json names them.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} root where the build looks for its files
 * @returns {readonly string[]}
 */
export function packagesOf(bundle, root) {
  const used = Object.values(bundle).flatMap((output) =>
    output.type === 'chunk'
      ? Object.entries(output.modules)
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .map(([id]) => id.replace(/^\0/, ''))
      : output.originalFileNames.map((name) => resolve(root, name)),
  );
  const folders = used.flatMap((id) => packageFolder.exec(id) ?? []);
  return [...new Set(folders.map((folder) => folder.replaceAll('\\', '/')))].sort();
}

/**
 * Notes from which packages code or files went into a bundle, so that their licences can go along.
 * @param {string} part the name of the bundle
 * @returns {import('vite').Plugin}
 */
export const recordPackages = (part) => ({
  name: 'record-packages',
  generateBundle(_options, bundle) {
    const names = packagesOf(bundle, this.environment.config.root);
    mkdirSync(shippedFolder, { recursive: true });
    writeFileSync(join(shippedFolder, `${part}.json`), `${JSON.stringify(names, null, 2)}\n`);
  },
});
