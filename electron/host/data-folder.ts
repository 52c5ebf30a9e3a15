import * as fs from 'node:fs';
import * as path from 'node:path';
import { readNote } from '../files/read-note.ts';
import { writeDurably } from '../storage/durable-file.ts';
import { storeFiles } from '../storage/store-files.ts';

/**
 * The person's decision about the data folder. It is stored outside the folder, because it says where the folder is.
 */
export interface DataFolderNote {
  /** null for the program's own. */
  readonly folder: string | null;
  /** Whether data was stored there before; then an empty folder is not the same folder. */
  readonly isUsed: boolean;
  /** The action for the next start. */
  readonly next: NextFolder | null;
}

/** Another folder from the next start on: with the current data, or with the data in that folder. */
export interface NextFolder {
  readonly folder: string;
  readonly how: 'move' | 'use';
}

/** The data folder of this run. */
export interface DataFolder {
  readonly path: string;
  /** `start`: given when the program was started; it takes precedence and cannot be changed in the program. */
  readonly chosenBy: 'program' | 'person' | 'start';
  /** The chosen folder or its data is missing, for example because a USB stick is not plugged in. */
  readonly isGone: boolean;
  /** The folder to move before anything is opened; null for none. */
  readonly move: string | null;
}

/** The subfolder used in a folder that already contains other files. */
const OWN_NAME = 'Claimsort data';

/** Determines the data folder, and records that a folder is in use once it contains data. */
export function resolveDataFolder({
  named,
  noteFile,
  usual,
}: {
  readonly named: string | null;
  readonly noteFile: string;
  readonly usual: string;
}): DataFolder {
  if (named !== null) {
    return { path: named, chosenBy: 'start', isGone: false, move: null };
  }
  const note = takeUp(noteFile, readDataFolderNote(noteFile));
  const move = note.next?.how === 'move' ? note.next.folder : null;
  if (note.folder === null) {
    return { path: usual, chosenBy: 'program', isGone: false, move };
  }
  const holds = holdsData(note.folder);
  if (holds && !note.isUsed) {
    writeDataFolderNote(noteFile, { ...note, isUsed: true });
  }
  // An unplugged USB stick may leave an empty folder with its name.
  const isGone = !isFolder(note.folder) || (note.isUsed && !holds);
  return { path: note.folder, chosenBy: 'person', isGone, move };
}

/** Switches to another folder, if that was the only action. */
function takeUp(noteFile: string, note: DataFolderNote): DataFolderNote {
  if (note.next?.how !== 'use') {
    return note;
  }
  const taken = { folder: note.next.folder, isUsed: false, next: null };
  writeDataFolderNote(noteFile, taken);
  return taken;
}

/**
 * The data folder when a person chose `picked`: the folder itself if it is empty or contains our data, otherwise a
 * subfolder.
 */
export function toDataFolder(picked: string): string {
  const isFree = !isFolder(picked) || fs.readdirSync(picked).every((name) => name.startsWith('.'));
  return isFree || holdsData(picked) ? picked : path.join(picked, OWN_NAME);
}

/** Whether this program stored data in a folder. */
export function holdsData(folder: string): boolean {
  const { main, restored, backups } = storeFiles(folder);
  return [main, restored, backups].some((file) => fs.existsSync(file));
}

/** The person's decision; empty if there is none or the file cannot be read. */
export function readDataFolderNote(file: string): DataFolderNote {
  try {
    return toNote(readNote(file));
  } catch {
    // Without the file, the default folder is used; a folder that was chosen can be chosen again.
    return NOTHING;
  }
}

/** Stores the person's decision. */
export function writeDataFolderNote(file: string, note: DataFolderNote): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  writeDurably(file, JSON.stringify(note));
}

const NOTHING: DataFolderNote = { folder: null, isUsed: false, next: null };

/** Validated by hand, because the schema library is not loaded before the first frame. */
function toNote(value: unknown): DataFolderNote {
  const folder = propertyOf(value, 'folder');
  const next = propertyOf(value, 'next');
  const to = propertyOf(next, 'folder');
  const how = propertyOf(next, 'how');
  return {
    folder: isPath(folder) ? folder : null,
    isUsed: propertyOf(value, 'isUsed') === true,
    next: isPath(to) && (how === 'move' || how === 'use') ? { folder: to, how } : null,
  };
}

const isPath = (value: unknown): value is string => typeof value === 'string' && path.isAbsolute(value);

const propertyOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;

function isFolder(folder: string): boolean {
  try {
    return fs.statSync(folder).isDirectory();
  } catch {
    // Missing, or on a disk that is not connected.
    return false;
  }
}
