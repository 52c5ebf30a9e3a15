/** A row of a table, each cell with whether it stood in quotation marks: Ruby tells "" from nothing. */
export type Cells = readonly { readonly text: string; readonly isQuoted: boolean }[];

/**
 * Reads CSV a character at a time, without the library of the program. `backslash` as PHP's fgetcsv does it: within
 * quotation marks, a mark behind a backslash does not close the cell. `isStrict` as Ruby does it: a mark within a cell
 * that is not quoted is a fault.
 */
export function parseCsv(
  text: string,
  { backslash = false, separator = ',', isStrict = false } = {},
): readonly Cells[] {
  const rows: { text: string; isQuoted: boolean }[][] = [[]];
  let cell = { text: '', isQuoted: false };
  let isInside = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = { text: '', isQuoted: false };
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isInside) {
      if (backslash && sign === '\\' && text.charAt(at + 1) === '"') {
        cell.text += '\\"';
        at += 1;
      } else if (sign !== '"') cell.text += sign;
      else if (text.charAt(at + 1) === '"') {
        cell.text += '"';
        at += 1;
      } else isInside = false;
    } else if (sign === '"' && cell.text === '') {
      cell.isQuoted = true;
      isInside = true;
    } else if (sign === '"' && isStrict) throw new Error('A quotation mark stands within a cell.');
    else if (sign === separator) endCell();
    else if (sign === '\r' && text.charAt(at + 1) === '\n') continue;
    else if (sign === '\n' || sign === '\r') {
      endCell();
      rows.push([]);
    } else cell.text += sign;
  }
  if (isInside) throw new Error('A quotation mark is not closed.');
  endCell();
  return rows.filter((row) => row.length > 1 || row[0]?.text !== '');
}
