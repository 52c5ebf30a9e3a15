import * as path from 'node:path';

/** The paths of the files in a data folder. */
export interface StoreFiles {
  readonly folder: string;
  readonly main: string;
  readonly lock: string;
  /** Exists only when it is complete; it then replaces the main file, however often the power fails in between. */
  readonly restored: string;
  readonly backups: string;
  readonly setAside: string;
  /** Exists if damage was detected in an open store: the next start then examines the whole store. */
  readonly suspect: string;
  /** Says what is being erased; exists until the erasure is finished. */
  readonly erasing: string;
}

export function storeFiles(folder: string): StoreFiles {
  return {
    folder,
    main: path.join(folder, 'claimsort.sqlite'),
    lock: path.join(folder, 'claimsort.lock'),
    restored: path.join(folder, 'claimsort.restored.sqlite'),
    backups: path.join(folder, 'backups'),
    setAside: path.join(folder, 'set-aside'),
    suspect: path.join(folder, 'claimsort.suspect'),
    erasing: path.join(folder, 'claimsort.erasing.json'),
  };
}
