// Records the packages in a bundle. Our own code: a list of installed packages does not show them, because nearly all
// are bundled.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project.mjs';

/** The folder in which a build records the packages of each of its parts. */
export const shippedFolder = join(projectRoot, 'out', 'shipped');

/** The name of a package in package-lock.json: its folder, from the first `node_modules` on. */
const packageFolder = /\bnode_modules[\\/](?:.*[\\/]node_modules[\\/])?(?:@[^\\/]+[\\/])?[^\\/]+/;

/**
 * The packages whose code or files are in a bundle, by their names in package-lock.json, in alphabetical order.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} root the folder in which the build looks for its files
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
 * Records the packages in a bundle, so that their licences can be included.
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
