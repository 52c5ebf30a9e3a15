import { type ZipEntry, zipOf } from './zip.ts';

/** A cell: a text that stands in the table of texts, a number, nothing, or its XML. */
export type SheetCell = string | number | null | { readonly xml: string };

/** One sheet of a workbook. */
export interface Sheet {
  readonly name?: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

/** What a workbook has besides its sheets. */
export interface WorkbookExtras {
  /** The XML of `xl/styles.xml`. */
  readonly styles?: string;
  /** Parts that replace those of the same name, or are added; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
  /** What the directory says of all parts, where it lies. */
  readonly lies?: ZipEntry['lies'];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;

/** The parts of a workbook as Excel lays them out, written from ECMA-376 alone. */
export function partsOf(sheets: readonly Sheet[], { styles, parts = {} }: WorkbookExtras = {}): readonly ZipEntry[] {
  const strings: string[] = [];
  const cellOf = (cell: SheetCell, place: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
    if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`);
    if (!strings.includes(cell)) strings.push(cell);
    return `<c r="${place}" t="s"><v>${String(strings.indexOf(cell))}</v></c>`;
  };
  const bodies = sheets.map(({ rows }) =>
    rows
      .map((cells, at) => {
        const row = String(at + 1);
        return `<row r="${row}">${cells.map((cell, column) => cellOf(cell, `${columnName(column)}${row}`)).join('')}</row>`;
      })
      .join(''),
  );
  const all: Record<string, string | Buffer | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escape(name ?? `Sheet${String(at + 1)}`)}" sheetId="${String(at + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(at + 1)}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${LINKS}">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${String(at + 1)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(
      bodies.map((body, at) => [
        `xl/worksheets/sheet${String(at + 1)}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData></worksheet>`,
      ]),
    ),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...parts,
  };
  return Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

/** A workbook as a file. */
export const workbookOf = (sheets: readonly Sheet[], extras: WorkbookExtras = {}): Buffer =>
  zipOf(partsOf(sheets, extras).map((entry) => (extras.lies === undefined ? entry : { ...entry, lies: extras.lies })));
