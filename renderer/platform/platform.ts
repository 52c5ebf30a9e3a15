import type { Desk } from '../../content/desk/desk.ts';
import type { InstallOutcome } from '../../content/desk/views.ts';
import type { Failure } from '../../content/failure.ts';
import type { Result } from '../../content/result.ts';

/** The desk as the screen reaches it: the same commands, answered in their own time. */
export type RemoteDesk = {
  readonly [C in keyof Desk]: (request: Parameters<Desk[C]>[0]) => Promise<ReturnType<Desk[C]>>;
};

/** What the menu, a double-clicked file or the operating system asks the screen to do. */
export type ScreenCommand =
  | { readonly kind: 'show-library' }
  | { readonly kind: 'show-settings' }
  | { readonly kind: 'show-shortcuts' }
  | { readonly kind: 'show-about' }
  | { readonly kind: 'open-lesson-file' }
  | { readonly kind: 'lesson-installed'; readonly outcome: Result<InstallOutcome, Failure> };

/** Something the person is to be told about the store, once. `what` is a closed list; the sentences stand in renderer/text. */
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

/** How the screen reaches a machine. It gives feedback, never keys. */
export interface Platform {
  readonly desk: RemoteDesk;
  readonly machine: {
    /** Lets the person choose a lesson file and takes it; null when they thought better of it. */
    chooseLessonFile(): Promise<Result<InstallOutcome, Failure> | null>;
    /** Opens the print dialog for what is on the screen. */
    print(): Promise<Result<null, Failure>>;
    readAbout(): Promise<Result<About, Failure>>;
    /** What the person is to be told about the store since it was opened; the same list each time it is asked. */
    readNotices(): Promise<Result<readonly StartNotice[], Failure>>;
    /** Follows the commands of the menu and the operating system; gives back how to stop. */
    onCommand(listener: (command: ScreenCommand) => void): () => void;
    /** A random UUID. */
    newId(): string;
  };
}
