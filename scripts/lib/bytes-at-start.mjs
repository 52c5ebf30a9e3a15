// The size of the script that the first screen loads, measured on the built page. Our own code: it follows the preloads
// of index.html, unlike tools that take a list of files.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inProject } from './project.mjs';

/** The maximum size of the script before the first screen can be used: gzip, kB of 1,000 bytes. */
export const MOST_KILOBYTES_AT_START = 130;

const folder = inProject('out', 'renderer');
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g;

/** @param {string} file within the folder @param {RegExp} imports @returns {readonly string[]} */
const importsOf = (file, imports) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(imports)].map((match) => join(dirname(file), match[1] ?? ''));

/**
 * The script files that the built page loads at its start: those that it names, those that the first of them loads
 * after the first frame, and all their imports. Screens that are loaded when they are opened do not count.
 * @returns {readonly string[]}
 */
export function filesAtStart() {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const files = new Set([...named, ...named.slice(0, 1).flatMap((entry) => importsOf(entry, DYNAMIC_IMPORT))]);
  // Iterating over a set also visits elements that are added meanwhile.
  for (const file of files) for (const imported of importsOf(file, STATIC_IMPORT)) files.add(imported);
  return [...files];
}

/** @returns {number} gzip kB, each file by itself, as a server would send it */
export const kilobytesAtStart = () =>
  filesAtStart().reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
