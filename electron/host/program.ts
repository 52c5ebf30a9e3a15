import { app, ipcMain, Menu, session, type IpcMainInvokeEvent } from 'electron';
import * as path from 'node:path';
import type { ScreenCommand } from '../../content/machine/views.ts';
import { DRAWN_WIRE_NAME } from '../contract/wire-names.ts';
import { queueCalls } from '../ipc/queue-calls.ts';
import { isOurPage } from '../ipc/is-our-page.ts';
import { takeDroppedFiles } from '../ipc/take-dropped-files.ts';
import { describeProgram } from './about.ts';
import { serveApp } from './app-protocol.ts';
import { askBeforeClosing } from '../window/ask-before-closing.ts';
import { askWhereDataIs } from './ask-where-data-is.ts';
import type { DataFolder } from './data-folder.ts';
import type { Log } from './log.ts';
import { createMainWindow, type MainWindow } from '../window/main-window.ts';
import { menuTemplate } from '../window/menu.ts';
import { guardSession } from './lockdown.ts';
import { printWindow } from '../window/print-window.ts';
import type { Backend } from './backend.ts';

/** The dependencies of the program. */
export interface ProgramTools {
  readonly dataFolder: DataFolder;
  /** The file with the person's decision about the data folder. */
  readonly noteFile: string;
  /** Whether the default data folder, which is used if no other was chosen, is unusable. */
  readonly isHomeless: boolean;
  /** The folder that contains `preload` and `renderer`. */
  readonly builtFiles: string;
  readonly devServer: URL | null;
  readonly log: Log;
}

/** The program, after Electron is ready. */
export interface Program {
  /** Opens files of any kind, and tells the person the result for each. */
  openFiles(files: readonly string[]): void;
  focus(): void;
}

/** Backups wait until the first screen is drawn, so that they do not slow it down. */
const FIRST_BACKUP_DELAY_MS = 5000;

export function startProgram({ dataFolder, noteFile, isHomeless, builtFiles, devServer, log }: ProgramTools): Program {
  let backend: Backend | null = null;
  let main: MainWindow | null = null;

  const openWindow = (): MainWindow => {
    const opened = createMainWindow({
      preload: path.join(builtFiles, 'preload', 'index.cjs'),
      stateFile: path.join(app.getPath('userData'), 'window.json'),
      now: () => new Date(),
      note: log.note,
    });
    opened.window.on('closed', () => {
      main = null;
      backend?.pageIsGone();
    });
    // A reloaded page starts at the home screen, so it no longer shows the class whose folder was watched.
    opened.window.webContents.on('did-start-loading', () => backend?.pageIsGone());
    askBeforeClosing({
      window: opened.window,
      listWaitedFor: () => backend?.listWaitedFor() ?? [],
      show: ({ attempt }) => opened.send({ kind: 'give-to-teacher', attempt }),
    });
    main = opened;
    if (dataFolder.isGone) {
      opened.showPlainPage('folder-gone');
      void askWhereDataIs({ parent: opened.window, noteFile, log });
    }
    return opened;
  };
  const send = (command: ScreenCommand): void => (main ?? openWindow()).send(command);
  const print = (): void => {
    if (main !== null) {
      void printWindow(main.window).then((printed) => {
        if (!printed.ok) {
          log.note('print', printed.error.detail);
        }
      });
    }
  };

  guardSession(session.defaultSession, devServer);
  serveApp(path.join(builtFiles, 'renderer'), devServer);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({ send, print }, { isMac: process.platform === 'darwin', isDevelopment: devServer !== null }),
    ),
  );
  const queued = queueCalls(ipcMain);
  const isFromPage = (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean =>
    isOurPage(event, main?.window.webContents ?? null);
  ipcMain.on(DRAWN_WIRE_NAME, (event, isDrawn: unknown) => {
    if (isFromPage(event) && typeof isDrawn === 'boolean') {
      main?.pageIsDrawn(isDrawn);
    }
  });
  takeDroppedFiles({ ipc: ipcMain, isOurPage: isFromPage, open: (files) => void openFiles(files) });

  openWindow();
  app.on('activate', () => {
    if (main === null) {
      openWindow();
    }
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') {
      app.quit();
    }
  });
  app.on('will-quit', () => backend?.close());

  // The first frame is drawn before the store is opened: the page sends its first call after that frame, and the call
  // waits until the store is open.
  const opened = (dataFolder.isGone ? NEVER : queued.asked)
    .then(() => import('./backend.ts'))
    .then(({ openBackend }) => {
      backend = openBackend({
        ...{ dataFolder, noteFile, builtFiles, send },
        answerWith: queued.answerWith,
        window: () => main?.window ?? null,
        isOurPage: isFromPage,
        describe: (folder) => describeProgram(app.getVersion(), process.versions, folder),
        note: log.note,
      });
      if (backend.refusal === null) {
        setTimeout(() => backend?.backUp(), FIRST_BACKUP_DELAY_MS).unref();
      } else {
        const hasNoPlace = isHomeless && dataFolder.chosenBy === 'program' && backend.refusal === 'storage-failed';
        main?.showPlainPage(hasNoPlace ? 'no-place' : backend.refusal);
      }
      return backend;
    });
  opened.catch((error: unknown) => {
    log.note('main', error);
    main?.showPlainPage('not-loaded');
  });

  const openFiles = (files: readonly string[]): Promise<void> => opened.then((open) => open.openFiles(files));

  return {
    openFiles: (files) => void openFiles(files),
    focus: () => (main ?? openWindow()).focus(),
  };
}

/** Nothing is opened while the data folder is missing; the program restarts when the person has decided. */
const NEVER = new Promise<void>(() => undefined);
