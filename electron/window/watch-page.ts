/**
 * How long to wait for a page to be drawn, at the first, second and last load, in seconds of the main process's running
 * time. The slowest start ever measured, on a machine with twelve times the load that it can handle, took 11 s.
 */
export const PATIENCE_S = [20, 40, 60] as const;

/** A page that stayed drawn this long works; later faults are counted from the beginning. In seconds. */
const WORKS_S = 60;

/** Watches whether the page of a window is drawn. */
export interface PageWatch {
  /** A page starts to load. */
  begin(): void;
  /** The page was drawn, or (false) its content is gone. */
  drawn(isDrawn: boolean): void;
  /** The window is closed. */
  stop(): void;
}

interface Tools {
  /** Loads the page again. `afterS`: the time waited before, in seconds. */
  readonly loadAgain: (afterS: number) => void;
  /** Shows another page after reloading has not helped. That page is watched, too. */
  readonly giveUp: () => void;
  /** Called if even that page is not drawn. */
  readonly despair: () => void;
}

/**
 * Handles a window that stays empty, whatever the cause: a file of the page that never arrives, a process that does not
 * start, or an error before the program is drawn. It counts only the seconds during which this process runs, so that a
 * sleeping computer, or a store that takes a minute to open, is not mistaken for a hanging page.
 */
export function watchPage({ loadAgain, giveUp, despair }: Tools): PageWatch {
  let isDrawn = false;
  let seconds = 0;
  let tries = 0;
  let clock: ReturnType<typeof setInterval> | null = null;

  const stop = (): void => {
    clearInterval(clock ?? undefined);
    clock = null;
  };
  const count = (): void => {
    seconds += 1;
    if (isDrawn) {
      if (seconds >= WORKS_S) {
        tries = 0;
        stop();
      }
      return;
    }
    const patience = PATIENCE_S[Math.min(tries, PATIENCE_S.length - 1)] ?? PATIENCE_S[0];
    if (seconds < patience) {
      return;
    }
    seconds = 0;
    tries += 1;
    if (tries < PATIENCE_S.length) {
      loadAgain(patience);
    } else if (tries === PATIENCE_S.length) {
      giveUp();
    } else {
      stop();
      despair();
    }
  };
  const run = (): void => {
    clock ??= setInterval(count, 1000).unref();
  };

  return {
    begin() {
      // A load that follows another before anything was drawn, for example after a failure, shares the waiting time of
      // the first.
      if (isDrawn) {
        seconds = 0;
      }
      isDrawn = false;
      run();
    },
    drawn(now) {
      if (now !== isDrawn) {
        isDrawn = now;
        // There is no waiting time for a page whose content is gone.
        seconds = now ? 0 : Infinity;
        run();
      }
    },
    stop,
  };
}
