import type { BroughtRefusal } from '../workshop/brought-claims.ts';
import type { ChosenRoster } from '../class/read-roster.ts';
import type { Watch } from '../class/inbox.ts';
import type { ImportPreview } from '../desk/people/profile-exchange.ts';
import type { InstallOutcome } from '../desk/views.ts';
import type { Failure } from '../base/failure.ts';
import type { AttemptId, ClassId } from '../journal/event.ts';
import type { Result } from '../base/result.ts';
import type { PassagesAdded } from '../study/views.ts';

/** The result of opening a file from outside. `name`: the file's name without its folder, safe to show. */
export type OpenedFile = { readonly name: string } & (
  | { readonly kind: 'lesson'; readonly outcome: Result<InstallOutcome, Failure> }
  /** It waits, with the others, for `chooseHandIns` of what was opened. */
  | { readonly kind: 'hand-in' }
  /** It waits for `takeProfileFile`. */
  | { readonly kind: 'profile'; readonly preview: Result<ImportPreview, Failure> }
  /** It waits for `previewClassFile`; `file`: what the class is called, and who saved it. */
  | {
      readonly kind: 'class';
      readonly file: Result<{ readonly class: string; readonly from: string | null }, Failure>;
    }
  /** They are in the practice of the person who is here. */
  | { readonly kind: 'passages'; readonly outcome: Result<PassagesAdded, Failure> }
  | { readonly kind: 'roster'; readonly roster: Result<ChosenRoster, Failure> }
  | { readonly kind: 'refused'; readonly failure: Failure }
);

/** The results of opening files, in their order. */
export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  /** The number of opened hand-ins that are not yet assigned to a class. */
  readonly handIns: number;
}

/** A command of the menu or the operating system to the screen, for example to open a double-clicked file. */
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

/** A one-time notice about the store. `what` is a closed list; the sentences are in renderer/text. */
export interface StartNotice {
  readonly what:
    | 'restored-from-backup'
    | 'salvaged-after-damage'
    | 'started-empty-after-damage'
    | 'read-only'
    | 'network-folder'
    | 'folder-not-moved';
  /** ISO 8601: when the restored backup was made; null otherwise. */
  readonly backupTime: string | null;
}

/** The versions of the program. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  /** Whether it runs on the runtime for trying out and testing. */
  readonly isTestRuntime: boolean;
  readonly dataFolder: string;
}

/** Where the data is stored, and what happens to it at the next start. */
export interface DataFolderView {
  readonly path: string;
  /** `start`: given on the command line, so it cannot be changed in the program. */
  readonly chosenBy: 'program' | 'person' | 'start';
  /** Whether the folder is on another computer, where a broken connection can lose answers. */
  readonly isNetwork: boolean;
  /**
   * The folder from the next start on, with the current data (`move`) or with the data that is there (`use`); null if
   * it stays.
   */
  readonly next: { readonly path: string; readonly how: 'move' | 'use'; readonly isNetwork: boolean } | null;
}

/**
 * A chosen file: its name without the folder, and its text; `file-too-large`, `file-unreadable` or `not-json` if it has
 * none.
 */
export interface ChosenText {
  readonly name: string;
  readonly text: Result<string, Failure>;
}

/** A chosen file with claims: its name without the folder, and its text; of a workbook, the first sheet as a table. */
export interface ChosenClaims {
  readonly name: string;
  readonly text: Result<ChosenRoster, BroughtRefusal>;
}

/** A file that was written completely and durably. */
export interface SavedFile {
  readonly path: string;
}
