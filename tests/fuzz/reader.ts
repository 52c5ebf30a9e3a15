import type { Files } from './case.ts';
import type { Outcome } from './promises.ts';
import type { Room } from './room.ts';

/** A reader of files from outside, and the import of what it read. */
export interface Reader extends Files {
  readonly name: string;
  /**
   * Reads a file as the program does, and imports it into the store of the room. Checks that the program does not make
   * do not count towards the time limit if it calls `isRead` before them.
   */
  read(file: string, room: Room, isRead?: () => void): Promise<Outcome>;
}

/** What a reader that took a file says, when nothing is wrong with it. */
export const taken = (complaint: string | null): Outcome => ({
  ...{ code: 'taken', place: null, mustHavePlace: false, sentences: [], quoted: [] },
  complaint,
});
