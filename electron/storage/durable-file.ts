import * as fs from 'node:fs';
import * as path from 'node:path';

/** Flushes a file to the disk. */
export function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * Renames a finished file, so that after a power failure there is either the old file or the new one, never a part of
 * it.
 */
export function renameDurably(from: string, to: string): void {
  syncFile(from);
  fs.renameSync(from, to);
  syncFolder(path.dirname(to));
}

/** Flushes the directory entries of a folder to the disk. */
export function syncFolder(folder: string): void {
  // Windows has no such call; there, the journal of the file system takes care of renames.
  if (process.platform === 'win32') {
    return;
  }
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Creates a folder and its parent folders, so that files in it can be found again after a power failure. */
export function makeFolderDurably(folder: string): void {
  const first = fs.mkdirSync(folder, { recursive: true });
  if (first === undefined) {
    return;
  }
  for (let made = path.resolve(folder); made.length >= first.length; made = path.dirname(made)) {
    syncFolder(path.dirname(made));
  }
}

/**
 * Writes a small file, so that after a power failure it contains either the old text or the new one, never a part of
 * it.
 */
export function writeDurably(file: string, text: string): void {
  const unfinished = `${file}.part`;
  fs.writeFileSync(unfinished, text);
  renameDurably(unfinished, file);
}

/** The suffixes of the files that SQLite may create beside a database, and none for the database itself. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;

/** A database file and the files beside it, those that exist. */
export function databaseFiles(file: string): readonly string[] {
  return COMPANIONS.map((companion) => file + companion).filter((name) => fs.existsSync(name));
}

/** Removes one of our unfinished database files, and the files beside it. */
export function removeDatabase(file: string): void {
  for (const name of databaseFiles(file)) {
    fs.rmSync(name);
  }
}

/** Copies a database file and the files beside it, so that reading the copy leaves the original unchanged. */
export function copyDatabase(from: string, to: string): void {
  removeDatabase(to);
  for (const name of databaseFiles(from)) {
    copyWritable(name, to + name.slice(from.length));
  }
}

/** Copies a file so that the copy is writable, even if the original is not. */
export function copyWritable(from: string, to: string): void {
  fs.copyFileSync(from, to);
  fs.chmodSync(to, 0o600);
}
