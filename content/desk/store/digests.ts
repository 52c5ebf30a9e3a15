import type { Failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { AttemptId, ProfileId, Stream } from '../../journal/event.ts';
import { foldAttempt } from '../../journal/fold-attempt.ts';
import { whichKey } from '../../journal/which-key.ts';
import type { AnswerKey } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { type AttemptDigest, digestAttempt } from '../../study/attempt-digest.ts';
import { readDigest, writeDigest } from '../../study/digest-text.ts';
import { inOrderOfTime } from '../../study/in-order-of-time.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { DeskMemory } from './desk-memory.ts';
import type { DeskStore, DigestRow } from './store.ts';

/** An attempt's id with its digest. */
export interface NamedDigest {
  readonly attempt: AttemptId;
  readonly digest: AttemptDigest;
}

/** The part of the desk that summarises attempts without reading their whole journals each time. */
export interface Digests {
  /**
   * The attempts of a profile, oldest first (`inOrderOfTime`), without retries: an answer given after reading the
   * reason says nothing about how well somebody sorts. Use this list for everything that counts or compares.
   */
  of(profile: ProfileId): Result<readonly NamedDigest[], Failure>;
  /** The same including retries that were not abandoned, for lists of past work. */
  withRetries(profile: ProfileId): Result<readonly NamedDigest[], Failure>;
  /** The store through which attempts must be written, so that their digests are updated. */
  watch(store: DeskStore): DeskStore;
}

type Key = { readonly hash: ContentHash; readonly key: AnswerKey } | null;
type FindKey = (lesson: ContentHash) => Result<Key, Failure>;

/** The digests of a profile's attempts. */
interface LoadedDigests {
  /** In the order of arrival. */
  readonly streams: Set<Stream>;
  /** Digests that are up to date; null for a stream whose start this program cannot read, which is not offered. */
  readonly digests: Map<Stream, AttemptDigest | null>;
}

/**
 * Creates the part of the desk that summarises attempts. A stored digest is used only if the last event of its stream
 * and the key that counts are those it was made from; otherwise it is recomputed.
 */
export function createDigests(tools: {
  readonly now: () => Date;
  readonly store: DeskStore;
  readonly memory: DeskMemory;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
}): Digests {
  const { store, archive } = tools;
  const profiles = tools.memory.remember<ProfileId, LoadedDigests>();

  const load = (profile: ProfileId): Result<LoadedDigests, Failure> =>
    resultOf(function* () {
      const known = profiles.get(profile);
      if (known !== undefined) return known;
      const streams = yield* valueOf(store.listStreams(profile, 'attempt'));
      const rows = yield* valueOf(store.readDigests(profile, 'attempt'));
      const loaded: LoadedDigests = { streams: new Set(streams), digests: new Map() };
      for (const { stream, json } of rows) {
        const digest = readDigest(json);
        if (digest !== null) loaded.digests.set(stream, digest);
      }
      profiles.set(profile, loaded);
      return loaded;
    });

  const keyOfHash = (hash: ContentHash): Result<Key, Failure> => {
    const key = archive.readKey(hash);
    return key.ok ? ok({ hash, key: key.value }) : key;
  };

  const make = (stream: Stream, findKey: FindKey): Result<readonly [AttemptDigest, DigestRow] | null, Failure> =>
    resultOf(function* () {
      const events = yield* valueOf(store.readStream(stream));
      const state = foldAttempt(events);
      const last = events.at(-1);
      if (state === null || last === undefined) return null;
      const which = whichKey(state);
      const key = yield* valueOf(
        which.kind === 'named' ? keyOfHash(which.hash) : which.kind === 'none' ? ok(null) : findKey(state.lesson),
      );
      const digest = digestAttempt(state, events, key);
      return [digest, { stream, last: hashOf(last), json: writeDigest(digest) }];
    });

  const readAll = (profile: ProfileId): Result<readonly NamedDigest[], Failure> =>
    resultOf(function* () {
      const loaded = yield* valueOf(load(profile));
      const { streams, digests } = loaded;
      const findKey = createFindKey(tools.shelf);
      const named: NamedDigest[] = [];
      const made: DigestRow[] = [];
      for (const stream of streams) {
        let digest = digests.get(stream);
        const isOutdated =
          digest === undefined || digest === null ? false : yield* valueOf(awaitsOther(digest, findKey));
        if (digest === undefined || isOutdated) {
          const fresh = yield* valueOf(make(stream, findKey));
          digest = fresh?.[0] ?? null;
          digests.set(stream, digest);
          if (fresh !== null) made.push(fresh[1]);
        }
        if (digest !== null) named.push({ attempt: attemptOf(stream), digest });
      }
      // A failure to store digests is ignored: they are correct, and losing them only costs time.
      if (made.length > 0) store.writeDigests(made);
      return inOrderOfTime(named, tools.now().toISOString());
    });

  const readThose = (profile: ProfileId, isListed: (digest: AttemptDigest) => boolean) => {
    const all = readAll(profile);
    return all.ok ? ok(all.value.filter(({ digest }) => isListed(digest))) : all;
  };

  return {
    of: (profile) => readThose(profile, ({ again }) => again === null),
    withRetries: (profile) => readThose(profile, ({ standing }) => standing !== 'dropped'),
    watch: (watched) => ({
      ...watched,
      append: (events) => {
        const written = watched.append(events);
        for (const { profile, stream } of events) {
          const loaded = profiles.get(profile);
          loaded?.digests.delete(stream);
          if (written.ok) loaded?.streams.add(stream);
          // A failed write may still have reached the disk, so all digests are read again.
          else profiles.delete(profile);
        }
        return written;
      },
    }),
  };
}

// The stream is `attempt:` and the id.
const attemptOf = (stream: Stream): AttemptId => stream.slice('attempt:'.length) as AttemptId;

/** Finds the key that an exam waits for; each lesson is looked up only once. */
function createFindKey(shelf: Shelf): FindKey {
  const found = new Map<ContentHash, Result<Key, Failure>>();
  return (lesson) => {
    const before = found.get(lesson);
    if (before !== undefined) return before;
    const key = shelf.findKey(lesson);
    const named = key.ok ? ok(key.value === null ? null : { hash: hashOf(key.value), key: key.value }) : key;
    found.set(lesson, named);
    return named;
  };
}

/** Whether an exam that uses the current key was scored with a different one. */
function awaitsOther(digest: AttemptDigest, findKey: FindKey): Result<boolean, Failure> {
  if (digest.standing !== 'handed-in' || digest.keyOfStart !== null || digest.isSet) return ok(false);
  const now = findKey(digest.lesson);
  return now.ok ? ok((now.value?.hash ?? null) !== digest.key) : now;
}
