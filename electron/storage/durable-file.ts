import * as fs from 'node:fs';
import * as path from 'node:path';

/** Puts what was written to a file onto the disk. */
export function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Gives a finished file its name, so that after a power cut there is the old file or the new one and never a part. */
export function renameDurably(from: string, to: string): void {
  syncFile(from);
  fs.renameSync(from, to);
  syncFolder(path.dirname(to));
}

/** Puts the names in a folder onto the disk. */
export function syncFolder(folder: string): void {
  // Windows has no such call; there, a rename is written through by the file system's own journal.
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

/** Makes a folder with those above it, so that what is kept in it can be found again after a power cut. */
export function makeFolderDurably(folder: string): void {
  const first = fs.mkdirSync(folder, { recursive: true });
  if (first === undefined) {
    return;
  }
  for (let made = path.resolve(folder); made.length >= first.length; made = path.dirname(made)) {
    syncFolder(path.dirname(made));
  }
}

/** Writes a small file so that after a power cut there is the old text or the new one, and never a part. */
export function writeDurably(file: string, text: string): void {
  const unfinished = `${file}.part`;
  fs.writeFileSync(unfinished, text);
  renameDurably(unfinished, file);
}

/** What SQLite may lay beside a database. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;

/** A database file and whatever lies beside it, as far as it is there. */
export function databaseFiles(file: string): readonly string[] {
  return COMPANIONS.map((companion) => file + companion).filter((name) => fs.existsSync(name));
}

/** Removes a database file of ours that was only on its way, with what lies beside it. */
export function removeDatabase(file: string): void {
  for (const name of databaseFiles(file)) {
    fs.rmSync(name);
  }
}

/** Copies a database file with what lies beside it, so that looking into the copy leaves the original untouched. */
export function copyDatabase(from: string, to: string): void {
  removeDatabase(to);
  for (const name of databaseFiles(from)) {
    copyWritable(name, to + name.slice(from.length));
  }
}

/** Copies a file so that the copy can be written to, even where the original may not be. */
export function copyWritable(from: string, to: string): void {
  fs.copyFileSync(from, to);
  fs.chmodSync(to, 0o600);
}
