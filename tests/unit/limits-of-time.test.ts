import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What `npm test` runs and what it is made of. */
const FOLDERS = ['unit', 'contract', 'e2e', 'faults', 'security', 'builders'];

/** A limit in figures: of one test, of one wait, of all waits of a file, or of another program. */
const LIMIT = /\b(?:test\.setTimeout\(|(?:timeout|asyncUtilTimeout|testTimeout|hookTimeout): *[\d(])/;

/** Each ends an attempt that is made again until patience is at its end, or a run whose tests have no other limit. */
const KNOWN = new Map([
  ['faults/app/undriven-app.ts', 'asks the program again whenever it does not answer'],
  ['security/playwright.config.ts', 'the only limit of these tests'],
]);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join('tests', folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
).filter((file) => /\.(?:ts|tsx|mjs)$/.test(file));

const hasLimit = (source: string): boolean => source.split('\n').some((line) => LIMIT.test(line));

describe('tests', () => {
  it('have no limit of time of their own, because a slow machine would reach it', () => {
    expect(files.length).toBeGreaterThan(400);
    const limited = files.filter((file) => hasLimit(readFileSync(path.join('tests', file), 'utf8')));
    expect(limited.filter((file) => !KNOWN.has(file))).toEqual([]);
    // One that is gone from the code goes from the list, too.
    expect([...KNOWN.keys()].filter((file) => !limited.includes(file))).toEqual([]);
  });

  it.each([
    'test.' + 'setTimeout(240_000);',
    "it('waits', { timeout" + ': 5000 }, async () => {',
    'await expect(row).toHaveCount(1, { timeout' + ': 30_000 });',
    'configure({ asyncUtilTimeout' + ': 5000 });',
  ])('would be seen with %s', (line) => {
    expect(hasLimit(line)).toBe(true);
  });
});
