import type { BrowserWindow } from 'electron';
import { failure } from '../../content/base/failure.ts';
import { err, ok } from '../../content/base/result.ts';
import { fileText } from '#text/files.ts';
import type { MachineCall } from '../../content/machine/calls.ts';
import type { DataFolderView } from '../../content/machine/views.ts';
import { chooseFolder } from '../dialogs/choose.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import {
  type DataFolder,
  holdsData,
  readDataFolderNote,
  toDataFolder,
  writeDataFolderNote,
} from '../host/data-folder.ts';
import { isNetworkFolder } from '../host/network-folder.ts';

interface Tools {
  /** The window that dialogs belong to. Not the focused window, which may be none. */
  readonly window: () => BrowserWindow | null;
  readonly dataFolder: Pick<DataFolder, 'path' | 'chosenBy'>;
  readonly noteFile: string;
  /** Exits the program and starts it again. */
  readonly restart: () => void;
}

/** The calls about the location of the data. */
export type FolderCall = Extract<MachineCall, 'readDataFolder' | 'chooseDataFolder' | 'restart'>;

/** Answers the calls about the location of the data. */
export function folderMachine({ window, dataFolder, noteFile, restart }: Tools): Pick<Answers, FolderCall> {
  const view = (): DataFolderView => {
    const { next } = readDataFolderNote(noteFile);
    return {
      path: dataFolder.path,
      chosenBy: dataFolder.chosenBy,
      isNetwork: isNetworkFolder(dataFolder.path),
      next:
        next === null || dataFolder.chosenBy === 'start'
          ? null
          : { path: next.folder, how: next.how, isNetwork: isNetworkFolder(next.folder) },
    };
  };

  return {
    readDataFolder: () => ok(view()),
    async chooseDataFolder({ how }) {
      if (dataFolder.chosenBy === 'start') {
        return err(failure('not-allowed', 'folder'));
      }
      const note = readDataFolderNote(noteFile);
      if (how === 'stay') {
        writeDataFolderNote(noteFile, { ...note, next: null });
        return ok(view());
      }
      const picked = await chooseFolder(window(), fileText.chooseDataFolder);
      if (picked === null) {
        return null;
      }
      const folder = toDataFolder(picked);
      if (folder === dataFolder.path) {
        return ok(view());
      }
      if (how === 'move' && holdsData(folder)) {
        return err(failure('folder-taken'));
      }
      writeDataFolderNote(noteFile, { ...note, next: { folder, how } });
      return ok(view());
    },
    restart() {
      // After the answer has been sent.
      setImmediate(restart);
      return ok(null);
    },
  };
}
