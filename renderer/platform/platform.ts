import type { ExportRequest } from '../../content/classroom/classroom.ts';
import type { ChosenRoster } from '../../content/classroom/read-roster.ts';
import type { CollectReport } from '../../content/classroom/import-report.ts';
import type { Watch } from '../../content/classroom/inbox.ts';
import type { Desk } from '../../content/desk/desk.ts';
import type { ImportPreview } from '../../content/desk/profile-exchange.ts';
import type { InstallOutcome } from '../../content/desk/views.ts';
import type { Failure } from '../../content/failure.ts';
import type { AttemptId, ClassId } from '../../content/journal/event.ts';
import type { Result } from '../../content/result.ts';

/** The desk as the screen reaches it: the same commands, answered in their own time. */
export type RemoteDesk = {
  readonly [C in keyof Desk]: (request: Parameters<Desk[C]>[0]) => Promise<Awaited<ReturnType<Desk[C]>>>;
};

/** What became of a file that was opened from outside. `name`: its name alone, fit to be shown. */
export type OpenedFile = { readonly name: string } & (
  | { readonly kind: 'lesson'; readonly outcome: Result<InstallOutcome, Failure> }
  /** It waits, with the others, for `chooseHandIns` of what was opened. */
  | { readonly kind: 'hand-in' }
  /** It waits for `takeProfileFile`. */
  | { readonly kind: 'profile'; readonly preview: Result<ImportPreview, Failure> }
  | { readonly kind: 'roster'; readonly roster: Result<ChosenRoster, Failure> }
  | { readonly kind: 'refused'; readonly failure: Failure }
);

/** What became of files that were opened, in their order. */
export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  /** How many hand-ins wait for their class by now. */
  readonly handIns: number;
}

/** What the menu, a double-clicked file or the operating system asks the screen to do. */
export type ScreenCommand =
  | { readonly kind: 'show-library' }
  | { readonly kind: 'show-practice' }
  | { readonly kind: 'show-progress' }
  | { readonly kind: 'show-classes' }
  | { readonly kind: 'show-settings' }
  | { readonly kind: 'show-shortcuts' }
  | { readonly kind: 'show-guide' }
  | { readonly kind: 'find' }
  | { readonly kind: 'show-about' }
  | { readonly kind: 'open-file' }
  /** The person wants to save the file of a finished exam for their teacher. */
  | { readonly kind: 'give-to-teacher'; readonly attempt: AttemptId }
  /** Files were double-clicked, named at the start or dropped on the window. */
  | ({ readonly kind: 'files-opened' } & OpenedFiles)
  /** How far an import is; the last one says `done` equal to `of`. */
  | { readonly kind: 'import-progress'; readonly done: number; readonly of: number }
  /** Something came into a class from the folder that it watches (`taken` new hand-ins), or the folder is doing otherwise. */
  | { readonly kind: 'inbox-changed'; readonly class: ClassId; readonly watch: Watch; readonly taken: number };

/** Something the person is to be told about the store, once. `what` is a closed list; the sentences stand in renderer/text. */
export interface StartNotice {
  readonly what:
    | 'restored-from-backup'
    | 'salvaged-after-damage'
    | 'started-empty-after-damage'
    | 'read-only'
    | 'network-folder'
    | 'folder-not-moved';
  /** ISO 8601: when the backup that was restored was made; null otherwise. */
  readonly backupTime: string | null;
}

/** Which program this is. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  /** True when it runs on the runtime for trying out and testing. */
  readonly isTestRuntime: boolean;
  readonly dataFolder: string;
}

/** Where the data is kept, and what happens about it at the next start. */
export interface DataFolderView {
  readonly path: string;
  /** `start`: named when the program was started, and not to be changed from within. */
  readonly chosenBy: 'program' | 'person' | 'start';
  /** Whether it stands on another computer, where a broken connection can cost answers. */
  readonly isNetwork: boolean;
  /** Another folder from the next start on: with what is kept now, or with what is there. null when it stays. */
  readonly next: { readonly path: string; readonly how: 'move' | 'use'; readonly isNetwork: boolean } | null;
}

/** A file that was written, whole. */
export interface SavedFile {
  readonly path: string;
}

