import { DatabaseSync } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { dataFolder } from '../../builders/data-folder.ts';
import type { Chance } from '../chance.ts';
import { type Files, LOG, MAIN } from './bases.ts';

const PAGE = 4096;

/** A way to damage the files of a store; null where it needs a log and there is none. */
export type Damage = (files: Files, chance: Chance) => Files | null;

const change =
  (name: string, spoil: (bytes: Buffer, chance: Chance) => Buffer): Damage =>
  (files, chance) => {
    const bytes = files.get(name);
    return bytes === undefined || bytes.length === 0
      ? null
      : new Map(files).set(name, spoil(Buffer.from(bytes), chance));
  };

const flipBits = (count: number) => (bytes: Buffer, chance: Chance) => {
  for (let n = 0; n < count; n += 1) {
    const at = chance.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
  }
  return bytes;
};

const pageOf = (bytes: Buffer, chance: Chance): number => PAGE * chance.below(Math.floor(bytes.length / PAGE));
const noise = (length: number, chance: Chance): Buffer => Buffer.from(Array.from({ length }, () => chance.below(256)));

/** Another program's database, and one of a Claimsort to come. */
function databaseWith(sql: string, from?: Buffer): Buffer {
  const file = path.join(dataFolder(true), 'other.sqlite');
  if (from !== undefined) fs.writeFileSync(file, from);
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  return fs.readFileSync(file);
}

/** Everything that happens to files, by its name; `foreignLog` is the log of another store. */
export const damages = (foreignLog: Buffer): Readonly<Record<string, Damage>> => ({
  'one bit': change(MAIN, flipBits(1)),
  'several bits': change(MAIN, flipBits(9)),
  'a zeroed page': change(MAIN, (bytes, chance) => {
    const at = pageOf(bytes, chance);
    return bytes.fill(0, at, at + PAGE);
  }),
  'a page of noise': change(MAIN, (bytes, chance) => {
    noise(PAGE, chance).copy(bytes, pageOf(bytes, chance));
    return bytes;
  }),
  'a page in the place of another': change(MAIN, (bytes, chance) => {
    const from = pageOf(bytes, chance);
    bytes.copy(bytes, pageOf(bytes, chance), from, from + PAGE);
    return bytes;
  }),
  'cut between pages': change(MAIN, (bytes, chance) => bytes.subarray(0, pageOf(bytes, chance))),
  'cut anywhere': change(MAIN, (bytes, chance) => bytes.subarray(0, chance.below(bytes.length))),
  'noise behind its end': change(MAIN, (bytes, chance) => Buffer.concat([bytes, noise(5000, chance)])),
  'a bit of the log': change(LOG, flipBits(1)),
  'a zeroed part of the log': change(LOG, (bytes, chance) => {
    const at = chance.below(bytes.length);
    return bytes.fill(0, at, at + 512);
  }),
  'the log cut at its tail': change(LOG, (bytes, chance) => bytes.subarray(0, chance.below(bytes.length))),
  'the log gone': (files) => {
    const left = new Map(files);
    return left.delete(LOG) ? left : null;
  },
  "another store's log": (files) => new Map(files).set(LOG, foreignLog),
  'an empty file': change(MAIN, () => Buffer.alloc(0)),
  'no file': (files) => {
    const left = new Map(files);
    left.delete(MAIN);
    return left;
  },
  'a text': change(MAIN, (_, chance) => Buffer.from('These are shopping notes. '.repeat(1 + chance.below(400)))),
  "another program's database": change(MAIN, () =>
    databaseWith('PRAGMA application_id = 7; CREATE TABLE recipes (name TEXT)'),
  ),
  'a newer schema': change(MAIN, (bytes) => databaseWith('PRAGMA user_version = 99', bytes)),
});

/** Nobody can tell these from the store as it was a while before. */
export const CUTS_AT_THE_TAIL: readonly string[] = ['the log cut at its tail', 'the log gone'];
