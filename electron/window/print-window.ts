import type { BrowserWindow } from 'electron';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';

/** Opens the print dialog for what a window shows. */
export function printWindow(window: BrowserWindow): Promise<Result<null, Failure>> {
  return new Promise((resolve) => {
    window.webContents.print({}, (isPrinted, reason) => {
      // Chromium gives only words for why; these are the ones for a person who closed the dialog.
      const isFine = isPrinted || /cancel/i.test(reason);
      resolve(isFine ? ok(null) : err(failure('not-found', null, reason)));
    });
  });
}
