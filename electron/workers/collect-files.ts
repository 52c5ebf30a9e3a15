import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Verify } from '../../content/class/hand-in.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import type { PassedOver } from '../../content/class/passed-over.ts';
import type { Failure } from '../../content/base/failure.ts';
import { ok, type Result } from '../../content/base/result.ts';
import { type Budget, COLLECT_LIMITS, type CollectLimits } from './collect-limits.ts';
import { kindOfFile, SNIFFED_BYTES } from './file-kind.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { createTally, type PassedOverTally } from './passed-over-tally.ts';
import { readArchive } from './read-archive.ts';
import { readHandInFile, tellFault } from './read-hand-ins.ts';
import { shownName, withForeignPath } from '../files/foreign-path.ts';
import { READ_WITHOUT_WAITING } from '../files/read-without-waiting.ts';

/** The source to search: a folder with everything in it, or individually chosen files. */
export type CollectFrom =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'files'; readonly files: readonly string[] };

/** Files that were found but not read yet. */
export interface Search {
  readonly files: readonly FoundFile[];
  readonly budget: Budget;
  readonly tally: PassedOverTally;
}

/** Finds the files to read; `file-unreadable` if the folder cannot be listed. */
export async function searchFiles(
  from: CollectFrom,
  limits: CollectLimits = COLLECT_LIMITS,
): Promise<Result<Search, Failure>> {
  const budget: Budget = { entries: limits.entries, inflatedBytes: limits.inflatedBytes };
  if (from.kind === 'folder') {
    const tally = createTally(path.basename(from.folder));
    const files = await findFiles(from.folder, { limits, budget, tally });
    return files.ok ? ok({ files: files.value, budget, tally }) : files;
  }
  const folderOf = (file: string): string => shownName(path.dirname(file));
  const tally = createTally(folderOf(from.files[0] ?? ''));
  const files = from.files.map((file) => ({ path: file, name: shownName(file), folder: folderOf(file) }));
  for (const file of files.slice(limits.entries)) tally.add('too-many', file.name);
  budget.entries = Math.max(0, limits.entries - files.length);
  return ok({ files: files.slice(0, limits.entries), budget, tally });
}

/** Reads one file that was found; its content determines its kind. Yields nothing for a file that is passed over. */
export async function* readFound(
  { path: file, name, folder }: FoundFile,
  { budget, tally }: Pick<Search, 'budget' | 'tally'>,
  verify: Verify,
  limits: CollectLimits = COLLECT_LIMITS,
): AsyncGenerator<ReadHandIn> {
  const start = await readStart(file);
  if (start === null) {
    yield tellFault(name, folder, 'unreadable');
    return;
  }
  switch (kindOfFile(name, start)) {
    case 'hand-in':
      yield await readHandInFile(file, verify, { name, folder });
      break;
    case 'zip':
      yield* readArchive(file, name, { verify, limits, budget, tally, folder: `${folder}/${name}` });
      break;
    case 'other-archive':
      tally.add('archive', `${folder}/${name}`);
      break;
    case 'other':
      tally.add('other-kind', `${folder}/${name}`);
      break;
  }
}

/** Reads all hand-ins of a source in order, and returns them together. */
export async function collectAll(
  from: CollectFrom,
  verify: Verify,
  limits: CollectLimits = COLLECT_LIMITS,
): Promise<Result<{ readonly files: readonly ReadHandIn[]; readonly passedOver: PassedOver }, Failure>> {
  const search = await searchFiles(from, limits);
  if (!search.ok) {
    return search;
  }
  const files: ReadHandIn[] = [];
  for (const found of search.value.files) {
    for await (const read of readFound(found, search.value, verify, limits)) {
      files.push(read);
    }
  }
  return ok({ files, passedOver: search.value.tally.end() });
}

/** The first bytes of a file; null if it cannot be read. */
async function readStart(file: string): Promise<Uint8Array | null> {
  try {
    const handle = await withForeignPath(file, (at) => fs.open(at, READ_WITHOUT_WAITING));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) {
        return null;
      }
      const { bytesRead, buffer } = await handle.read(new Uint8Array(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
