import type { StartNotice } from '../../content/machine/views.ts';
import { copyStore } from '../storage/copy-store.ts';
import { type DataFolder, readDataFolderNote, writeDataFolderNote } from './data-folder.ts';

/** The data folder that is used in the end, and the notices for the person about it. */
export interface SettledFolder {
  readonly path: string;
  readonly chosenBy: DataFolder['chosenBy'];
  readonly notices: readonly StartNotice[];
}

/**
 * Moves the data, if requested. The old folder keeps its data; if the move fails, the program continues with the old
 * folder and the person is notified.
 */
export function settleDataFolder(
  { path, chosenBy, move }: DataFolder,
  noteFile: string,
  { now, note }: { readonly now: () => Date; readonly note: (where: string, what: unknown) => void },
): SettledFolder {
  if (move === null) {
    return { path, chosenBy, notices: [] };
  }
  const copied = copyStore(path, move, now);
  if (copied.ok) {
    writeDataFolderNote(noteFile, { folder: move, isUsed: true, next: null });
    return { path: move, chosenBy: 'person', notices: [] };
  }
  note('data folder', `${copied.error.code} ${copied.error.detail ?? ''}`);
  writeDataFolderNote(noteFile, { ...readDataFolderNote(noteFile), next: null });
  return { path, chosenBy, notices: [{ what: 'folder-not-moved', backupTime: null }] };
}
