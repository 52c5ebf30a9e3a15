import { hash } from 'node:crypto';
import type { Cell } from './connection.ts';

/**
 * The SHA-256 of a text in UTF-8, as `sha256:` and hexadecimal digits; for a canonical text this is its content hash.
 */
export function textHash(text: string): string {
  // One call per text: creating a hash object for each takes half as long again, and there are hundreds of thousands of
  // texts.
  return `sha256:${hash('sha256', text)}`;
}

/** The checksum of a row: SQLite itself does not notice a changed letter or digit within a row. */
export function rowSum(cells: readonly Cell[]): string {
  return textHash(JSON.stringify(cells));
}
