import type { ScreenCommand } from '../../content/machine/views.ts';
import type { CallName, RequestOf, ResponseOf } from './calls.ts';

export type { ScreenCommand };

/** What the preload script lays into the page, as `window.claimsort`: all that a page can reach. */
export interface Bridge {
  /** Asks the main process. The promise is rejected only when the main process is gone. */
  invoke<C extends CallName>(call: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /**
   * Has the main process open files that were dropped on the page; gives back those that have no path. A page cannot name
   * a path itself: only a file that a person let go of over it has one.
   */
  openDropped(files: readonly File[]): Promise<readonly File[]>;
  /**
   * Says whether the program is drawn on the page. The main process starts a page again that does not say so in time, so
   * that no window stays empty.
   */
  tellDrawn(isDrawn: boolean): void;
  /**
   * Follows the commands of the menu and the operating system; gives back how to stop. Commands that came before the
   * first listener are given to it at once, in order.
   */
  onCommand(listener: (command: ScreenCommand) => void): () => void;
}

declare global {
  interface Window {
    /** Absent when the page is not shown by Electron. */
    readonly claimsort?: Bridge;
  }
}
