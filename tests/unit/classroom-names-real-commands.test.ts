import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** What docs/classroom.md quotes that is no sentence of the program as it stands. */
const NO_SENTENCE = new Set([
  // Of learning platforms, and of another page.
  ...['Add an activity', 'SCORM package', 'download all submissions', 'Making a lesson'],
  // Ends of names of files, and counts.
  ...['… – exam.claimsort', '… – with the key.claimsort'],
  ...['4 of 6 chose attribution', '4 of 6 chose attribution. The key says rhetoric.'],
]);

describe('the guide for an afternoon', () => {
  it('names every command as the program does', () => {
    const folder = path.join(root, 'renderer/text/en');
    const said = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    const guide = fs.readFileSync(path.join(root, 'docs/classroom.md'), 'utf8');
    const quoted = new Set(Array.from(guide.matchAll(/“([^”]+)”/g), ([, words = '']) => words));
    expect(quoted.size).toBeGreaterThan(30);
    const isSaid = (words: string) => said.some((text) => text.includes(words.replace(/[.,]$/, '')));
    expect([...quoted].filter((words) => !isSaid(words) && !NO_SENTENCE.has(words))).toEqual([]);
    expect([...NO_SENTENCE].filter((words) => !quoted.has(words))).toEqual([]);
  });
});
