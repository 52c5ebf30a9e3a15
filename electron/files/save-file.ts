import * as fs from 'node:fs';
import * as path from 'node:path';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { splitFileName } from '../../content/text/file-name.ts';
import type { SavedFile } from '../../content/machine/views.ts';
import { syncFile, syncFolder } from '../storage/durable-file.ts';
import { toStorageFailure } from '../storage/storage-failure.ts';

/** Writes a file of ours in place of whatever has its name: the old one or the new one is there, never a part. */
export function saveFile(file: string, content: string | Uint8Array): Result<SavedFile, Failure> {
  return writeBeside(file, content, (part) => {
    fs.renameSync(part, file);
    return file;
  });
}

/**
 * Writes a file into a folder without touching what is there: a name that is taken gets a number, as in `ada (2).claimsort`,
 * and a file that says exactly the same already is the one that was asked for.
 */
export function addFile(folder: string, fileName: string, text: string): Result<SavedFile, Failure> {
  return writeBeside(path.join(folder, fileName), text, (part) => {
    for (let number = 1; ; number += 1) {
      const file = path.join(folder, numbered(fileName, number));
      if (takeName(part, file) || saysTheSame(file, text)) {
        return file;
      }
    }
  });
}

function numbered(fileName: string, number: number): string {
  if (number === 1) {
    return fileName;
  }
  const [stem, end] = splitFileName(fileName);
  return `${stem} (${String(number)})${end}`;
}

/** Gives a finished file a name that is free; false when it is taken. A rename would not see that it is. */
function takeName(part: string, file: string): boolean {
  try {
    fs.linkSync(part, file);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EEXIST' ? false : copyWhereFree(part, file);
  }
}

// Sticks are often formatted so that they know no links; an exclusive copy does the same but for a power cut.
function copyWhereFree(part: string, file: string): boolean {
  try {
    fs.copyFileSync(part, file, fs.constants.COPYFILE_EXCL);
    syncFile(file);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function saysTheSame(file: string, text: string): boolean {
  try {
    return fs.readFileSync(file, 'utf8') === text;
  } catch {
    // A folder of that name, or a file of somebody else's that may not be read.
    return false;
  }
}

function writeBeside(
  file: string,
  content: string | Uint8Array,
  giveName: (part: string) => string,
): Result<SavedFile, Failure> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  try {
    fs.writeFileSync(part, content);
    syncFile(part);
    const saved = giveName(part);
    fs.rmSync(part, { force: true });
    syncFolder(path.dirname(file));
    return ok({ path: saved });
  } catch (error) {
    removePart(part);
    return err(toFileFailure(error));
  }
}

function removePart(part: string): void {
  try {
    fs.rmSync(part, { force: true });
  } catch {
    // The place that could not be written to may not let go of the part either; its name says what it is.
  }
}

/** Everything but a full disk means for the person: this place cannot be written to. */
function toFileFailure(error: unknown): Failure {
  const { code, detail } = toStorageFailure(error);
  return failure(code === 'disk-full' ? code : 'file-not-written', null, detail);
}

const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
