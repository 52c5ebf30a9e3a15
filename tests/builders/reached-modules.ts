import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const IMPORT = /^(?:import|export)\s+(?!type\b)([^;]*?)\s*from\s+'([^']+)'/gm;

const LATER = /\bimport\('([^']+)'\)/g;

/** What a file loads later. */
const loadedLaterBy = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(LATER)].flatMap(([, from = '']) => (from === '' ? [] : [from]));

/** What a file imports and still needs when its types are gone. */
function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, names = '', from = '']) => {
    const parts = names.startsWith('{')
      ? names
          .slice(1, -1)
          .split(',')
          .map((name) => name.trim())
      : [names];
    const isTypesOnly = parts.every((name) => name === '' || name.startsWith('type '));
    return isTypesOnly ? [] : [from];
  });
}

/**
 * The modules that imports lead to from `starts`, static ones alone unless `withLater`. Starts are paths within the project: files by their path, packages
 * by their name, each with the file that leads to it, which is null for the starts.
 */
export function reachedFrom(starts: readonly string[], { withLater = false } = {}): ReadonlyMap<string, string | null> {
  const reached = new Map<string, string | null>(starts.map((file) => [file, null]));
  for (const file of reached.keys()) {
    if (!existsSync(file)) continue;
    for (const from of [...importsOf(file), ...(withLater ? loadedLaterBy(file) : [])]) {
      const next = from.startsWith('.') ? path.join(path.dirname(file), from) : from;
      if (/^[\w@]|\.tsx?$/.test(next) && !reached.has(next)) reached.set(next, file);
    }
  }
  return reached;
}
