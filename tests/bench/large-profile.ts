import { randomUUID } from 'node:crypto';
import { CONFIDENCES } from '../../content/attempt/confidence.ts';
import { builtInPassages } from '../../content/bank/built-in-passages.ts';
import { createDesk } from '../../content/desk/create-desk.ts';
import type { Desk } from '../../content/desk/commands.ts';
import type { DeskStore } from '../../content/desk/store/store.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { AttemptId, EventId, EventKind, JournalEvent, Payload, ProfileId } from '../../content/journal/event.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { attemptStream } from '../../content/journal/stream.ts';
import type { BuiltInLesson } from '../../content/lesson/built-in-lesson.ts';
import { builtInLessons } from '../../content/lesson/built-in-lessons.ts';
import { LABELS } from '../../content/lesson/label.ts';
import type { Result } from '../../content/base/result.ts';
import { randomWords } from '../../content/statistics/bootstrap.ts';
import { localDay } from '../../electron/host/local-day.ts';
import { openStore } from '../../electron/storage/open-store.ts';
import { PLAIN_OPTIONS } from '../builders/journal.ts';

const HOUR = 60 * 60 * 1000;
/** Written in one transaction, so that making the profile takes a minute and not an hour. */
const BATCH = 5000;
const now = () => new Date();

/** A store with one profile that has finished so many attempts, with the digests that its screens leave behind. */
export interface LargeProfile {
  /** Processor time of each screen in milliseconds, with what it sends copied once; the library first, as after a start. */
  timeScreens(): Readonly<Record<string, number>>;
  close(): void;
}

/** Makes the profile in an empty folder: each attempt takes every claim of a long lesson, some of them wrongly. */
export function makeLargeProfile(folder: string, attempts: number): LargeProfile {
  const opened = openStore({ folder, now });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { store } = opened.value;
  // A random UUID is one.
  const profile = randomUUID() as ProfileId;
  valueOf(deskOver(store).createProfile({ profile, name: null }));
  for (const lesson of builtInLessons) {
    valueOf(store.keepLesson(lesson.lessonHash, lesson.lesson));
    valueOf(store.keepKey(lesson.keyHash, lesson.key));
  }
  const nextWord = randomWords(1);
  const lessons = builtInLessons.filter(({ lesson }) => lesson.claims.length > 20);
  let batch: JournalEvent[] = [];
  for (let at = 0; at < attempts; at += 1) {
    const lesson = lessons[at % lessons.length];
    if (lesson !== undefined)
      batch.push(...finishedAttempt(profile, lesson, Date.UTC(2020, 0, 1) + at * HOUR, nextWord));
    if (batch.length < BATCH && at < attempts - 1) continue;
    valueOf(store.append(batch));
    batch = [];
  }
  valueOf(deskOver(store).readHistory({ profile }));

  return {
    timeScreens() {
      const desk = deskOver(store);
      return {
        'the library': timeOf(() => desk.readStart({})),
        history: timeOf(() => desk.readHistory({ profile })),
        progress: timeOf(() => desk.readProgress({ profile })),
        'the coach': timeOf(() => desk.readCoach({ profile })),
        today: timeOf(() => desk.readToday({ profile })),
        skills: timeOf(() => desk.readSkills({ profile })),
      };
    },
    close: () => {
      opened.value.close();
    },
  };
}

const deskOver = (store: DeskStore): Desk =>
  createDesk({ store, now, newId: randomUUID, dayOf: localDay, bank: builtInPassages, builtIns: builtInLessons });

function finishedAttempt(
  profile: ProfileId,
  { lesson, lessonHash, key, keyHash }: BuiltInLesson,
  start: number,
  nextWord: () => number,
): readonly JournalEvent[] {
  const stream = attemptStream(randomUUID() as AttemptId);
  const events: JournalEvent[] = [];
  const add = <K extends EventKind>(kind: K, payload: Payload<K>): void => {
    const time = new Date(start + events.length * 20_000).toISOString();
    events.push(nextEvent(events.at(-1) ?? null, { profile, stream, kind, payload }, time, randomUUID() as EventId));
  };
  const oneOf = <T>(values: readonly T[], otherwise: T): T => values[nextWord() % values.length] ?? otherwise;
  add('started', {
    ...{ lesson: lessonHash, key: keyHash, mode: 'guided', again: null },
    claims: lesson.claims.map(({ id }) => id),
    options: PLAIN_OPTIONS,
  });
  for (const { claim, label } of key.entries) {
    add('moved', { claim });
    const said = nextWord() % 3 === 0 ? oneOf(LABELS, label) : label;
    add('responded', { claim, label: said, confidence: oneOf(CONFIDENCES, 'sure') });
  }
  add('handed-in', {});
  return events;
}

function timeOf(work: () => Result<unknown, Failure>): number {
  const before = process.cpuUsage();
  structuredClone(valueOf(work()));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function valueOf<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}
