import type { Files } from './case.ts';
import type { Outcome } from './promises.ts';
import type { Room } from './room.ts';

/** One reader of foreign files, with what takes in what it read. */
export interface Reader extends Files {
  readonly name: string;
  /**
   * Reads a file as the program does, and takes what was read into the store of the room. What it then looks at once
   * more, as no person does, is not held against the time limit when it calls `isRead` before.
   */
  read(file: string, room: Room, isRead?: () => void): Promise<Outcome>;
}

/** What a reader that took a file says, when nothing is wrong with it. */
export const taken = (complaint: string | null): Outcome => ({
  ...{ code: 'taken', place: null, mustHavePlace: false, sentences: [], quoted: [] },
  complaint,
});
