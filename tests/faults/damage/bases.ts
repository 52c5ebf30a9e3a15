import * as fs from 'node:fs';
import * as path from 'node:path';
import type { OpenStore } from '../../../electron/storage/open-outcome.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { steadyClock, valueOf, withStore } from '../../builders/open-store.ts';
import { deskOver, readSitting, respondTo, sitDown } from '../sitting.ts';

/** A data folder as it is found at a start: its files by their names within it. */
export type Files = ReadonlyMap<string, Buffer>;

export interface Base {
  readonly name: string;
  readonly files: Files;
  /** All that the store gives while nothing is damaged. */
  readonly contents: string;
  readonly responses: readonly number[];
  /** The responses in the newest backup; null when there is none. */
  readonly backedUp: readonly number[] | null;
}

export const MAIN = 'claimsort.sqlite';
export const LOG = `${MAIN}-wal`;

export function readFiles(folder: string): Files {
  return new Map(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'claimsort.lock')
      .map((entry) => [path.relative(folder, path.join(entry.parentPath, entry.name)), entry] as const)
      .map(([name]) => [name, fs.readFileSync(path.join(folder, name))]),
  );
}

export function layOut(files: Files): string {
  const folder = dataFolder(true);
  for (const [name, bytes] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

/** All that a store gives, as one text. */
export function readContents({ store }: OpenStore): string {
  const profiles = valueOf(store.listProfiles());
  const streams = profiles.flatMap((profile) =>
    (['profile', 'attempt'] as const).flatMap((kind) => valueOf(store.listStreams(profile, kind))),
  );
  const shelf = valueOf(store.listShelf());
  return JSON.stringify([
    streams.map((stream) => valueOf(store.readStream(stream))),
    shelf.map((entry) => [
      entry,
      valueOf(store.readLesson(entry.lesson)),
      entry.key && valueOf(store.readKey(entry.key)),
    ]),
    valueOf(store.readProfileInUse()),
  ]);
}

function respond(open: OpenStore, from: number, to: number): void {
  const desk = deskOver(open.store);
  valueOf(sitDown(desk));
  for (let n = from; n < to; n += 1) valueOf(respondTo(desk, n));
}

/** Forty responses that were backed up and let go, twenty more, and after those an end of the kind that is asked for. */
function makeBase(name: string, hasBackup: boolean, isCrashed: boolean): Base {
  const folder = dataFolder();
  const clock = steadyClock();
  withStore(
    folder,
    (open) => {
      respond(open, 0, 40);
      if (hasBackup) valueOf(open.backUp());
    },
    clock,
  );
  let crashed: Files = new Map();
  withStore(
    folder,
    (open) => {
      respond(open, 40, 60);
      crashed = readFiles(folder);
    },
    clock,
  );
  const files = isCrashed ? crashed : readFiles(folder);
  const backedUp = hasBackup ? Array.from({ length: 40 }, (_, n) => n) : null;
  return withStore(layOut(files), (open) => {
    if (open.notices.length > 0) throw new Error(`${name} is damaged before it is damaged`);
    return { name, files, contents: readContents(open), responses: readSitting(open.store), backedUp };
  });
}

/** The log of somebody else's store, which was ended in the same way. */
export function foreignLog(): Buffer {
  const folder = dataFolder();
  const clock = steadyClock();
  let log = Buffer.alloc(0);
  withStore(folder, (open) => respond(open, 0, 35), clock);
  withStore(
    folder,
    (open) => {
      respond(open, 35, 77);
      log = fs.readFileSync(path.join(folder, LOG));
    },
    clock,
  );
  return log;
}

export const makeBases = (): readonly [Base, ...Base[]] => [
  makeBase('let go, with a backup', true, false),
  makeBase('crashed, with a backup', true, true),
  makeBase('let go, no backup', false, false),
  makeBase('crashed, no backup', false, true),
];
