import { extractFile, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import type { ElectronApplication } from '@playwright/test';
import type { Running } from '../../e2e/fixtures.ts';
import { FUSES, readFuses } from '../../../scripts/lib/fuses.mjs';

// What Electron's checklist asks of a whole program; each is asked of ours and of a careless one.

/** The code in an archive that has Electron in its hands: all but that of the page and that of other packages. */
export const codeOfMain = (archive: string): readonly string[] =>
  listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => /\.[cm]?js$/.test(file) && !/^(node_modules|out\/renderer)\//.test(file))
    .map((file) => extractFile(archive, file).toString());

/** The names in some code by which something is handed to the system, to be opened by another program. */
export const handingToSystem = (code: readonly string[]): readonly string[] =>
  [...new Set(code.join('\n').match(/\b(openExternal|openPath|showItemInFolder)\b/g))].sort();

/** What a program says on its About screen, and what it runs on. */
export async function versionsOf({ app, window: page }: Running): Promise<{
  readonly running: string;
  readonly reported: unknown;
}> {
  const running = await app.evaluate(() => process.versions.electron);
  return { running, reported: await page.evaluate(() => window.claimsort?.invoke('readAbout', {})) };
}

/** What a window that is not the program's is answered, with the program's own preload script and address. */
export const answerToOtherWindow = (app: ElectronApplication, preload: string): Promise<unknown> =>
  app.evaluate(async ({ BrowserWindow }, preload) => {
    const otherWindow = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await otherWindow.loadURL('app://claimsort/index.html');
    return otherWindow.webContents.executeJavaScript('window.claimsort.invoke("readStart", {})') as Promise<unknown>;
  }, preload);

/** How the fuses of a program stand, by their names. */
export async function fusesOf(executable: string): Promise<Readonly<Record<string, boolean | null | undefined>>> {
  const fuses = readFuses(await getCurrentFuseWire(executable));
  return Object.fromEntries(FUSES.map((name, place) => [name, fuses[place]]));
}
