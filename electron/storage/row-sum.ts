import { createHash } from 'node:crypto';
import type { Cell } from './connection.ts';

/** SHA-256 of a text's UTF-8 as `sha256:` and hexadecimal digits: of a canonical text, its content hash. */
export function textHash(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** What a row is known by: SQLite itself does not notice a changed letter or digit within a row. */
export function rowSum(cells: readonly Cell[]): string {
  return textHash(JSON.stringify(cells));
}
