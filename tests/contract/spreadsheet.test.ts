import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../content/exchange/csv.ts';
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
