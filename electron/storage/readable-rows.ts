import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { eachRow, type Cell } from './connection.ts';
import { rowSum, textHash } from './row-sum.ts';
import { isMachineTrouble } from './storage-failure.ts';

/** A row of the journal, its columns in agreement with its text and its text with its hash. */
export interface EventRow {
  readonly arrival: number;
  readonly id: string;
  readonly stream: string;
  readonly sequence: number;
  readonly profile: string;
  readonly json: string;
  readonly hash: string;
  /** As its text has it: the hash of the event before. */
  readonly previous: string | null;
}

/**
 * The tables whose rows carry a sum over their other columns, which are named in the order in which they are summed;
 * the first `unique` of them name a row. `since` is the version of the schema that brought the table. The digests are
 * not among them: they are derived, and a damaged one is made anew.
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

/** The summed tables that a database of a version of the schema has. */
export const summedTables = (version: number): readonly SummedTable[] =>
  // `Object.keys` gives the keys of a constant as plain texts.
  (Object.keys(SUMMED_TABLES) as SummedTable[]).filter((table) => SUMMED_TABLES[table].since <= version);

/** What could be read of a table: the rows that are as they were written, and what is wrong with the rest. */
export interface Readable<Row> {
  readonly rows: readonly Row[];
  readonly damage: readonly string[];
}

/** The columns of a row of the journal, in the order in which `toEventRow` takes them. */
export const EVENT_COLUMNS = ['arrival', 'id', 'stream', 'sequence', 'profile', 'json', 'hash'] as const;

/** The journal's rows by arrival. */
export const readEventRows = (database: DatabaseSyncInstance): Readable<EventRow> =>
  readSound(database, 'events', 'arrival', EVENT_COLUMNS, toEventRow);

/** The rows of a summed table in the order in which they are kept, each as its columns and its sum. */
export function readSummedRows(database: DatabaseSyncInstance, table: SummedTable): Readable<readonly Cell[]> {
  const columns = [...SUMMED_TABLES[table].columns, 'sum'];
  return readSound(database, table, 'rowid', columns, (row) => (rowSum(row.slice(0, -1)) === row.at(-1) ? row : null));
}

/** Reads from both ends, because a damaged page ends a scan and what is behind it is sound. */
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

/** A row of the journal; null when it is not as it was written. */
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
