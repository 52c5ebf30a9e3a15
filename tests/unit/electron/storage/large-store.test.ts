import { DatabaseSync } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenStore } from '../../../../electron/storage/open-outcome.ts';
import { connect } from '../../../../electron/storage/connection.ts';
import { examine, examineInSlices } from '../../../../electron/storage/examine.ts';
import { openStore } from '../../../../electron/storage/open-store.ts';
import { chainOf, longer } from '../../../builders/chain.ts';
import { filesWith } from '../../../builders/canary.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { eventId, profileId } from '../../../builders/ids.ts';
import { steadyClock, valueOf, withStore } from '../../../builders/open-store.ts';
import { streamOf } from '../../../builders/stream-name.ts';

const mainFile = (folder: string) => path.join(folder, 'claimsort.sqlite');
const backupsOf = (folder: string) => fs.readdirSync(path.join(folder, 'backups'));
const now = () => Promise.resolve();

/** A folder with more events than are looked at before a large store opens. */
function filledFolder(): string {
  const folder = dataFolder();
  withStore(folder, ({ store }) => {
    for (let attempt = 1; attempt <= 60; attempt += 1) valueOf(store.append(chainOf(attempt, 100)));
  });
  return folder;
}

/** Opens a folder as if its store were large. */
function openedLarge(folder: string): OpenStore {
  const open = valueOf(openStore({ folder, now: steadyClock(), largeBytes: 0 }));
  let isOpen = true;
  const close = () => {
    isOpen = false;
    return open.close();
  };
  onTestFinished(() => {
    if (isOpen) close();
  });
  return { ...open, close };
}

/** Changes rows behind SQLite's own back, as far as its checks go. */
const change = (sql: string) => (folder: string) => {
  const database = new DatabaseSync(mainFile(folder));
  database.exec(sql);
  database.close();
};

/** Changes one letter of an event's id where only an index has it. */
function spoilIndex(folder: string): void {
  const INDEX_LEAF = 10;
  const file = fs.readFileSync(mainFile(folder));
  const id = eventId(100_050);
  let at = file.indexOf(id);
  while (at !== -1 && file[Math.floor(at / 4096) * 4096] !== INDEX_LEAF) at = file.indexOf(id, at + 1);
  expect(at).toBeGreaterThan(0);
  file.write('f', at + id.length - 1);
  fs.writeFileSync(mainFile(folder), file);
}

const withDatabase = <T>(folder: string, work: (database: ReturnType<typeof connect>) => T): T => {
  const database = connect(mainFile(folder));
  onTestFinished(() => database.close());
  return work(database);
};

describe('openStore over a large store', () => {
  it('sees damage in what was written last before it opens', () => {
    const folder = filledFolder();
    change(`UPDATE events SET json = replace(json, 'claim-99', 'claim-98') WHERE arrival = 6000`)(folder);
    const { notices } = openedLarge(folder);
    expect(notices).toEqual([{ what: 'salvaged-after-damage', backupTime: null }]);
  });

  it.each([
    [
      'in what was written long ago',
      change(`UPDATE events SET json = replace(json, 'claim-5', 'claim-6') WHERE arrival = 6`),
    ],
    ['where an event is missing', change('DELETE FROM events WHERE arrival = 50')],
    ['where an index has another id', spoilIndex],
  ])('sees damage %s while it is in use, and mends it at the next start', async (_what, damage) => {
    const folder = filledFolder();
    damage(folder);
    const first = openedLarge(folder);
    expect(first.notices).toEqual([]);
    expect(await first.backUpInBackground()).toMatchObject({ error: { code: 'storage-failed' } });
    expect(backupsOf(folder)).toEqual([]);
    valueOf(first.close());
    const second = openedLarge(folder);
    expect(second.notices).toEqual([{ what: 'salvaged-after-damage', backupTime: null }]);
    expect(await second.backUpInBackground()).toEqual({ ok: true, value: null });
  });

  it('backs up in the background, once for each change, while it takes answers', async () => {
    const folder = filledFolder();
    const { store, backUpInBackground } = openedLarge(folder);
    const backingUp = backUpInBackground();
    expect(await backUpInBackground()).toEqual({ ok: true, value: null });
    valueOf(store.append(longer(1, chainOf(1, 100), 1)));
    expect(await backingUp).toEqual({ ok: true, value: null });
    await backUpInBackground();
    const before = backupsOf(folder);
    await backUpInBackground();
    expect(backupsOf(folder)).toEqual(before);
    expect(before.every((name) => name.endsWith('.sqlite'))).toBe(true);
  });

  it('restores what was backed up in the background', async () => {
    const folder = filledFolder();
    const first = openedLarge(folder);
    await first.backUpInBackground();
    valueOf(first.close());
    fs.rmSync(mainFile(folder));
    const { store, notices } = openedLarge(folder);
    expect(notices).toMatchObject([{ what: 'restored-from-backup' }]);
    expect(valueOf(store.readStream(streamOf(60)))).toEqual(chainOf(60, 100));
  });

  it('leaves nothing in a copy of whom it erased meanwhile', async () => {
    const folder = filledFolder();
    const { store, backUpInBackground } = openedLarge(folder);
    const backingUp = backUpInBackground();
    valueOf(store.eraseProfile(profileId(1)));
    await backingUp;
    expect(filesWith(folder, 'claim-1')).toEqual([]);
  });
});

describe('examineInSlices', () => {
  it('finds what a look at the whole finds, with the same digest', async () => {
    const folder = filledFolder();
    const [whole, sliced] = withDatabase(folder, (database) => [examine(database), examineInSlices(database, now)]);
    expect(await sliced).toEqual(whole);
    expect(whole.damage).toEqual([]);
  });

  it('gives others their turn again and again', async () => {
    const folder = filledFolder();
    let turns = 0;
    const pause = () => {
      turns += 1;
      return now();
    };
    await withDatabase(folder, (database) => examineInSlices(database, pause));
    expect(turns).toBeGreaterThanOrEqual(15);
  });
});
