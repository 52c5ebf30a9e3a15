import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The files and folders of the program that a page names, as `content/lesson/format.ts` or `content/lesson/`. */
const namedIn = (page: string): readonly string[] =>
  [...page.matchAll(/`((?:content|electron|renderer|scripts)\/[\w./-]+)`/g)].map(([, name]) => name ?? '');

const pages = ['docs', 'docs/decisions'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

describe('the documentation', () => {
  it.each(pages)('names in %s only files that there are', (page) => {
    const named = namedIn(fs.readFileSync(path.join(root, page), 'utf8'));
    expect(
      named.filter((name) => !fs.existsSync(path.join(root, name)) && !fs.existsSync(path.join(root, `${name}.ts`))),
    ).toEqual([]);
  });

  it('finds the files that the architecture names', () => {
    const named = namedIn(fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8'));
    expect(named.length).toBeGreaterThan(40);
    expect(namedIn('`content/no-such-file.ts`')).toEqual(['content/no-such-file.ts']);
  });
});
