import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { readRows } from './connection.ts';
import { groupByStream, soundLength } from './event-chain.ts';
import { readEventRows, readSummedRows, summedTables } from './readable-rows.ts';
import { rowSum } from './row-sum.ts';
import { readSchemaVersion } from './schema.ts';

/** What a look at a whole database found. */
export interface Examination {
  /** Everything that is wrong, in words for a maintainer; empty when the database is sound. */
  readonly damage: readonly string[];
  /** The same for two databases that hold the same, whatever their pages look like. */
  readonly digest: string;
}

/**
 * Looks at every page, row and chain. It is done on each start, whole: 10,000 events take about a tenth of a second
 * while the window is loading anyway, so there are no marks of what was looked at before, which could themselves be wrong.
 */
export function examine(database: DatabaseSyncInstance): Examination {
  const structure = examineStructure(database);
  const events = readEventRows(database);
  const breaks = [...groupByStream(events.rows)].flatMap(([stream, rows]) => {
    const sound = soundLength(rows);
    return sound === rows.length ? [] : [`${stream} breaks at ${String(sound)}`];
  });
  const tables = summedTables(readSchemaVersion(database)).map((table) => readSummedRows(database, table));
  return {
    damage: [...structure, ...events.damage, ...breaks, ...tables.flatMap(({ damage }) => damage)],
    digest: rowSum([
      ...events.rows.map(({ hash }) => hash),
      ...tables.flatMap(({ rows }) => rows.map((row) => row.at(-1) ?? null)),
    ]),
  };
}

/** `integrity_check` and not `quick_check`: on this schema it costs the same, and sees an index that has lost a row. */
function examineStructure(database: DatabaseSyncInstance): readonly string[] {
  try {
    return [
      ...readRows(database, 'integrity_check', 'pragma_integrity_check').map(([line]) => String(line)),
      ...readRows(database, '"table", "rowid"', 'pragma_foreign_key_check').map(
        ([table]) => `${String(table)}: lost key`,
      ),
    ].filter((line) => line !== 'ok');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
