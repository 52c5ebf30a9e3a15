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
 * Notes from which packages code or files went into a bundle, so that their licences can go along.
 * @param {string} part the name of the bundle
 * @returns {import('vite').Plugin}
 */
export const recordPackages = (part) => ({
  name: 'record-packages',
  generateBundle(_options, bundle) {
    const used = Object.values(bundle).flatMap((output) =>
      output.type === 'chunk'
        ? Object.entries(output.modules)
            .filter(([, { renderedLength }]) => renderedLength > 0)
            .map(([id]) => id.replace(/^\0/, ''))
        : output.originalFileNames.map((name) => resolve(this.environment.config.root, name)),
    );
    const folders = used.flatMap((id) => packageFolder.exec(id) ?? []);
    const names = [...new Set(folders.map((folder) => folder.replaceAll('\\', '/')))].sort();
    mkdirSync(shippedFolder, { recursive: true });
    writeFileSync(join(shippedFolder, `${part}.json`), `${JSON.stringify(names, null, 2)}\n`);
  },
});
