import { generateKeyPairSync, createPublicKey, sign, verify } from 'node:crypto';
import type { Mode } from '../../content/attempt/mode.ts';
import type { Signature, Signer, Verify } from '../../content/class/hand-in.ts';
import { makeHandIn, type MadeHandIn } from '../../content/class/make-hand-in.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import { readHandIn } from '../../content/class/read-hand-in.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { EventKind, JournalEvent, Payload } from '../../content/journal/event.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { attemptStream } from '../../content/journal/stream.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { attemptId, claimId, eventId, profileId } from './ids.ts';
import { PLAIN_OPTIONS, type NewEvent } from './journal.ts';

/** An installation: it signs with a key pair of its own. */
export function installation(): Signer<Signature> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    sign: (text) => ({
      algorithm: 'Ed25519',
      publicKey: raw.toString('base64'),
      value: sign(null, Buffer.from(text), privateKey).toString('base64'),
    }),
  };
}

/** Checks a signature by the key written out in SPKI form (RFC 8410). */
export const verifyInTest: Verify = (text, { publicKey, value }) => {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'base64')]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, Buffer.from(value, 'base64'));
};

/** Signs everything in these tests. */
export const ONE_INSTALLATION = installation();

/** What a student did with a lesson. */
export interface Sitting {
  readonly lesson: LessonFile;
  readonly name?: string;
  /** The student's, where the teacher asked for it. */
  readonly number?: string;
  /** Creates the attempt, its events and, unless specified, the profile. */
  readonly n?: number;
  readonly profile?: number;
  /** By the claims that were asked, in their order; null for a claim that was left out. */
  readonly answers: readonly (Label | null)[];
  readonly mode?: Mode;
  /** How many of the first claims were asked; all unless specified. */
  readonly asked?: number;
  /** The ids of the claims that were asked, in place of the first ones. */
  readonly named?: readonly string[];
  readonly again?: number | null;
  readonly options?: Partial<Payload<'started'>['options']>;
  /** What happens after the answers and before the hand-in. */
  readonly then?: readonly NewEvent[];
  readonly isHandedIn?: boolean;
  /** Minutes after the beginning of 2026. */
  readonly at?: number;
}

/** The journal of an attempt. */
export function sittingEvents({
  lesson: { lesson },
  n = 1,
  profile = n,
  answers,
  mode = 'exam',
  asked = lesson.claims.length,
  named = lesson.claims.slice(0, asked).map(({ id }) => id),
  again = null,
  options = {},
  then = [],
  isHandedIn = true,
  at = n,
}: Sitting): readonly JournalEvent[] {
  const events: JournalEvent[] = [];
  const add = <K extends EventKind>(kind: K, payload: Payload<K>): void => {
    const time = new Date(Date.UTC(2026, 0, 1, 0, at, events.length)).toISOString();
    const happening = { profile: profileId(profile), stream: attemptStream(attemptId(n)), kind, payload };
    events.push(nextEvent(events.at(-1) ?? null, happening, time, eventId(n * 10_000 + events.length)));
  };
  const claims = named.map(claimId);
  add('started', {
    ...{ lesson: hashOf(lesson), key: null, mode, claims },
    options: { ...PLAIN_OPTIONS, ...options },
    again: again === null ? null : attemptId(again),
  });
  for (const [place, label] of answers.entries()) {
    const claim = claims[place];
    if (label !== null && claim !== undefined) add('responded', { claim, label, confidence: 'fairly' });
  }
  for (const [kind, payload] of then) add(kind, payload);
  if (isHandedIn) add('handed-in', {});
  return events;
}

/** The file that the student hands in. */
export function handInFile(sitting: Sitting, signer: Signer = ONE_INSTALLATION): MadeHandIn {
  const { lesson, name = `Student ${String(sitting.n ?? 1)}`, number, n = 1 } = sitting;
  const made = makeHandIn(
    { attempt: attemptId(n), events: sittingEvents(sitting), lesson: lesson.lesson, name, number },
    signer,
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** The file as it is read again, under a name of its own. */
export const readFile = (
  sitting: Sitting,
  file = `${String(sitting.n ?? 1)}.handin.json`,
  { savedAt = null, signer = ONE_INSTALLATION }: { readonly savedAt?: string | null; readonly signer?: Signer } = {},
): ReadHandIn => ({
  ...{ file, savedAt },
  read: readHandIn(handInFile(sitting, signer).text, verifyInTest),
});
