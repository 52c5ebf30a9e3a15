import * as fs from 'node:fs';
import * as path from 'node:path';
import { inspect } from 'node:util';
import { quoteForeign } from '../../content/text/quote-foreign.ts';

/** The maximum size of a log file; there are at most two. */
const MAX_BYTES = 512 * 1024;

/** Enough lines of an error to show where it occurred; a quotation in it could be as long as a file. */
const MAX_LINES = 30;
const MAX_LINE = 500;

/** A log of bugs and damage for maintainers. It never leaves the computer. */
export interface Log {
  readonly note: (where: string, what: unknown) => void;
}

/**
 * A log in a data folder. If it cannot be written, entries go to the console, because a log must not stop the program.
 */
export function createLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'claimsort.log');
  let isMade = false;
  return {
    note(where, what) {
      const text = typeof what === 'string' ? what : inspect(what);
      const line = `${now().toISOString()} ${quoteForeign(where)}: ${toLines(text)}\n`;
      try {
        // Only once: if the folder was removed, it must not be partly recreated.
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
 * An entry may quote a file or come from a page: terminal escapes are removed, and continuation lines are indented, so
 * that none can be mistaken for an entry.
 */
const toLines = (text: string): string =>
  text
    .slice(0, MAX_LINES * MAX_LINE)
    .split(/\r?\n/, MAX_LINES)
    .map((line) => quoteForeign(line, MAX_LINE))
    .join('\n    ');
