/** A position in a text as an editor counts it: lines and columns from 1, columns in UTF-16 units. */
export function toLineAndColumn(text: string, at: number): string {
  let line = 1;
  let start = 0;
  // Without splitting, because a text consisting only of line breaks would become an equally long list.
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return `line ${String(line)}, column ${String(at - start + 1)}`;
}
