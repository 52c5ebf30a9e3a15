import { failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { EventId, JournalEvent, ProfileId, Stream } from '../../journal/event.ts';
import type { AnswerKey, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { err, ok, resultOf, valueOf } from '../../base/result.ts';
import { isWellFormed } from '../../base/is-well-formed.ts';
import { isStorableText } from './is-storable.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import type { DeskStore, DigestRow, ShelfEntry } from './store.ts';

/**
 * A store in memory, for tests and previews. It fulfils the contract of `DeskStore`, and refuses the same inputs as the
 * SQLite store.
 */
export function createMemoryStore(): DeskStore {
  const streams = new Map<Stream, JournalEvent[]>();
  const ids = new Set<EventId>();
  const lessons = new Map<ContentHash, StudentHalf>();
  const keys = new Map<ContentHash, AnswerKey>();
  const shelf = new Map<LessonId, ShelfEntry>();
  const digests = new Map<Stream, DigestRow>();
  const records = new Map<string, ClassRecord>();
  let profileInUse: ProfileId | null = null;

  /** As in SQLite, an event that breaks the chain is refused. */
  const isRefused = (event: JournalEvent): boolean => {
    const last = streams.get(event.stream)?.at(-1);
    const follows =
      event.sequence === (last?.sequence ?? -1) + 1 && event.previous === (last === undefined ? null : hashOf(last));
    return !follows || ids.has(event.id) || !isWellFormed(event);
  };

  const add = (event: JournalEvent): void => {
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    ids.add(event.id);
  };

  const remove = (event: JournalEvent): void => {
    const left = (streams.get(event.stream) ?? []).filter(({ id }) => id !== event.id);
    if (left.length === 0) streams.delete(event.stream);
    else streams.set(event.stream, left);
    ids.delete(event.id);
  };

  const append: DeskStore['append'] = (events) => {
    const added: JournalEvent[] = [];
    for (const event of events) {
      if (isRefused(event)) {
        added.reverse().forEach(remove);
        return refused(`${event.stream} ${String(event.sequence)} ${event.id}`);
      }
      add(event);
      added.push(event);
    }
    return ok(null);
  };

  const profileOf = (stream: Stream): ProfileId | null => streams.get(stream)?.[0]?.profile ?? null;

  const streamsOf = (profile: ProfileId): readonly Stream[] =>
    [...streams.keys()].filter((stream) => profileOf(stream) === profile);
  const isFresh = ({ stream, last }: DigestRow): boolean => {
    const event = streams.get(stream)?.at(-1);
    return event !== undefined && hashOf(event) === last;
  };
  const recordName = ({ class: of, kind, id }: Omit<ClassRecord, 'json'>): string => JSON.stringify([of, kind, id]);

  return {
    readStream: (stream) => ok(streams.get(stream) ?? []),
    listStreams: (profile, kind) =>
      ok(streamsOf(profile).filter((stream) => kind === null || stream.startsWith(`${kind}:`))),
    listProfiles: () => ok([...new Set([...streams.keys()].flatMap((stream) => profileOf(stream) ?? []))]),
    append,

    keepLesson(hash, lesson) {
      if (!isWellFormed(lesson)) return refused(hash);
      if (!lessons.has(hash)) lessons.set(hash, lesson);
      return ok(null);
    },
    keepKey(hash, key) {
      if (!isWellFormed(key)) return refused(hash);
      if (!keys.has(hash)) keys.set(hash, key);
      return ok(null);
    },
    readLesson: (hash) => ok(lessons.get(hash) ?? null),
    readKey: (hash) => ok(keys.get(hash) ?? null),
    readLastKeyOf: (lesson) => ok([...keys.values()].findLast((key) => key.lesson === lesson) ?? null),

    // Setting an existing key of a map keeps its position.
    listShelf: () => ok([...shelf.values()].sort((a, b) => Number(b.isBuiltIn) - Number(a.isBuiltIn))),
    putOnShelf(entry) {
      const isThere = lessons.has(entry.lesson) && (entry.key === null || keys.has(entry.key));
      if (!isThere || !isStorableText(entry.id) || !isWellFormed(entry.assignment)) return refused(entry.id);
      shelf.set(entry.id, entry);
      return ok(null);
    },

    readDigests: (profile, kind) =>
      ok(
        streamsOf(profile)
          .filter((stream) => stream.startsWith(`${kind}:`))
          .flatMap((stream) => digests.get(stream) ?? [])
          .filter(isFresh),
      ),
    writeDigests(rows) {
      for (const row of rows) digests.set(row.stream, row);
      return ok(null);
    },

    putRecords(added) {
      if (!added.every(isStorableRecord)) return refused('records');
      for (const record of added) records.set(recordName(record), record);
      return ok(null);
    },
    listRecords: (of, kind) =>
      ok([...records.values()].filter((record) => record.class === of && (kind === null || record.kind === kind))),
    eraseRecords(of, kind, erased) {
      for (const id of erased) records.delete(recordName({ class: of, kind, id }));
      return ok(null);
    },
    eraseProfile(profile) {
      const classes = new Set<string>();
      for (const stream of streamsOf(profile)) {
        if (stream.startsWith('class:')) classes.add(stream.slice('class:'.length));
        for (const { id } of streams.get(stream) ?? []) ids.delete(id);
        streams.delete(stream);
        digests.delete(stream);
      }
      for (const [name, record] of records) if (classes.has(record.class)) records.delete(name);
      if (profileInUse === profile) profileInUse = null;
      return ok(null);
    },

    adopt: (bundle) =>
      resultOf(function* () {
        // Everything that can fail is checked first, so that nothing is adopted partially.
        const contents = [...bundle.lessons.values(), ...bundle.keys.values()];
        if (!contents.every(isWellFormed) || !bundle.records.every(isStorableRecord))
          return yield* valueOf(refused('bundle'));
        yield* valueOf(append(bundle.events));
        for (const [hash, lesson] of bundle.lessons) if (!lessons.has(hash)) lessons.set(hash, lesson);
        for (const [hash, key] of bundle.keys) if (!keys.has(hash)) keys.set(hash, key);
        for (const record of bundle.records) records.set(recordName(record), record);
        return null;
      }),

    readProfileInUse: () => ok(profileInUse),
    writeProfileInUse(profile) {
      profileInUse = profile;
      return ok(null);
    },
  };
}

const refused = (what: string) => err(failure('storage-failed', null, `refused: ${what}`));

const isStorableRecord = ({ class: of, kind, id, json }: ClassRecord): boolean =>
  [of, kind, id, json].every(isStorableText);
