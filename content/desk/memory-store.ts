import { failure } from '../failure.ts';
import type { EventId, JournalEvent, ProfileId, Stream } from '../journal/event.ts';
import type { AnswerKey, ContentHash, LessonId, StudentHalf } from '../lesson/format.ts';
import { err, ok } from '../result.ts';
import type { DeskStore, ShelfEntry } from './store.ts';

/** A store that lasts as long as the object: for tests and previews. It holds to everything that `DeskStore` says. */
export function createMemoryStore(): DeskStore {
  const streams = new Map<Stream, JournalEvent[]>();
  const ids = new Set<EventId>();
  const lessons = new Map<ContentHash, StudentHalf>();
  const keys = new Map<ContentHash, AnswerKey>();
  const shelf = new Map<LessonId, ShelfEntry>();
  let profileInUse: ProfileId | null = null;

  const isTaken = (event: JournalEvent): boolean =>
    ids.has(event.id) || (streams.get(event.stream) ?? []).some(({ sequence }) => sequence === event.sequence);

  const add = (event: JournalEvent): void => {
    const stream = streams.get(event.stream) ?? [];
    streams.set(
      event.stream,
      [...stream, event].sort((a, b) => a.sequence - b.sequence),
    );
    ids.add(event.id);
  };

  const remove = (event: JournalEvent): void => {
    const left = (streams.get(event.stream) ?? []).filter(({ id }) => id !== event.id);
    if (left.length === 0) streams.delete(event.stream);
    else streams.set(event.stream, left);
    ids.delete(event.id);
  };

  const profileOf = (stream: Stream): ProfileId | null => streams.get(stream)?.[0]?.profile ?? null;

  return {
    readStream: (stream) => ok(streams.get(stream) ?? []),
    listStreams: (profile, kind) =>
      ok([...streams.keys()].filter((stream) => stream.startsWith(`${kind}:`) && profileOf(stream) === profile)),
    listProfiles: () => ok([...new Set([...streams.keys()].flatMap((stream) => profileOf(stream) ?? []))]),
    append(events) {
      const added: JournalEvent[] = [];
      for (const event of events) {
        if (isTaken(event)) {
          added.forEach(remove);
          return err(failure('storage-failed', null, `taken: ${event.stream} ${String(event.sequence)} ${event.id}`));
        }
        add(event);
        added.push(event);
      }
      return ok(null);
    },

    keepLesson(hash, lesson) {
      if (!lessons.has(hash)) lessons.set(hash, lesson);
      return ok(null);
    },
    keepKey(hash, key) {
      if (!keys.has(hash)) keys.set(hash, key);
      return ok(null);
    },
    readLesson: (hash) => ok(lessons.get(hash) ?? null),
    readKey: (hash) => ok(keys.get(hash) ?? null),

    // A map keeps the place of a key that is set again.
    listShelf: () => ok([...shelf.values()].sort((a, b) => Number(b.isBuiltIn) - Number(a.isBuiltIn))),
    putOnShelf(entry) {
      shelf.set(entry.id, entry);
      return ok(null);
    },

    readProfileInUse: () => ok(profileInUse),
    writeProfileInUse(profile) {
      profileInUse = profile;
      return ok(null);
    },
  };
}
