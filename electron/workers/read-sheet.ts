import { MAX_COLUMNS } from '../../content/class/roster-heads.ts';
import { failure } from '../../content/base/failure.ts';
import {
  refuseDamaged,
  refuseLarge,
  type WorkbookLimits,
  type WorkbookParts,
  WorkbookRefusal,
} from './workbook-parts.ts';

/** The shared texts and number formats of a workbook, and the remaining limits. */
export interface SheetTools {
  readonly strings: readonly string[];
  /** For each style, the minimum number of digits of a number. */
  readonly zeros: readonly number[];
  readonly limits: WorkbookLimits;
  /** Decreases while cells are read. */
  readonly budget: { cells: number };
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/**
 * The rows of a sheet as texts, each at its own position: index 0 is row 1. Missing rows and cells are empty. Throws
 * `WorkbookRefusal`.
 */
export async function readSheet(
  parts: WorkbookParts,
  name: string,
  { strings, zeros, limits, budget }: SheetTools,
): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  let row = 0;
  let column = 0;
  let cell: Cell | null = null;
  let isValue = false;
  let isReading = false;

  const put = ({ column: at, text }: { readonly column: number; readonly text: string }): void => {
    if (text === '' || at > MAX_COLUMNS) return;
    if (row > limits.rows) refuseLarge('rows');
    budget.cells -= 1;
    if (budget.cells < 0) refuseLarge('cells');
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    while (cells.length < at) cells.push('');
    cells[at - 1] = text;
  };

  await parts.read(name, {
    open(element, attributes) {
      if (element === 'row') {
        row = placeOf(attributes['r']) ?? row + 1;
        column = 0;
      } else if (element === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        const [type, style] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0)];
        cell = { column, type, style, text: '', hasValue: false, hasFormula: false };
      } else if (cell !== null) {
        if (element === 'rPh') isReading = true;
        else if (element === 'f') cell.hasFormula = true;
        else if (element === 'v' || element === 't') {
          isValue = !isReading;
          cell.hasValue = true;
        }
      }
    },
    text(piece) {
      if (isValue && cell !== null) cell.text += piece;
    },
    close(element) {
      if (element === 'v' || element === 't') isValue = false;
      else if (element === 'rPh') isReading = false;
      else if (element === 'c' && cell !== null) {
        if (row < 1) refuseDamaged('a cell in no row');
        if (cell.hasFormula && !cell.hasValue) {
          throw new WorkbookRefusal(failure('formula-without-result', `row ${String(row)}`));
        }
        put({ column: cell.column, text: toOneLine(textOf(cell, { strings, zeros })) });
        cell = null;
      }
    },
  });
  return rows;
}

/** A tab or line break in a cell would start a new cell or line. */
const toOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

function textOf({ type, style, text }: Cell, { strings, zeros }: Pick<SheetTools, 'strings' | 'zeros'>): string {
  switch (type) {
    case 's':
      return unescape(text === '' ? '' : (strings[Number(text)] ?? refuseDamaged('no such text')));
    case 'n':
      return numberAs(text.trim(), zeros[style] ?? 0);
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    default:
      return unescape(text);
  }
}

/** Characters that XML cannot contain are written as `_x000D_` (ECMA-376, ST_Xstring). */
const unescape = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/giu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Excel may write 12345678901 as 1.2345678901E10. */
function numberAs(text: string, digits: number): string {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return text;
  const plain = Number.isInteger(number) ? BigInt(number).toString() : String(number);
  return /^\d+$/.test(plain) ? plain.padStart(digits, '0') : plain;
}

/** The number of rows in Excel is 1,048,576. */
const MAX_PLACE = 1_048_576;

function placeOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const place = Number(text);
  return Number.isInteger(place) && place >= 1 && place <= MAX_PLACE ? place : refuseDamaged('the place of a row');
}

/**
 * The number of the column, from 1: 2 for "B7". null if the cell has no reference: it then follows the previous cell.
 */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  const letters = /^\$?([a-z]{1,3})\$?\d+$/iu.exec(reference)?.[1] ?? refuseDamaged('the place of a cell');
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}
