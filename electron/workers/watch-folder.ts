import * as fs from 'node:fs/promises';
import type { Verify } from '../../content/class/hand-in.ts';
import type { WatchState } from '../../content/class/inbox.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import type { PassedOver } from '../../content/class/passed-over.ts';
import { withForeignPath } from '../files/foreign-path.ts';
import { readFound, type Search, searchFiles } from './collect-files.ts';
import type { FoundFile } from './find-files.ts';
import { createTally } from './passed-over-tally.ts';

/** The messages about a watched folder. */
export type WatchNews =
  | { readonly kind: 'state'; readonly state: WatchState }
  | { readonly kind: 'read'; readonly files: readonly ReadHandIn[]; readonly passedOver: PassedOver };

/** After this many files a person should check the folder; it may be the wrong one. */
export const MAX_WATCHED_FILES = 10_000;

interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

/** How often to try a file that another program keeps locked before it is reported. */
const MAX_TRIES = 3;

/** The result of reading a file in an earlier check. */
interface Known {
  readonly stamp: Stamp;
  readonly tries: number;
  readonly passedOver: PassedOver['reasons'];
}

/**
 * Returns a function that checks a folder once. It reports new or changed files that did not change between two checks,
 * because a file that is still being copied keeps growing. The folder is only read. The files passed over in the whole
 * folder are reported with them, or alone if only they changed. After `maxFiles` files it reads no more.
 */
export function createFolderWatch(
  folder: string,
  verify: Verify,
  say: (news: WatchNews) => void,
  maxFiles: number = MAX_WATCHED_FILES,
): () => Promise<WatchState> {
  const known = new Map<string, Known>();
  let before = new Map<string, Stamp>();
  let taken = 0;
  let lastPassedOver: string | null = null;
  let state: WatchState | null = null;

  const tell = (now: WatchState): WatchState => {
    if (now !== state) say({ kind: 'state', state: now });
    state = now;
    return now;
  };

  const read = async (found: FoundFile, stamp: Stamp, { budget }: Search): Promise<readonly ReadHandIn[]> => {
    const tally = createTally('');
    const files: ReadHandIn[] = [];
    for await (const one of readFound(found, { budget, tally }, verify)) files.push(one);
    const tries = (known.get(found.path)?.tries ?? 0) + 1;
    const triesAgain = files.some((one) => !one.read.ok && one.read.error.flag === 'unreadable') && tries < MAX_TRIES;
    known.set(found.path, {
      stamp: triesAgain ? NEVER : stamp,
      tries: triesAgain ? tries : 0,
      passedOver: tally.end().reasons,
    });
    return triesAgain ? [] : files;
  };

  return async () => {
    if (state === 'full') return state;
    const search = await searchFiles({ kind: 'folder', folder });
    if (!search.ok) return tell('gone');
    tell('watching');
    const stamps = new Map<string, Stamp>();
    const files: ReadHandIn[] = [];
    for (const found of search.value.files) {
      const stamp = await readStamp(found.path);
      if (stamp === null) continue;
      stamps.set(found.path, stamp);
      const isNew = isSame(before.get(found.path), stamp) && !isSame(known.get(found.path)?.stamp, stamp);
      if (!isNew || taken >= maxFiles) continue;
      taken += 1;
      files.push(...(await read(found, stamp, search.value)));
    }
    before = stamps;
    const { tally } = search.value;
    for (const path of stamps.keys()) tally.addAll(known.get(path)?.passedOver ?? []);
    const passedOver = tally.end();
    const reasons = JSON.stringify(passedOver.reasons);
    if (files.length > 0 || reasons !== (lastPassedOver ?? '[]')) say({ kind: 'read', files, passedOver });
    lastPassedOver = reasons;
    return tell(taken >= maxFiles ? 'full' : 'watching');
  };
}

const NEVER: Stamp = { size: -1, mtimeMs: -1 };

const isSame = (one: Stamp | undefined, other: Stamp): boolean =>
  one?.size === other.size && one.mtimeMs === other.mtimeMs;

/** null if the file no longer exists. */
async function readStamp(file: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs } = await withForeignPath(file, (at) => fs.stat(at));
    return { size, mtimeMs };
  } catch {
    return null;
  }
}
