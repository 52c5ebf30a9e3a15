/**
 * Whether a text has more than `most` lines; a text without a line break has one. Counts without making a list of the
 * lines, which could need too much memory.
 */
export function hasMoreLines(text: string, most: number): boolean {
  let lines = 1;
  for (const _ of text.matchAll(/\r\n|\n|\r/gu)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}
