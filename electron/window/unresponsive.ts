import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import { unresponsiveText } from '#text/startup.ts';

/** How long a page that hangs is waited for when nobody answers: every answer that was given is saved, so little is lost. */
const PATIENCE_MS = 10_000;

/** Asks, when the page does not react, whether to wait or to start it again; starts it again when nobody answers. */
export function reviveWhenUnresponsive(window: BrowserWindow): void {
  let asking: AbortController | null = null;
  const stopAsking = (): void => {
    asking?.abort();
    asking = null;
  };
  // A page that hangs does not hear that it is to be loaded again; ending its process makes it be.
  const startAgain = (): void => {
    stopAsking();
    if (!window.isDestroyed()) {
      window.webContents.forcefullyCrashRenderer();
    }
  };
  const ask = (): void => {
    if (asking !== null) {
      return;
    }
    const asked = new AbortController();
    asking = asked;
    const impatient = setTimeout(startAgain, PATIENCE_MS);
    let again: ReturnType<typeof setTimeout> | null = null;
    asked.signal.addEventListener('abort', () => {
      clearTimeout(impatient);
      clearTimeout(again ?? undefined);
    });
    const { title, message, detail, wait, reload } = unresponsiveText;
    const question: MessageBoxOptions = {
      type: 'question',
      title,
      message,
      detail,
      buttons: [wait, reload],
      cancelId: 0,
    };
    void dialog.showMessageBox(window, { ...question, signal: asked.signal }).then(({ response }) => {
      if (asked.signal.aborted) {
        return;
      }
      if (response === 1) {
        startAgain();
        return;
      }
      clearTimeout(impatient);
      again = setTimeout(() => {
        stopAsking();
        ask();
      }, PATIENCE_MS);
    });
  };
  window.on('unresponsive', ask);
  window.on('responsive', stopAsking);
  window.on('closed', stopAsking);
  window.webContents.on('render-process-gone', stopAsking);
}
