import type { ScreenCommand } from '../../content/machine/views.ts';
import type { CallName, RequestOf, ResponseOf } from './calls.ts';

export type { ScreenCommand };

/**
 * The object that the preload script adds to the page as `window.claimsort`; the page has no other access to the
 * program.
 */
export interface Bridge {
  /** Calls the main process. The promise is rejected only if the main process has ended. */
  invoke<C extends CallName>(call: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /**
   * Lets the main process open files that were dropped on the page; returns those without a path. The page cannot
   * supply a path itself: only files that a person dropped on it have one.
   */
  openDropped(files: readonly File[]): Promise<readonly File[]>;
  /**
   * Reports whether the program is drawn on the page. If a page does not report this in time, the main process loads it
   * again, so that no window stays empty.
   */
  tellDrawn(isDrawn: boolean): void;
  /**
   * Subscribes to the commands of the menu and the operating system; returns the function to unsubscribe. The first
   * listener immediately receives all earlier commands, in order.
   */
  onCommand(listener: (command: ScreenCommand) => void): () => void;
}

declare global {
  interface Window {
    /** Missing if the page is not shown by Electron. */
    readonly claimsort?: Bridge;
  }
}
