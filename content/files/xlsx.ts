import { strToU8, zipSync } from 'fflate';
import type { CsvCell } from '../base/csv.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel reports files with longer cells as damaged. */
const MAX_UNITS = 32_767;
/** The first column contains names. */
const FIRST_WIDTH = 28;

/** Indices into `STYLES`: numbers, texts, and the header row. */
const TEXT_STYLE = 1;
const HEAD_STYLE = 2;

/**
 * Format 49 is "text": a cell with it remains text even when it is edited, so that "=1+1" is never evaluated.
 */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/**
 * A table as a workbook (.xlsx, ECMA-376) with one sheet; the first row is a frozen header row. Strings are text cells
 * and numbers are number cells; there are no formulas, whatever a text starts with. The same table gives the same
 * bytes. A text of more than 32,767 UTF-16 units is cut.
 */
export function toXlsx(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PARTS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PARTS}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PARTS}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets><sheet name="Claimsort" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="${String(FIRST_WIDTH)}" customWidth="1"/></cols><sheetData>${rows.map(toRow).join('')}</sheetData></worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // The first day that zip files know: the day of the export is no part of the table.
  return zipSync(files, { mtime: '1980-01-01T12:00:00' });
}

const toRow = (cells: readonly CsvCell[], at: number): string =>
  `<row r="${String(at + 1)}">${cells.map((cell, column) => toCell(cell, `${columnName(column)}${String(at + 1)}`, at === 0 ? HEAD_STYLE : TEXT_STYLE)).join('')}</row>`;

function toCell(cell: CsvCell, place: string, style: number): string {
  if (cell === null) return '';
  return typeof cell === 'number'
    ? `<c r="${place}"><v>${String(cell)}</v></c>`
    : `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${toXml(cell.slice(0, MAX_UNITS))}</t></is></c>`;
}

/** The letters of a column: "A" for 0, "AA" for 26. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}

/**
 * Escapes characters that XML cannot hold, and texts that look like such an escape, as `_x0007_` (ECMA-376,
 * ST_Xstring).
 */
const toXml = (text: string): string =>
  text
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
    .replace(/[\0-\x08\v\f\r\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase();
      return `_x${code.padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
