// zod is as large as a third of the first script, and everything that it would check was checked by the main process.
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reachedFrom } from '../builders/reached-modules.ts';

const screens = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('renderer', file))
  .filter((file) => /\.tsx?$/.test(file))
  // The memory adapter stands in for the main process, in tests and previews. A page for one lesson has no main process: it
  // holds the desk itself, behind its adapter.
  .filter(
    (file) => !/^renderer[\\/](?:platform[\\/](?:memory|(?:web|lms)[\\/])|main-(?:web|lms|site)\.tsx$)/.test(file),
  );

describe('the screen', () => {
  it('does without the library for schemas', () => {
    const reached = reachedFrom(screens);
    const way: string[] = [];
    for (let at: string | null | undefined = reached.has('zod') ? 'zod' : null; at; at = reached.get(at)) way.push(at);
    expect(way).toEqual([]);
  });

  it('is followed into content and into packages', () => {
    const reached = reachedFrom(screens);
    expect(reached.has(path.join('content', 'lesson', 'words.ts'))).toBe(true);
    expect(reached.has('react')).toBe(true);
    expect(reachedFrom([path.join('content', 'lesson', 'parse-lesson.ts')]).has('zod')).toBe(true);
  });
});
