import * as fs from 'node:fs';

/**
 * Tells whether a file that is open still has its name. A file can be written to long after its folder was deleted, or
 * its stick pulled out: what is kept in it then is kept nowhere.
 */
export function watchName(file: string): () => boolean {
  const opened = identify(file);
  return () => identify(file) === opened;
}

/** Which file has a name; null when none has. */
function identify(file: string): string | null {
  const found = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${String(found.dev)}:${String(found.ino)}`;
}
