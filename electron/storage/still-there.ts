import * as fs from 'node:fs';

/**
 * Returns a function that checks whether an open file still has its name. A program can write to a file long after its
 * folder was deleted or its USB stick was removed, but this data is lost.
 */
export function watchName(file: string): () => boolean {
  const opened = identify(file);
  return () => identify(file) === opened;
}

/** The identity of the file with this name; null if there is none. */
function identify(file: string): string | null {
  const found = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${String(found.dev)}:${String(found.ino)}`;
}
