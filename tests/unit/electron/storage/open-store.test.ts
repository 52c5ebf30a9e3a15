import { DatabaseSync } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../electron/storage/connection.ts';
import { openStore } from '../../../../electron/storage/open-store.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../../../electron/storage/schema.ts';
import { chainOf } from '../../../builders/chain.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { opened, steadyClock, valueOf, withStore } from '../../../builders/open-store.ts';
import { streamOf } from '../../../builders/stream-name.ts';

const mainFile = (folder: string) => path.join(folder, 'claimsort.sqlite');

/** Every file below a folder with its bytes, to see that nothing was touched. */
const contents = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'claimsort.lock')
    .map((entry) => [entry.name, fs.readFileSync(path.join(entry.parentPath, entry.name)).toString('base64')]);

describe('openStore', () => {
  it('makes a store where there is none, and finds in it again what was kept', () => {
    const folder = path.join(dataFolder(), 'deep', 'within');
    withStore(folder, ({ store }) => valueOf(store.append(chainOf(1, 3))));
    withStore(folder, ({ store, notices, damage }) => {
      expect(valueOf(store.readStream(streamOf(1)))).toEqual(chainOf(1, 3));
      expect([notices, damage]).toEqual([[], []]);
    });
  });

  it('takes an empty file for a new store', () => {
    const folder = dataFolder();
    fs.writeFileSync(mainFile(folder), '');
    withStore(folder, ({ store, notices }) => {
      expect(valueOf(store.listProfiles())).toEqual([]);
      expect(notices).toEqual([]);
    });
  });

  it('finds again what was kept when it was never closed, as after a power cut', () => {
    const folder = dataFolder();
    const copy = path.join(dataFolder(), 'copy');
    withStore(folder, ({ store }) => {
      valueOf(store.append(chainOf(1, 3)));
      fs.cpSync(folder, copy, { recursive: true });
    });
    expect(fs.statSync(`${mainFile(copy)}-wal`).size).toBeGreaterThan(0);
    withStore(copy, ({ store, notices }) => {
      expect(valueOf(store.readStream(streamOf(1)))).toEqual(chainOf(1, 3));
      expect(notices).toEqual([]);
    });
  });

  it('refuses a folder that is in use, until it is let go, and changes nothing', () => {
    const folder = dataFolder();
    const first = opened(folder);
    valueOf(first.store.append(chainOf(1, 2)));
    const before = contents(folder);
    expect(openStore({ folder, now: steadyClock() })).toMatchObject({ ok: false, error: { reason: 'storage-busy' } });
    expect(contents(folder)).toEqual(before);
    valueOf(first.store.append(chainOf(2, 2)));
    first.close();
    withStore(folder, ({ store }) => expect(valueOf(store.readStream(streamOf(2)))).toHaveLength(2));
  });

  it('refuses a database of another program and leaves it as it is', () => {
    const folder = dataFolder();
    const foreign = new DatabaseSync(mainFile(folder));
    foreign.exec('PRAGMA journal_mode = WAL; CREATE TABLE notes (text); INSERT INTO notes VALUES (1)');
    foreign.close();
    const before = contents(folder);
    expect(openStore({ folder, now: steadyClock() })).toMatchObject({ error: { reason: 'foreign-database' } });
    expect(contents(folder)).toEqual(before);
  });

  it('refuses the store of a newer program and leaves it as it is', () => {
    const folder = dataFolder();
    const newer = [...MIGRATIONS, 'CREATE TABLE from_tomorrow (text)'];
    const made = openStore({ folder, now: steadyClock(), migrations: newer });
    valueOf(made).close();
    const before = contents(folder);
    expect(openStore({ folder, now: steadyClock() })).toMatchObject({ error: { reason: 'newer-database' } });
    expect(contents(folder)).toEqual(before);
  });

  it('brings an older store to the newest schema, with a backup of the older one first', () => {
    const folder = dataFolder();
    withStore(folder, ({ store }) => valueOf(store.append(chainOf(1, 2))));
    const newer = [...MIGRATIONS, 'CREATE TABLE from_tomorrow (text)'];
    const migrated = valueOf(openStore({ folder, now: steadyClock(), migrations: newer }));
    expect(valueOf(migrated.store.readStream(streamOf(1)))).toHaveLength(2);
    migrated.close();
    const [backup = ''] = fs.readdirSync(path.join(folder, 'backups'));
    const older = new DatabaseSync(path.join(folder, 'backups', backup));
    expect(readRows(older, 'user_version', 'pragma_user_version')).toEqual([[MIGRATIONS.length]]);
    older.close();
  });

  it('leaves an older store as it is when a migration fails', () => {
    const folder = dataFolder();
    withStore(folder, ({ store }) => valueOf(store.append(chainOf(1, 2))));
    const broken = [...MIGRATIONS, 'CREATE TABLE half (text); CREATE TABLE events (again)'];
    expect(openStore({ folder, now: steadyClock(), migrations: broken })).toMatchObject({
      error: { reason: 'storage-failed' },
    });
    withStore(folder, ({ store, notices }) => {
      expect(valueOf(store.readStream(streamOf(1)))).toHaveLength(2);
      expect(notices).toEqual([]);
    });
  });

  it('marks its file as its own', () => {
    const folder = dataFolder();
    withStore(folder, () => undefined);
    expect(fs.readFileSync(mainFile(folder)).readUInt32BE(68)).toBe(APPLICATION_ID);
  });

  it('says that the data folder cannot be made when a file stands in its way', () => {
    const folder = path.join(dataFolder(), 'taken');
    fs.writeFileSync(folder, 'a file');
    expect(openStore({ folder, now: steadyClock() })).toMatchObject({ error: { reason: 'storage-failed' } });
  });
});
