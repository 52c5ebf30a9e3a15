import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../content/base/csv.ts';
import { toTableFile } from '../../content/files/to-table-file.ts';
import { toXlsx } from '../../content/files/xlsx.ts';
import { readWorkbook } from '../../electron/workers/read-workbook.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { needs } from '../faults/needs.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;
const whyNot = isThere ? null : 'LibreOffice is not installed';

/** How many cells of a CSV text are formulas once LibreOffice has opened it, with cells separated as asked. */
function formulasIn(csv: string, separator: ',' | ';' | '\t' | '|'): number {
  const folder = dataFolder();
  fs.writeFileSync(path.join(folder, 'table.csv'), csv);
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      `--infilter=CSV:${separator.charCodeAt(0)},34,76`,
      '--convert-to',
      'fods',
      'table.csv',
    ],
    { cwd: folder, env: { ...process.env, HOME: folder }, encoding: 'utf8', timeout: 120_000 },
  );
  expect(status, stderr).toBe(0);
  const opened = fs.readFileSync(path.join(folder, 'table.fods'), 'utf8');
  return opened.split('table:formula=').length - 1;
}

const BEGINNINGS = ['=1+1', '+1+1', '-1+1', '@SUM(1;2)', '\t=1+1', '\r=1+1', "'=1+1", '=HYPERLINK("x";"y")', '＝1+1'];

/** Texts with such a beginning behind each separator, in a cell with quotation marks and in one without. */
const texts = BEGINNINGS.flatMap((text) => [text, ...[',', ';', '\t', '|', '\n'].map((sign) => `Ann${sign}${text}`)]);
const rows = texts.map((text) => [text, -3.5, text, `"${text}"`]);

describe.each([',', ';', '\t', '|'] as const)(
  'a table that LibreOffice opens with %j between its cells',
  (separator) => {
    it('has no cell that became a formula', { timeout: 180_000 }, (context) => {
      needs(context, whyNot);
      expect(formulasIn(toCsv([['name', 'points'], ...rows]), separator)).toBe(0);
    });

    it('would have had one, had the text gone out as it is', { timeout: 180_000 }, (context) => {
      needs(context, whyNot);
      expect(formulasIn(`name,points\r\n"Ann",x${separator}=1+1\r\n`, separator)).toBe(1);
    });
  },
);

/** What LibreOffice makes of a file, in another form. */
function converted(name: string, content: string | Uint8Array, to: string): Buffer {
  const folder = dataFolder();
  fs.writeFileSync(path.join(folder, name), content);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  // Texts in UTF-8, as in the table of a German Excel: semicolons, decimals with a comma.
  const filter = name.endsWith('.csv') ? ['--infilter=CSV:59,34,76,1,,1031'] : [];
  const { status, stderr } = spawnSync('soffice', [profile, '--headless', ...filter, '--convert-to', to, name], {
    ...{ cwd: folder, env: { ...process.env, HOME: folder }, encoding: 'utf8', timeout: 120_000 },
  });
  expect(status, stderr).toBe(0);
  return fs.readFileSync(path.join(folder, name.replace(/[^.]+$/, to)));
}

describe('a workbook', () => {
  it('opens in LibreOffice with no formula, its numbers as numbers', { timeout: 180_000 }, (context) => {
    needs(context, whyNot);
    const opened = converted('table.xlsx', toXlsx([['name', 'points'], ...rows]), 'fods').toString();
    expect(opened.split('table:formula=').length - 1).toBe(0);
    expect(opened.split('office:value="-3.5"').length - 1).toBe(rows.length);
    // Control: what a formula would look like.
    expect(converted('sum.csv', 'a\n=1+1\n', 'fods').toString()).toContain('table:formula=');
  });

  it('that LibreOffice made is read as a list', { timeout: 180_000 }, async (context) => {
    needs(context, whyNot);
    const list = 'Name;ID;Note\nAhlers, Mia;1001;2,5\nZoë O’Hara;1002;=1+1\n';
    const read = await readWorkbook(converted('list.csv', list, 'xlsx'));
    expect(read).toMatchObject({
      value: { text: 'Name\tID\tNote\nAhlers, Mia\t1001\t2.5\nZoë O’Hara\t1002\t2' },
    });
  });

  it('and CSV with semicolons give LibreOffice the same numbers', { timeout: 180_000 }, (context) => {
    needs(context, whyNot);
    const { text } = toTableFile([['Zoë', 2.5]], 'csv-semicolon');
    expect(converted('german.csv', text, 'fods').toString()).toContain('office:value="2.5"');
  });
});
