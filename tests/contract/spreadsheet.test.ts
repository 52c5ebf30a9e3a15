import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../content/base/csv.ts';
import { toTableFile } from '../../content/files/to-table-file.ts';
import { toXlsx } from '../../content/files/xlsx.ts';
import { readWorkbook } from '../../electron/workers/read-workbook.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { convertWithLibreOffice, whyNoLibreOffice } from '../builders/libre-office.ts';
import { needs } from '../faults/needs.ts';

/** What LibreOffice makes of a file, in another form. */
function converted(name: string, content: string | Uint8Array, to: string, from?: string): Buffer {
  const file = path.join(dataFolder(), name);
  fs.writeFileSync(file, content);
  return convertWithLibreOffice(file, to, from);
}

/** How many cells of a CSV text are formulas once LibreOffice has opened it, with cells separated as asked. */
const formulasIn = (csv: string, separator: ',' | ';' | '\t' | '|'): number =>
  converted('table.csv', csv, 'fods', `CSV:${String(separator.charCodeAt(0))},34,76`)
    .toString()
    .split('table:formula=').length - 1;

const BEGINNINGS = ['=1+1', '+1+1', '-1+1', '@SUM(1;2)', '\t=1+1', '\r=1+1', "'=1+1", '=HYPERLINK("x";"y")', '＝1+1'];

/** Texts with such a beginning behind each separator, in a cell with quotation marks and in one without. */
const texts = BEGINNINGS.flatMap((text) => [text, ...[',', ';', '\t', '|', '\n'].map((sign) => `Ann${sign}${text}`)]);
const rows = texts.map((text) => [text, -3.5, text, `"${text}"`]);

describe.each([',', ';', '\t', '|'] as const)(
  'a table that LibreOffice opens with %j between its cells',
  (separator) => {
    it('has no cell that became a formula', (context) => {
      needs(context, whyNoLibreOffice);
      expect(formulasIn(toCsv([['name', 'points'], ...rows]), separator)).toBe(0);
    });

    it('would have had one, had the text gone out as it is', (context) => {
      needs(context, whyNoLibreOffice);
      expect(formulasIn(`name,points\r\n"Ann",x${separator}=1+1\r\n`, separator)).toBe(1);
    });
  },
);

/** Texts in UTF-8, as in the table of a German Excel: semicolons, decimals with a comma. */
const GERMAN = 'CSV:59,34,76,1,,1031';

describe('a workbook', () => {
  it('opens in LibreOffice with no formula, its numbers as numbers', (context) => {
    needs(context, whyNoLibreOffice);
    const opened = converted('table.xlsx', toXlsx([['name', 'points'], ...rows]), 'fods').toString();
    expect(opened.split('table:formula=').length - 1).toBe(0);
    expect(opened.split('office:value="-3.5"').length - 1).toBe(rows.length);
    // Control: what a formula would look like.
    expect(converted('sum.csv', 'a\n=1+1\n', 'fods', GERMAN).toString()).toContain('table:formula=');
  });

  it('that LibreOffice made is read as a list', async (context) => {
    needs(context, whyNoLibreOffice);
    const list = 'Name;ID;Note\nAhlers, Mia;1001;2,5\nZoë O’Hara;1002;=1+1\n';
    const read = await readWorkbook(converted('list.csv', list, 'xlsx', GERMAN));
    expect(read).toMatchObject({
      value: { text: 'Name\tID\tNote\nAhlers, Mia\t1001\t2.5\nZoë O’Hara\t1002\t2' },
    });
  });

  it('and CSV with semicolons give LibreOffice the same numbers', (context) => {
    needs(context, whyNoLibreOffice);
    const { text } = toTableFile([['Zoë', 2.5]], 'csv-semicolon');
    expect(converted('german.csv', text, 'fods', GERMAN).toString()).toContain('office:value="2.5"');
  });
});
