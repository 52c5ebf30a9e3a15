import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { failure, type Failure } from '../../content/failure.ts';
import { err, ok, type Result } from '../../content/result.ts';

/** How deep a folder is looked through: a folder for each student is common, a whole disk is a slip of the hand. */
const MAX_DEPTH = 3;

/** More files than any school has students. */
const MAX_FILES = 100_000;

/**
 * The files of a folder, and of the folders in it, that could be hand-ins, in the order of their names. Hidden files and
 * what is not JSON by its name are left alone, and links are not followed.
 */
export async function listHandInFiles(folder: string): Promise<Result<readonly string[], Failure>> {
  const files: string[] = [];
  try {
    await collect(folder, MAX_DEPTH, files);
  } catch (error) {
    return err(failure('file-unreadable', null, error instanceof Error ? error.message : String(error)));
  }
  return ok(files.sort());
}

async function collect(folder: string, depth: number, files: string[]): Promise<void> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || files.length >= MAX_FILES) {
      continue;
    }
    if (entry.isFile() && /\.json$/i.test(entry.name)) {
      files.push(file);
    } else if (entry.isDirectory() && depth > 1) {
      await collect(file, depth - 1, files);
    }
  }
}
