import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** The files under a folder that hold `text` anywhere among their bytes, by their paths in it. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    if ((await fs.readFile(file)).includes(text)) found.push(path.relative(folder, file));
  }
  return found.toSorted();
}
