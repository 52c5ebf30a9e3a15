import { app, dialog, type BrowserWindow } from 'electron';
import { folderGoneText, startupText } from '../../renderer/text/startup.ts';
import { toDataFolder, writeDataFolderNote } from './data-folder.ts';
import { restart } from './restart.ts';

/** Asks, over the page that says that the chosen folder is gone, what to do about it; nothing is opened meanwhile. */
export async function askWhereDataIs(parent: BrowserWindow, noteFile: string): Promise<void> {
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
  if (response === 0) {
    restart();
  } else if (response === 1) {
    await chooseAnother(parent, noteFile);
  } else if (response === 2) {
    writeDataFolderNote(noteFile, { folder: null, isUsed: false, next: null });
    restart();
  } else {
    app.quit();
  }
}

async function chooseAnother(parent: BrowserWindow, noteFile: string): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(parent, {
    title: folderGoneText.choose,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [picked] = filePaths;
  if (picked === undefined) {
    await askWhereDataIs(parent, noteFile);
    return;
  }
  writeDataFolderNote(noteFile, { folder: toDataFolder(picked), isUsed: false, next: null });
  restart();
}
