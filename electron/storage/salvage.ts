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
 * Takes over what is sound in a damaged database and not in `into`: of each stream the events that carry an unbroken
 * chain on, and every other row that is as it was written. Gives how many rows were taken.
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
  // In the order of the tables: a place on the shelf comes after the lesson and the key that it names.
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
  // A lesson that was lost takes its place on the shelf with it; the file it came from can be opened again.
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
  // "WHERE true" keeps SQLite from reading ON CONFLICT as a part of the SELECT.
  runWith(database, `${what} SELECT ${cells} WHERE true ${otherwise}`, row);
}

function isKept(database: DatabaseSyncInstance, table: 'lessons' | 'keys', hash: unknown): boolean {
  return readRows(database, 'hash', table).some(([kept]) => kept === hash);
}
