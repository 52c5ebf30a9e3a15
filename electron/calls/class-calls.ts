import { app, type BrowserWindow } from 'electron';
import type { Classroom } from '../../content/desk/class/commands.ts';
import type { ClassroomWork } from '../../content/class/classroom.ts';
import type { ExportFile, TitledFile } from '../../content/desk/export-file.ts';
import type { GivenWork } from '../../content/desk/attempts/given-work.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { FILE_ENDING } from '../../content/text/file-name.ts';
import { nameExport } from '#text/export-name-text.ts';
import { fileText } from '#text/files.ts';
import type { SavedFile, ScreenCommand } from '../../content/machine/views.ts';
import { chooseFile, chooseFiles, chooseFolder, chooseWhereToSave } from '../dialogs/choose.ts';
import { addFile, saveFile } from '../files/save-file.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import { paperSizeOf, regionOf } from '../host/paper-size.ts';
import type { RunningTask, StartTask } from '../workers/start-worker.ts';
import type { CollectFrom } from '../workers/collect-files.ts';
import { importHandIns } from '../workers/import-hand-ins.ts';
import { makeFormApart } from '../workers/make-form-apart.ts';
import { readRosterApart } from '../workers/read-roster-apart.ts';
import type { FolderWatching } from './folder-watching.ts';

interface Tools {
  readonly desk: () => Promise<Result<Classroom & ClassroomWork & GivenWork, Failure>>;
  /** The window that dialogs belong to. Not the focused window, which may be none. */
  readonly window: () => BrowserWindow | null;
  readonly startTask: StartTask;
  readonly send: (command: ScreenCommand) => void;
  /** The hand-in files that were opened from outside since the last call. */
  readonly takeOpened: () => readonly string[];
  readonly watching: FolderWatching;
}

/** The calls that this module answers. */
export type ClassCall =
  | ('saveExport' | 'savePdf' | 'writeHandIn' | 'chooseHandIns' | 'cancelImport' | 'watchFolder')
  | ('chooseRoster' | 'chooseFolder');

/** Answers the calls about files that are given to students or received from them. */
export function classMachine(tools: Tools): Pick<Answers, ClassCall> {
  const { desk, window, startTask, send, takeOpened, watching } = tools;
  let running: RunningTask | null = null;

  const makeExport = async (
    request: Parameters<Classroom['makeExport']>[0],
  ): Promise<Result<ExportFile | TitledFile, Failure>> => {
    const opened = await desk();
    return opened.ok ? opened.value.makeExport(request) : opened;
  };

  const chooseSource = async (what: 'files' | 'folder' | 'opened'): Promise<CollectFrom | null> => {
    if (what === 'opened') {
      return { kind: 'files', files: takeOpened() };
    }
    if (what === 'folder') {
      const folder = await chooseFolder(window(), fileText.chooseHandInFolder);
      return folder === null ? null : { kind: 'folder', folder };
    }
    const kind = { name: fileText.handIns, extensions: [FILE_ENDING, 'json', 'txt', 'zip'] };
    const files = await chooseFiles(window(), { title: fileText.chooseHandIns, kind });
    return files === null ? null : { kind: 'files', files };
  };

  return {
    async saveExport({ export: request }) {
      const made = await makeExport(request);
      return made.ok ? saveWhereAsked(window(), nameExport(made.value), made.value.bytes ?? made.value.text) : made;
    },
    async savePdf({ fileName, isForm }) {
      const parent = window();
      if (parent === null) {
        return err(failure('not-found'));
      }
      // Without backgrounds, otherwise the margins would have the window's colour; styles override this where a colour
      // is needed.
      const pages = await parent.webContents.printToPDF({
        preferCSSPageSize: true,
        pageSize: paperSizeOf(app.getLocaleCountryCode() || regionOf(app.getSystemLocale())),
        // For screen readers; PDF viewers also list the headings beside the pages.
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      const made = isForm ? await makeFormApart(startTask, pages) : ok(pages);
      return made.ok ? saveWhereAsked(parent, fileName, made.value) : made;
    },
    async writeHandIn({ ask, ...whose }) {
      const { attempt } = whose;
      const made = await makeExport({ kind: 'hand-in', ...whose });
      if (!made.ok) {
        return made;
      }
      const { text, folder: named } = made.value;
      const folder = ask || named === null ? await chooseFolder(window(), fileText.chooseWhereToHandIn) : named;
      if (folder === null) {
        return null;
      }
      const written = addFile(folder, nameExport(made.value), text);
      const opened = await desk();
      // The file is already written: if this fails, the program asks again, and writes another file beside this one.
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
      const from = await chooseSource(what);
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
      const folder = what === 'end' ? null : await chooseFolder(window(), fileText.chooseWatchedFolder);
      return what === 'choose' && folder === null ? null : watching.choose(of, folder, over);
    },
    async chooseRoster() {
      const kind = { name: fileText.tables, extensions: ['xlsx', 'csv', 'txt'] };
      const file = await chooseFile(window(), { title: fileText.chooseRoster, kind });
      return file === null ? null : readRosterApart(startTask, file);
    },
    async chooseFolder() {
      const folder = await chooseFolder(window(), fileText.chooseFolder);
      return folder === null ? null : ok(folder);
    },
  };
}

async function saveWhereAsked(
  parent: BrowserWindow | null,
  fileName: string,
  content: string | Uint8Array,
): Promise<Result<SavedFile, Failure> | null> {
  const file = await chooseWhereToSave(parent, fileName);
  return file === null ? null : saveFile(file, content);
}
