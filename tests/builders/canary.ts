import * as fs from 'node:fs';
import * as path from 'node:path';

/** The files of a folder, however deep, in which a text stands somewhere, by their path within it. */
export function filesWith(folder: string, text: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fs.readFileSync(file).includes(text))
    .map((file) => path.relative(folder, file))
    .sort();
}
