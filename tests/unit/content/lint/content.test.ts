import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintContent, type ContentFile } from '../../../../content/lint/lint-content.ts';
import { lintText } from '#text/lint-text.ts';

const readFolder = (folder: string, ending: string): readonly ContentFile[] => {
  const path = join(import.meta.dirname, '../../../../content', folder);
  return readdirSync(path)
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => {
      const data: unknown = JSON.parse(readFileSync(join(path, file), 'utf8'));
      return { file, data };
    });
};

const lessons = readFolder('lessons', '.lesson.json');
const passages = readFolder('bank/passages', '.json');

describe('the shipped content', () => {
  it('passes the lint', () => {
    const { findings } = lintContent({ lessons, passages });
    expect(findings.map(lintText.say)).toEqual([]);
  });

  it('keeps each family in a file of its name', () => {
    const families = passages.map(({ file, data }) => [
      file,
      [...new Set(JSON.stringify(data).match(/(?<="family":")[a-z-]+/g))],
    ]);
    expect(families).toEqual(passages.map(({ file }) => [file, [file.replace('.json', '')]]));
  });
});
