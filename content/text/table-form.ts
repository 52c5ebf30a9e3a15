/**
 * How a table for people is saved: a workbook, CSV with commas and decimals as in 2.5, or CSV with semicolons and decimals
 * as in 2,5, which Excel expects where the system's language writes them so.
 */
export const TABLE_FORMS = ['xlsx', 'csv', 'csv-semicolon'] as const;

export type TableForm = (typeof TABLE_FORMS)[number];

/**
 * The form of CSV that a spreadsheet opens with a double click where decimals are written as in `language` (BCP 47).
 *
 * @example csvFormOf('de-AT') // 'csv-semicolon'; csvFormOf('en-GB') is 'csv'
 */
export const csvFormOf = (language: string): TableForm =>
  new Intl.NumberFormat(language).format(1.5) === '1.5' ? 'csv' : 'csv-semicolon';
