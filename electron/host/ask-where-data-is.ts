import { app, dialog, type BrowserWindow } from 'electron';
import { folderGoneText, startupText } from '#text/startup.ts';
import { toDataFolder, writeDataFolderNote } from './data-folder.ts';
import type { Log } from './log.ts';
import { restart } from './restart.ts';

interface Tools {
  /** The window with the page that says that the chosen folder is gone. */
  readonly parent: BrowserWindow;
  readonly noteFile: string;
  readonly log: Log;
}

/** Asks what to do about a folder that is gone, until something was done; nothing is opened meanwhile. */
export async function askWhereDataIs({ parent, noteFile, log }: Tools): Promise<void> {
  let isSettled = false;
  while (!isSettled && !parent.isDestroyed()) {
    try {
      isSettled = await settle(parent, noteFile);
    } catch (cause) {
      // A folder that may not be looked into, say, or no room for the note.
      log.note('data folder', cause);
    }
  }
}

/** Asks once; false when it has to be asked again. */
async function settle(parent: BrowserWindow, noteFile: string): Promise<boolean> {
  const { lookAgain, another, usual, quit, detail } = folderGoneText;
  const { response } = await dialog.showMessageBox(parent, {
    type: 'question',
    message: startupText['folder-gone'].title,
    detail,
    buttons: [lookAgain, another, usual, quit],
    defaultId: 0,
    cancelId: 3,
    noLink: true,
  });
  switch (response) {
    case 0:
      break;
    case 1: {
      const folder = await chooseFolder(parent);
      if (folder === null) {
        return false;
      }
      writeDataFolderNote(noteFile, { folder, isUsed: false, next: null });
      break;
    }
    case 2:
      writeDataFolderNote(noteFile, { folder: null, isUsed: false, next: null });
      break;
    default:
      app.quit();
      return true;
  }
  restart();
  return true;
}

/** null when the person thought better of it. */
async function chooseFolder(parent: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(parent, {
    title: folderGoneText.choose,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [picked] = filePaths;
  return picked === undefined ? null : toDataFolder(picked);
}
