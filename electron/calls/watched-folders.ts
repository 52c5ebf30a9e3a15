import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { type ClassId, classIdSchema } from '../../content/journal/event.ts';
import { writeDurably } from '../storage/durable-file.ts';

/**
 * The file that stores which folder each class watches. It belongs to this computer and is not exported with a profile:
 * a folder chosen by another person could be a network path that nobody chose here.
 */
const FILE = 'watched-folders.json';

const noteSchema = z.strictObject({
  version: z.literal(1),
  folders: z.array(z.strictObject({ class: classIdSchema, folder: z.string().min(1).max(4096) })).max(10_000),
});

type Watched = z.infer<typeof noteSchema>['folders'];

/** The folders that the classes on this computer watch. */
export interface WatchedFolders {
  /** null for a class without a watched folder. */
  find(of: ClassId): string | null;
  /** Stores the folder of a class, or none if null. Throws the errors of the disk. */
  put(of: ClassId, folder: string | null): void;
}

/**
 * The stored folders in a data folder. An unreadable file counts as empty: the teacher then chooses the folder again.
 */
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
