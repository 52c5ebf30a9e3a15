import { app, ipcMain, Menu, session } from 'electron';
import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import type { ScreenCommand } from '../contract/machine.ts';
import { isOurPage } from '../ipc/is-our-page.ts';
import { registerChannels } from '../ipc/register-channels.ts';
import { describeProgram } from './about.ts';
import { serveApp } from './app-protocol.ts';
import { createDeskHost } from './desk-host.ts';
import type { Log } from './log.ts';
import { installLessonFile, machineAnswers, printWindow } from './machine-answers.ts';
import { createMainWindow, type MainWindow } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { guardSession } from './network-policy.ts';

/** What the program is started over. */
export interface ProgramTools {
  readonly dataFolder: string;
  /** The folder with `preload` and `renderer`. */
  readonly builtFiles: string;
  readonly devServer: URL | null;
  readonly log: Log;
}

/** The program, once Electron is ready. */
export interface Program {
  openLesson(file: string): void;
  focus(): void;
}

/** Backing up waits until the first screen has had the machine to itself. */
const FIRST_BACKUP_DELAY_MS = 5000;

export function startProgram({ dataFolder, builtFiles, devServer, log }: ProgramTools): Program {
  const now = (): Date => new Date();
  const host = createDeskHost({ folder: dataFolder, now, newId: randomUUID, note: log.note });
  let main: MainWindow | null = null;

  const openWindow = (): MainWindow => {
    const opened = createMainWindow({
      preload: path.join(builtFiles, 'preload', 'index.cjs'),
      stateFile: path.join(app.getPath('userData'), 'window.json'),
      now,
      note: log.note,
    });
    opened.window.on('closed', () => {
      main = null;
    });
    main = opened;
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
  registerChannels({
    ipc: ipcMain,
    isOurPage: (event) => isOurPage(event, main?.window.webContents ?? null),
    reportBug: log.note,
    answers: {
      ...host.answers,
      ...machineAnswers({
        host,
        window: () => main?.window ?? null,
        about: describeProgram(app.getVersion(), process.versions, dataFolder),
      }),
    },
  });

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
  app.on('will-quit', () => {
    host.backUp();
    host.close();
  });

  // The page's own process is on its way by now, and what it asks for waits until the store is open.
  setImmediate(() => {
    const opened = host.open();
    if (!opened.ok) {
      main?.showPlainPage(opened.error.reason);
      return;
    }
    setTimeout(() => host.backUp(), FIRST_BACKUP_DELAY_MS).unref();
  });

  return {
    openLesson(file) {
      void installLessonFile(host.desk(), file).then((outcome) => send({ kind: 'lesson-installed', outcome }));
    },
    focus: () => (main ?? openWindow()).focus(),
  };
}
