import { hash } from 'node:crypto';
import type { Cell } from './connection.ts';

/** SHA-256 of a text's UTF-8 as `sha256:` and hexadecimal digits: of a canonical text, its content hash. */
export function textHash(text: string): string {
  // One call for one text: a hash object for each takes half as long again, and there are hundreds of thousands.
  return `sha256:${hash('sha256', text)}`;
}

/** What a row is known by: SQLite itself does not notice a changed letter or digit within a row. */
export function rowSum(cells: readonly Cell[]): string {
  return textHash(JSON.stringify(cells));
}
