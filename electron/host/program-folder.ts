import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** Where Chromium and the shell keep what is their own: caches, where the window stood, where the data folder is. */
export interface ProgramFolder {
  readonly path: string;
  /** The data folder of a person who chose none. */
  readonly usualData: string;
  /** Whether the person's own folder could not be used, so that another stands in for it in this run. */
  readonly isStandIn: boolean;
}

/** What is asked of Electron. */
export interface AppPaths {
  getPath(name: 'userData' | 'appData'): string;
  setPath(name: 'userData', path: string): void;
  getName(): string;
}

/** The folder within a named data folder that stands in. */
const STAND_IN_NAME = 'program';

/**
 * Settles the folder of this run and tells Electron of it. A home that is not there or that nobody may write to is no
 * reason not to start: what is needed then stands in a named data folder, where the next start finds it, or else in a
 * temporary one. Throws when not even a temporary folder can be made.
 */
export function settleProgramFolder(
  app: AppPaths,
  named: string | null,
  temporary: string = os.tmpdir(),
): ProgramFolder {
  const own = readPath(() => app.getPath('userData'));
  if (own !== null && mayWriteTo(own)) {
    return { path: own, usualData: path.join(own, 'data'), isStandIn: false };
  }
  const inNamed = named === null ? null : path.join(named, STAND_IN_NAME);
  // Chromium writes until the very end, so a temporary folder is left to the system to clear up.
  const standIn =
    inNamed !== null && mayWriteTo(inNamed) ? inNamed : fs.mkdtempSync(path.join(temporary, 'claimsort-program-'));
  // Electron gives no path within a home that is not there; this one is only tried, and named to the person.
  const home = own ?? path.join(readPath(() => app.getPath('appData')) ?? path.resolve(os.homedir()), app.getName());
  app.setPath('userData', standIn);
  return { path: standIn, usualData: path.join(home, 'data'), isStandIn: true };
}

function readPath(read: () => string): string | null {
  try {
    return read();
  } catch {
    // Electron makes the folder that it is asked for, and throws where it cannot.
    return null;
  }
}

/** Asked by writing: what the rights of a folder say is not the whole truth on Windows, or on a disk that is read-only. */
function mayWriteTo(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, '.claimsort-')));
    return true;
  } catch {
    // Not there, not ours, read-only, or full.
    return false;
  }
}
