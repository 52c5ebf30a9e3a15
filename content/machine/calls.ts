import * as z from 'zod';
import { exportRequestSchema, whoseWork } from '../desk/export-request.ts';
import type { CollectReport } from '../class/import-report.ts';
import type { Watch } from '../class/inbox.ts';
import type { ChosenRoster } from '../class/read-roster.ts';
import { answers, answersUnlessCancelled, type Calls, command, type RemoteCalls } from '../desk/command.ts';
import type { ImportPreview } from '../desk/people/profile-exchange.ts';
import type { ClassMergePreview } from '../desk/class/merge-preview.ts';
import { MERGE_ANSWERS } from '../files/merge-answer.ts';
import { attemptIdSchema, type ClassId, classIdSchema, profileIdSchema } from '../journal/event.ts';
import { MAX_DOCUMENT_BYTES, MAX_PASTED_UNITS, type ReadDocument } from '../reading/read-document.ts';
import type { About, ChosenClaims, ChosenText, DataFolderView, OpenedFiles, SavedFile, StartNotice } from './views.ts';

/** The bytes of a file from any realm: a page, a process and a test each have their own `Uint8Array`. */
const bytesSchema = z.custom<Uint8Array>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]' && ArrayBuffer.isView(value),
);

/** All calls that the screen may make to the machine it runs on. */
export const machineCalls = {
  /** Lets the person choose files of any kind, and opens them as a double-click would. */
  chooseFiles: command({}, answersUnlessCancelled<OpenedFiles>()),
  /** Opens the print dialog for what is on the screen; cancelling it is not a failure. */
  print: command({}, answers<null>()),
  /** Puts a text on the clipboard; nothing is ever read from there. Long enough for a reference with its address. */
  copyText: command({ text: z.string().min(1).max(4000) }, answers<null>()),
  /** Makes a file, asks where to save it, and writes it: completely or not at all. */
  saveExport: command({ export: exportRequestSchema }, answersUnlessCancelled<SavedFile>()),
  /**
   * Saves the screen as a PDF, as it would be printed. `fileName` is the suggested name. `isForm`: links to field
   * addresses (`toFieldAddress`) become fields of a form.
   */
  savePdf: command({ fileName: z.string().min(1).max(200), isForm: z.boolean() }, answersUnlessCancelled<SavedFile>()),
  /**
   * Writes a finished attempt for the teacher: into the folder that the lesson names, or, when `ask` is true or no
   * folder is named, into one that the person chooses. A file of the same name is never overwritten.
   */
  writeHandIn: command(
    { attempt: attemptIdSchema, ...whoseWork, ask: z.boolean() },
    answersUnlessCancelled<SavedFile>(),
  ),
  /**
   * Lets the teacher choose files or a folder, and imports the hand-ins in them, each for its lesson; `import-progress`
   * events report the progress.
   */
  chooseHandIns: command(
    { class: classIdSchema, what: z.enum(['files', 'folder', 'opened']) },
    answersUnlessCancelled<CollectReport>(),
  ),
  /**
   * Watches the folder of a class while its page is open: `start` watches the stored folder, `choose` lets the teacher
   * choose one, `end` stops and forgets it; `leave` when the page is closed. `inbox-changed` events report new files.
   */
  watchFolder: command(
    { class: classIdSchema, what: z.enum(['start', 'choose', 'end', 'leave']) },
    answersUnlessCancelled<Watch>(),
  ),
  /** Stops the current import; files imported until then are kept. */
  cancelImport: command({}, answers<null>()),
  /** Stops the report that is being computed, if any; the call that requested it returns a failure. */
  stopReport: command({}, answers<null>()),
  /** Lets the teacher choose a roster and reads it, for a preview before it is imported. */
  chooseRoster: command({}, answersUnlessCancelled<ChosenRoster>()),
  /**
   * Lets a person choose a file with an article, and reads it; nothing is stored. A document that cannot be read is a
   * regular outcome, not a failure.
   */
  chooseDocument: command({}, answersUnlessCancelled<ReadDocument>()),
  /** Lets the author of a lesson choose the files that second readers returned; their texts are for `addReader`. */
  chooseAnswers: command({}, answersUnlessCancelled<readonly ChosenText[]>()),
  /**
   * Lets the author of a lesson choose a table or a list of annotations with claims, and returns its text. A file that
   * is neither is a regular outcome, not a failure.
   */
  chooseClaims: command({}, answersUnlessCancelled<ChosenClaims>()),
  /** Reads a file with an article that a person dropped on the window, whose bytes the page has. `name`: its name alone. */
  readDocument: command(
    {
      name: z.string().max(1000),
      bytes: bytesSchema.refine((bytes) => bytes.byteLength <= MAX_DOCUMENT_BYTES, 'too large'),
    },
    answers<ReadDocument>(),
  ),
  /** Reads a pasted article: as rich text (`html`) if the clipboard has it, and as plain text. */
  readPasted: command(
    { html: z.string().max(MAX_PASTED_UNITS).nullable(), text: z.string().max(MAX_PASTED_UNITS) },
    answers<ReadDocument>(),
  ),
  /** Lets a person choose a folder; returns its path on this computer. */
  chooseFolder: command({}, answersUnlessCancelled<string>()),
  /** Lets a person choose a profile file, and returns a preview of its import; nothing is written. */
  chooseProfileFile: command({}, answersUnlessCancelled<ImportPreview>()),
  /**
   * Imports the profile file that was chosen last. `confirmed` is the kind of import that the preview showed; if it has
   * changed since, or no file was chosen, the answer is `not-allowed`.
   */
  takeProfileFile: command(
    { confirmed: z.enum(['new-person', 'same-person', 'nothing-new']) },
    answers<ImportPreview>(),
  ),
  /** A preview of importing the class file that was opened last; `not-found` if there is none. Nothing is written. */
  previewClassFile: command({ profile: profileIdSchema }, answers<ClassMergePreview>()),
  /**
   * Imports the class file that was opened last, all or nothing. `answers` has one answer for each question of the
   * preview; if the questions have changed since, the answer is `not-allowed`, and if no file was opened, `not-found`.
   */
  takeClassFile: command(
    { profile: profileIdSchema, answers: z.record(z.string().max(100), z.enum(MERGE_ANSWERS)) },
    answers<{ readonly class: ClassId }>(),
  ),
  readDataFolder: command({}, answers<DataFolderView>()),
  /**
   * Lets a person choose the data folder that is used from the next start on: `move` copies the current data there (and
   * leaves it in the old folder, too), `use` continues with the data in that folder. `stay` undoes an earlier choice,
   * without a dialog. `folder-taken` if moving would overwrite data of the program; `not-allowed` if the folder was
   * given on the command line.
   */
  chooseDataFolder: command({ how: z.enum(['move', 'use', 'stay']) }, answersUnlessCancelled<DataFolderView>()),
  /** Restarts the program. */
  restart: command({}, answers<null>()),
  readAbout: command({}, answers<About>()),
  /** Notices for the person about opening the store; the same list at every call. */
  readNotices: command({}, answers<readonly StartNotice[]>()),
};

/** The name of a call to the machine. */
export type MachineCall = keyof typeof machineCalls;
/** An object that answers the calls synchronously. */
export type Machine = Calls<typeof machineCalls>;
/** The calls as seen by the screen, answered asynchronously. */
export type RemoteMachine = RemoteCalls<typeof machineCalls>;
