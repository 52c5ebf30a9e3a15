/**
 * How long is waited for a page to be drawn, at the first, the second and the last load, in seconds of the main process's
 * own time. The slowest start that was ever measured, on a machine with twelve times as much to do as it can, took 11 s.
 */
export const PATIENCE_S = [20, 40, 60] as const;

/** A page that was drawn for this long works; what befalls it later is counted anew. In seconds. */
const WORKS_S = 60;

/** Watches whether the page of a window gets drawn. */
export interface PageWatch {
  /** A page is being loaded. */
  begin(): void;
  /** The page was drawn, or (false) what it drew is gone. */
  drawn(isDrawn: boolean): void;
  /** There is no window any more. */
  stop(): void;
}

interface Tools {
  /** Loads the page again; `afterS`: how long it was waited for. */
  readonly loadAgain: (afterS: number) => void;
  /** Shows something in the place of the page, which was loaded again in vain. Is watched like the page itself. */
  readonly giveUp: () => void;
  /** Is called when even that is not drawn. */
  readonly despair: () => void;
}

/**
 * A watch that ends an empty window whatever it came from: a file of the page that never arrives, a process that does not
 * start, a fault before the program is drawn. It counts the seconds in which this process gets to run, so that neither a
 * computer that slept nor a store that is opened for a minute is taken for a page that hangs.
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
      // A load that follows another before anything was drawn, as after a failure, is waited for with the first.
      if (isDrawn) {
        seconds = 0;
      }
      isDrawn = false;
      run();
    },
    drawn(now) {
      if (now !== isDrawn) {
        isDrawn = now;
        // A page that lost what it drew is not waited for.
        seconds = now ? 0 : Infinity;
        run();
      }
    },
    stop,
  };
}
