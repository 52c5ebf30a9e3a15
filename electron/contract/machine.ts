import type { ClassSummary, ExportRequest } from '../../content/classroom/classroom.ts';
import type { ImportReport } from '../../content/classroom/import-report.ts';
import type { InstallOutcome } from '../../content/desk/views.ts';
import type { Failure } from '../../content/failure.ts';
import type { AttemptId, ClassId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/lesson/format.ts';
import type { Result } from '../../content/result.ts';

/** What the menu, a double-clicked file or the operating system asks the screen to do. */
export type ScreenCommand =
  | { readonly kind: 'show-library' }
  | { readonly kind: 'show-settings' }
  | { readonly kind: 'show-shortcuts' }
  | { readonly kind: 'show-about' }
  | { readonly kind: 'open-lesson-file' }
  | { readonly kind: 'lesson-installed'; readonly outcome: Result<InstallOutcome, Failure> }
  /** Hand-in files were double-clicked or dropped on the program; they wait for `chooseHandIns` of what was opened. */
  | { readonly kind: 'hand-ins-opened'; readonly files: number }
  /** How far an import is; the last one says `done` equal to `of`. */
  | { readonly kind: 'import-progress'; readonly done: number; readonly of: number };

/** Something the person is to be told about the store, once. */
export interface StartNotice {
  readonly what:
    'restored-from-backup' | 'salvaged-after-damage' | 'started-empty-after-damage' | 'read-only' | 'network-folder';
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

/** A file that was written, durably and whole. */
export interface SavedFile {
  readonly path: string;
}

/** What the screen may ask of the machine itself. An answer of null is a person who thought better of it. */
export interface Machine {
  /** Lets the person choose a lesson file and takes it; null when they thought better of it. */
  chooseLessonFile(request: Record<string, never>): Result<InstallOutcome, Failure> | null;
  /** Opens the print dialog for what is on the screen; a person who thinks better of it has not failed. */
  print(request: Record<string, never>): Result<null, Failure>;
  /** Makes a file, asks where it goes, and writes it: whole or not at all. */
  saveExport(request: { readonly export: ExportRequest }): Result<SavedFile, Failure> | null;
  /** The same for what is on the screen, as it would be printed. `fileName` is a name to offer. */
  savePdf(request: { readonly fileName: string }): Result<SavedFile, Failure> | null;
  /**
   * Writes a finished attempt for the teacher: into the folder that the lesson names, or, when `ask` is true or no
   * folder is named, into one that the person chooses. A file of the same name is never overwritten.
   */
  writeHandIn(request: {
    readonly attempt: AttemptId;
    readonly name: string;
    readonly ask: boolean;
  }): Result<SavedFile, Failure> | null;
  /** Lets the teacher choose files or a folder and takes what is in them; tells how far it is by `import-progress`. */
  chooseHandIns(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly what: 'files' | 'folder' | 'opened';
  }): Result<ImportReport, Failure> | null;
  /** Stops the import that is under way; what was taken until then stays. */
  cancelImport(request: Record<string, never>): Result<null, Failure>;
  /** Lets the teacher choose a roster and takes it. */
  chooseRoster(request: { readonly class: ClassId }): Result<ClassSummary, Failure> | null;
  /** Lets a person choose a folder; its path as this computer writes it. */
  chooseFolder(request: Record<string, never>): Result<string, Failure> | null;
  readAbout(request: Record<string, never>): Result<About, Failure>;
  readNotices(request: Record<string, never>): Result<readonly StartNotice[], Failure>;
}
