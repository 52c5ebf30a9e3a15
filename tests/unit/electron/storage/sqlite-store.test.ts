import { DatabaseSync } from '@photostructure/sqlite';
import * as path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JournalEvent, ProfileId } from '../../../../content/journal/event.ts';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import type { ShelfEntry } from '../../../../content/desk/store/store.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { connect, makeDurable, readRows } from '../../../../electron/storage/connection.ts';
import { migrate } from '../../../../electron/storage/schema.ts';
import { createSqliteStore } from '../../../../electron/storage/sqlite-store.ts';
import { chainOf, longer } from '../../../builders/chain.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { profileId } from '../../../builders/ids.ts';
import { builtInLesson } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { streamOf } from '../../../builders/stream-name.ts';

function scene({ isReadOnly = false } = {}) {
  const database = connect(path.join(dataFolder(), 'store.sqlite'));
  migrate(database);
  makeDurable(database);
  onTestFinished(() => database.close());
  return {
    database,
    store: createSqliteStore(database, { isReadOnly, isStillThere: () => true, erase: () => undefined }),
  };
}

const withId = (event: JournalEvent | undefined, changes: Partial<JournalEvent>): JournalEvent => {
  if (event === undefined) throw new Error('no event');
  return { ...event, ...changes };
};

describe('makeDurable', () => {
  it('sets and reads back WAL, synchronous=FULL, foreign keys and the exclusive lock', () => {
    const { database } = scene();
    const read = (name: string) => readRows(database, name, `pragma_${name}`)[0]?.[0];
    expect([read('journal_mode'), read('synchronous'), read('foreign_keys'), read('locking_mode')]).toEqual([
      'wal',
      2,
      1,
      'exclusive',
    ]);
  });

  it('throws when SQLite does not do as it is told', () => {
    const inMemory = new DatabaseSync(':memory:');
    onTestFinished(() => inMemory.close());
    expect(() => makeDurable(inMemory)).toThrow('would not be durable');
  });
});

