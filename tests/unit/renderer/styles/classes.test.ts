import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve('renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, file));
const read = (file: string): string => readFileSync(file, 'utf8');

/** The classes that a sheet gives names to. */
const classesOf = (sheet: string): readonly string[] =>
  [
    ...read(sheet)
      .replaceAll(/\/\*.*?\*\//gs, '')
      .matchAll(/\.([a-z][\w-]*)/gi),
  ].map(([, name = '']) => name);

/** What components take from their sheets, by sheet. */
const taken = files
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [...read(file).matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, local = '', sheet = '']) => ({
      file: path.relative(root, file),
      sheet: path.resolve(path.dirname(file), sheet),
      names: [...read(file).matchAll(new RegExp(`\\b${local}\\['([^']+)'\\]`, 'g'))].map(([, name = '']) => name),
    })),
  );

describe('the classes of components', () => {
  it('stand in the sheet that they are taken from', () => {
    expect(taken.length).toBeGreaterThan(50);
    const missing = taken.flatMap(({ file, sheet, names }) => {
      const known = new Set(classesOf(sheet));
      return names.filter((name) => !known.has(name)).map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('are each used by a component', () => {
    // The article takes its own by the kind of block.
    const sheets = files.filter((file) => file.endsWith('.module.css') && !file.endsWith('article-page.module.css'));
    const unused = sheets.flatMap((sheet) => {
      const used = new Set(taken.filter((one) => one.sheet === sheet).flatMap(({ names }) => names));
      return [...new Set(classesOf(sheet))]
        .filter((name) => !used.has(name))
        .map((name) => `${path.relative(root, sheet)}: ${name}`);
    });
    expect(unused).toEqual([]);
  });
});
