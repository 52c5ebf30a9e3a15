import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRosterTable } from '../../content/class/read-roster.ts';
import { readWorkbook, WORKBOOK_LIMITS } from '../../electron/workers/read-workbook.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { partsOf, type Sheet } from '../builders/workbook.ts';
import { zipOf } from '../builders/zip.ts';
import { SEED } from '../faults/chance.ts';
import { noteFigures } from '../faults/figures.ts';
import { sized } from '../faults/size.ts';
import { damage, harm } from './damage.ts';
import { unhandledDuring } from './unhandled-errors.ts';

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const SHEETS: readonly Sheet[] = [
  { rows: [['Class 9b'], []], name: 'Cover' },
  {
    rows: [
      ['Name', 'ID', 'Points'],
      ['Ada Lovelace', { xml: '<c s="1"><v>17</v></c>' }, { xml: '<c><f>SUM(A1:A2)</f><v>3.5</v></c>' }],
      [{ xml: '<c t="inlineStr"><is><r><t>Zoë</t></r><r><t> O’Hara</t></r></is></c>' }, '=1+1', null],
      ['李 小龙', 'x_x000D_', { xml: '<c t="b"><v>1</v></c>' }],
    ],
  },
];

/** Pieces that are put into the XML of a part, at any place or in place of anything. */
const PIECES = [
  ...['<', '>', '/', '"', '&', '&amp;', '&e;', '&#0;', '&#x10FFFF;', ']]>', '<![CDATA[', '<!--', '<?x', '\0', '\uFFFE'],
  ...['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///SECRET">]>', '<row r="1048576">', '<row r="-1">', '<row r="1e99">'],
  ...['<c r="XFD1" t="s"><v>99</v></c>', '<c r="A60000"><v>1</v></c>', '<f>', '<v>', '</c>', '</row>', '<t>', '<si>'],
  ...['t="s"', 's="99999"', 'r="A0"', 'Target="../../../../SECRET"', 'TargetMode="External"', 'state="hidden"'],
  ...['1e308', '-0', 'NaN', '_x0000_', 'xmlns:r="x"', '<a>'.repeat(3000), 'y'.repeat(70_000)],
];

const edit = fc.record({
  part: fc.nat(6),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(12),
  piece: fc.constantFrom('', ...PIECES),
});

const mutant = fc.record({
  edits: fc.array(edit, { maxLength: 2 }),
  damages: fc.oneof(
    { weight: 3, arbitrary: fc.array(damage, { maxLength: 0 }) },
    { weight: 1, arbitrary: fc.array(damage, { maxLength: 3 }) },
  ),
  // One part that is there twice, or not at all.
  part: fc.nat(6),
  times: fc.constantFrom(1, 1, 1, 1, 1, 1, 0, 2),
});

const GOOD = partsOf(SHEETS, { styles: STYLES });
const CODES = ['damaged-workbook', 'roster-is-no-table', 'roster-too-large', 'formula-without-result'];

describe('the reader of workbooks', () => {
  it('reads or refuses every mutant, opens nothing besides it, and goes on after it', async () => {
    const secret = path.join(dataFolder(true), 'SECRET');
    fs.writeFileSync(secret, 'what nobody may read');
    const runs = sized(2000, 200_000);
    const counts = new Map<string, number>();
    const limits = { ...WORKBOOK_LIMITS, inflatedBytes: 12 * 1024, cells: 200, rows: 5000, textUnits: 40_000 };
    const unhandled = await unhandledDuring(() =>
      fc.assert(
        fc.asyncProperty(mutant, async ({ edits, damages, part, times }) => {
          const parts = GOOD.map(({ name, content }, at) => ({
            name,
            content: edits.reduce((text, one) => (one.part === at ? change(text, one) : text), String(content)),
          })).flatMap((one, at) => (at === part ? Array.from({ length: times }, () => one) : [one]));
          const file = damages.reduce(
            harm,
            zipOf(parts.map(({ name, content }) => ({ name, content: content.replaceAll('SECRET', secret) }))),
          );
          const read = await readWorkbook(file, limits);
          const what = read.ok ? 'read' : read.error.code;
          counts.set(what, (counts.get(what) ?? 0) + 1);
          if (!read.ok) {
            expect(CODES).toContain(read.error.code);
            return;
          }
          const { text } = read.value;
          expect(text.length).toBeLessThanOrEqual(limits.textUnits * 2);
          expect(text).not.toContain('nobody may read');
          expect(text).not.toMatch(/(?![\t\n])\p{Cc}/u);
          const reading = readRosterTable(text);
          if (reading.ok && edits.length === 0) expect(reading.value.roster.students).toHaveLength(3);
        }),
        { numRuns: runs, seed: SEED },
      ),
    );
    expect(unhandled).toEqual([]);
    noteFigures({
      ...{ fault: 'bad input: workbook', cases: runs, broken: 0, counted: Object.fromEntries(counts) },
      control: `${String(counts.get('read') ?? 0)} lists were read out of workbooks with something else wrong`,
    });
    // Mutants that are all refused as a whole would test the library's first look alone.
    for (const what of ['read', ...CODES.slice(0, 3)]) {
      expect([what, (counts.get(what) ?? 0) > runs / 200]).toEqual([what, true]);
    }
  });
});

function change(text: string, { at, removed, piece }: { at: number; removed: number; piece: string }): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + piece + text.slice(place + removed);
}
