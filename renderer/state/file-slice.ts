import type { AttemptId } from '../../content/journal/event.ts';
import { ok, type Result } from '../../content/base/result.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ExportRequest } from '../../content/desk/export-request.ts';
import type { Platform } from '../platform/platform.ts';
import type { SavedFile } from '../../content/machine/views.ts';
import { toFileName } from '../../content/text/file-name.ts';
import { personNameOf } from './profile-of.ts';
import { withDocumentTitle } from '../platform/with-document-title.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

export interface FileSlice {
  /** The attempt on this screen that is being handed in or was handed in, under which name, and its file. */
  readonly handInFile: {
    readonly attempt: AttemptId | null;
    readonly name: string;
    readonly file: Waiting<SavedFile>;
  };
  /** The last requested hand-in code, and its attempt; null if none is offered. */
  readonly handInCode: Waiting<{ readonly attempt: AttemptId; readonly code: string | null }>;
  readonly readHandInCode: (attempt: AttemptId) => Promise<void>;
  /** Records that the teacher has typed in the code of an attempt. */
  readonly noteCodeGiven: (attempt: AttemptId) => Promise<void>;
  /** Creates a file, saves it where the person chooses, and shows where it is. Returns whether it was saved. */
  readonly saveFile: (request: ExportRequest) => Promise<boolean>;
  /**
   * Saves the current screen as a PDF with this title; characters that file systems do not allow are removed from the
   * name. `isForm`: with fields to fill in.
   */
  readonly savePdf: (pdf: {
    readonly fileName: string;
    readonly title: string;
    readonly isForm?: boolean;
  }) => Promise<void>;
  /** Lets the person choose a folder; null if the dialog was cancelled. */
  readonly chooseFolder: () => Promise<string | null>;
  /**
   * Writes an attempt for the teacher; `ask`: lets the person choose another folder than the one that the lesson names.
   * An entered student number is suggested again the next time.
   */
  readonly writeHandIn: (request: Parameters<Platform['machine']['writeHandIn']>[0]) => Promise<void>;
}

export const createFileSlice: SliceOf<FileSlice> = (platform, set, get, loader) => {
  const tell = (saved: Result<SavedFile, Failure> | null): boolean => {
    if (saved === null) return false;
    if (saved.ok) get().notify({ kind: 'file-saved', path: saved.value.path });
    else get().notify({ kind: 'failure', failure: saved.error });
    return saved.ok;
  };
  /** The attempt is now given to the teacher, and the screen that asks for it shows this. */
  const showGiven = async (attempt: AttemptId): Promise<void> => {
    if (loader.isAsked('result', { attempt }))
      await loader.load('result', { attempt }, () => platform.desk.readResult({ attempt }));
  };

  return {
    handInFile: { attempt: null, name: '', file: IDLE },
    handInCode: IDLE,
    readHandInCode: async (attempt) => {
      await loader.load('handInCode', { attempt }, async () => {
        const read = await platform.desk.readHandInCode({ attempt });
        return read.ok ? ok({ attempt, code: read.value }) : read;
      });
    },
    noteCodeGiven: async (attempt) => {
      const noted = await platform.desk.noteGiven({ attempt });
      if (noted.ok) await showGiven(attempt);
      else get().notify({ kind: 'failure', failure: noted.error });
    },
    saveFile: async (request) => tell(await platform.machine.saveExport({ export: request })),
    savePdf: async ({ fileName, title, isForm = false }) => {
      const save = () => platform.machine.savePdf({ fileName: toFileName(fileName), isForm });
      tell(await withDocumentTitle(title, save));
    },
    chooseFolder: async () => {
      const folder = await platform.machine.chooseFolder({});
      if (folder === null) return null;
      if (folder.ok) return folder.value;
      get().notify({ kind: 'failure', failure: folder.error });
      return null;
    },
    writeHandIn: async (request) => {
      const { attempt, name, number } = request;
      const before = get().handInFile;
      set({ handInFile: { attempt, name, file: WORKING } });
      const saved = await platform.machine.writeHandIn(request);
      // If the dialog was cancelled, the previous hand-in (or none) is still the current one.
      if (saved === null) set({ handInFile: before.attempt === attempt ? before : { attempt, name, file: IDLE } });
      else if (saved.ok) {
        set({ handInFile: { attempt, name, file: { kind: 'done', value: saved.value } } });
        // On a profile that several students share, the number is the next one's as little as the name is.
        const person = personNameOf(get());
        if (number !== undefined && person !== null && name.includes(person))
          await get().changeSettings({ studentNumber: number });
        await showGiven(attempt);
      } else set({ handInFile: { attempt, name, file: { kind: 'failed', failure: saved.error } } });
    },
  };
};
