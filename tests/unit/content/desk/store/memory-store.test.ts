import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import type { JournalEvent } from '../../../../../content/journal/event.ts';
import { attemptStream, profileStream } from '../../../../../content/journal/stream.ts';
import { ok } from '../../../../../content/base/result.ts';
import { attemptId, eventId, profileId } from '../../../../builders/ids.ts';
import { builtInLesson } from '../../../../builders/lesson-file.ts';
import { journal, moved, started } from '../../../../builders/journal.ts';

const [first, second] = journal([started(), moved('c2')]) as readonly [JournalEvent, JournalEvent];
const stream = attemptStream(attemptId(1));

describe('createMemoryStore', () => {
  it('takes no event before the one that comes before it', () => {
    const store = createMemoryStore();
    expect(store.append([second])).toMatchObject({ error: { code: 'storage-failed' } });
    store.append([first]);
    store.append([second]);

    expect(store.readStream(stream)).toEqual(ok([first, second]));
  });

  it('appends all events or none', () => {
    const store = createMemoryStore();
    const other = { ...first, id: eventId(9), stream: profileStream(profileId(1)) };
    store.append([first]);

    expect(store.append([other, second, { ...second, id: eventId(8) }])).toMatchObject({
      error: { code: 'storage-failed' },
    });
    expect(store.append([other, { ...second, id: first.id }])).toMatchObject({ error: { code: 'storage-failed' } });
    expect(store.readStream(stream)).toEqual(ok([first]));
    expect(store.readStream(other.stream)).toEqual(ok([]));
    expect(store.append([other, second])).toEqual(ok(null));
  });

  it('lists the streams of one profile and kind, oldest first', () => {
    const store = createMemoryStore();
    const later = { ...first, id: eventId(7), stream: attemptStream(attemptId(2)) };
    const others = { ...first, id: eventId(8), stream: attemptStream(attemptId(3)), profile: profileId(2) };
    const own = { ...first, id: eventId(9), stream: profileStream(profileId(1)) };
    store.append([first, others, later, own]);

    expect(store.listStreams(profileId(1), 'attempt')).toEqual(ok([stream, later.stream]));
    expect(store.listStreams(profileId(1), 'profile')).toEqual(ok([own.stream]));
    expect(store.listProfiles()).toEqual(ok([profileId(1), profileId(2)]));
  });

  it('finds the key of a lesson that was kept last', () => {
    const store = createMemoryStore();
    const { lessonHash, key, keyHash } = builtInLesson({});
    const newer = builtInLesson({ keyRevision: 2 });
    for (const one of [newer, builtInLesson({ title: 'Another' })]) store.keepKey(one.keyHash, one.key);
    store.keepKey(keyHash, key);
    store.keepKey(newer.keyHash, newer.key);

    expect(store.readLastKeyOf(lessonHash)).toEqual(ok(key));
    expect(store.readLastKeyOf(keyHash)).toEqual(ok(null));
  });
});
