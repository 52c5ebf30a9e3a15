import * as fs from 'node:fs';
import * as path from 'node:path';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { splitFileName } from '../../content/text/file-name.ts';
import type { SavedFile } from '../../content/machine/views.ts';
import { syncFile, syncFolder } from '../storage/durable-file.ts';
import { toStorageFailure } from '../storage/storage-failure.ts';

/**
 * Writes one of our files, replacing any file of the same name: afterwards there is either the old file or the new one,
 * never a part of it.
 */
export function saveFile(file: string, content: string | Uint8Array): Result<SavedFile, Failure> {
  return writeBeside(file, content, (part) => {
    fs.renameSync(part, file);
    return file;
  });
}

/**
 * Writes a file to a folder without overwriting anything: if the name is taken, a number is added, as in `ada
 * (2).claimsort`. If a file with the same content already exists, it is used instead.
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

/** Gives a finished file its name if that is free; false if it is taken. A rename would overwrite the other file. */
function takeName(part: string, file: string): boolean {
  try {
    fs.linkSync(part, file);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EEXIST' ? false : copyWhereFree(part, file);
  }
}

// USB sticks often have a file system without hard links; an exclusive copy does the same, but is not safe in a power
// failure.
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
    // A folder of that name, or a file that may not be read.
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
    // If the folder is not writable, the unfinished file may also be impossible to delete; its name shows what it is.
  }
}

/** To the person, every error except a full disk means that this place is not writable. */
function toFileFailure(error: unknown): Failure {
  const { code, detail } = toStorageFailure(error);
  return failure(code === 'disk-full' ? code : 'file-not-written', null, detail);
}

const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
