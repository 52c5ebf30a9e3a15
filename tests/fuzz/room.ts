import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createDesk, type WholeDesk } from '../../content/desk/create-desk.ts';
import { localDay } from '../../electron/host/local-day.ts';
import type { OpenStore } from '../../electron/storage/open-outcome.ts';
import { attemptId, classId, eventId, profileId } from '../builders/ids.ts';
import { builtInLesson } from '../builders/lesson-file.ts';
import { opened, valueOf } from '../builders/open-store.ts';

/** The lesson that is on the shelf, and that hand-ins are of. */
export const LESSON = builtInLesson({});
export const CLASS = classId(1);
export const PERSON = profileId(1);

/** More than this, and the store is made anew: what was taken must not make the next case slow. */
const LARGE = 4_000_000;

/** A desk over a store on a disk, with a person, half an attempt and a class in it. */
export interface Room {
  readonly desk: WholeDesk;
  /** Every byte that the store has on the disk, its write-ahead log included. */
  bytes(): Buffer;
  readonly isCrowded: () => boolean;
  close(): void;
}

export function openRoom(parent: string): Room {
  const folder = fs.mkdtempSync(path.join(parent, 'room-'));
  const open = opened(folder);
  const desk = deskOver(open);
  valueOf(desk.createProfile({ profile: PERSON, name: 'Ada' }));
  const lesson = LESSON.lessonHash;
  valueOf(
    desk.startAttempt({
      ...{ profile: PERSON, attempt: attemptId(900), lesson, mode: 'guided', again: null },
      choice: { kind: 'all' },
    }),
  );
  const [claim] = LESSON.lesson.claims;
  if (claim === undefined) throw new Error('no claim');
  valueOf(
    desk.respond({
      event: eventId(900),
      attempt: attemptId(900),
      claim: claim.id,
      label: 'evidence',
      confidence: 'fairly',
    }),
  );
  valueOf(desk.createClass({ profile: PERSON, class: CLASS, name: '9b' }));
  // The first import keeps the lesson itself, whatever the files are.
  valueOf(desk.takeHandIns({ class: CLASS, lesson, files: [] }));
  const files = ['claimsort.sqlite', 'claimsort.sqlite-wal'].map((name) => path.join(folder, name));
  const bytes = (): Buffer =>
    Buffer.concat(files.map((file) => (fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0))));
  return {
    desk,
    bytes,
    isCrowded: () => files.reduce((sum, file) => sum + (fs.existsSync(file) ? fs.statSync(file).size : 0), 0) > LARGE,
    close() {
      open.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

const deskOver = ({ store }: OpenStore): WholeDesk =>
  createDesk({
    ...{ store, now: () => new Date(Date.UTC(2026, 0, 2)), newId: randomUUID, dayOf: localDay },
    ...{ bank: () => [], builtIns: [LESSON] },
  });
