import Papa from 'papaparse';
import { type Failure, failure } from '../failure.ts';
import { err, ok, type Result } from '../result.ts';

/** A cell of a table: a text, a number, or null where there is nothing. */
export type CsvCell = string | number | null;

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), behind any number of apostrophes,
 * spaces and characters that are not to be seen, which some of them pass over; the wide signs are what East Asian
 * keyboards give for the others.
 */
const FORMULA = /^'*(?:[\t\r\n]|['\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * A table as CSV (RFC 4180: commas, CRLF between the rows and none after the last). No text cell begins as a formula
 * does: such a text, and one with nothing but apostrophes before such a beginning, gets one apostrophe more in front,
 * which `readCsv` takes away. Numbers are written as they are, so that −3 stays a number. No rows give the empty text.
 *
 * @example toCsv([['name', 'points'], ['=1+1', -3]]) // 'name,points\r\n"\'=1+1",-3'
 */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    // An empty text is quoted, or a row of nothing else would be no row.
    { escapeFormulae: FORMULA, newline: '\r\n', quotes: (cell: unknown) => cell === '' },
  );

/** How a table that is read separates its cells: by commas, as `toCsv` does, or as its first rows look like. */
export type CsvDelimiter = 'comma' | 'guess';

/**
 * The rows of a CSV text, each cell as the text that `toCsv` was given; a number comes back as its digits and null as
 * the empty text. A byte order mark and an end of line after the last row are no part of the table; line ends may be
 * CRLF, LF or CR. Rows may differ in length. No text gives no rows.
 *
 * Failure: `damaged-table` with the row, counted from 1, whose quotation marks do not close.
 */
export function readCsv(
  text: string,
  delimiter: CsvDelimiter = 'comma',
): Result<readonly (readonly string[])[], Failure> {
  // An empty delimiter makes the library look for the likeliest.
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiter === 'comma' ? ',' : '' });
  const fault = parsed.errors.find(({ type }) => type === 'Quotes');
  if (fault !== undefined) {
    return err(failure('damaged-table', `row ${String((fault.row ?? 0) + 1)}`, fault.message));
  }
  const rows = /[\r\n]$/.test(text) ? parsed.data.slice(0, -1) : parsed.data;
  return ok(rows.map((row) => row.map(toOriginalText)));
}

const toOriginalText = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
