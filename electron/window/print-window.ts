import type { BrowserWindow } from 'electron';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';

/** Opens the print dialog for a window's content. */
export function printWindow(window: BrowserWindow): Promise<Result<null, Failure>> {
  return new Promise((resolve) => {
    window.webContents.print({}, (isPrinted, reason) => {
      // Chromium reports the reason only as text; this word means that the dialog was cancelled.
      const isFine = isPrinted || /cancel/i.test(reason);
      resolve(isFine ? ok(null) : err(failure('not-found', null, reason)));
    });
  });
}
