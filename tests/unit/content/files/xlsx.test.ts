import fc from 'fast-check';
import readWorkbookIndependently from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvFormOf } from '../../../../content/text/table-form.ts';
import { toTableFile } from '../../../../content/files/to-table-file.ts';
import { toXlsx } from '../../../../content/files/xlsx.ts';
import { readWorkbook } from '../../../../electron/workers/read-workbook.ts';

/** The cells as another program reads them; it trims texts and gives null for empty ones. */
const read = async (bytes: Uint8Array): Promise<unknown> => {
  const [sheet] = await readWorkbookIndependently(Buffer.from(bytes));
  return sheet?.data;
};

describe('toXlsx', () => {
  it('keeps texts and numbers apart, and makes a formula of no text', async () => {
    const rows = [
      ['Student', 'ID', 'Points'],
      ['=HYPERLINK("x")', '0042', -3.5],
      ['+1', '-1', 0.25],
      ['<b> & "c"', '_x0041_', 12],
    ];
    const bytes = toXlsx(rows);
    expect(await read(bytes)).toEqual(rows);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('<f>');
  });

  it('leaves out cells with nothing in them, and has columns beyond Z', async () => {
    const wide = Array.from({ length: 60 }, (_, at) => at);
    expect(await read(toXlsx([wide, [null, 'b', null, 4]]))).toEqual([
      wide,
      [null, 'b', null, 4, ...Array.from({ length: 56 }, () => null)],
    ]);
  });

  it('holds any text that XML can hold, and what it cannot as Excel writes it', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((one) => one.trim() === one && one.replace(/\s/gu, '') !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (row) => {
        expect(await read(toXlsx([row]))).toEqual([row.map((one) => one.replace(/\r\n?/g, (end) => end))]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same bytes for the same table, and is read by our own reader of lists', async () => {
    const rows = [
      ['Name', 'ID'],
      ['Ahlers, Mia', '0042'],
    ];
    expect(toXlsx(rows)).toEqual(toXlsx(rows));
    expect(await readWorkbook(toXlsx(rows))).toMatchObject({ value: { text: 'Name\tID\nAhlers, Mia\t0042' } });
  });
});

describe('toTableFile', () => {
  const rows = [
    ['Zoë; a, b', 2.5],
    ['=1', -0.25],
  ];

  it('writes CSV with a mark for Excel where there is more than ASCII, and none where there is not', () => {
    expect(toTableFile(rows, 'csv').text).toBe('\uFEFF"Zoë; a, b",2.5\r\n\'=1,-0.25');
    expect(toTableFile([['Mia', 1]], 'csv').text).toBe('Mia,1');
  });

  it('writes decimals with a comma where semicolons separate the cells', () => {
    expect(toTableFile(rows, 'csv-semicolon').text).toBe('\uFEFF"Zoë; a, b";2,5\r\n\'=1;-0,25');
  });

  it('writes a workbook as bytes', () => {
    const { ending, text, bytes } = toTableFile(rows, 'xlsx');
    expect([ending, text, bytes?.subarray(0, 2)]).toEqual(['xlsx', '', Uint8Array.of(0x50, 0x4b)]);
  });
});

describe('csvFormOf', () => {
  it.each([
    ['en-GB', 'csv'],
    ['en-US', 'csv'],
    ['de-DE', 'csv-semicolon'],
    ['fr-FR', 'csv-semicolon'],
    ['pl-PL', 'csv-semicolon'],
    ['ja-JP', 'csv'],
  ])('follows how %s writes decimals', (language, form) => expect(csvFormOf(language)).toBe(form));
});
