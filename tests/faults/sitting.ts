import { randomUUID } from 'node:crypto';
import { createDesk } from '../../content/desk/create-desk.ts';
import type { Desk } from '../../content/desk/commands.ts';
import type { DeskStore } from '../../content/desk/store/store.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { AttemptId, EventId } from '../../content/journal/event.ts';
import { readPayload } from '../../content/journal/read-payload.ts';
import { LABELS } from '../../content/lesson/label.ts';
import type { Result } from '../../content/base/result.ts';
import { localDay } from '../../electron/host/local-day.ts';
import { attemptId, claimId, eventId, profileId } from '../builders/ids.ts';
import { builtInLesson } from '../builders/lesson-file.ts';

/**
 * A student who answers and answers: response `n` (from 0) goes to attempt `n / 20`, to its claim `n % 20`, and carries
 * an id that tells its number. So a journal says by itself which responses it holds, in which order, and how often.
 */
const CLAIMS = 20;
const lesson = builtInLesson({ claims: Array.from({ length: CLAIMS }, (_, at) => LABELS[at % 3] ?? 'evidence') });
const PROFILE = profileId(1);

/** A desk over a store, with one short lesson on its shelf. */
export const deskOver = (store: DeskStore, now = () => new Date()): Desk =>
  createDesk({ store, now, newId: randomUUID, dayOf: localDay, bank: () => [], builtIns: [lesson] });

/** Makes the student; asked again it changes nothing. */
export const sitDown = (desk: Desk): Result<unknown, Failure> => desk.createProfile({ profile: PROFILE, name: 'Ada' });

export const attemptOf = (n: number): AttemptId => attemptId(Math.floor(n / CLAIMS) + 1);

const labelOf = (n: number) => LABELS[(n * 7 + Math.floor(n / CLAIMS)) % 3] ?? 'evidence';

/** Gives response `n`, and starts its attempt if it is the first. `again` gives the id that a forgetful retry would make. */
export function respondTo(desk: Desk, n: number, again = 0): Result<unknown, Failure> {
  const attempt = attemptOf(n);
  if (n % CLAIMS === 0) {
    const started = desk.startAttempt({
      ...{ profile: PROFILE, attempt, lesson: lesson.lessonHash, mode: 'exam', again: null },
      choice: { kind: 'all' },
    });
    if (!started.ok) return started;
  }
  const event = again === 0 ? numberedId(n) : eventId(again * 1_000_000 + n + 1);
  const claim = claimId(`c${String((n % CLAIMS) + 1)}`);
  return desk.respond({ event, attempt, claim, label: labelOf(n), confidence: 'fairly' });
}

const numberedId = (n: number): EventId => eventId(n + 1);

/** Which responses a store holds, attempt by attempt in the order of their sequence. Anything strange is thrown. */
export function readSitting(store: DeskStore): readonly number[] {
  const streams = store.listStreams(PROFILE, 'attempt');
  if (!streams.ok) throw new Error(JSON.stringify(streams.error));
  return streams.value.flatMap((stream) => {
    const events = store.readStream(stream);
    if (!events.ok) throw new Error(JSON.stringify(events.error));
    return events.value.flatMap((event, at) => {
      if (event.sequence !== at) throw new Error(`${stream} has ${String(event.sequence)} at place ${String(at)}`);
      const happened = readPayload(event);
      if (happened?.kind !== 'responded') return [];
      const attempt = Number.parseInt(stream.slice(-12), 16) - 1;
      const n = attempt * CLAIMS + Number(happened.payload.claim.slice(1)) - 1;
      if (happened.payload.label !== labelOf(n))
        throw new Error(`${stream} ${String(at)} is not the response that was given`);
      return [n];
    });
  });
}

/** What was promised and not kept: responses that are gone, and responses that are there more than once. */
export function compare(
  found: readonly number[],
  acknowledged: number,
): { readonly lost: number; readonly doubled: number } {
  const kept = new Set(found);
  const lost = Array.from({ length: acknowledged }, (_, n) => n).filter((n) => !kept.has(n)).length;
  return { lost, doubled: found.length - kept.size };
}
