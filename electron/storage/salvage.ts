import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { readRows, runWith, type Cell } from './connection.ts';
import { groupByStream, soundLength } from './event-chain.ts';
import {
  readEventRows,
  readSummedRows,
  SUMMED_TABLES,
  summedTables,
  type EventRow,
  type SummedTable,
} from './readable-rows.ts';
import { readSchemaVersion } from './schema.ts';

/**
 * Copies to `into` the sound rows of a damaged database that are missing there: of each stream the events that continue
 * an unbroken chain, and all other rows that are unchanged since they were written. Returns the number of copied rows.
 */
export function salvage(damaged: DatabaseSyncInstance, into: DatabaseSyncInstance): number {
  const known = groupByStream(readEventRows(into).rows);
  const events = [...groupByStream(readEventRows(damaged).rows)]
    .flatMap(([stream, rows]) => newEvents(rows, known.get(stream) ?? []))
    .sort((a, b) => a.arrival - b.arrival);

  into.exec('BEGIN IMMEDIATE');
  for (const { id, stream, sequence, profile, json, hash } of events) {
    insert(into, 'INSERT OR IGNORE INTO events (id, stream, sequence, profile, json, hash)', '', [
      id,
      stream,
      sequence,
      profile,
      json,
      hash,
    ]);
  }
  let others = 0;
  // In the order of the tables: a shelf entry must come after the lesson and the key that it refers to.
  for (const table of summedTables(readSchemaVersion(into))) {
    others += takeRows(damaged, into, table);
  }
  into.exec('COMMIT');
  return events.length + others;
}

function newEvents(rows: readonly EventRow[], known: readonly EventRow[]): readonly EventRow[] {
  const sound = rows.slice(0, soundLength(rows));
  const last = known.at(-1);
  const carriesOn = last === undefined || sound[known.length - 1]?.hash === last.hash;
  return carriesOn ? sound.slice(known.length) : [];
}

function takeRows(damaged: DatabaseSyncInstance, into: DatabaseSyncInstance, table: SummedTable): number {
  const columns: readonly string[] = [...SUMMED_TABLES[table].columns, 'sum'];
  const unique = columns.slice(0, SUMMED_TABLES[table].unique).join(', ');
  const update = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  // If a lesson was lost, its shelf entry is left out too; the person can open the file of the lesson again.
  const rows = readSummedRows(damaged, table).rows.filter(([, lesson, key]) => {
    return table !== 'shelf' || (isKept(into, 'lessons', lesson) && (key === null || isKept(into, 'keys', key)));
  });
  for (const row of rows) {
    insert(
      into,
      `INSERT INTO ${table} (${columns.join(', ')})`,
      `ON CONFLICT (${unique}) DO UPDATE SET ${update}`,
      row,
    );
  }
  return rows.length;
}

function insert(database: DatabaseSyncInstance, what: string, otherwise: string, row: readonly Cell[]): void {
  const cells = row.map((_, at) => `cell(${String(at)})`).join(', ');
  // "WHERE true" prevents SQLite from parsing ON CONFLICT as part of the SELECT.
  runWith(database, `${what} SELECT ${cells} WHERE true ${otherwise}`, row);
}

function isKept(database: DatabaseSyncInstance, table: 'lessons' | 'keys', hash: unknown): boolean {
  return readRows(database, 'hash', table).some(([kept]) => kept === hash);
}
