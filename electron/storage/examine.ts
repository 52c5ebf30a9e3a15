import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { type Cell, eachRow, readNumber, readRows } from './connection.ts';
import { createJournalLook } from './journal-look.ts';
import { EVENT_COLUMNS, readSummedRows, summedTables } from './readable-rows.ts';
import { findLostSchema, readSchemaVersion } from './schema.ts';
import { isMachineTrouble } from './storage-failure.ts';

/** What a look at a whole database found. */
export interface Examination {
  /** Everything that is wrong, in words for a maintainer; empty when the database is sound. */
  readonly damage: readonly string[];
  /** The same for two databases that hold the same, whatever their pages look like. */
  readonly digest: string;
}

const COLUMNS = EVENT_COLUMNS.join(', ');

/**
 * Looks at every page, row and chain. It is done on each start, whole, as long as the store is not large: 10,000 events
 * take about a tenth of a second while the window is loading anyway, so there are no marks of what was looked at before,
 * which could themselves be wrong.
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

/** How many of the newest events are looked at before a large store is opened: what weeks of work amount to. */
const LATEST = 5000;

/** What is wrong with what was written last, and with all that is small: lessons, keys, the shelf and what classes keep. */
export function examineLatest(database: DatabaseSyncInstance): readonly string[] {
  const look = createJournalLook({ isWhole: false });
  const unread = readAll(() => {
    // Asked for by its place, so that rows come as they lie: a sorter would take them in before it puts them in order.
    const latest = `events WHERE arrival > (SELECT max(arrival) - ${String(LATEST)} FROM events) ORDER BY arrival`;
    eachRow(database, COLUMNS, latest, look.take);
  });
  return [...look.damage, ...unread, ...examineTables(database).damage];
}

/** How many events are looked at in one go when the window is to answer meanwhile: some milliseconds. */
const SLICE = 400;

/** Every index of the journal, asked for the very row: each has to give its place. */
const FROM_INDEXES = `
  (SELECT arrival FROM events AS other WHERE other.id = events.id),
  (SELECT arrival FROM events AS other WHERE other.stream = events.stream AND other.sequence = events.sequence)`;

/**
 * What `examine` finds, in slices between which `pause` lets others have their turn. Nobody may write to the database
 * meanwhile. In the place of `integrity_check`, which comes in one piece, every row is looked for by every index.
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

/** What stood in the way of reading, in words; nothing when all was read. */
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

/** `integrity_check` and not `quick_check`: on this schema it costs the same, and sees an index that has lost a row. */
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
