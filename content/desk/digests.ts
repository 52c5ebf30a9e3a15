import type { Failure } from '../failure.ts';
import { hashOf } from '../hash/content-hash.ts';
import type { AttemptId, ProfileId, Stream } from '../journal/event.ts';
import { foldAttempt } from '../journal/fold-attempt.ts';
import type { AnswerKey, ContentHash } from '../lesson/format.ts';
import { ok, type Result } from '../result.ts';
import { type AttemptDigest, digestAttempt } from '../self-study/attempt-digest.ts';
import { readDigest, writeDigest } from '../self-study/digest-text.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { Shelf } from './shelf.ts';
import type { DeskStore, DigestRow } from './store.ts';

/** An attempt with its id and what it amounts to. */
export interface NamedDigest {
  readonly attempt: AttemptId;
  readonly digest: AttemptDigest;
}

/** The part of the desk that knows what each attempt amounts to, without reading its whole journal each time. */
export interface Digests {
  /** The attempts of a profile, oldest first by arrival. */
  of(profile: ProfileId): Result<readonly NamedDigest[], Failure>;
}

type Key = { readonly hash: ContentHash; readonly key: AnswerKey } | null;

/**
 * Makes the part of the desk that knows what each attempt amounts to. A digest is believed only while the last event of
 * its stream and the key that counts for it are those that it was made from; otherwise it is made anew and kept.
 */
export function createDigests(tools: {
  readonly store: DeskStore;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
}): Digests {
  const { store, shelf, archive } = tools;
  /** What was read from the text of a row, so that a text is read once. */
  const known = new Map<Stream, { readonly last: ContentHash; readonly digest: AttemptDigest }>();

  const read = (row: DigestRow): AttemptDigest | null => {
    const before = known.get(row.stream);
    if (before?.last === row.last) return before.digest;
    const digest = readDigest(row.json);
    if (digest !== null) known.set(row.stream, { last: row.last, digest });
    return digest;
  };

  /** The keys that exams wait for, each looked up once for a list. */
  const createKeyFinder = () => {
    const found = new Map<ContentHash, Result<Key, Failure>>();
    return (lesson: ContentHash): Result<Key, Failure> => {
      const before = found.get(lesson);
      if (before !== undefined) return before;
      const key = shelf.findKey(lesson);
      const named = key.ok ? ok(key.value === null ? null : { hash: hashOf(key.value), key: key.value }) : key;
      found.set(lesson, named);
      return named;
    };
  };

  const keyOfStart = (hash: ContentHash): Result<Key, Failure> => {
    const key = archive.readKey(hash);
    return key.ok ? ok({ hash, key: key.value }) : key;
  };

  return {
    of(profile) {
      const streams = store.listStreams(profile, 'attempt');
      if (!streams.ok) return streams;
      const rows = store.readDigests(profile, 'attempt');
      if (!rows.ok) return rows;
      const kept = new Map(rows.value.map((row) => [row.stream, row]));
      const findKey = createKeyFinder();
      const digests: NamedDigest[] = [];
      const made: DigestRow[] = [];
      for (const stream of streams.value) {
        const row = kept.get(stream);
        let digest = row === undefined ? null : read(row);
        if (digest?.standing === 'handed-in' && digest.keyOfStart === null) {
          const key = findKey(digest.lesson);
          if (!key.ok) return key;
          if ((key.value?.hash ?? null) !== (digest.marks?.key ?? null)) digest = null;
        }
        if (digest === null) {
          const events = store.readStream(stream);
          if (!events.ok) return events;
          const state = foldAttempt(events.value);
          const last = events.value.at(-1);
          // A stream without a start that this program can read is not offered.
          if (state === null || last === undefined) continue;
          const key = !state.isHandedIn ? ok(null) : state.key === null ? findKey(state.lesson) : keyOfStart(state.key);
          if (!key.ok) return key;
          digest = digestAttempt(state, events.value, key.value);
          const hash = hashOf(last);
          known.set(stream, { last: hash, digest });
          made.push({ stream, last: hash, json: writeDigest(digest) });
        }
        // The stream is `attempt:` and the id.
        digests.push({ attempt: stream.slice('attempt:'.length) as AttemptId, digest });
      }
      // Whether they were kept or not, they are right; losing them costs only time.
      if (made.length > 0) store.writeDigests(made);
      return ok(digests);
    },
  };
}
