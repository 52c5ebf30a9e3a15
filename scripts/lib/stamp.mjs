// Stamp files that record the hash of the sources of a product. Our own code, because it decides whether packages have
// to be installed, so no package can do it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from './project.mjs';

/**
 * One hash of the names and contents of all files below `paths`.
 * @param {readonly string[]} paths files and folders of the project
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(projectRoot, path))).sort()) {
    hash
      .update(`${relative(projectRoot, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

/**
 * The text of a stamp file; null if it does not exist.
 * @param {string} file
 */
export const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

/**
 * Makes a product unless its stamp says that it was made from exactly these sources.
 * @param {{ stamp: string, sources: readonly string[], products: readonly string[], make: () => Promise<void> }} work
 */
export async function makeUnlessMade({ stamp, sources, products, make }) {
  const wanted = hashOf(sources);
  if (readStamp(stamp) === wanted && products.every((file) => existsSync(join(projectRoot, file)))) return;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${wanted}\n`);
}
