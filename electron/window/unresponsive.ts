import type { BrowserWindow } from 'electron';
import { unresponsiveText } from '#text/startup.ts';
import { ask as askOver } from '../dialogs/ask.ts';
import { endPageProcess } from './end-page-process.ts';

/** How long to wait for a hanging page if nobody answers the dialog: every answer is saved, so little is lost. */
const PATIENCE_MS = 10_000;

/** When the page does not respond, asks whether to wait or to restart it; restarts it if nobody answers. */
export function reviveWhenUnresponsive(window: BrowserWindow): void {
  let asking: AbortController | null = null;
  const stopAsking = (): void => {
    asking?.abort();
    asking = null;
  };
  // A hanging page does not react to a reload; it is loaded again after its process ends.
  const startAgain = (): void => {
    stopAsking();
    if (!window.isDestroyed()) {
      endPageProcess(window.webContents);
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
    const question = { title, message, detail, answers: { wait, reload }, cancel: 'wait' as const };
    void askOver(window, { ...question, signal: asked.signal }).then((answer) => {
      if (asked.signal.aborted) {
        return;
      }
      if (answer === 'reload') {
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
