import * as fs from 'node:fs';
import { profileId } from '../../builders/ids.ts';
import { lessonReader } from '../readers/lesson.ts';
import { type Reader, taken } from '../reader.ts';
import type { Room } from '../room.ts';
import { serve } from '../serve.ts';

const hoard: Buffer[] = [];

/** A reader that is right, except for files that hold a NUL. */
const planted = (name: string, fault: (file: string, room: Room) => ReturnType<Reader['read']> | null): Reader => ({
  ...lessonReader,
  name,
  read: (file, room) =>
    (/\0|\\u0000/.test(fs.readFileSync(file, 'latin1')) ? fault(file, room) : null) ?? lessonReader.read(file, room),
});

// Readers with a deliberate bug; the fuzzing must find each.
await serve([
  planted('throws', () => {
    throw new Error('a NUL');
  }),
  planted('hangs', () => {
    const hang = (): never => {
      for (;;) hoard.length = 0;
    };
    return hang();
  }),
  planted('hoards', () => {
    // Held by the heap that has a limit, and never let go.
    const held: unknown[] = [];
    for (;;) held.push(new Array<number>(500_000).fill(held.length));
  }),
  planted('rejects', () => {
    void Promise.reject(new Error('nobody listens'));
    return null;
  }),
  planted('writes', async (file, room) => {
    room.desk.createProfile({ profile: profileId(Date.now()), name: 'Nobody' });
    return lessonReader.read(file, room);
  }),
  planted('quotes', async (file, room) => ({ ...(await lessonReader.read(file, room)), place: 'a\u202eb' })),
  planted('is mute', () =>
    Promise.resolve({ ...taken(null), code: 'damaged-lesson', mustHavePlace: true, sentences: ['It is damaged.'] }),
  ),
]);
