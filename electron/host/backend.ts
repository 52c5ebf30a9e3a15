import { nativeTheme, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import type { WaitedFor } from '../../content/desk/views.ts';
import { classFileMachine } from '../calls/class-file-calls.ts';
import { classMachine } from '../calls/class-calls.ts';
import { createClassWorker } from '../workers/start-worker.ts';
import { forgetWatched } from '../calls/forget-watched.ts';
import { readClassApart } from '../workers/read-class-apart.ts';
import { readRosterApart } from '../workers/read-roster-apart.ts';
import { reportAnswers } from '../calls/report-calls.ts';
import { createFolderWatching } from '../calls/folder-watching.ts';
import { createWatchedFolders } from '../calls/watched-folders.ts';
import type { About, OpenedFiles, ScreenCommand } from '../../content/machine/views.ts';
import { answerCalls } from '../ipc/answer-calls.ts';
import type { QueuedCalls } from '../ipc/queue-calls.ts';
import type { DataFolder } from './data-folder.ts';
import { createDeskHost } from './desk-host.ts';
import { folderMachine } from '../calls/data-folder-calls.ts';
import { documentMachine } from '../calls/document-calls.ts';
import { addPassageFile, installLessonFile, machineAnswers } from '../calls/machine-calls.ts';
import { openFiles } from './open-files.ts';
import type { PlainPageName } from '../window/plain-page.ts';
import { profileMachine } from '../calls/profile-calls.ts';
import { restart } from './restart.ts';
import { settleDataFolder } from './settle-data-folder.ts';
import { tellTheme } from '../window/tell-theme.ts';

/** The dependencies of the backend. */
export interface BackendTools {
  readonly dataFolder: DataFolder;
  /** The file with the person's decision about the data folder. */
  readonly noteFile: string;
  /** The folder that contains `main`. */
  readonly builtFiles: string;
  readonly answerWith: QueuedCalls['answerWith'];
  readonly window: () => BrowserWindow | null;
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly describe: (dataFolder: string) => About;
  readonly send: (command: ScreenCommand) => void;
  readonly note: (where: string, what: unknown) => void;
}

/** The desk, the store and the schemas: everything that the first frame does not need. */
export interface Backend {
  /** Why the store could not be opened; null if it is open. */
  readonly refusal: PlainPageName | null;
  backUp(): void;
  /** The current person's exams that a teacher waits for; empty if this is not known. */
  readonly listWaitedFor: () => readonly WaitedFor[];
  /** Opens files of any kind from outside, and tells the page the result for each. */
  readonly openFiles: (files: readonly string[]) => Promise<void>;
  /** Call it when the page is reloaded or gone: it then no longer watches a folder. */
  pageIsGone(): void;
  close(): void;
}

/** Opens the store and answers every call. This blocks the main process, so it runs after the first frame. */
export function openBackend(tools: BackendTools): Backend {
  const { noteFile, builtFiles, answerWith, window, isOurPage, describe, send, note } = tools;
  const now = (): Date => new Date();
  const dataFolder = settleDataFolder(tools.dataFolder, noteFile, { now, note });
  const host = createDeskHost({
    ...{ folder: dataFolder.path, folderNotices: dataFolder.notices, builtFiles, now, newId: randomUUID, note },
  });
  const opened = host.open();
  const startTask = createClassWorker(path.join(builtFiles, 'main', 'worker-process.js'));
  const desk = () => host.desk();
  const folders = createWatchedFolders(dataFolder.path);
  const watching = createFolderWatching(folders);
  let openedHandIns: readonly string[] = [];
  const takeOpened = (): readonly string[] => {
    const files = openedHandIns;
    openedHandIns = [];
    return files;
  };
  const profiles = profileMachine({ desk, window });
  const classFiles = classFileMachine(desk);
  const openThese = async (files: readonly string[]): Promise<OpenedFiles> => {
    const opened = await openFiles(files, {
      installLesson: (file) => installLessonFile(host.desk(), file),
      addPassages: (file) => addPassageFile(host.desk(), file),
      previewProfile: profiles.preview,
      readClass: (file) => readClassApart(startTask, file),
      keepClass: classFiles.keep,
      readRoster: (file) => readRosterApart(startTask, file),
      keepHandIns: (handIns) => {
        openedHandIns = [...openedHandIns, ...handIns];
      },
    });
    return { files: opened, handIns: openedHandIns.length };
  };
  // One after another, so that a later profile or list does not replace one that is still being read.
  let opening: Promise<unknown> = Promise.resolve();
  const openInTurn = (files: readonly string[]): Promise<OpenedFiles> => {
    const opened = opening.then(() => openThese(files));
    opening = opened.catch(() => null);
    return opened;
  };
  const open = (files: readonly string[]): Promise<void> =>
    openInTurn(files)
      .then((opened) => send({ kind: 'files-opened', ...opened }))
      .catch((error: unknown) => note('open', error));
  const listener = answerCalls({
    isOurPage,
    reportBug: note,
    answers: {
      ...forgetWatched(
        tellTheme(host.answers, (theme) => {
          nativeTheme.themeSource = theme;
        }),
        { folders, watching },
      ),
      ...reportAnswers({ desk, startTask }),
      ...machineAnswers({ host, window, about: describe(dataFolder.path), openFiles: openInTurn }),
      ...documentMachine({ window, startTask }),
      ...profiles.answers,
      ...classFiles.answers,
      ...folderMachine({ window, dataFolder, noteFile, restart }),
      ...classMachine({ desk, window, startTask, send, takeOpened, watching }),
    },
  });
  answerWith(listener);
  return {
    refusal: opened.ok ? null : opened.error.reason,
    backUp: () => void host.backUp(),
    listWaitedFor: () => host.listWaitedFor(),
    openFiles: open,
    pageIsGone: () => watching.leave(),
    close() {
      watching.leave();
      host.backUpAtEnd();
      host.close();
    },
  };
}
