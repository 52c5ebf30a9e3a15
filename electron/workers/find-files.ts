import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { decodeName, withForeignPath } from '../files/foreign-path.ts';
import type { Budget, CollectLimits } from './collect-limits.ts';
import { isHidden } from './file-kind.ts';
import type { PassedOverTally } from './passed-over-tally.ts';

/** A file that may be a hand-in or contain hand-ins. */
export interface FoundFile {
  /** As `withForeignPath` takes it. */
  readonly path: string;
  /** To be shown: bytes that are not UTF-8 are replaced. */
  readonly name: string;
  /** The path of its folder, starting with the name of the chosen folder. */
  readonly folder: string;
}

/**
 * The files of a folder and its subfolders, ordered by name. Links are not followed. Links, hidden files and files
 * beyond the limits are counted. Fails with `file-unreadable` if the folder itself cannot be read.
 */
export async function findFiles(
  root: string,
  tools: { readonly limits: CollectLimits; readonly budget: Budget; readonly tally: PassedOverTally },
): Promise<Result<readonly FoundFile[], Failure>> {
  const { limits, budget, tally } = tools;
  const found: FoundFile[] = [];

  const look = async (folder: string, shown: string, depth: number): Promise<void> => {
    for (const entry of await readSorted(folder)) {
      const name = entry.name.toString();
      const at = path.join(folder, decodeName(entry.name));
      const example = `${shown}/${name}`;
      if (isHidden(name)) tally.add('hidden', example);
      else if (entry.isSymbolicLink()) tally.add('link', example);
      else if (entry.isDirectory()) await lookDeeper(at, example, depth + 1);
      else if (!entry.isFile()) tally.add('other-kind', example);
      else if (budget.entries <= 0) tally.add('too-many', example);
      else {
        budget.entries -= 1;
        found.push({ path: at, name, folder: shown });
      }
    }
  };
  const lookDeeper = async (folder: string, shown: string, depth: number): Promise<void> => {
    if (depth > limits.depth) {
      tally.add('too-deep', shown);
      return;
    }
    try {
      await look(folder, shown, depth);
    } catch {
      // If one folder is not readable, the others are still read.
      tally.add('folder-unreadable', shown);
    }
  };

  try {
    await look(root, path.basename(root), 0);
  } catch (error) {
    return err(failure('file-unreadable', null, error instanceof Error ? error.message : String(error)));
  }
  return ok(found);
}

async function readSorted(folder: string) {
  const entries = await withForeignPath(folder, (at) => fs.readdir(at, { withFileTypes: true, encoding: 'buffer' }));
  return entries.sort((one, other) => Buffer.compare(one.name, other.name));
}
