import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv, toCsv, type CsvCell } from '../../../../content/base/csv.ts';
import { ok } from '../../../../content/base/result.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { hostileText } from '../../../builders/hostile-text.ts';
import { expectCost } from '../../../builders/processor-time.ts';

/** Texts in which what is special in CSV and in spreadsheets is common. */
const cellText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom("'", '"', '=', '+', '-', '@', '＝', '\t', '\r', '\n', ',', ';', '|', ' ', 'a', '\ufeff'),
  }),
);
const table = fc.array(fc.array(cellText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('toCsv', () => {
  it('separates cells by commas and rows by CRLF', () => {
    expect(
      toCsv([
        ['name', 'points'],
        ['=1+1', -3],
        ['Ann, "A."', null],
      ]),
    ).toBe('name,points\r\n\'=1+1,-3\r\n"Ann, ""A.""",');
    expect(toCsv([])).toBe('');
  });

  it('lets no text cell begin as a formula does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // Read by the library alone, which takes no apostrophe away: what a spreadsheet sees.
        const cells = Papa.parse<string[]>(toCsv(rows), { delimiter: ',', newline: '\r\n' }).data.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      }),
    );
  });

  it.each([',', ';', '\t', '|'])('lets none begin so for a program that separates cells by %j', (delimiter) => {
    fc.assert(
      fc.property(table, fc.constantFrom('\r\n', '\n', '\r'), (rows, newline) => {
        const cells = Papa.parse<string[]>(toCsv(rows), { delimiter, newline }).data.flat();
        expect(cells.filter((cell) => /^["\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is not misled by what stands unseen before a formula', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.constantFrom(' ', '\0', '\u200b', '\ufeff', '\u00a0', '\u202e', "'"),
        (text, before) => {
          for (const cell of [text, `${before}=${text}`, `${before}${before}@${text}`]) {
            const [seen] =
              Papa.parse<string[]>(toCsv([['x'], [cell]]), { delimiter: ',', newline: '\r\n' }).data[1] ?? [];
            expect(seen).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
            expect(readCsv(toCsv([['x'], [cell]]))).toEqual(ok([['x'], [cell]]));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['\t', "'", "\t'", '\t=', ';"=', ' '])('takes no longer than the text is long: %j', async (piece) => {
    const text = `${piece.repeat(2_000_000 / piece.length)}a`;
    await expectCost(() => {
      const [row] = valueOf(readCsv(toCsv([['x', text]])));
      // No two long texts are shown side by side, which would take longer still.
      expect(row?.[1] === text).toBe(true);
    }, 5000);
  });

  it('writes numbers as numbers, also negative ones', () => {
    expect(toCsv([[-1.5, 0, 1e21]])).toBe('-1.5,0,1e+21');
  });

  it('writes numbers with a decimal comma for a spreadsheet whose language has one, and leaves texts as they are', () => {
    const form = { separator: ';', decimal: ',' } as const;
    expect(toCsv([['Mia', 3.5, -12.25, 7, null]], form)).toBe('Mia;3,5;-12,25;7;');
    expect(toCsv([['room 1.5', '12,75', '']], form)).toBe('room 1.5;12,75;""');
  });

  it('quotes a text with another program’s separator, also where a number is only part of it', () => {
    expect(toCsv([['a;b', 'a|b', 'a\tb', 'ab']])).toBe('"a;b","a|b","a\tb",ab');
    const texts = ['a,b', 'about 1,5', '1,5 kg', '1,5,5'];
    expect(toCsv([texts], { separator: ';' })).toBe('"a,b";"about 1,5";"1,5 kg";"1,5,5"');
  });
});

describe('readCsv', () => {
  it('gives the same texts back that toCsv was given', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(toCsv(rows))).toEqual(ok(rows));
      }),
      { numRuns: 500 },
    );
  });

  it.each<readonly [string, CsvCell[][]]>([
    ['an apostrophe of its own', [["'=1+1", "'''-", "'tis"]]],
    ['one empty cell', [[''], [''], ['a']]],
    ['line ends within cells', [['a\r\nb', '\r', '\n']]],
  ])('gives back %s', (_what, rows) => {
    expect(readCsv(toCsv(rows))).toEqual(ok(rows));
  });

  it.each([
    ['a byte order mark', '\ufeffname,id\r\nAnn,1\r\n'],
    ['LF', 'name,id\nAnn,1\n'],
    ['CR', 'name,id\rAnn,1'],
  ])('reads a table with %s', (_what, text) => {
    expect(readCsv(text)).toEqual(ok([['name', 'id'], ['Ann', '1']])); // prettier-ignore
  });

  it('reads semicolons, tabs and bars when it is told', () => {
    for (const sign of [';', '\t', '|'] as const) {
      const text = [['name', 'id'], ['Ann', '1'], ['Ben', '2']].map((row) => row.join(sign)).join('\n'); // prettier-ignore
      expect(readCsv(text, sign)).toEqual(ok([['name', 'id'], ['Ann', '1'], ['Ben', '2']])); // prettier-ignore
    }
  });

  it('names the row whose quotation marks do not close', () => {
    expect(readCsv('a,b\n1,"2\n3,4')).toMatchObject({ error: { code: 'damaged-table', place: 'row 2' } });
  });

  it('has no rows for no text', () => {
    expect(readCsv('')).toEqual(ok([]));
  });
});
