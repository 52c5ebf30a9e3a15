import type { ElectronApplication } from '@playwright/test';

/** Stands in for the person in the dialogs of the operating system; what is left out is cancelled. */
export async function answerDialogs(
  app: ElectronApplication,
  chosen: { readonly open?: string | readonly string[]; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open === undefined, filePaths: open === undefined ? [] : [open].flat() });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
  }, chosen);
}
