import type { BroughtRefusal } from '../workshop/brought-claims.ts';
import type { ChosenRoster } from '../class/read-roster.ts';
import type { Watch } from '../class/inbox.ts';
import type { ImportPreview } from '../desk/people/profile-exchange.ts';
import type { InstallOutcome } from '../desk/views.ts';
import type { Failure } from '../base/failure.ts';
import type { AttemptId, ClassId } from '../journal/event.ts';
import type { Result } from '../base/result.ts';
import type { PassagesAdded } from '../study/views.ts';

/** What became of a file that was opened from outside. `name`: its name alone, fit to be shown. */
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

/** A file that was chosen, by its name alone, and its text; `file-too-large`, `file-unreadable` or `not-json` for one that has none. */
export interface ChosenText {
  readonly name: string;
  readonly text: Result<string, Failure>;
}

/** A file with claims that was chosen, by its name alone, and its text; of a workbook, the first sheet as a table. */
export interface ChosenClaims {
  readonly name: string;
  readonly text: Result<ChosenRoster, BroughtRefusal>;
}

/** A file that was written, durably and whole. */
export interface SavedFile {
  readonly path: string;
}
