import * as fs from 'node:fs';
import * as path from 'node:path';
import { inspect } from 'node:util';
import { quoteForeign } from '../../content/text/quote-foreign.ts';

/** Two files of this size are the most that a log takes of a disk. */
const MAX_BYTES = 512 * 1024;

/** As much of a fault as tells where it came from; what it quotes may be as long as a file. */
const MAX_LINES = 30;
const MAX_LINE = 500;

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
      const text = typeof what === 'string' ? what : inspect(what);
      const line = `${now().toISOString()} ${quoteForeign(where)}: ${toLines(text)}\n`;
      try {
        // Only once: a folder that was taken away is not to be found half there when it comes back.
        if (!isMade) {
          fs.mkdirSync(folder, { recursive: true });
          isMade = true;
        }
        if (fs.existsSync(file) && fs.statSync(file).size + Buffer.byteLength(line) > MAX_BYTES) {
          fs.renameSync(file, `${file}.old`);
        }
        fs.appendFileSync(file, line);
      } catch {
        console.error(line);
      }
    },
  };
}

/**
 * What is noted may quote a file, or come from a page: it speaks to no terminal, and each further line is indented, so
 * that none can be taken for a note of its own.
 */
const toLines = (text: string): string =>
  text
    .slice(0, MAX_LINES * MAX_LINE)
    .split(/\r?\n/, MAX_LINES)
    .map((line) => quoteForeign(line, MAX_LINE))
    .join('\n    ');