/** How the screen reaches a machine. It gives feedback, never keys. */
export interface Platform {
  readonly desk: RemoteDesk;
  readonly machine: {
    /** Lets the person choose files, whatever they are, and opens them as a double click would; null when cancelled. */
    chooseFiles(): Promise<Result<OpenedFiles, Failure> | null>;
    /**
     * Opens files that were dropped on the window, whatever they are; what became of them comes as `files-opened`. Files
     * without a place on this computer, such as one that is dragged out of a mail, are left out, and given back.
     */
    openDropped(files: readonly File[]): Promise<readonly File[]>;
    /** Opens the print dialog for what is on the screen. */
    print(): Promise<Result<null, Failure>>;
    /** Puts a text on the clipboard. */
    copyText(text: string): Promise<Result<null, Failure>>;
    /** Makes a file, asks where it goes, and writes it: whole or not at all. null when the person thought better of it. */
    saveExport(request: ExportRequest): Promise<Result<SavedFile, Failure> | null>;
    /** The same for what is on the screen, as it would be printed. */
    savePdf(fileName: string): Promise<Result<SavedFile, Failure> | null>;
    /**
     * Writes a finished attempt for the teacher: into the folder that the lesson names, or, when `ask` is true or no
     * folder is named, into one that the person chooses; null when none was chosen.
     */
    writeHandIn(request: {
      readonly attempt: AttemptId;
      readonly name: string;
      /** The student's, where the teacher asked for it and the student gave it. */
      readonly number?: string;
      readonly ask: boolean;
    }): Promise<Result<SavedFile, Failure> | null>;
    /** Lets the teacher choose files or a folder and takes what is in them; `import-progress` tells how far it is. */
    chooseHandIns(request: {
      readonly class: ClassId;
      readonly what: 'files' | 'folder' | 'opened';
    }): Promise<Result<CollectReport, Failure> | null>;
    /**
     * Watches the folder of a class while its page is open: `start` the one that is noted, `choose` one that the teacher
     * chooses now (null when none was chosen), `end` none any more; `leave` when the page is left.
     */
    watchFolder(request: {
      readonly class: ClassId;
      readonly what: 'start' | 'choose' | 'end' | 'leave';
    }): Promise<Result<Watch, Failure> | null>;
    /** Stops the import that is under way; what was taken until then stays. */
    cancelImport(): Promise<Result<null, Failure>>;
    /** Stops the report that is being computed, if there is one; whoever asked for it gets a failure. */
    stopReport(): Promise<Result<null, Failure>>;
    /** Lets the teacher choose a roster and reads it, to be looked at before it is taken; null when none was chosen. */
    chooseRoster(): Promise<Result<ChosenRoster, Failure> | null>;
    /** Lets a person choose a folder; its path as this computer writes it, or null. */
    chooseFolder(): Promise<Result<string, Failure> | null>;
    /** Lets a person choose a profile file, and says what taking it in would do; null when none was chosen. */
    chooseProfileFile(): Promise<Result<ImportPreview, Failure> | null>;
    /** Takes in the profile file that was chosen last, if that still does what the person was told. */
    takeProfileFile(confirmed: ImportPreview['kind']): Promise<Result<ImportPreview, Failure>>;
    readDataFolder(): Promise<Result<DataFolderView, Failure>>;
    /**
     * Lets a person choose a folder for the data from the next start on: `move` takes along what is kept now, `use` goes
     * on with what is there, `stay` takes an earlier choice back. null when none was chosen.
     */
    chooseDataFolder(how: 'move' | 'use' | 'stay'): Promise<Result<DataFolderView, Failure> | null>;
    /** Ends the program and starts it again. */
    restart(): Promise<Result<null, Failure>>;
    readAbout(): Promise<Result<About, Failure>>;
    /** What the person is to be told about the store since it was opened; the same list each time it is asked. */
    readNotices(): Promise<Result<readonly StartNotice[], Failure>>;
    /** Follows the commands of the menu and the operating system; gives back how to stop. */
    onCommand(listener: (command: ScreenCommand) => void): () => void;
    /** A random UUID. */
    newId(): string;
  };
}
