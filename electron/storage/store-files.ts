import * as path from 'node:path';

/** Where the files of a data folder stand. */
export interface StoreFiles {
  readonly folder: string;
  readonly main: string;
  readonly lock: string;
  /** Once this is there it is whole, and takes the place of the main file, however often the power fails meanwhile. */
  readonly restored: string;
  readonly setAside: string;
  /** Is there when damage was seen in a store that is in use: the next start looks at all of it. */
  readonly suspect: string;
  /** Names what is being erased, for as long as that takes. */
  readonly erasing: string;
}

export function storeFiles(folder: string): StoreFiles {
  return {
    folder,
    main: path.join(folder, 'claimsort.sqlite'),
    lock: path.join(folder, 'claimsort.lock'),
    restored: path.join(folder, 'claimsort.restored.sqlite'),
    setAside: path.join(folder, 'set-aside'),
    suspect: path.join(folder, 'claimsort.suspect'),
    erasing: path.join(folder, 'claimsort.erasing.json'),
  };
}
