// Replaces Electron's default_app.asar, which the fallback runtime lacks: `electron [-r module]... path/to/app [args]`
// opens that app. The top-level await delays the 'ready' event until the app's code has run; otherwise it would be too
// late to register a scheme.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** Splits the command line into the modules to load first and the app itself. */
function readCommandLine() {
  const words = process.argv.slice(1);
  /** @type {string[]} */
  const first = [];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (word === '--version' || word === '-v') return { print: `v${process.versions.electron}`, first, folder: null };
    if (word === '--abi') return { print: process.versions.modules, first, folder: null };
    if (word === '-r' || word === '--require') first.push(words.shift() ?? '');
    else if (word.startsWith('--require=')) first.push(word.slice('--require='.length));
    else if (!word.startsWith('-')) return { print: null, first, folder: resolve(word) };
  }
  return { print: 'usage: electron [-r module]... path/to/app [args]', first, folder: null };
}

/** @param {string} folder */
async function openApp(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) {
    const { name, productName, version, desktopName } = JSON.parse(readFileSync(manifest, 'utf8'));
    app.setName(productName ?? name);
    app.setDesktopName(desktopName ?? `${name}.desktop`);
    // Not in the public types; Electron's own default app calls them, too.
    const own = /** @type {{ setVersion?: (version: string) => void, setAppPath?: (path: string) => void }} */ (app);
    if (version) own.setVersion?.(version);
    own.setAppPath?.(folder);
  }
  await import(pathToFileURL(createRequire(join(folder, 'noop.js')).resolve(folder)).href);
}

const { print, first, folder } = readCommandLine();
const require = createRequire(join(process.cwd(), 'noop.js'));
for (const module of first) require(module);
if (folder === null) {
  console.log(print);
  process.exit(0);
}
try {
  await openApp(folder);
} catch (error) {
  console.error(error);
  process.exit(1);
}
