import Papa from 'papaparse';
import { type Failure, failure } from './failure.ts';
import { err, ok, type Result } from './result.ts';

/** A cell of a table: a text, a number, or null where there is nothing. */
export type CsvCell = string | number | null;

/**
 * Where a formula may begin (OWASP, "CSV Injection"): at one of its signs (the wide ones are what East Asian keyboards
 * give), where a cell may begin before it. That is with the text, and behind what programs separate cells and rows by: a
 * spreadsheet takes the separator of its language, and where that is the semicolon, quotation marks behind commas hold
 * nothing together. Apostrophes, quotation marks, spaces and characters that are not to be seen may stand between, which
 * some programs pass over. The sign is looked for first, or the time would grow with the square of the length.
 */
const SIGN = String.raw`(?=[=+\-@＝＋－＠])`;
const BEGINNING = String.raw`(?:^|[,;|\p{Cc}])['"\s\p{Cc}\p{Cf}]*`;

/** A text that begins with one of these is not to be trusted, whatever follows (OWASP ASVS 5, 1.2.10). */
const CONTROL = String.raw`(?='*[\t\r\n\0])`;

const UNESCAPED = new RegExp(`${SIGN}(?<=${BEGINNING})|^${CONTROL}`, 'gu');
const ESCAPED = new RegExp(`'${SIGN}(?<=${BEGINNING}')|^'${CONTROL}`, 'gu');

/** How a table is written for another program. */
export interface CsvForm {
  /** What stands between the cells. */
  readonly separator: CsvDelimiter;
  /** What stands before the decimals of a number. */
  readonly decimal: '.' | ',';
}

/**
 * A table as CSV (RFC 4180: commas unless asked otherwise, CRLF between the rows and none after the last). No text begins
 * as a formula does, nor does any part of it that another program may take for a cell: an apostrophe stands before the
 * sign, or one more, which `readCsv` takes away. Numbers are written as they are, so that −3 stays a number. No rows give
 * the empty text.
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
      // An empty text is quoted, or a row of nothing else would be no row; and a text with the separator of another
      // program, which then keeps it together if it also takes the one that is used here.
      quotes: (cell: unknown) =>
        cell === '' || (typeof cell === 'string' && /[,;|\t]/.test(cell) && !/^-?\d+,\d+$/.test(cell)),
    },
  );

/**
 * Whether a text stands in the file exactly as it is, with no apostrophe before a sign: another program that looks for
 * an id or a name finds no other one.
 *
 * @example isWrittenAsItIs('17') // true; isWrittenAsItIs('-17') is false
 */
export const isWrittenAsItIs = (text: string): boolean => text.replace(UNESCAPED, "'") === text;

/** What separates the cells of a table that is read: a comma, as in `toCsv`, or what other programs write. */
export type CsvDelimiter = ',' | ';' | '\t' | '|';

/**
 * The rows of a CSV text, each cell as the text that `toCsv` was given; a number comes back as its digits and null as
 * the empty text. A byte order mark and an end of line after the last row are no part of the table; line ends may be
 * CRLF, LF or CR. Rows may differ in length. No text gives no rows.
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
