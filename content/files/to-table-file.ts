import { type CsvCell, toCsv } from '../base/csv.ts';
import type { TableForm } from '../text/table-form.ts';
import { toXlsx } from './xlsx.ts';

/** What is in a file with a table for people. */
export interface TableFile {
  readonly ending: 'xlsx' | 'csv';
  /** Empty for a workbook. */
  readonly text: string;
  readonly bytes?: Uint8Array;
}

/**
 * A table for people in the form that they chose. CSV begins with a byte order mark where it holds more than ASCII:
 * without it, Excel takes the letters for those of another alphabet.
 */
export function toTableFile(rows: readonly (readonly CsvCell[])[], form: TableForm): TableFile {
  if (form === 'xlsx') return { ending: 'xlsx', text: '', bytes: toXlsx(rows) };
  const csv = toCsv(rows, form === 'csv' ? {} : { separator: ';', decimal: ',' });
  return { ending: 'csv', text: /[^\0-\x7F]/.test(csv) ? `\uFEFF${csv}` : csv };
}
