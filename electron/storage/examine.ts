import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { type Cell, eachRow, readNumber, readRows } from './connection.ts';
import { createJournalLook } from './journal-look.ts';
import { EVENT_COLUMNS, readSummedRows, summedTables } from './readable-rows.ts';
import { findLostSchema, readSchemaVersion } from './schema.ts';
import { isMachineTrouble } from './storage-failure.ts';

/** The result of examining a whole database. */
export interface Examination {
  /** A description of each fault, for a maintainer; empty if the database is sound. */
  readonly damage: readonly string[];
  /** Equal for two databases with the same content, however their pages are arranged. */
  readonly digest: string;
}

const COLUMNS = EVENT_COLUMNS.join(', ');

/**
 * Checks every page, row and chain. Unless the store is large, this is done completely at every start: 10,000 events
 * take about a tenth of a second, while the window is loading anyway. So it needs no record of what was checked before,
 * which could itself be wrong.
 */
export function examine(database: DatabaseSyncInstance): Examination {
  const structure = examineStructure(database);
  const look = createJournalLook({ isWhole: true });
  const unread = readAll(() => eachRow(database, COLUMNS, 'events ORDER BY arrival', look.take));
  const tables = examineTables(database);
  return {
    damage: [...structure, ...look.damage, ...unread, ...tables.damage],
    digest: look.digest(tables.sums),
  };
}

/** The number of newest events that are checked before a large store is opened: about what is added in some weeks. */
const LATEST = 5000;

/** Finds damage in the newest events and in all small tables: lessons, keys, the shelf and the data of classes. */
export function examineLatest(database: DatabaseSyncInstance): readonly string[] {
  const look = createJournalLook({ isWhole: false });
  const unread = readAll(() => {
    // Selected by rowid, so that rows arrive in their stored order: a sorter would read all of them before returning
    // the first.
    const latest = `events WHERE arrival > (SELECT max(arrival) - ${String(LATEST)} FROM events) ORDER BY arrival`;
    eachRow(database, COLUMNS, latest, look.take);
  });
  return [...look.damage, ...unread, ...examineTables(database).damage];
}

/** The number of events to check in one step while the window must stay responsive; takes some milliseconds. */
const SLICE = 400;

/** Looks up the same row through each index of the journal; each must return its rowid. */
const FROM_INDEXES = `
  (SELECT arrival FROM events AS other WHERE other.id = events.id),
  (SELECT arrival FROM events AS other WHERE other.stream = events.stream AND other.sequence = events.sequence)`;

/**
 * The result of `examine`, computed in slices. `pause` is called between slices to let other work run; nobody may write
 * to the database in the meantime. Instead of `integrity_check`, which cannot be divided, every row is looked up
 * through every index.
 */
export async function examineInSlices(
  database: DatabaseSyncInstance,
  pause: () => Promise<void>,
): Promise<Examination> {
  const look = createJournalLook({ isWhole: true });
  const damage: string[] = [];
  let last: Cell = -1;
  let begun = 0;
  for (let count = SLICE; count === SLICE && damage.length === 0;) {
    count = 0;
    damage.push(
      ...readAll(() => {
        const slice = `events WHERE arrival > ${String(last)} ORDER BY arrival LIMIT ${String(SLICE)}`;
        eachRow(database, `${COLUMNS}, ${FROM_INDEXES}`, slice, (row) => {
          const [arrival = null, , , sequence] = row;
          if (row.slice(EVENT_COLUMNS.length).some((found) => found !== arrival)) {
            damage.push(`events ${String(arrival)} is lost to an index`);
          }
          look.take(row.slice(0, EVENT_COLUMNS.length));
          last = arrival;
          count += 1;
          begun += sequence === 0 ? 1 : 0;
        });
      }),
    );
    await pause();
  }
  const tables = examineTables(database);
  const listed = 'events INDEXED BY streams_of_profiles WHERE sequence = 0';
  damage.push(
    ...readAll(() => {
      if (readNumber(database, 'count(*)', listed) !== begun) damage.push('events: an attempt is lost to an index');
    }),
  );
  return { damage: [...look.damage, ...damage, ...tables.damage], digest: look.digest(tables.sums) };
}

function examineTables(database: DatabaseSyncInstance): {
  readonly damage: readonly string[];
  readonly sums: readonly Cell[];
} {
  const tables = summedTables(readSchemaVersion(database)).map((table) => readSummedRows(database, table));
  return {
    damage: tables.flatMap(({ damage }) => damage),
    sums: tables.flatMap(({ rows }) => rows.map((row) => row.at(-1) ?? null)),
  };
}

/** The error that prevented reading, as text; empty if everything was read. */
function readAll(read: () => void): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (isMachineTrouble(error)) {
      throw error;
    }
    return [`events: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * `integrity_check`, not `quick_check`: for this schema it takes as long, and also detects an index that has lost a
 * row.
 */
function examineStructure(database: DatabaseSyncInstance): readonly string[] {
  try {
    return [
      ...readRows(database, 'integrity_check', 'pragma_integrity_check').map(([line]) => String(line)),
      ...readRows(database, '"table", "rowid"', 'pragma_foreign_key_check').map(
        ([table]) => `${String(table)}: lost key`,
      ),
      ...findLostSchema(database).map((sql) => `the schema has lost ${sql.slice(0, 60)}`),
    ].filter((line) => line !== 'ok');
  } catch (error) {
    if (isMachineTrouble(error)) {
      throw error;
    }
    return [error instanceof Error ? error.message : String(error)];
  }
}
