import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** The statements of an open store, each prepared once (see `eachRow` for why statements are prepared only here). */
export function prepareStatements(database: DatabaseSyncInstance) {
  return {
    readStream: database.prepare('SELECT json FROM events WHERE stream = ? ORDER BY sequence'),
    lastOfStream: database.prepare('SELECT sequence, hash FROM events WHERE stream = ? ORDER BY sequence DESC LIMIT 1'),
    listStreams: database.prepare(
      'SELECT stream FROM events WHERE sequence = 0 AND profile = ? AND stream GLOB ? ORDER BY arrival',
    ),
    listProfiles: database.prepare(
      'SELECT profile FROM events WHERE sequence = 0 GROUP BY profile ORDER BY min(arrival)',
    ),
    insertEvent: database.prepare(
      'INSERT INTO events (id, stream, sequence, profile, json, hash) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    keepLesson: database.prepare('INSERT OR IGNORE INTO lessons (hash, json, sum) VALUES (?, ?, ?)'),
    keepKey: database.prepare('INSERT OR IGNORE INTO keys (hash, json, sum) VALUES (?, ?, ?)'),
    readLesson: database.prepare('SELECT json FROM lessons WHERE hash = ?'),
    readKey: database.prepare('SELECT json FROM keys WHERE hash = ?'),
    // There are few keys and none is ever removed, so scanning all of them takes less time than maintaining an index.
    readLastKeyOf: database.prepare(
      "SELECT json FROM keys WHERE json_extract(json, '$.lesson') = ? ORDER BY rowid DESC LIMIT 1",
    ),
    listShelf: database.prepare(
      `SELECT id, shelf.lesson, key, assignments.json AS assignment, is_built_in, is_removed
       FROM shelf LEFT JOIN assignments ON assignments.lesson = id ORDER BY is_built_in DESC, place`,
    ),
    putOnShelf: database.prepare(
      `INSERT INTO shelf (id, lesson, key, is_built_in, is_removed, sum) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET lesson = excluded.lesson, key = excluded.key,
         is_built_in = excluded.is_built_in, is_removed = excluded.is_removed, sum = excluded.sum`,
    ),
    putAssignment: database.prepare(
      `INSERT INTO assignments (lesson, json, sum) VALUES (?, ?, ?)
       ON CONFLICT (lesson) DO UPDATE SET json = excluded.json, sum = excluded.sum`,
    ),
    dropAssignment: database.prepare('DELETE FROM assignments WHERE lesson = ?'),
    readDigests: database.prepare(
      `SELECT digests.stream, last, digests.json, sum FROM events AS first JOIN digests ON digests.stream = first.stream
       WHERE first.sequence = 0 AND first.profile = ? AND first.stream GLOB ?
         AND last = (SELECT hash FROM events WHERE stream = first.stream ORDER BY sequence DESC LIMIT 1)
       ORDER BY first.arrival`,
    ),
    writeDigest: database.prepare('INSERT OR REPLACE INTO digests (stream, last, json, sum) VALUES (?, ?, ?, ?)'),
    putRecord: database.prepare(
      `INSERT INTO class_records (class, kind, id, json, sum) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (class, kind, id) DO UPDATE SET json = excluded.json, sum = excluded.sum`,
    ),
    listRecords: database.prepare(
      'SELECT class, kind, id, json FROM class_records WHERE class = ? AND kind GLOB ? ORDER BY place',
    ),
    readState: database.prepare('SELECT value FROM state WHERE name = ?'),
    eraseState: database.prepare('DELETE FROM state WHERE name = ?'),
    writeState: database.prepare(
      `INSERT INTO state (name, value, sum) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, sum = excluded.sum`,
    ),
  };
}
