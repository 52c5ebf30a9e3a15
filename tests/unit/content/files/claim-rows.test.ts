import { describe, expect, it } from 'vitest';
import { readCsv, toCsv } from '../../../../content/base/csv.ts';
import { toClaimLines, toClaimTable } from '../../../../content/files/claim-rows.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const FILE = lessonFile({
  claims: ['rhetoric', { label: 'attribution', also: { rhetoric: 0.5 } }, 'evidence'],
});

interface Line {
  readonly id: string;
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly quote: { readonly exact: string };
  readonly key: Readonly<Record<string, unknown>>;
}
const linesOf = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

describe('toClaimLines', () => {
  it('gives the position of each claim in its block, with its quote and its key', () => {
    for (const { lesson, key } of builtInLessons) {
      const lines = linesOf(toClaimLines({ lesson, key }));
      expect(lines.map(({ id }) => id)).toEqual(lesson.claims.map(({ id }) => id));
      for (const { id, block, start, end, quote, key: said } of lines) {
        const text = lesson.article.blocks.find((one) => one.id === block)?.text;
        expect(text?.slice(start, end)).toBe(quote.exact);
        const { claim, ...entry } = key.entries.find((one) => one.claim === id) ?? { claim: null };
        expect([claim, said]).toEqual([id, JSON.parse(JSON.stringify(entry))]);
      }
    }
  });

  it('leaves out a claim that has no key, or is not in the text', () => {
    const { lesson, key } = FILE;
    expect(toClaimLines({ lesson, key: { ...key, entries: [] } })).toBe('');
    const [first, ...rest] = lesson.claims;
    if (first === undefined) throw new Error('The lesson has claims.');
    const lost = { ...first, quote: { ...first.quote, exact: 'Not in the text.' } };
    expect(linesOf(toClaimLines({ lesson: { ...lesson, claims: [lost, ...rest] }, key }))).toHaveLength(2);
  });
});

describe('toClaimTable', () => {
  it('has a heading for every cell, and survives a spreadsheet', () => {
    const table = toClaimTable(FILE);
    const [heads = [], ...rows] = table;
    expect(rows).toHaveLength(FILE.lesson.claims.length);
    for (const row of rows) expect(row).toHaveLength(heads.length);
    const second = Object.fromEntries(heads.map((head, at) => [String(head), rows[1]?.[at]]));
    expect(second).toMatchObject({ label: 'attribution', credit_rhetoric: 0.5, credit_attribution: 1 });
    const read = readCsv(toCsv(table));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toEqual(table.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
  });
});
