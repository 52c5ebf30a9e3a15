import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { eachRow, type Cell } from './connection.ts';
import { rowSum, textHash } from './row-sum.ts';
import { isMachineTrouble } from './storage-failure.ts';

/** A row of the journal whose columns match its text, and whose text matches its hash. */
export interface EventRow {
  readonly arrival: number;
  readonly id: string;
  readonly stream: string;
  readonly sequence: number;
  readonly profile: string;
  readonly json: string;
  readonly hash: string;
  /** The hash of the previous event, as given in the text. */
  readonly previous: string | null;
}

/**
 * The tables whose rows contain a checksum of their other columns. The columns are listed in the order in which they
 * are summed; the first `unique` of them identify a row. `since` is the schema version that added the table. Digests
 * are not listed: they are derived, and a damaged one is computed again.
 */
export const SUMMED_TABLES = {
  lessons: { columns: ['hash', 'json'], unique: 1, since: 1 },
  keys: { columns: ['hash', 'json'], unique: 1, since: 1 },
  shelf: { columns: ['id', 'lesson', 'key', 'is_built_in', 'is_removed'], unique: 1, since: 1 },
  state: { columns: ['name', 'value'], unique: 1, since: 1 },
  assignments: { columns: ['lesson', 'json'], unique: 1, since: 2 },
  class_records: { columns: ['class', 'kind', 'id', 'json'], unique: 3, since: 2 },
} as const;
export type SummedTable = keyof typeof SUMMED_TABLES;

/** The tables with checksums in a database of the given schema version. */
export const summedTables = (version: number): readonly SummedTable[] =>
  // TypeScript types the keys of a constant as plain strings.
  (Object.keys(SUMMED_TABLES) as SummedTable[]).filter((table) => SUMMED_TABLES[table].since <= version);

/**
 * The readable part of a table: the rows that are unchanged since they were written, and descriptions of the damage in
 * the others.
 */
export interface Readable<Row> {
  readonly rows: readonly Row[];
  readonly damage: readonly string[];
}

/** The columns of a row of the journal, in the order in which `toEventRow` takes them. */
export const EVENT_COLUMNS = ['arrival', 'id', 'stream', 'sequence', 'profile', 'json', 'hash'] as const;

/** The rows of the journal, in order of arrival. */
export const readEventRows = (database: DatabaseSyncInstance): Readable<EventRow> =>
  readSound(database, 'events', 'arrival', EVENT_COLUMNS, toEventRow);

/** The rows of a table with checksums, in stored order, each with its columns and its sum. */
export function readSummedRows(database: DatabaseSyncInstance, table: SummedTable): Readable<readonly Cell[]> {
  const columns = [...SUMMED_TABLES[table].columns, 'sum'];
  return readSound(database, table, 'rowid', columns, (row) => (rowSum(row.slice(0, -1)) === row.at(-1) ? row : null));
}

/** Reads from both ends, because a damaged page ends a scan while the rows behind it are sound. */
function readSound<Row>(
  database: DatabaseSyncInstance,
  table: string,
  order: string,
  columns: readonly string[],
  toSound: (row: readonly Cell[]) => Row | null,
): Readable<Row> {
  const damage: string[] = [];
  const found = new Map<Cell, Row>();
  const scan = (direction: 'ASC' | 'DESC'): boolean => {
    try {
      eachRow(database, [order, ...columns].join(', '), `${table} ORDER BY ${order} ${direction}`, ([at, ...row]) => {
        if (at === undefined || found.has(at)) {
          return;
        }
        const sound = toSound(row);
        if (sound === null) {
          damage.push(`${table} ${String(at)} is not as it was written`);
        } else {
          found.set(at, sound);
        }
      });
      return true;
    } catch (error) {
      if (isMachineTrouble(error)) {
        throw error;
      }
      damage.push(`${table}: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };
  if (!scan('ASC')) {
    scan('DESC');
  }
  const rows = [...found].sort(([a], [b]) => Number(a) - Number(b)).map(([, row]) => row);
  return { rows, damage };
}

/** A row of the journal; null if it has changed since it was written. */
export function toEventRow([arrival, id, stream, sequence, profile, json, hash]: readonly Cell[]): EventRow | null {
  if (typeof arrival !== 'number' || typeof json !== 'string' || typeof hash !== 'string' || textHash(json) !== hash) {
    return null;
  }
  const event: unknown = JSON.parse(json);
  if (typeof event !== 'object' || event === null) {
    return null;
  }
  const previous: unknown = Reflect.get(event, 'previous');
  const columns = { id, stream, sequence, profile };
  const agrees = Object.entries(columns).every(([column, cell]) => Reflect.get(event, column) === cell);
  if (!agrees || typeof id !== 'string' || typeof stream !== 'string' || typeof profile !== 'string') {
    return null;
  }
  if (typeof sequence !== 'number' || (typeof previous !== 'string' && previous !== null)) {
    return null;
  }
  return { arrival, id, stream, sequence, profile, json, hash, previous };
}
