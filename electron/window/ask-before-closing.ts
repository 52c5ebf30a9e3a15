import { app, type BrowserWindow } from 'electron';
import type { WaitedFor } from '../../content/desk/views.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { closingText } from '#text/closing.ts';
import { ask as askOver } from '../dialogs/ask.ts';

interface Tools {
  readonly window: BrowserWindow;
  /** Exams that a teacher waits for; empty if this is not known. */
  readonly listWaitedFor: () => readonly WaitedFor[];
  /** Shows the screen on which an attempt is given to the teacher. */
  readonly show: (waitedFor: WaitedFor) => void;
}

/** The signals with which the system ends a program. */
const ENDING = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Asks, when the window closes, about finished exams that were not given to the teacher: saving the file is then one
 * step away, and nothing is lost by leaving. The window closes immediately if there is nothing to ask, if its page is
 * gone, or if the system ends the program, which does not wait for an answer.
 */
export function askBeforeClosing({ window, listWaitedFor, show }: Tools): void {
  let isQuitting = false;
  let mayClose = false;
  let isAsking = false;
  const noteQuit = (): void => {
    isQuitting = true;
  };
  const endAtOnce = (): void => {
    mayClose = true;
    app.quit();
  };
  app.on('before-quit', noteQuit);
  for (const signal of ENDING) {
    process.on(signal, endAtOnce);
  }
  window.on('closed', () => {
    app.removeListener('before-quit', noteQuit);
    for (const signal of ENDING) {
      process.removeListener(signal, endAtOnce);
    }
  });

  const ask = async (first: WaitedFor, count: number): Promise<void> => {
    const { message, detail, give, leave, stay } = closingText;
    const answer = await askOver(window, {
      message: message({ ...first, title: quoteForeign(first.title) }, count),
      detail: detail(first),
      answers: { give, leave, stay },
      cancel: 'stay',
    });
    if (answer === 'leave') {
      mayClose = true;
      if (isQuitting) {
        app.quit();
      } else {
        window.close();
      }
      return;
    }
    isQuitting = false;
    if (answer === 'give') {
      show(first);
    }
  };

  window.on('close', (event) => {
    const waitedFor = mayClose || window.webContents.isCrashed() ? [] : listWaitedFor();
    const [first] = waitedFor;
    if (first === undefined) {
      return;
    }
    event.preventDefault();
    if (isAsking) {
      return;
    }
    isAsking = true;
    void ask(first, waitedFor.length).finally(() => {
      isAsking = false;
    });
  });
}
