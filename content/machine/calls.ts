import * as z from 'zod';
import { exportRequestSchema, whoseWork } from '../class/export-request.ts';
import type { CollectReport } from '../class/import-report.ts';
import type { Watch } from '../class/inbox.ts';
import type { ChosenRoster } from '../class/read-roster.ts';
import { answers, answersUnlessCancelled, type Calls, command, type RemoteCalls } from '../desk/command.ts';
import type { ImportPreview } from '../desk/people/profile-exchange.ts';
import type { ClassMergePreview } from '../desk/class/merge-preview.ts';
import { MERGE_ANSWERS } from '../files/merge-answer.ts';
import { attemptIdSchema, type ClassId, classIdSchema, profileIdSchema } from '../journal/event.ts';
import { MAX_DOCUMENT_BYTES, MAX_PASTED_UNITS, type ReadDocument } from '../reading/read-document.ts';
import type { About, ChosenText, DataFolderView, OpenedFiles, SavedFile, StartNotice } from './views.ts';

/** The bytes of a file, wherever they were made: a page, a process and a test have an array of bytes each of its own. */
const bytesSchema = z.custom<Uint8Array>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]' && ArrayBuffer.isView(value),
);

/** What the screen may ask of the machine that it runs on. */
export const machineCalls = {
  /** Lets the person choose files, whatever they are, and opens them as a double click would. */
  chooseFiles: command({}, answersUnlessCancelled<OpenedFiles>()),
  /** Opens the print dialog for what is on the screen; a person who cancels it has not failed. */
  print: command({}, answers<null>()),
  /** Puts a text on the clipboard; nothing is ever read from there. Long enough for a reference with its address. */
  copyText: command({ text: z.string().min(1).max(4000) }, answers<null>()),
  /** Makes a file, asks where it goes, and writes it: whole or not at all. */
  saveExport: command({ export: exportRequestSchema }, answersUnlessCancelled<SavedFile>()),
  /** The same for what is on the screen, as it would be printed. `fileName` is a name to offer. */
  savePdf: command({ fileName: z.string().min(1).max(200) }, answersUnlessCancelled<SavedFile>()),
  /**
   * Writes a finished attempt for the teacher: into the folder that the lesson names, or, when `ask` is true or no
   * folder is named, into one that the person chooses. A file of the same name is never overwritten.
   */
  writeHandIn: command(
    { attempt: attemptIdSchema, ...whoseWork, ask: z.boolean() },
    answersUnlessCancelled<SavedFile>(),
  ),
  /**
   * Lets the teacher choose files or a folder and takes what is in them, each for its lesson; `import-progress` says how
   * far it is.
   */
  chooseHandIns: command(
    { class: classIdSchema, what: z.enum(['files', 'folder', 'opened']) },
    answersUnlessCancelled<CollectReport>(),
  ),
  /**
   * Watches the folder of a class while its page is open: `start` the one that is noted, `choose` one that the teacher
   * chooses now, `end` none any more; `leave` when the page is left. `inbox-changed` says what comes in.
   */
  watchFolder: command(
    { class: classIdSchema, what: z.enum(['start', 'choose', 'end', 'leave']) },
    answersUnlessCancelled<Watch>(),
  ),
  /** Stops the import that is under way; what was taken until then stays. */
  cancelImport: command({}, answers<null>()),
  /** Stops the report that is being computed, if there is one; whoever asked for it gets a failure. */
  stopReport: command({}, answers<null>()),
  /** Lets the teacher choose a roster and reads it, to be looked at before it is taken. */
  chooseRoster: command({}, answersUnlessCancelled<ChosenRoster>()),
  /** Lets a person choose a file with an article, and reads it; nothing is kept. A document that cannot be read is an outcome, too. */
  chooseDocument: command({}, answersUnlessCancelled<ReadDocument>()),
  /** Lets the author of a lesson choose the files that second readers gave back; their texts are for `addReader`. */
  chooseAnswers: command({}, answersUnlessCancelled<readonly ChosenText[]>()),
  /** Reads a file with an article that a person dropped on the window, whose bytes the page has. `name`: its name alone. */
  readDocument: command(
    {
      name: z.string().max(1000),
      bytes: bytesSchema.refine((bytes) => bytes.byteLength <= MAX_DOCUMENT_BYTES, 'too large'),
    },
    answers<ReadDocument>(),
  ),
  /** Reads an article that a person pasted: as rich text (`html`) where the clipboard has it, and as plain text. */
  readPasted: command(
    { html: z.string().max(MAX_PASTED_UNITS).nullable(), text: z.string().max(MAX_PASTED_UNITS) },
    answers<ReadDocument>(),
  ),
  /** Lets a person choose a folder; its path as this computer writes it. */
  chooseFolder: command({}, answersUnlessCancelled<string>()),
  /** Lets a person choose a profile file, and says what taking it in would do; nothing is written. */
  chooseProfileFile: command({}, answersUnlessCancelled<ImportPreview>()),
  /**
   * Takes in the profile file that was chosen last. `confirmed` is what the person was shown it would be; when it has
   * become something else since, or no file was chosen, the answer is `not-allowed`.
   */
  takeProfileFile: command(
    { confirmed: z.enum(['new-person', 'same-person', 'nothing-new']) },
    answers<ImportPreview>(),
  ),
  /** What taking in the file of a class that was opened last would do; `not-found` when none was. Nothing is written. */
  previewClassFile: command({ profile: profileIdSchema }, answers<ClassMergePreview>()),
  /**
   * Takes in the file of a class that was opened last, all of it or nothing. `answers` has one for each question of the
   * preview; when there is something else to ask by now, the answer is `not-allowed`, and `not-found` when none was opened.
   */
  takeClassFile: command(
    { profile: profileIdSchema, answers: z.record(z.string().max(100), z.enum(MERGE_ANSWERS)) },
    answers<{ readonly class: ClassId }>(),
  ),
  readDataFolder: command({}, answers<DataFolderView>()),
  /**
   * Lets a person choose a folder for the data from the next start on: `move` takes along what is kept now (and leaves
   * it where it was, too), `use` goes on with what is in that folder. `stay` takes an earlier choice back, without asking.
   * `folder-taken` when there is something of ours to be moved onto; `not-allowed` when the folder was named at the start.
   */
  chooseDataFolder: command({ how: z.enum(['move', 'use', 'stay']) }, answersUnlessCancelled<DataFolderView>()),
  /** Ends the program and starts it again. */
  restart: command({}, answers<null>()),
  readAbout: command({}, answers<About>()),
  /** What the person is to be told about the store since it was opened; the same list each time it is asked. */
  readNotices: command({}, answers<readonly StartNotice[]>()),
};

/** The name of a call to the machine. */
export type MachineCall = keyof typeof machineCalls;
/** What answers the calls, at once. */
export type Machine = Calls<typeof machineCalls>;
/** The calls as the screen reaches them. */
export type RemoteMachine = RemoteCalls<typeof machineCalls>;
