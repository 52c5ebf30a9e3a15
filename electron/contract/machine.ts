import type { InstallOutcome } from '../../content/desk/views.ts';
import type { Failure } from '../../content/failure.ts';
import type { Result } from '../../content/result.ts';

/** What the menu, a double-clicked file or the operating system asks the screen to do. */
export type ScreenCommand =
  | { readonly kind: 'show-library' }
  | { readonly kind: 'show-settings' }
  | { readonly kind: 'show-shortcuts' }
  | { readonly kind: 'show-about' }
  | { readonly kind: 'open-lesson-file' }
  | { readonly kind: 'lesson-installed'; readonly outcome: Result<InstallOutcome, Failure> };

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

/** What the screen may ask of the machine itself, each with an empty request. */
export interface Machine {
  /** Lets the person choose a lesson file and takes it; null when they thought better of it. */
  chooseLessonFile(request: Record<string, never>): Result<InstallOutcome, Failure> | null;
  /** Opens the print dialog for what is on the screen; a person who thinks better of it has not failed. */
  print(request: Record<string, never>): Result<null, Failure>;
  readAbout(request: Record<string, never>): Result<About, Failure>;
  readNotices(request: Record<string, never>): Result<readonly StartNotice[], Failure>;
}
