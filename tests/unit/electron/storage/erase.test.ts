import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClassRecord } from '../../../../content/class/stored-record.ts';
import type { DeskStore } from '../../../../content/desk/store/store.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import type { ClassId, JournalEvent, ProfileId, Stream } from '../../../../content/journal/event.ts';
import { nextEvent } from '../../../../content/journal/next-event.ts';
import { attemptStream, classStream, practiceStream, profileStream } from '../../../../content/journal/stream.ts';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import { builtProgram } from '../../../builders/built-program.ts';
import { filesWith } from '../../../builders/canary.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { attemptId, claimId, eventId, profileId, uuid } from '../../../builders/ids.ts';
import { opened, steadyClock, valueOf, withStore } from '../../../builders/open-store.ts';

/** Stands in everything that belongs to profile 1, and in nothing else. */
const CANARY = 'yellow-canary';
const erasedClass = uuid(4, 1) as ClassId;
const keptClass = uuid(4, 2) as ClassId;
const mainFile = (folder: string) => path.join(folder, 'claimsort.sqlite');

/** A stream of a profile in which `word` stands in every event; `n` keeps the ids of streams apart. */
function stream(of: number, n: number, name: Stream, word: string, length: number): readonly JournalEvent[] {
  const events: JournalEvent[] = [];
  for (let at = 0; at < length; at += 1) {
    const payload = { claim: claimId(`${word}-${String(at)}`) };
    const happening = { profile: profileId(of), stream: name, kind: 'moved' as const, payload };
    const id = eventId((of * 100 + n) * 1000 + at);
    events.push(nextEvent(events.at(-1) ?? null, happening, '2026-01-01T00:00:00.000Z', id));
  }
  return events;
}

const attempt = (of: number, n: number, word: string, length: number) =>
  stream(of, n, attemptStream(attemptId(10 * of + n)), word, length);

const streamsOf = (of: number, word: string, classOf: ClassId): readonly (readonly JournalEvent[])[] => [
  stream(of, 91, profileStream(profileId(of)), word, 2),
  stream(of, 92, practiceStream(profileId(of)), word, 30),
  stream(of, 93, classStream(classOf), word, 3),
  ...[1, 2, 3, 4].map((n) => attempt(of, n, word, 40)),
];

const record = (of: ClassId, id: string, json: string): ClassRecord => ({ class: of, kind: 'hand-in', id, json });
const keptRecords = [record(keptClass, 'kept', '{"name":"Kept"}')];

function fill(store: DeskStore): void {
  const own = streamsOf(1, CANARY, erasedClass);
  // One after the other, so that the rows of both stand on the same pages.
  streamsOf(2, 'kept', keptClass).forEach((kept, at) => {
    valueOf(store.append([...kept, ...(own[at] ?? [])]));
  });
  const digests = own.map((events) => {
    const last = events.at(-1);
    if (last === undefined) throw new Error('no event');
    return { stream: last.stream, last: hashOf(last), json: `{"of":"${CANARY}"}` };
  });
  valueOf(store.writeDigests(digests));
  valueOf(store.putRecords([record(erasedClass, 'a', `{"name":"${CANARY}"}`), ...keptRecords]));
  valueOf(store.writeProfileInUse(profileId(1)));
}

/** Everything of a profile, in an order of its own. */
const journalsOf = (store: DeskStore, profile: ProfileId): readonly (readonly JournalEvent[])[] =>
  (['profile', 'practice', 'class', 'attempt'] as const)
    .flatMap((kind) => valueOf(store.listStreams(profile, kind)))
    .map((name) => valueOf(store.readStream(name)));

/** A folder in which profile 1 stands in the database, its log, a backup, a file set aside, and what was left over. */
function filledFolder(): string {
  const folder = dataFolder();
  const clock = steadyClock();
  withStore(
    folder,
    ({ store, backUp }) => {
      fill(store);
      valueOf(backUp());
    },
    clock,
  );
  const bytes = fs.readFileSync(mainFile(folder));
  const at = bytes.indexOf(`${CANARY}-39`);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  fs.writeFileSync(mainFile(folder), bytes);
  withStore(
    folder,
    ({ store, notices }) => {
      expect(notices).toHaveLength(1);
      valueOf(store.append(attempt(1, 9, CANARY, 5)));
    },
    clock,
  );
  fs.writeFileSync(path.join(folder, 'backups', 'claimsort-unfinished.sqlite.part'), CANARY);
  return folder;
}

const copyOf = (folder: string): string => {
  const copy = dataFolder();
  fs.cpSync(folder, copy, { recursive: true });
  return copy;
};

/** Profile 2 is whole, with chains that hold, and there is a backup to fall back on. */
function expectKept(folder: string): void {
  withStore(folder, ({ store, notices, damage }) => {
    expect([notices, damage]).toEqual([[], []]);
    const journals = journalsOf(store, profileId(2));
    expect(journals).toEqual(streamsOf(2, 'kept', keptClass));
    expect(journals.map((events) => verifyChain(events).ok)).not.toContain(false);
    expect(valueOf(store.listRecords(keptClass, 'hand-in'))).toEqual(keptRecords);
  });
  const copy = copyOf(folder);
  fs.rmSync(mainFile(copy));
  withStore(copy, ({ store, notices }) => {
    expect(notices).toMatchObject([{ what: 'restored-from-backup' }]);
    expect(journalsOf(store, profileId(2))).toEqual(streamsOf(2, 'kept', keptClass));
  });
}

