import { DatabaseSync } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../electron/storage/open-store.ts';
import { MIGRATIONS } from '../../../../electron/storage/schema.ts';
import { chainOf, longer } from '../../../builders/chain.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { profileId } from '../../../builders/ids.ts';
import { builtInLesson } from '../../../builders/lesson-file.ts';
import { steadyClock, valueOf, withStore } from '../../../builders/open-store.ts';
import { streamOf } from '../../../builders/stream-name.ts';

const mainFile = (folder: string) => path.join(folder, 'claimsort.sqlite');
const journalFile = (folder: string) => `${mainFile(folder)}-journal`;
const FROM_TOMORROW = 'CREATE TABLE from_tomorrow (text)';
const setAside = (folder: string) => {
  const aside = path.join(folder, 'set-aside');
  return fs.existsSync(aside) ? fs.readdirSync(aside) : [];
};

/** A folder with a store of several pages, let go. */
function filledFolder(): string {
  const folder = dataFolder();
  withStore(folder, ({ store }) => {
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      valueOf(store.append(chainOf(attempt, 20)));
    }
    const { lesson, lessonHash, key, keyHash } = builtInLesson({});
    valueOf(store.keepLesson(lessonHash, lesson));
    valueOf(store.keepKey(keyHash, key));
    valueOf(
      store.putOnShelf({
        ...{ id: lesson.id, lesson: lessonHash, key: keyHash, assignment: { folder: 'hand-ins' } },
        ...{ isBuiltIn: false, isRemoved: false },
      }),
    );
    valueOf(store.writeProfileInUse(profileId(1)));
  });
  return folder;
}

/** All that a store gives, as one text. */
const everything = (folder: string): string =>
  withStore(folder, ({ store }) => {
    const streams = valueOf(store.listProfiles()).flatMap((profile) => valueOf(store.listStreams(profile, 'attempt')));
    const { lessonHash, keyHash } = builtInLesson({});
    return JSON.stringify([
      streams.map((stream) => valueOf(store.readStream(stream))),
      [store.listShelf(), store.readProfileInUse(), store.readLesson(lessonHash), store.readKey(keyHash)].map(
        (result) => valueOf<unknown>(result),
      ),
    ]);
  });

/** Changes the bytes at some places of a file. */
function spoil(file: string, at: readonly number[], change = (byte: number) => byte ^ 0xff): void {
  const bytes = fs.readFileSync(file);
  for (const place of at) {
    bytes[place] = change(bytes[place] ?? 0);
  }
  fs.writeFileSync(file, bytes);
}

/** Numbers that are the same in every run (Park and Miller 1988), so that a place that fails can be looked at again. */
function* steadyNumbers(seed: number, below: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state % below;
  }
}