describe('createSqliteStore', () => {
  it('keeps events as they are, with a chain that holds', () => {
    const { store } = scene();
    valueOf(store.append(chainOf(1, 5)));
    const kept = valueOf(store.readStream(streamOf(1)));
    expect(kept).toEqual(chainOf(1, 5));
    expect(verifyChain(kept)).toEqual({ ok: true, value: null });
  });

  it('appends all events or none', () => {
    const { store } = scene();
    valueOf(store.append(chainOf(1, 2)));
    const [fresh] = chainOf(2, 1);
    const refused = store.append([withId(fresh, {}), ...chainOf(1, 1)]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
    expect(valueOf(store.readStream(streamOf(2)))).toEqual([]);
  });

  it('refuses an event id that is taken, in whatever stream', () => {
    const { store } = scene();
    const [first] = chainOf(1, 1);
    const [second] = chainOf(2, 1);
    valueOf(store.append([withId(first, {})]));
    expect(store.append([withId(second, { id: withId(first, {}).id })])).toMatchObject({
      error: { code: 'storage-failed' },
    });
  });

  it.each([
    ['leaves a gap', { sequence: 4 }],
    ['names another event as the one before', { previous: null }],
  ])('refuses an event that %s, because the next start would take it for damage', (_what, changes) => {
    const { store } = scene();
    valueOf(store.append(chainOf(1, 2)));
    const [next] = longer(1, chainOf(1, 2), 1);
    expect(store.append([withId(next, changes)])).toMatchObject({ error: { code: 'storage-failed' } });
    expect(valueOf(store.append([withId(next, {})]))).toBeNull();
  });

  it('says that the disk is full, keeps what was there, and goes on when there is room', () => {
    const { database, store } = scene();
    valueOf(store.append(chainOf(1, 2)));
    const [[pages] = []] = readRows(database, 'page_count', 'pragma_page_count');
    database.exec(`PRAGMA max_page_count = ${String(pages)}`);
    const many = chainOf(2, 100);
    expect(store.append(many)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(valueOf(store.readStream(streamOf(1)))).toHaveLength(2);
    expect(valueOf(store.readStream(streamOf(2)))).toEqual([]);
    database.exec('PRAGMA max_page_count = 1000000');
    valueOf(store.append(many));
    expect(valueOf(store.readStream(streamOf(2)))).toHaveLength(100);
  });

  it('reads but does not write where it may not', () => {
    const { store } = scene({ isReadOnly: true });
    expect(valueOf(store.listProfiles())).toEqual([]);
    expect(store.append(chainOf(1, 1))).toMatchObject({ error: { code: 'read-only' } });
    expect(store.writeProfileInUse(profileId(1))).toMatchObject({ error: { code: 'read-only' } });
  });

  it('lists streams and profiles by arrival', () => {
    const { store } = scene();
    const other = '00000001-0000-4000-8000-0000000000ff' as ProfileId;
    const [first] = chainOf(3, 1);
    valueOf(store.append([withId(first, { profile: other })]));
    valueOf(store.append(chainOf(2, 2)));
    valueOf(store.append(chainOf(1, 1)));
    expect(valueOf(store.listStreams(profileId(1), 'attempt'))).toEqual([streamOf(2), streamOf(1)]);
    expect(valueOf(store.listStreams(profileId(1), 'profile'))).toEqual([]);
    expect(valueOf(store.listProfiles())).toEqual([other, profileId(1)]);
  });

  it('keeps a lesson and a key under their hashes, and the first of a hash stays', () => {
    const { store } = scene();
    const { lesson, lessonHash, key, keyHash } = builtInLesson({});
    valueOf(store.keepLesson(lessonHash, lesson));
    valueOf(store.keepLesson(lessonHash, { ...lesson, title: 'Another' }));
    valueOf(store.keepKey(keyHash, key));
    expect(valueOf(store.readLesson(lessonHash))).toEqual(lesson);
    expect(valueOf(store.readKey(keyHash))).toEqual(key);
    expect(valueOf(store.readKey(lessonHash))).toBeNull();
  });

  it('finds the key of a lesson that was kept last', () => {
    const { store } = scene();
    const { lessonHash, key, keyHash } = builtInLesson({});
    const newer = builtInLesson({ keyRevision: 2 });
    const other = builtInLesson({ title: 'Another' });
    for (const one of [newer, other]) valueOf(store.keepKey(one.keyHash, one.key));
    valueOf(store.keepKey(keyHash, key));
    valueOf(store.keepKey(newer.keyHash, newer.key));
    expect(valueOf(store.readLastKeyOf(lessonHash))).toEqual(key);
    expect(valueOf(store.readLastKeyOf(other.lessonHash))).toEqual(other.key);
    expect(valueOf(store.readLastKeyOf(keyHash))).toBeNull();
  });

  it('keeps the order of the shelf when a place is filled anew', () => {
    const { store } = scene();
    const { lesson, lessonHash } = builtInLesson({});
    valueOf(store.keepLesson(lessonHash, lesson));
    const place = (id: string, isBuiltIn: boolean): ShelfEntry => ({
      ...{ id: id as LessonId, lesson: lessonHash, key: null, assignment: null, isBuiltIn, isRemoved: false },
    });
    for (const entry of [place('b', false), place('a', false), place('z', true)]) {
      valueOf(store.putOnShelf(entry));
    }
    valueOf(store.putOnShelf({ ...place('b', false), isRemoved: true }));
    const shelf = valueOf(store.listShelf());
    expect(shelf.map(({ id }) => id)).toEqual(['z', 'b', 'a']);
    expect(shelf[1]).toEqual({ ...place('b', false), isRemoved: true });
  });

  it('remembers the profile in use', () => {
    const { store } = scene();
    expect(valueOf(store.readProfileInUse())).toBeNull();
    valueOf(store.writeProfileInUse(profileId(1)));
    valueOf(store.writeProfileInUse(profileId(2)));
    expect(valueOf(store.readProfileInUse())).toBe(profileId(2));
  });
});