describe('eraseProfile over SQLite', () => {
  it('leaves not a byte of a profile in any file, while the program runs and after it', () => {
    const folder = filledFolder();
    expect(filesWith(folder, CANARY).map((file) => file.split(path.sep)[0])).toEqual(
      expect.arrayContaining(['backups', 'claimsort.sqlite', 'set-aside']),
    );
    const { store, close } = opened(folder);
    valueOf(store.append(attempt(1, 8, CANARY, 5)));
    expect(filesWith(folder, CANARY)).toContain('claimsort.sqlite-wal');

    valueOf(store.eraseProfile(profileId(1)));
    expect(filesWith(folder, CANARY)).toEqual([]);
    expect(filesWith(folder, profileId(1))).toEqual([]);
    valueOf(close());
    expect(filesWith(folder, CANARY)).toEqual([]);
    expectKept(folder);
  });

  it('keeps one backup, which is newer than those that it replaces, also when the clock was set back', () => {
    const folder = filledFolder();
    const { store, backUp, close } = opened(folder, () => new Date(0));
    valueOf(store.eraseProfile(profileId(1)));
    const [kept = '', ...others] = fs.readdirSync(path.join(folder, 'backups'));
    expect(others).toEqual([]);
    expect(kept > 'claimsort-2026').toBe(true);
    valueOf(backUp());
    expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([kept]);
    valueOf(close());
  });

  it('goes on with the store that it erased from', () => {
    const folder = filledFolder();
    withStore(folder, ({ store }) => {
      valueOf(store.eraseProfile(profileId(1)));
      streamsOf(1, CANARY, erasedClass).forEach((events) => valueOf(store.append(events)));
      expect(journalsOf(store, profileId(1))).toEqual(streamsOf(1, CANARY, erasedClass));
    });
  });
});

describe('eraseRecords over SQLite', () => {
  it('leaves not a byte of a record in any file, and every journal', () => {
    const folder = dataFolder();
    withStore(folder, ({ store, backUp }) => {
      fill(store);
      valueOf(store.putRecords([record(keptClass, 'gone', '{"name":"red-robin"}')]));
      valueOf(backUp());
      valueOf(store.eraseRecords(keptClass, 'hand-in', ['gone']));
      expect(filesWith(folder, 'red-robin')).toEqual([]);
      expect(journalsOf(store, profileId(1))).toEqual(streamsOf(1, CANARY, erasedClass));
    });
    expectKept(folder);
  });
});

describe('a process that is killed while it erases', () => {
  const eraseAndDie = (program: string, folder: string, nth: number): number | null => {
    const { stdout, stderr } = spawnSync(process.execPath, [program, folder, String(nth)], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout === '' ? null : Number(stdout);
  };

  it('has erased nothing, or the next start finishes, wherever it is killed', async () => {
    const filled = filledFolder();
    const program = await builtProgram('tests/unit/electron/storage/programs/erase-and-die.ts');
    const steps = eraseAndDie(program, copyOf(filled), 0) ?? 0;
    expect(steps).toBeGreaterThan(8);
    const outcomes: string[] = [];
    for (let nth = 1; nth <= steps; nth += 1) {
      const folder = copyOf(filled);
      expect(eraseAndDie(program, folder, nth)).toBeNull();
      const isBefore = withStore(folder, ({ store }) => journalsOf(store, profileId(1)).length === 8);
      expect(filesWith(folder, CANARY).length > 0).toBe(isBefore);
      expectKept(folder);
      outcomes.push(isBefore ? 'before' : 'after');
    }
    expect([...new Set(outcomes)]).toEqual(['before', 'after']);
  }, 120_000);

  it('has erased also what a backup would bring back, when the database is damaged on top of it', () => {
    const folder = filledFolder();
    // Right after the mark is on the disk and before a row is deleted.
    const mark = path.join(folder, 'claimsort.erasing.json');
    fs.writeFileSync(mark, JSON.stringify({ what: 'profile', profile: profileId(1) }));
    fs.rmSync(mainFile(folder));
    withStore(folder, ({ store, notices }) => {
      expect(notices).toMatchObject([{ what: 'restored-from-backup' }]);
      expect(journalsOf(store, profileId(1))).toEqual([]);
    });
    expect(filesWith(folder, CANARY)).toEqual([]);
    expect(fs.existsSync(mark)).toBe(false);
  });

  it('opens the store also when the disk has spoilt the mark', () => {
    const folder = filledFolder();
    fs.writeFileSync(path.join(folder, 'claimsort.erasing.json'), '{"what":"prof');
    withStore(folder, ({ notices }) => expect(notices).toEqual([]));
    expect(fs.existsSync(path.join(folder, 'claimsort.erasing.json'))).toBe(false);
  });
});