describe('openStore over a damaged file', () => {
  it('notices a changed bit wherever it is, or nothing that was kept is changed by it', () => {
    const folder = filledFolder();
    const before = everything(folder);
    const sound = fs.readFileSync(mainFile(folder));
    const places = steadyNumbers(20_260_101, sound.length * 8);
    const silent: number[] = [];
    for (let round = 0; round < 120; round += 1) {
      const bit = places.next().value as number;
      const copy = dataFolder();
      fs.writeFileSync(mainFile(copy), sound);
      spoil(mainFile(copy), [bit >> 3], (byte) => byte ^ (1 << (bit & 7)));
      const result = openStore({ folder: copy, now: steadyClock() });
      const isNoticed = !result.ok || result.value.notices.length > 0;
      if (result.ok) result.value.close();
      if (!isNoticed && everything(copy) !== before) silent.push(bit);
    }
    expect(silent).toEqual([]);
  }, 60_000);

  it('sets the damaged file aside, restores the newest good backup, and carries on what can still be read', () => {
    const folder = dataFolder();
    const clock = steadyClock();
    withStore(
      folder,
      ({ store, backUp }) => {
        valueOf(store.append(chainOf(1, 5)));
        valueOf(backUp());
        valueOf(store.append(longer(1, chainOf(1, 5), 3)));
        valueOf(store.append(chainOf(2, 4)));
      },
      clock,
    );
    const file = fs.readFileSync(mainFile(folder));
    const last = file.indexOf('claim-7');
    spoil(mainFile(folder), [last + 6]);
    const damaged = fs.readFileSync(mainFile(folder));
    withStore(
      folder,
      ({ store, notices, damage }) => {
        expect(notices).toEqual([{ what: 'restored-from-backup', backupTime: '2026-01-01T00:00:01.000Z' }]);
        expect(damage.join()).toContain('not as it was written');
        expect(valueOf(store.readStream(streamOf(1)))).toEqual([...chainOf(1, 5), ...longer(1, chainOf(1, 5), 2)]);
        expect(valueOf(store.readStream(streamOf(2)))).toEqual(chainOf(2, 4));
      },
      clock,
    );
    const [name = '', ...others] = setAside(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/^claimsort-\d{8}T\d{9}Z\.sqlite$/);
    expect(fs.readFileSync(path.join(folder, 'set-aside', name)).equals(damaged)).toBe(true);
    withStore(folder, ({ notices }) => expect(notices).toEqual([]), clock);
  });

  it('passes over a backup that is itself damaged', () => {
    const folder = dataFolder();
    const clock = steadyClock();
    withStore(
      folder,
      ({ store, backUp }) => {
        valueOf(store.append(chainOf(1, 2)));
        valueOf(backUp());
        valueOf(store.append(chainOf(2, 2)));
        valueOf(backUp());
      },
      clock,
    );
    const [, newest = ''] = fs.readdirSync(path.join(folder, 'backups')).sort();
    const backup = path.join(folder, 'backups', newest);
    spoil(backup, [fs.readFileSync(backup).indexOf('claim-1') + 6]);
    fs.rmSync(mainFile(folder));
    withStore(
      folder,
      ({ store, notices }) => {
        expect(notices).toEqual([{ what: 'restored-from-backup', backupTime: '2026-01-01T00:00:01.000Z' }]);
        expect(valueOf(store.listStreams(profileId(1), 'attempt'))).toEqual([streamOf(1)]);
      },
      clock,
    );
  });

  it('saves what can be read when there is no backup', () => {
    const folder = filledFolder();
    const file = fs.readFileSync(mainFile(folder));
    // A whole page in the middle of the journal is gone.
    const page = Math.floor(file.indexOf('claim-10"') / 4096) * 4096;
    spoil(
      mainFile(folder),
      Array.from({ length: 4096 }, (_, at) => page + at),
    );
    withStore(folder, ({ store, notices }) => {
      expect(notices).toEqual([{ what: 'salvaged-after-damage', backupTime: null }]);
      const lengths = valueOf(store.listStreams(profileId(1), 'attempt')).map(
        (stream) => valueOf(store.readStream(stream)).length,
      );
      expect(lengths.filter((length) => length === 20).length).toBeGreaterThanOrEqual(9);
      expect(valueOf(store.readProfileInUse())).toBe(profileId(1));
      expect(valueOf(store.listShelf())).toHaveLength(1);
    });
  });

  it.each([
    ['is no database at all', (file: string) => fs.writeFileSync(file, 'These are my shopping notes. '.repeat(50))],
    ['was cut off', (file: string) => fs.truncateSync(file, 700)],
    [
      'has lost its first page',
      (file: string) =>
        spoil(
          file,
          Array.from({ length: 4096 }, (_, at) => at),
        ),
    ],
  ])('starts empty and says so when the file %s', (_what, damage) => {
    const folder = filledFolder();
    damage(mainFile(folder));
    const damaged = fs.readFileSync(mainFile(folder));
    withStore(folder, ({ store, notices }) => {
      expect(notices).toEqual([{ what: 'started-empty-after-damage', backupTime: null }]);
      expect(valueOf(store.listProfiles())).toEqual([]);
    });
    const [name = ''] = setAside(folder);
    expect(fs.readFileSync(path.join(folder, 'set-aside', name)).equals(damaged)).toBe(true);
  });

  it('sees a changed letter in the name of a column, which is no damage to the engine', () => {
    const folder = filledFolder();
    const at = fs.readFileSync(mainFile(folder)).indexOf('place       INTEGER');
    spoil(mainFile(folder), [at], (byte) => byte + 1);
    withStore(folder, ({ notices, damage, store }) => {
      expect(notices).toEqual([{ what: 'salvaged-after-damage', backupTime: null }]);
      expect(damage.join()).toContain('the schema has lost CREATE TABLE shelf');
      expect(valueOf(store.listStreams(profileId(1), 'attempt'))).toHaveLength(12);
    });
  });

  it('knows its own file again when the number that names it is damaged', () => {
    const folder = filledFolder();
    spoil(mainFile(folder), [70]);
    withStore(folder, ({ notices, store }) => {
      expect(notices).toEqual([{ what: 'salvaged-after-damage', backupTime: null }]);
      expect(valueOf(store.listStreams(profileId(1), 'attempt'))).toHaveLength(12);
    });
  });

  it.each([
    ['is missing in the middle', 'DELETE FROM events WHERE sequence = 5'],
    ['was rewritten together with its hash', `UPDATE events SET json = replace(json, 'claim-5', 'claim-6')`],
    ['stands in another place than it says', 'UPDATE events SET sequence = 99 WHERE sequence = 19'],
  ])('sees an event that %s, which is no damage to the engine', (_what, sql) => {
    const folder = filledFolder();
    const database = new DatabaseSync(mainFile(folder));
    database.exec(sql);
    database.close();
    withStore(folder, ({ store, notices }) => {
      expect(notices).toEqual([{ what: 'salvaged-after-damage', backupTime: null }]);
      expect(valueOf(store.readStream(streamOf(1))).length).toBeLessThan(20);
    });
  });

  it('finishes a restoration that the power cut off, at whatever step', () => {
    const folder = filledFolder();
    const restored = path.join(folder, 'claimsort.restored.sqlite');
    fs.copyFileSync(mainFile(folder), restored);
    spoil(mainFile(folder), [5000]);
    fs.writeFileSync(`${mainFile(folder)}-wal`, 'the log of the damaged file');
    withStore(folder, ({ store }) => expect(valueOf(store.listStreams(profileId(1), 'attempt'))).toHaveLength(12));
    expect(fs.existsSync(restored)).toBe(false);
    expect(setAside(folder)).toHaveLength(2);
  });

  it('undoes a migration that the power cut off while the first page was written, and sets nothing aside', () => {
    const folder = filledFolder();
    const left = dataFolder();
    const migrating = new DatabaseSync(mainFile(folder));
    // With so little memory SQLite writes pages while the step is still going on: its journal first, then the file.
    migrating.exec(`PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE; ${FROM_TOMORROW};
      UPDATE events SET json = 'half a step'`);
    for (const file of [mainFile, journalFile]) fs.copyFileSync(file(folder), file(left));
    migrating.close();
    spoil(mainFile(left), [...Array(512).keys()], () => 0);
    const made = valueOf(openStore({ folder: left, now: steadyClock(), migrations: [...MIGRATIONS, FROM_TOMORROW] }));
    expect([made.notices, made.damage, setAside(left)]).toEqual([[], [], []]);
    expect(valueOf(made.store.readStream(streamOf(1)))).toEqual(chainOf(1, 20));
    valueOf(made.close());
  });

  it.each<[string, (file: string) => void, string]>([
    ['has another number', (file) => spoil(file, [70]), 'salvaged-after-damage'],
    ['is no database', (file) => spoil(file, [0]), 'started-empty-after-damage'],
    ['was cut within its header', (file) => fs.truncateSync(file, 50), 'started-empty-after-damage'],
    ['was cut within its first page', (file) => fs.truncateSync(file, 700), 'started-empty-after-damage'],
  ])('sets a journal that undoes nothing aside with its file, which %s', (_what, damage, what) => {
    const folder = filledFolder();
    damage(mainFile(folder));
    const found = [fs.readFileSync(mainFile(folder)), Buffer.from('no journal')];
    fs.writeFileSync(journalFile(folder), 'no journal');
    withStore(folder, ({ notices }) => expect(notices).toEqual([{ what, backupTime: null }]));
    const kept = setAside(folder).map((name) => fs.readFileSync(path.join(folder, 'set-aside', name)));
    expect(kept.sort((a, b) => a.compare(b))).toEqual(found.sort((a, b) => a.compare(b)));
  });

  it('never gives two files that were set aside the same name', () => {
    const folder = dataFolder();
    const stopped = () => new Date(0);
    for (const text of ['first damage', 'second damage']) {
      fs.writeFileSync(mainFile(folder), text);
      withStore(folder, () => undefined, stopped);
      fs.rmSync(path.join(folder, 'backups'), { recursive: true, force: true });
    }
    const aside = path.join(folder, 'set-aside');
    expect(setAside(folder).map((name) => fs.readFileSync(path.join(aside, name), 'utf8'))).toEqual([
      'second damage',
      'first damage',
    ]);
  });
});
