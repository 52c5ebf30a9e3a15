import { app, type BrowserWindow } from 'electron';
import { folderGoneText, startupText } from '#text/startup.ts';
import { ask } from '../dialogs/ask.ts';
import { chooseFolder } from '../dialogs/choose.ts';
import { toDataFolder, writeDataFolderNote } from './data-folder.ts';
import type { Log } from './log.ts';
import { restart } from './restart.ts';

interface Tools {
  /** The window with the page that says that the chosen folder is missing. */
  readonly parent: BrowserWindow;
  readonly noteFile: string;
  readonly log: Log;
}

/** Asks what to do about a missing data folder until the person has decided; nothing is opened in the meantime. */
export async function askWhereDataIs({ parent, noteFile, log }: Tools): Promise<void> {
  let isSettled = false;
  while (!isSettled && !parent.isDestroyed()) {
    try {
      isSettled = await settle(parent, noteFile);
    } catch (cause) {
      // For example, the folder cannot be read, or there is no space for the settings file.
      log.note('data folder', cause);
    }
  }
}

/** Asks once; false when it has to be asked again. */
async function settle(parent: BrowserWindow, noteFile: string): Promise<boolean> {
  const { lookAgain, another, usual, quit, detail } = folderGoneText;
  const answer = await ask(parent, {
    message: startupText['folder-gone'].title,
    detail,
    answers: { lookAgain, another, usual, quit },
    cancel: 'quit',
  });
  switch (answer) {
    case 'lookAgain':
      break;
    case 'another': {
      const folder = await chooseFolder(parent, folderGoneText.choose);
      if (folder === null) {
        return false;
      }
      writeDataFolderNote(noteFile, { folder: toDataFolder(folder), isUsed: false, next: null });
      break;
    }
    case 'usual':
      writeDataFolderNote(noteFile, { folder: null, isUsed: false, next: null });
      break;
    case 'quit':
      app.quit();
      return true;
  }
  restart();
  return true;
}
