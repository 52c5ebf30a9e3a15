import Papa from 'papaparse';
import { type Failure, failure } from './failure.ts';
import { err, ok, type Result } from './result.ts';

/** A cell of a table: text, a number, or null for an empty cell. */
export type CsvCell = string | number | null;

/**
 * Where a formula may begin (OWASP, "CSV Injection"): at one of its signs (including the full-width ones of East Asian
 * keyboards) at a position where a cell may begin. That is the start of the text, and after anything that programs use
 * to separate cells and rows: a spreadsheet uses the separator of its language, and if that is a semicolon, quotation
 * marks after commas have no effect. Apostrophes, quotation marks, spaces and invisible characters may come in between,
 * because some programs ignore them. The pattern matches the sign first; otherwise the time would grow with the square
 * of the length.
 */
const SIGN = String.raw`(?=[=+\-@＝＋－＠])`;
const BEGINNING = String.raw`(?:^|[,;|\p{Cc}])['"\s\p{Cc}\p{Cf}]*`;

/** Text that begins with one of these is always escaped, whatever follows (OWASP ASVS 5, 1.2.10). */
const CONTROL = String.raw`(?='*[\t\r\n\0])`;

const UNESCAPED = new RegExp(`${SIGN}(?<=${BEGINNING})|^${CONTROL}`, 'gu');
const ESCAPED = new RegExp(`'${SIGN}(?<=${BEGINNING}')|^'${CONTROL}`, 'gu');

/** How a table is written for another program. */
export interface CsvForm {
  /** The separator between cells. */
  readonly separator: CsvDelimiter;
  /** The decimal separator. */
  readonly decimal: '.' | ',';
}

/**
 * A table as CSV (RFC 4180: commas unless asked otherwise, CRLF between the rows and none after the last). No text
 * begins like a formula, nor does any part of it that another program may treat as a cell: an apostrophe (or an
 * additional one) is put before the sign, and `readCsv` removes it. Numbers are not escaped, so −3 stays a number. No
 * rows give the empty string.
 *
 * @example toCsv([['name', 'points'], ['=1+1', -3]]) // "name,points\r\n'=1+1,-3"
 * @example toCsv([['Mia', 3.5]], { separator: ';', decimal: ',' }) // 'Mia;3,5'
 */
export const toCsv = (
  rows: readonly (readonly CsvCell[])[],
  { separator = ',', decimal = '.' }: Partial<CsvForm> = {},
): string =>
  Papa.unparse(
    rows.map((row) =>
      row.map((cell) => {
        if (typeof cell === 'string') return cell.replace(UNESCAPED, "'");
        return decimal === ',' && cell !== null ? String(cell).replace('.', ',') : cell;
      }),
    ),
    {
      newline: '\r\n',
      delimiter: separator,
      // Quoted: empty text, because a row of nothing else would otherwise disappear; and text with another program's
      // separator, so that a program that accepts both separators does not split it.
      quotes: (cell: unknown) =>
        cell === '' || (typeof cell === 'string' && /[,;|\t]/.test(cell) && !/^-?\d+,\d+$/.test(cell)),
    },
  );

/**
 * Whether a text is written to the file unchanged, without an apostrophe before a sign, so that another program can
 * look up the id or name.
 *
 * @example isWrittenAsItIs('17') // true; isWrittenAsItIs('-17') is false
 */
export const isWrittenAsItIs = (text: string): boolean => text.replace(UNESCAPED, "'") === text;

/** The separator when reading a table: a comma, as in `toCsv`, or those that other programs write. */
export type CsvDelimiter = ',' | ';' | '\t' | '|';

/**
 * The rows of a CSV text, each cell as the text that `toCsv` was given; a number comes back as its digits and null as
 * the empty text. A byte order mark and a line break after the last row are not part of the table; line breaks may be
 * CRLF, LF or CR. Rows may differ in length. Empty text gives no rows.
 *
 * Failure: `damaged-table` with the row, counted from 1, whose quotation marks do not close.
 */
export function readCsv(text: string, delimiter: CsvDelimiter = ','): Result<readonly (readonly string[])[], Failure> {
  const parsed = Papa.parse<string[]>(text, { delimiter });
  const fault = parsed.errors.find(({ type }) => type === 'Quotes');
  if (fault !== undefined) {
    return err(failure('damaged-table', `row ${String((fault.row ?? 0) + 1)}`, fault.message));
  }
  const rows = /[\r\n]$/.test(text) ? parsed.data.slice(0, -1) : parsed.data;
  return ok(rows.map((row) => row.map(toOriginalText)));
}

const toOriginalText = (cell: string): string => cell.replace(ESCAPED, '');
