import * as fs from 'node:fs';
import * as path from 'node:path';

/** Two files of this size are the most that a log takes of a disk. */
const MAX_BYTES = 512 * 1024;

/** Where bugs and damage are noted for a maintainer. Nothing of it leaves the computer. */
export interface Log {
  readonly note: (where: string, what: unknown) => void;
}

/** A log in a data folder. Where it cannot be written, it goes to the console, because a log must not stop the program. */
export function createLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'claimsort.log');
  let isMade = false;
  return {
    note(where, what) {
      const text = what instanceof Error ? (what.stack ?? what.message) : String(what);
      const line = `${now().toISOString()} ${where}: ${text}\n`;
      try {
        // Only once: a folder that was taken away is not to be found half there when it comes back.
        if (!isMade) {
          fs.mkdirSync(folder, { recursive: true });
          isMade = true;
        }
        if (fs.existsSync(file) && fs.statSync(file).size + line.length > MAX_BYTES) {
          fs.renameSync(file, `${file}.old`);
        }
        fs.appendFileSync(file, line);
      } catch {
        console.error(line);
      }
    },
  };
}
