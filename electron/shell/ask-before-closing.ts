import { app, dialog, type BrowserWindow } from 'electron';
import type { WaitedFor } from '../../content/desk/given-work.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { closingText } from '../../renderer/text/closing.ts';

interface Tools {
  readonly window: BrowserWindow;
  /** Exams that a teacher waits for; empty when that cannot be known. */
  readonly listWaitedFor: () => Promise<readonly WaitedFor[]>;
  /** Shows where an attempt is given to the teacher. */
  readonly show: (waitedFor: WaitedFor) => void;
}

/** The buttons, in their order. */
const SHOW = 0;
const LEAVE = 1;

/**
 * Asks, when the window closes, about finished exams that were not given to the teacher: saving the file is then one step
 * away, and nothing is lost by leaving. Closing waits for the answer; a window whose page is gone closes at once.
 */
export function askBeforeClosing({ window, listWaitedFor, show }: Tools): void {
  let isQuitting = false;
  let mayClose = false;
  let isAsking = false;
  const noteQuit = (): void => {
    isQuitting = true;
  };
  app.on('before-quit', noteQuit);
  window.on('closed', () => app.removeListener('before-quit', noteQuit));

  const close = (): void => {
    mayClose = true;
    if (isQuitting) {
      app.quit();
    } else {
      window.close();
    }
  };

  const ask = async (): Promise<void> => {
    const waitedFor = await listWaitedFor().catch(() => []);
    const [first] = waitedFor;
    if (window.isDestroyed()) {
      return;
    }
    if (first === undefined || window.webContents.isCrashed()) {
      close();
      return;
    }
    const { message, detail, give, leave, stay } = closingText;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: message(quoteForeign(first.title), waitedFor.length),
      detail,
      buttons: [give, leave, stay],
      defaultId: SHOW,
      cancelId: 2,
      noLink: true,
    });
    if (response === LEAVE) {
      close();
      return;
    }
    isQuitting = false;
    if (response === SHOW) {
      show(first);
    }
  };

  window.on('close', (event) => {
    if (mayClose) {
      return;
    }
    event.preventDefault();
    if (isAsking) {
      return;
    }
    isAsking = true;
    void ask().finally(() => {
      isAsking = false;
    });
  });
}
