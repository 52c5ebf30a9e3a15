import * as fs from 'node:fs';
import * as path from 'node:path';
import { readNote } from '../files/read-note.ts';
import { writeDurably } from '../storage/durable-file.ts';

/** What the person decided about the data folder; a small file outside of it, because it says where it is. */
export interface DataFolderNote {
  /** null for the program's own. */
  readonly folder: string | null;
  /** Whether something was kept there already; then a folder without it is not the same folder. */
  readonly isUsed: boolean;
  /** What is to be done at the next start. */
  readonly next: NextFolder | null;
}

/** Another folder from the next start on: with what is kept now, or with what is there. */
export interface NextFolder {
  readonly folder: string;
  readonly how: 'move' | 'use';
}

/** Where the data is kept in this run. */
export interface DataFolder {
  readonly path: string;
  /** `start`: named when the program was started, which wins, and is not to be changed from within. */
  readonly chosenBy: 'program' | 'person' | 'start';
  /** The chosen folder is not there, or what was kept in it is not: a stick that is not in, say. */
  readonly isGone: boolean;
  /** What is to be moved before anything is opened; null when nothing is. */
  readonly move: string | null;
}

/** The folder within a folder that holds other things already. */
const OWN_NAME = 'Claimsort data';

/** What stands in a folder in which this program kept something. */
const TRACES = ['claimsort.sqlite', 'claimsort.restored.sqlite', 'backups'] as const;

/** Finds out where the data is kept, and notes that a folder is used once something is in it. */
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
  // A stick that is not in may leave an empty folder of its name behind.
  const isGone = !isFolder(note.folder) || (note.isUsed && !holds);
  return { path: note.folder, chosenBy: 'person', isGone, move };
}

/** Uses another folder from now on, when that is all that was to be done. */
function takeUp(noteFile: string, note: DataFolderNote): DataFolderNote {
  if (note.next?.how !== 'use') {
    return note;
  }
  const taken = { folder: note.next.folder, isUsed: false, next: null };
  writeDataFolderNote(noteFile, taken);
  return taken;
}

/** The folder to keep data in when a person chose `picked`: itself when it is free or holds our data, or one within it. */
export function toDataFolder(picked: string): string {
  const isFree = !isFolder(picked) || fs.readdirSync(picked).every((name) => name.startsWith('.'));
  return isFree || holdsData(picked) ? picked : path.join(picked, OWN_NAME);
}

/** Whether this program kept something in a folder. */
export const holdsData = (folder: string): boolean => TRACES.some((name) => fs.existsSync(path.join(folder, name)));

/** What the person decided; nothing, when nothing was or when the note cannot be read. */
export function readDataFolderNote(file: string): DataFolderNote {
  try {
    return toNote(readNote(file));
  } catch {
    // Without the note the program's own folder is used; a folder that was chosen can be chosen again.
    return NOTHING;
  }
}

/** Notes what the person decided. */
export function writeDataFolderNote(file: string, note: DataFolderNote): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  writeDurably(file, JSON.stringify(note));
}

const NOTHING: DataFolderNote = { folder: null, isUsed: false, next: null };

/** By hand: the schema library is not loaded before the first frame. */
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
    // Not there, or on a disk that is not.
    return false;
  }
}
