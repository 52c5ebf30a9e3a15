import type { RemoteDesk } from '../../content/desk/commands.ts';
import type { MachineCall, RemoteMachine } from '../../content/machine/calls.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';

/** What the screen is a part of. */
export type Edition = 'program' | 'page' | 'site';

/** How the screen reaches a machine. It gives feedback, never keys. */
export interface Platform {
  /**
   * Whether the screen is in the program, in a page that holds one lesson, or in the practice edition: the lessons and the
   * practice of the program as a web site.
   */
  readonly edition: Edition;
  readonly desk: RemoteDesk;
  readonly machine: RemoteMachine;
  /**
   * Whether this machine can do what a call asks for. A screen offers only what can be done: a browser, for one, has no
   * data folder to choose. What it cannot do it refuses with `not-allowed`.
   */
  readonly can: (call: MachineCall) => boolean;
  /**
   * Opens files that were dropped on the window, whatever they are; what became of them comes as `files-opened`. Files
   * without a place on this computer, such as one that is dragged out of a mail, are left out, and given back.
   */
  openDropped(files: readonly File[]): Promise<readonly File[]>;
  /** Follows the commands of the menu and the operating system; gives back how to stop. */
  onCommand(listener: (command: ScreenCommand) => void): () => void;
  /** A random UUID. */
  newId(): string;
}
