import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { type ClassId, classIdSchema } from '../../content/journal/event.ts';
import { writeDurably } from '../storage/durable-file.ts';

/**
 * Where it is noted which folder each class watches. It belongs to this computer and goes into no profile file: a folder
 * that came from somebody else could be a place on a network that nobody here chose.
 */
const FILE = 'watched-folders.json';

const noteSchema = z.strictObject({
  version: z.literal(1),
  folders: z.array(z.strictObject({ class: classIdSchema, folder: z.string().min(1).max(4096) })).max(10_000),
});

type Watched = z.infer<typeof noteSchema>['folders'];

/** The folders that the classes of this computer watch. */
export interface WatchedFolders {
  /** null for a class that watches none. */
  find(of: ClassId): string | null;
  /** Notes the folder of a class, or with null that it watches none. Throws what the disk throws. */
  put(of: ClassId, folder: string | null): void;
}

/** The note in a data folder. One that cannot be read counts as empty: a teacher chooses the folder again. */
export function createWatchedFolders(dataFolder: string): WatchedFolders {
  const file = path.join(dataFolder, FILE);
  const read = (): Watched => {
    try {
      const note = noteSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
      return note.success ? note.data.folders : [];
    } catch {
      return [];
    }
  };
  return {
    find: (of) => read().find((one) => one.class === of)?.folder ?? null,
    put(of, folder) {
      const before = read();
      const others = before.filter((one) => one.class !== of);
      if (folder === null && others.length === before.length) {
        return;
      }
      const folders = folder === null ? others : [...others, { class: of, folder }];
      if (folders.length === 0) {
        fs.rmSync(file, { force: true });
      } else {
        writeDurably(file, `${JSON.stringify({ version: 1, folders })}\n`);
      }
    },
  };
}
