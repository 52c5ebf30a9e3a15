import { app, dialog, type BrowserWindow } from 'electron';
import type { Classroom } from '../../content/desk/class/commands.ts';
import type { ClassroomWork, ExportFile } from '../../content/class/classroom.ts';
import type { GivenWork } from '../../content/desk/attempts/given-work.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { FILE_ENDING, splitFileName, toFileName } from '../../content/text/file-name.ts';
import { fileText } from '#text/files.ts';
import type { SavedFile, ScreenCommand } from '../../content/machine/views.ts';
import { addFile, saveFile } from '../files/save-file.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import { paperSizeOf } from '../host/paper-size.ts';
import type { RunningTask, StartTask } from '../workers/start-worker.ts';
import type { CollectFrom } from '../workers/collect-files.ts';
import { importHandIns } from '../workers/import-hand-ins.ts';
import { readRosterApart } from '../workers/read-roster-apart.ts';
import type { FolderWatching } from './folder-watching.ts';

interface Tools {
  readonly desk: () => Promise<Result<Classroom & ClassroomWork & GivenWork, Failure>>;
  /** The window that a dialog belongs to; never "the focused one", which may be nobody's. */
  readonly window: () => BrowserWindow | null;
  readonly startTask: StartTask;
  readonly send: (command: ScreenCommand) => void;
  /** The hand-in files that were opened from outside since they were last taken. */
  readonly takeOpened: () => readonly string[];
  readonly watching: FolderWatching;
}

/** The calls that this room answers. */
export type ClassCall =
  | ('saveExport' | 'savePdf' | 'writeHandIn' | 'chooseHandIns' | 'cancelImport' | 'watchFolder')
  | ('chooseRoster' | 'chooseFolder');

/** What answers the calls to the machine about files that go out to people and come in from them. */
export function classMachine(tools: Tools): Pick<Answers, ClassCall> {
  const { desk, window, startTask, send, takeOpened, watching } = tools;
  let running: RunningTask | null = null;

  const makeExport = async (request: Parameters<Classroom['makeExport']>[0]): Promise<Result<ExportFile, Failure>> => {
    const opened = await desk();
    return opened.ok ? opened.value.makeExport(request) : opened;
  };

  const chooseFiles = async (what: 'files' | 'folder' | 'opened'): Promise<CollectFrom | null> => {
    if (what === 'opened') {
      return { kind: 'files', files: takeOpened() };
    }
    if (what === 'folder') {
      const folder = await askForFolder(window(), fileText.chooseHandInFolder);
      return folder === null ? null : { kind: 'folder', folder };
    }
    const files = await askForFiles(window());
    return files === null ? null : { kind: 'files', files };
  };

  return {
    async saveExport({ export: request }) {
      const made = await makeExport(request);
      return made.ok ? saveWhereAsked(window(), made.value.fileName, made.value.bytes ?? made.value.text) : made;
    },
    async savePdf({ fileName }) {
      const parent = window();
      if (parent === null) {
        return err(failure('not-found'));
      }
      // Without backgrounds, or the margins would have the colour of the window; what needs its own says so in its style.
      const pages = await parent.webContents.printToPDF({
        preferCSSPageSize: true,
        pageSize: paperSizeOf(app.getLocaleCountryCode()),
        // For screen readers; a viewer also lists the headings beside the pages.
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      return saveWhereAsked(parent, fileName, pages);
    },
    async writeHandIn({ ask, ...whose }) {
      const { attempt } = whose;
      const made = await makeExport({ kind: 'hand-in', ...whose });
      if (!made.ok) {
        return made;
      }
      const { fileName, text, folder: named } = made.value;
      const folder = ask || named === null ? await askForFolder(window(), fileText.chooseWhereToHandIn) : named;
      if (folder === null) {
        return null;
      }
      const written = addFile(folder, fileName, text);
      const opened = await desk();
      // The file is there: if that cannot be noted, it is asked for once more, and written beside this one.
      if (written.ok && opened.ok) {
        opened.value.noteGiven({ attempt });
      }
      return written;
    },
    async chooseHandIns({ what, class: of }) {
      if (running !== null) {
        return err(failure('not-allowed'));
      }
      const opened = await desk();
      if (!opened.ok) {
        return opened;
      }
      const from = await chooseFiles(what);
      if (from === null) {
        return null;
      }
      try {
        return await importHandIns(
          { class: of, from },
          {
            ...{ desk: opened.value, startTask },
            tellProgress: (done, of) => send({ kind: 'import-progress', done, of }),
            onStart: (task) => {
              running = task;
            },
          },
        );
      } finally {
        running = null;
      }
    },
    cancelImport() {
      running?.stop();
      return ok(null);
    },
    async watchFolder({ class: of, what }) {
      if (what === 'leave') {
        watching.leave();
        return ok({ folder: null, state: 'watching' });
      }
      const opened = await desk();
      if (!opened.ok) {
        return opened;
      }
      const over = { desk: opened.value, startTask, send };
      if (what === 'start') {
        return ok(watching.start(of, over));
      }
      const folder = what === 'end' ? null : await askForFolder(window(), fileText.chooseWatchedFolder);
      return what === 'choose' && folder === null ? null : watching.choose(of, folder, over);
    },
    async chooseRoster() {
      const file = await askForFile(window(), fileText.chooseRoster, [
        { name: fileText.tables, extensions: ['xlsx', 'csv', 'txt'] },
      ]);
      if (file === null) {
        return null;
      }
      return readRosterApart(startTask, file);
    },
    async chooseFolder() {
      const folder = await askForFolder(window(), fileText.chooseFolder);
      return folder === null ? null : ok(folder);
    },
  };
}

async function saveWhereAsked(
  parent: BrowserWindow | null,
  fileName: string,
  content: string | Uint8Array,
): Promise<Result<SavedFile, Failure> | null> {
  if (parent === null) {
    return err(failure('not-found'));
  }
  const proposed = toFileName(fileName);
  const extension = splitFileName(proposed)[1].split('.').at(-1) ?? '';
  const { filePath, canceled } = await dialog.showSaveDialog(parent, {
    title: fileText.save,
    defaultPath: proposed,
    // With it, the system adds the ending to a name that a person types without one.
    filters: [{ name: fileText.kinds.get(extension) ?? fileText.allFiles, extensions: [extension || '*'] }, ALL_FILES],
  });
  return canceled || filePath === '' ? null : saveFile(filePath, content);
}

async function askForFolder(parent: BrowserWindow | null, title: string): Promise<string | null> {
  return (await ask(parent, { title, properties: ['openDirectory', 'createDirectory'] }))?.[0] ?? null;
}

async function askForFile(
  parent: BrowserWindow | null,
  title: string,
  filters: Electron.FileFilter[],
): Promise<string | null> {
  return (await ask(parent, { title, properties: ['openFile'], filters: [...filters, ALL_FILES] }))?.[0] ?? null;
}

function askForFiles(parent: BrowserWindow | null): Promise<readonly string[] | null> {
  const filters = [{ name: fileText.handIns, extensions: [FILE_ENDING, 'json', 'zip'] }, ALL_FILES];
  return ask(parent, { title: fileText.chooseHandIns, properties: ['openFile', 'multiSelections'], filters });
}

const ALL_FILES: Electron.FileFilter = { name: fileText.allFiles, extensions: ['*'] };

async function ask(
  parent: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<readonly string[] | null> {
  if (parent === null) {
    return null;
  }
  const { filePaths } = await dialog.showOpenDialog(parent, options);
  return filePaths.length === 0 ? null : filePaths;
}
