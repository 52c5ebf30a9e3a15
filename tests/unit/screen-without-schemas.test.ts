// zod is as large as a third of the first script, and everything that it would check was checked by the main process.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';

const IMPORT = /^(?:import|export)\s+(?!type\b)([^;]*?)\s*from\s+'([^']+)'/gm;

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

/** How each file that is reached from `starts` is reached, as the file before it. */
function reach(starts: readonly string[]): ReadonlyMap<string, string | null> {
  const reached = new Map<string, string | null>(starts.map((file) => [file, null]));
  for (const file of reached.keys()) {
    if (!existsSync(file)) continue;
    for (const from of importsOf(file)) {
      const next = from.startsWith('.') ? path.join(path.dirname(file), from) : from;
      if (/^[\w@]|\.tsx?$/.test(next) && !reached.has(next)) reached.set(next, file);
    }
  }
  return reached;
}

const screens = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('renderer', file))
  .filter((file) => /\.tsx?$/.test(file))
  // The memory adapter stands in for the main process, in tests and previews. A page for one lesson has no main process: it
  // holds the desk itself, behind its adapter.
  .filter((file) => !/^renderer[\\/](?:platform[\\/](?:memory|web[\\/])|main-web\.tsx$)/.test(file));

describe('the screen', () => {
  it('does without the library for schemas', () => {
    const reached = reach(screens);
    const way: string[] = [];
    for (let at: string | null | undefined = reached.has('zod') ? 'zod' : null; at; at = reached.get(at)) way.push(at);
    expect(way).toEqual([]);
  });

  it('is followed into content and into packages', () => {
    const reached = reach(screens);
    expect(reached.has(path.join('content', 'lesson', 'words.ts'))).toBe(true);
    expect(reached.has('react')).toBe(true);
    expect(reach([path.join('content', 'lesson', 'parse-lesson.ts')]).has('zod')).toBe(true);
  });
});
