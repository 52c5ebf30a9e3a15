import { BANK_FAMILY_IDS } from '../bank/families.ts';
import { hasMoreLines } from '../base/has-more-lines.ts';
import { type CsvDelimiter, readCsv } from '../base/csv.ts';
import { err, ok, type Result } from '../base/result.ts';
import { MAX_CLAIMS } from '../draft/limits.ts';
import { type Credit, CREDITS } from '../lesson/credit.ts';
import { type Label, LABELS } from '../lesson/label.ts';
import { SOURCE_KINDS, SOURCE_KINDS_OF_2 } from '../lesson/source-kind.ts';
import { TECHNIQUES } from '../lesson/technique.ts';
import type { BroughtClaim, BroughtClaims, BroughtPart, BroughtRefusal } from './brought-claims.ts';
import { readLabel } from './read-label.ts';

/** The names of columns, as they are compared: in small letters, with `_` between words. The first that is there wins. */
const COLUMNS = {
  // Our own export has the id of a claim in `claim` and its words in `text`.
  words: ['quote', 'exact', 'text', 'words', 'sentence', 'passage', 'claim'],
  label: ['label', 'tags', 'tag', 'category'],
  reason: ['reason', 'why', 'rationale', 'comment', 'note'],
  block: ['block'],
  start: ['start'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  cues: ['cues'],
  family: ['family'],
  techniques: ['techniques'],
  sourceKind: ['source_kind'],
  sourceName: ['source_name'],
  lookUp: ['look_up'],
  whyContested: ['why_contested'],
  ...ofLabels('credit', (label) => [`credit_${label}`]),
  ...ofLabels('reason', (label) => [`reason_${label}`, `why_${label}`, `rationale_${label}`]),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One entry for each label, named like `credit evidence`. */
function ofLabels<Name extends string>(name: Name, names: (label: Label) => readonly string[]) {
  // One for each label, which the type of an entry list does not say.
  return Object.fromEntries(LABELS.map((label) => [`${name} ${label}`, names(label)])) as Record<
    `${Name} ${Label}`,
    readonly string[]
  >;
}

type Column = keyof typeof COLUMNS;

const SEPARATORS: readonly CsvDelimiter[] = ['\t', ',', ';', '|'];
/** A title, a date and an empty line may precede the header row. */
const MAX_ROWS_ABOVE = 10;
/** More lines than rows, because a cell may hold several. A line takes memory once for each separator that is tried. */
const MAX_LINES = 5 * MAX_CLAIMS;
/** Several cues or techniques share a cell, as in our own export. */
const BETWEEN = ' | ';

interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly head: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/**
 * Reads the claims of a table with a header row, separated by tabs, commas, semicolons or bars. The columns are
 * recognised by their names; the one with the words of the claims is required. Rows without any text are skipped.
 * Limits of length are for the caller.
 */
export function readClaimTable(text: string): Result<BroughtClaims, BroughtRefusal> {
  if (/^\uFEFF?(?:\s*<(?:!doctype|html|table|\?xml)|PK\x03\x04)/iu.test(text)) return refuse('no-table');
  if (hasMoreLines(text, MAX_LINES)) return refuse('too-many');
  const table = findTable(text);
  if (!table.ok) return table;
  const { rows, head, columns } = table.value;
  const width = rows[head]?.length ?? 0;
  const claims: BroughtClaim[] = [];
  for (const [at, row] of rows.entries()) {
    if (at <= head || row.every((cell) => cell.trim() === '')) continue;
    if (claims.length === MAX_CLAIMS) return refuse('too-many', at + 1);
    const isTooLong = row.findLastIndex((cell) => cell.trim() !== '') >= width;
    const cellOf = (column: Column): string | null => {
      const place = columns.get(column);
      return place === undefined ? null : (row[place] ?? '').trim();
    };
    claims.push(readRow(cellOf, { row: at + 1, isTooLong }));
  }
  return claims.length === 0 ? refuse('empty') : ok({ from: 'table', claims });
}

const refuse = (fault: BroughtRefusal['fault'], row: number | null = null): Result<never, BroughtRefusal> =>
  err({ fault, row });

/** The table as split by the separator for which most columns are recognised. */
function findTable(text: string): Result<Table, BroughtRefusal> {
  const separatorLine = /^\uFEFF?sep=([,;\t|])\r?\n/iu.exec(text);
  // The line is replaced by an empty one, so that rows are counted from the first line of the file.
  const body = separatorLine === null ? text : `\n${text.slice(separatorLine[0].length)}`;
  let best: Table | null = null;
  let damaged: BroughtRefusal | null = null;
  for (const separator of separatorLine === null ? SEPARATORS : SEPARATORS.filter((one) => one === separatorLine[1])) {
    const rows = readCsv(body, separator);
    if (!rows.ok) {
      const row = /[0-9]+/.exec(rows.error.place ?? '')?.[0];
      damaged ??= { fault: 'damaged-table', row: row === undefined ? null : Number(row) };
      continue;
    }
    for (const [head, row] of rows.value.slice(0, MAX_ROWS_ABOVE + 1).entries()) {
      const columns = findColumns(row);
      if (columns.has('words') && columns.size > (best?.columns.size ?? 0)) best = { rows: rows.value, head, columns };
    }
  }
  return best === null ? err(damaged ?? { fault: 'no-column', row: null }) : ok(best);
}

function findColumns(heads: readonly string[]): ReadonlyMap<Column, number> {
  const names = heads.map((head) =>
    head
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/gu, '_'),
  );
  return new Map(
    // The entries are those of COLUMNS, which the type of an entry list does not keep.
    (Object.entries(COLUMNS) as [Column, readonly string[]][]).flatMap(([column, called]) => {
      const place = called.map((name) => names.indexOf(name)).find((found) => found !== -1);
      return place === undefined ? [] : [[column, place] as const];
    }),
  );
}

function readRow(
  cellOf: (column: Column) => string | null,
  place: Pick<BroughtClaim, 'row' | 'isTooLong'>,
): BroughtClaim {
  const unknown: { part: BroughtPart; text: string }[] = [];
  const textOf = (column: Column): string => cellOf(column) ?? '';
  const read = <T>(part: BroughtPart, text: string, reading: (text: string) => T | null): T | null => {
    if (text === '') return null;
    const value = reading(text);
    if (value === null) unknown.push({ part, text });
    return value;
  };
  const listOf = (column: Column): readonly string[] =>
    textOf(column)
      .split(BETWEEN)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const perLabel = <T>(name: 'credit' | 'reason', of: (text: string) => T | null): Partial<Record<Label, T>> =>
    Object.fromEntries(
      LABELS.flatMap((label) => {
        const value = of(textOf(`${name} ${label}`));
        return value === null ? [] : [[label, value]];
      }),
    );
  const sourceKind = read('source', textOf('sourceKind'), oneOf([...SOURCE_KINDS, ...SOURCE_KINDS_OF_2]));
  const [cues, techniques] = [listOf('cues'), listOf('techniques')];
  return {
    ...place,
    words: textOf('words'),
    prefix: textOf('prefix'),
    suffix: textOf('suffix'),
    block: textOf('block') === '' ? null : textOf('block'),
    start: toOffset(textOf('start')),
    pageOffset: null,
    label: read('label', textOf('label'), readLabel),
    credits: perLabel('credit', (text) => read('credit', text, readCredit)),
    reason: textOf('reason'),
    reasons: perLabel('reason', (text) => (text === '' ? null : text)),
    // A source without a cue means that the author looked for deciding words and found none.
    cues: cues.length === 0 && sourceKind === null ? null : cues,
    family: read('family', textOf('family'), oneOf(BANK_FAMILY_IDS)),
    techniques:
      techniques.length === 0 && sourceKind === null
        ? null
        : techniques.flatMap((name) => read('technique', name, oneOf(TECHNIQUES)) ?? []),
    sourceKind,
    sourceName: textOf('sourceName'),
    whyContested: textOf('whyContested'),
    lookUp: textOf('lookUp'),
    unknown,
  };
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | null =>
    values.find((value) => value === text) ?? null;

function readCredit(text: string): Credit | null {
  const credit = Number(text.replace(',', '.'));
  return CREDITS.find((one) => one === credit) ?? null;
}

const toOffset = (text: string): number | null => (/^[0-9]{1,9}$/.test(text) ? Number(text) : null);
