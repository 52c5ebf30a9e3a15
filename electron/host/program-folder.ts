import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** The folder for the data of Chromium and the shell: caches, window position, location of the data folder. */
export interface ProgramFolder {
  readonly path: string;
  /** The default data folder. */
  readonly usualData: string;
  /** Whether the default folder could not be used, so that another replaces it in this run. */
  readonly isStandIn: boolean;
}

/** The part of Electron's `app` that is used here. */
export interface AppPaths {
  getPath(name: 'userData' | 'appData'): string;
  setPath(name: 'userData', path: string): void;
  getName(): string;
}

/** The replacement folder, inside the given data folder. */
const STAND_IN_NAME = 'program';

/**
 * Determines the folder of this run and passes it to Electron. The program can start even if the home folder is missing
 * or not writable: its files are then in the given data folder, where the next start finds them, or else in a temporary
 * folder. Throws if not even a temporary folder can be created.
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
  // Chromium writes until the very end, so deleting a temporary folder is left to the system.
  const standIn =
    inNamed !== null && mayWriteTo(inNamed) ? inNamed : fs.mkdtempSync(path.join(temporary, 'claimsort-program-'));
  // Electron returns no path if the home folder is missing; this one is only tried, and shown to the person.
  const home = own ?? path.join(readPath(() => app.getPath('appData')) ?? path.resolve(os.homedir()), app.getName());
  app.setPath('userData', standIn);
  return { path: standIn, usualData: path.join(home, 'data'), isStandIn: true };
}

function readPath(read: () => string): string | null {
  try {
    return read();
  } catch {
    // Electron creates the folder that it is asked for, and throws if it cannot.
    return null;
  }
}

/** Tested by writing, because permissions are not reliable on Windows or on a read-only disk. */
function mayWriteTo(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, '.claimsort-')));
    return true;
  } catch {
    // Missing, no permission, read-only, or full.
    return false;
  }
}
