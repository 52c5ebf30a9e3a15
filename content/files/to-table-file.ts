import { type CsvCell, toCsv } from '../base/csv.ts';
import type { TableForm } from '../text/table-form.ts';
import { toXlsx } from './xlsx.ts';

/** The contents of a file with a table for people. */
export interface TableFile {
  readonly ending: 'xlsx' | 'csv';
  /** Empty for a workbook. */
  readonly text: string;
  readonly bytes?: Uint8Array;
}

/**
 * A table for people in their chosen format. CSV starts with a byte order mark if it contains non-ASCII characters:
 * without it, Excel uses a wrong character encoding.
 */
export function toTableFile(rows: readonly (readonly CsvCell[])[], form: TableForm): TableFile {
  if (form === 'xlsx') return { ending: 'xlsx', text: '', bytes: toXlsx(rows) };
  const csv = toCsv(rows, form === 'csv' ? {} : { separator: ';', decimal: ',' });
  return { ending: 'csv', text: /[^\0-\x7F]/.test(csv) ? `\uFEFF${csv}` : csv };
}
