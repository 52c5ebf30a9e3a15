import { describe, expect, it } from 'vitest';
import { readRosterTable } from '../../../../content/class/read-roster.ts';
import { readWorkbook, WORKBOOK_LIMITS } from '../../../../electron/workers/read-workbook.ts';
import type { WorkbookLimits } from '../../../../electron/workers/workbook-parts.ts';
import { partsOf, type Sheet, type SheetCell, type WorkbookExtras, workbookOf } from '../../../builders/workbook.ts';
import { zipOf } from '../../../builders/zip.ts';

const outcomeOf = async (bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<string> => {
  const read = await readWorkbook(bytes, { ...WORKBOOK_LIMITS, ...limits });
  if (read.ok) return read.value.text;
  const { code, place } = read.error;
  return place === null ? code : `${code} at ${place}`;
};
const text = (rows: Sheet['rows'], extras?: WorkbookExtras): Promise<string> =>
  outcomeOf(workbookOf([{ rows }], extras));
const xml = (source: string): SheetCell => ({ xml: source });
const PEOPLE = [
  ['Name', 'ID'],
  ['Ahlers, Mia', 1001],
  ['Zoë O’Hara', '=1+1'],
];

describe('readWorkbook', () => {
  it('gives texts and numbers as they stand, one row on each line, and takes no text for a formula', async () => {
    expect(await text(PEOPLE)).toBe('Name\tID\nAhlers, Mia\t1001\nZoë O’Hara\t=1+1');
  });

  it('is read as any other list, with the same preview', async () => {
    const reading = readRosterTable(await text([['Class 9b', null], [], ...PEOPLE]));
    expect(reading).toMatchObject({
      ok: true,
      value: {
        roster: {
          ids: 'number',
          students: [
            { name: 'Ahlers, Mia', id: '1001' },
            { name: 'Zoë O’Hara', id: '=1+1' },
          ],
        },
        passedOver: [{ row: 1, text: 'Class 9b', why: 'above-the-head' }],
      },
    });
  });

  it('reads bare names, which a comma does not cut', () =>
    expect(text([['Brandt, Jonas'], ['Ada Lovelace']])).resolves.toBe('Brandt, Jonas\nAda Lovelace'));

  it('leaves rows and cells where they are, also where the file does not say where', async () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>';
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${rows.replaceAll(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`;
    expect(await text([], { parts: { 'xl/worksheets/sheet1.xml': sheet } })).toBe('\n\t1\n2\t3');
  });

  it.each<[string, SheetCell, string]>([
    ['a text of its own', xml('<c t="inlineStr"><is><t>Mia</t></is></c>'), 'Mia'],
    ['a text in pieces', xml('<c t="inlineStr"><is><r><t>Mi</t></r><r><t>a</t></r></is></c>'), 'Mia'],
    [
      'how a name is read',
      xml('<c t="inlineStr"><is><t>美亜</t><rPh sb="0" eb="2"><t>ミア</t></rPh></is></c>'),
      '美亜',
    ],
    ['what XML cannot hold', xml('<c t="inlineStr"><is><t>Mia_x000D__x000A_Ahlers_x0041_</t></is></c>'), 'Mia AhlersA'],
    ['a long number in another notation', xml('<c><v>1.2345678901E10</v></c>'), '12345678901'],
    ['decimals', xml('<c><v>2.5</v></c>'), '2.5'],
    ['the result of a formula', xml('<c t="str"><f>A1&amp;B1</f><v>Mia</v></c>'), 'Mia'],
    ['a truth', xml('<c t="b"><v>1</v></c>'), 'TRUE'],
    ['an error, to be seen', xml('<c t="e"><f>NA()</f><v>#N/A</v></c>'), '#N/A'],
    ['a tab and an end of line', 'Mia\t\nAhlers', 'Mia Ahlers'],
    ['a quotation mark', '"Mia" A.', '"""Mia"" A."'],
    ['signs of XML', 'A & B <c> "d"', 'A & B <c> "d"'],
  ])('reads %s', async (_what, cell, expected) => expect(await text([['Name'], [cell]])).toBe(`Name\n${expected}`));

  it('keeps the zeros that the format of a number shows', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
    const cells = ['0', '1', '2'].map((style) => xml(`<c s="${style}"><v>17</v></c>`));
    expect(await text([cells], { styles })).toBe('17\t00017\t17');
  });

  it('takes the first sheet that is a list, and none that is hidden', async () => {
    const cover = { rows: [['School', 'of', 'Rivertown'], ['Printed 2026']] };
    const list = { rows: [['Name'], ['Mia']] };
    const old = { rows: [['Name'], ['Somebody of last year']] };
    expect(
      await outcomeOf(workbookOf([{ ...old, state: 'hidden' }, { ...old, state: 'veryHidden' }, cover, list])),
    ).toBe('Name\nMia');
    expect(await outcomeOf(workbookOf([cover]))).toContain('School\tof');
    expect(await outcomeOf(workbookOf([{ rows: [] }]))).toBe('');
  });

  it('computes no formula: where no result was saved, it says where', async () => {
    expect(await text([['Name'], [xml('<c><f>A1</f></c>')]])).toBe('formula-without-result at row 2');
  });

  it.each<[string, Uint8Array]>([
    ['a text document', workbookOf([], { parts: { 'xl/workbook.xml': '<document/>' } })],
    ['any other zip file', zipOf([{ name: 'a.txt', content: 'a' }])],
    [
      'a workbook that leads out of itself',
      workbookOf([], {
        parts: {
          '_rels/.rels':
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/etc/passwd"/></Relationships>',
        },
      }),
    ],
    [
      'a workbook that lies elsewhere',
      workbookOf([], {
        parts: {
          '_rels/.rels':
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml" TargetMode="External"/></Relationships>',
        },
      }),
    ],
  ])('is no table: %s', async (_what, bytes) => expect(await outcomeOf(bytes)).toBe('roster-is-no-table'));

  const sheetOf = (body: string): Uint8Array =>
    workbookOf([{ rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': body } });
  const good = workbookOf([{ rows: PEOPLE }]);
  it.each<[string, Uint8Array]>([
    ['cut off', good.subarray(0, -30)],
    ['a part that is larger than it says', workbookOf([{ rows: PEOPLE }], { lies: { size: 10 } })],
    ['a part with another sum', workbookOf([{ rows: PEOPLE }], { lies: { crc: 1 } })],
    [
      'two parts of one name',
      zipOf([...partsOf([{ rows: PEOPLE }]), { name: 'XL/workbook.xml', content: '<workbook/>' }]),
    ],
    ['a part with a password', zipOf(partsOf([{ rows: PEOPLE }]).map((part) => ({ ...part, flags: 1 })))],
    ['a name that leads out', zipOf([...partsOf([{ rows: PEOPLE }]), { name: '../x', content: '' }])],
    ['not well-formed', sheetOf('<worksheet><row></worksheet>')],
    ['not UTF-8', workbookOf([{ rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0xff]) } })],
    ['a text that is not there', sheetOf('<worksheet><row r="1"><c t="s"><v>7</v></c></row></worksheet>')],
    ['a row at no place', sheetOf('<worksheet><row r="-1"><c><v>7</v></c></row></worksheet>')],
    ['a row beyond the last', sheetOf('<worksheet><row r="1048577"><c><v>7</v></c></row></worksheet>')],
    ['a cell at no place', sheetOf('<worksheet><row r="1"><c r="7"><v>7</v></c></row></worksheet>')],
    [
      'an entity from outside',
      sheetOf(
        '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet><row r="1"><c t="str"><v>&e;</v></c></row></worksheet>',
      ),
    ],
    ['a document type without any', sheetOf('<!DOCTYPE worksheet><worksheet/>')],
    ['an entity of HTML', sheetOf('<worksheet><row r="1"><c t="str"><v>&nbsp;</v></c></row></worksheet>')],
  ])('is damaged: %s', async (_what, bytes) => expect(await outcomeOf(bytes)).toBe('damaged-workbook'));

  it.each<[keyof WorkbookLimits, number, Uint8Array]>([
    ['parts', 5, good],
    ['inflatedBytes', 100_000, sheetOf(`<worksheet>${' '.repeat(200_000)}</worksheet>`)],
    ['cells', 5, good],
    ['rows', 2, good],
    ['textUnits', 30, good],
  ])('ends at its limit of %s', async (limit, most, bytes) => {
    expect(await outcomeOf(bytes, { [limit]: most })).toBe('roster-too-large');
    expect(await outcomeOf(bytes, { [limit]: most * 3 })).not.toBe('roster-too-large');
  });

  it('ends a bomb within its limits, whatever the headers say of its size', async () => {
    const bomb = workbookOf([{ rows: [] }], {
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(80 * 1024 * 1024)}</worksheet>` },
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await outcomeOf(bomb)).toBe('roster-too-large');
  });

  it('ends at texts that are short in the file and long in the list', async () => {
    const long = 'x'.repeat(30_000);
    expect(await text(Array.from({ length: 200 }, () => [long]))).toBe('roster-too-large');
  });

  it('does not fill a million empty rows or columns', async () => {
    const far = (place: string, row: string): Uint8Array =>
      sheetOf(`<worksheet><row r="${row}"><c r="${place}${row}"><v>7</v></c></row></worksheet>`);
    expect(await outcomeOf(far('A', '1048576'))).toBe('roster-too-large');
    expect(await outcomeOf(far('XFD', '1'))).toBe('');
  });
});
