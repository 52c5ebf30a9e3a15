import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClassRecord } from '../../content/class/stored-record.ts';
import type { DeskStore, DigestRow } from '../../content/desk/store/store.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { ClassId, JournalEvent, Stream } from '../../content/journal/event.ts';
import { classStream, practiceStream, profileStream } from '../../content/journal/stream.ts';
import { ok } from '../../content/base/result.ts';
import { claimId, eventId, profileId, uuid } from '../builders/ids.ts';
import { journal, moved, started } from '../builders/journal.ts';
import { builtInLesson } from '../builders/lesson-file.ts';
import { valueOf } from '../builders/open-store.ts';
import { streamOf } from '../builders/stream-name.ts';

/** A store of one test, and the same store after the program was closed and started again. */
export interface StoreUnderTest {
  readonly store: DeskStore;
  readonly reopen: () => DeskStore;
  readonly close?: () => void;
  /** False for a store that makes digests anew after a restart, which costs only time. */
  readonly keepsDigests?: boolean;
}

const classId = (n: number): ClassId => uuid(4, n) as ClassId;

/** Two events of a stream; `of` is the number of the profile and of the ids. */
function eventsOf(of: number, stream: JournalEvent['stream'], first: number): readonly [JournalEvent, JournalEvent] {
  const [start, move] = journal([started(), moved('c2')], stream) as readonly [JournalEvent, JournalEvent];
  const begun = { ...start, profile: profileId(of), id: eventId(1000 * of + first) };
  return [begun, { ...move, profile: begun.profile, id: eventId(1000 * of + first + 1), previous: hashOf(begun) }];
}

const digestOf = (events: readonly JournalEvent[], json = '{"points":3}'): DigestRow => {
  const last = events.at(-1);
  if (last === undefined) throw new Error('no event');
  return { stream: last.stream, last: hashOf(last), json };
};

const record = (of: number, id: string, changes: Partial<ClassRecord> = {}): ClassRecord => ({
  ...{ class: classId(of), kind: 'hand-in', id, json: `{"of":"${id}"}` },
  ...changes,
});

/** What every store holds to, whatever it keeps things in. */
export function describeStore(name: string, make: () => StoreUnderTest): void {
  const scene = (): StoreUnderTest => {
    const made = make();
    onTestFinished(() => made.close?.());
    return made;
  };

  describe(name, () => {
    it('keeps events as they are, and after a restart too', () => {
      const { store, reopen } = scene();
      const events = eventsOf(1, streamOf(1), 1);
      valueOf(store.append(events));
      expect(store.readStream(streamOf(1))).toEqual(ok(events));
      expect(reopen().readStream(streamOf(1))).toEqual(ok(events));
    });

    it('appends all events or none', () => {
      const { store } = scene();
      const [first, second] = eventsOf(1, streamOf(1), 1);
      valueOf(store.append([first]));
      const [other] = eventsOf(1, streamOf(2), 10);
      for (const taken of [
        { ...second, sequence: 0 },
        { ...second, id: first.id },
      ]) {
        expect(store.append([other, taken])).toMatchObject({ error: { code: 'storage-failed' } });
      }
      expect(store.readStream(streamOf(2))).toEqual(ok([]));
      expect(store.append([other, second])).toEqual(ok(null));
    });

    it('lists streams of each kind and profiles, oldest first', () => {
      const { store } = scene();
      const practice = practiceStream(profileId(1));
      valueOf(store.append([eventsOf(2, streamOf(3), 1)[0], eventsOf(1, streamOf(2), 1)[0]]));
      valueOf(store.append([eventsOf(1, streamOf(1), 10)[0], eventsOf(1, practice, 20)[0]]));
      valueOf(store.append([eventsOf(1, classStream(classId(1)), 30)[0]]));
      expect(store.listStreams(profileId(1), 'attempt')).toEqual(ok([streamOf(2), streamOf(1)]));
      expect(store.listStreams(profileId(1), 'practice')).toEqual(ok([practice]));
      expect(store.listStreams(profileId(1), 'class')).toEqual(ok([classStream(classId(1))]));
      expect(store.listStreams(profileId(1), 'profile')).toEqual(ok([]));
      expect(store.listProfiles()).toEqual(ok([profileId(2), profileId(1)]));
    });

    it('keeps a lesson and a key once, as they were first', () => {
      const { store, reopen } = scene();
      const { lesson, lessonHash, key, keyHash } = builtInLesson({});
      for (const title of [lesson.title, 'Another title']) valueOf(store.keepLesson(lessonHash, { ...lesson, title }));
      for (const revision of [key.revision, 9]) valueOf(store.keepKey(keyHash, { ...key, revision }));
      const kept = (of: DeskStore) => [of.readLesson(lessonHash), of.readKey(keyHash)];
      expect(kept(store)).toEqual([ok(lesson), ok(key)]);
      expect(kept(reopen())).toEqual([ok(lesson), ok(key)]);
    });

    it('keeps what the teacher asks with a place on the shelf, until the place is filled without', () => {
      const { store, reopen } = scene();
      const { lesson, lessonHash } = builtInLesson({});
      const place = { id: lesson.id, lesson: lessonHash, key: null, isBuiltIn: false, isRemoved: false };
      const assignment = { claims: [claimId('c1')], folder: 'hand-ins' };
      valueOf(store.keepLesson(lessonHash, lesson));
      valueOf(store.putOnShelf({ ...place, assignment }));
      expect(store.listShelf()).toEqual(ok([{ ...place, assignment }]));
      expect(reopen().listShelf()).toEqual(ok([{ ...place, assignment }]));
    });

    it('forgets what was asked when the place is filled by a file that asks nothing', () => {
      const { store } = scene();
      const { lesson, lessonHash } = builtInLesson({});
      const place = { id: lesson.id, lesson: lessonHash, key: null, isBuiltIn: false, isRemoved: false };
      valueOf(store.keepLesson(lessonHash, lesson));
      valueOf(store.putOnShelf({ ...place, assignment: { folder: 'hand-ins' } }));
      valueOf(store.putOnShelf({ ...place, assignment: null }));
      expect(store.listShelf()).toEqual(ok([{ ...place, assignment: null }]));
    });

    describe('refuses, and keeps nothing of', () => {
      const { lesson, lessonHash, key, keyHash } = builtInLesson({});
      const place = { id: lesson.id, lesson: lessonHash, key: keyHash, assignment: null };
      const flags = { isBuiltIn: true, isRemoved: false };
      const half = '\ud83d';
      const [first, second] = eventsOf(1, streamOf(1), 1);
      const [foreign] = eventsOf(2, streamOf(2), 10);
      const bundle = {
        lessons: new Map([[lessonHash, lesson]]),
        keys: new Map(),
        events: [first],
        records: [record(1, 'a')],
      };

      /** Each rule of the database, broken once; `before` makes what is there already. */
      const broken: readonly (readonly [
        what: string,
        before: (store: DeskStore) => unknown,
        write: (store: DeskStore) => ReturnType<DeskStore['append']>,
      ])[] = [
        [
          'a place whose lesson was not kept',
          () => null,
          (store) => store.putOnShelf({ ...place, ...flags, key: null }),
        ],
        [
          'a place whose key was not kept',
          (store) => store.keepLesson(lessonHash, lesson),
          (store) => store.putOnShelf({ ...place, ...flags }),
        ],
        [
          'a place that takes a key that was not kept',
          (store) => [store.keepLesson(lessonHash, lesson), store.putOnShelf({ ...place, ...flags, key: null })],
          (store) => store.putOnShelf({ ...place, ...flags }),
        ],
        [
          'a place with an assignment of half a letter',
          (store) => [store.keepLesson(lessonHash, lesson), store.keepKey(keyHash, key)],
          (store) => store.putOnShelf({ ...place, ...flags, assignment: { folder: half } }),
        ],
        [
          'an event whose place is taken',
          (s) => s.append([first]),
          (s) => s.append([foreign, { ...first, id: eventId(77) }]),
        ],
        [
          'an event whose id is taken',
          (s) => s.append([first]),
          (s) => s.append([foreign, { ...second, id: first.id }]),
        ],
        ['an event twice', () => null, (s) => s.append([first, first])],
        ['an event before the first', () => null, (s) => s.append([{ ...first, sequence: -1 }])],
        ['an event after a gap', (s) => s.append([first]), (s) => s.append([{ ...second, sequence: 2 }])],
        [
          'an event that names another before it',
          (s) => s.append([first]),
          (s) => s.append([{ ...second, previous: null }]),
        ],
        ['an event of half a letter', () => null, (s) => s.append([{ ...first, payload: { name: half } }])],
        ['a lesson of half a letter', () => null, (s) => s.keepLesson(lessonHash, { ...lesson, title: half })],
        ['a record with an id that ends early', () => null, (s) => s.putRecords([record(1, 'b'), record(1, 'a\0b')])],
        [
          'a record of half a letter',
          () => null,
          (s) => s.putRecords([record(1, 'b'), record(1, 'a', { json: half })]),
        ],
        ['a bundle with an event that is taken', (s) => s.append([first]), (s) => s.adopt(bundle)],
        [
          'a bundle with a record of half a letter',
          () => null,
          (s) => s.adopt({ ...bundle, records: [record(1, 'a'), record(1, half)] }),
        ],
      ];

      const contentOf = (store: DeskStore) => ({
        shelf: store.listShelf(),
        lesson: store.readLesson(lessonHash),
        key: store.readKey(keyHash),
        streams: [streamOf(1), streamOf(2)].map((stream) => store.readStream(stream)),
        records: store.listRecords(classId(1), null),
        profiles: store.listProfiles(),
      });

      it.each(broken)('%s', (_, before, write) => {
        const { store, reopen } = scene();
        before(store);
        const content = contentOf(store);
        expect(write(store)).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
        expect(contentOf(store)).toEqual(content);
        expect(contentOf(reopen())).toEqual(content);
      });
    });

    it('gives the digests of a profile and kind, and leaves out the stale and the orphaned', () => {
      const { store } = scene();
      const [begun, next] = eventsOf(1, streamOf(1), 1);
      const other = eventsOf(1, streamOf(2), 10);
      const others = eventsOf(2, streamOf(3), 1);
      const practice = eventsOf(1, practiceStream(profileId(1)), 20);
      valueOf(store.append([begun, ...other, ...others, ...practice]));
      const lost = digestOf(eventsOf(1, streamOf(9), 90));
      valueOf(store.writeDigests([digestOf(other), digestOf([begun]), digestOf(others), digestOf(practice), lost]));
      expect(store.readDigests(profileId(1), 'attempt')).toEqual(ok([digestOf([begun]), digestOf(other)]));
      expect(store.readDigests(profileId(1), 'practice')).toEqual(ok([digestOf(practice)]));
      valueOf(store.append([next]));
      expect(store.readDigests(profileId(1), 'attempt')).toEqual(ok([digestOf(other)]));
      valueOf(store.writeDigests([digestOf([begun, next], '{"points":4}')]));
      expect(store.readDigests(profileId(1), 'attempt')).toEqual(
        ok([digestOf([begun, next], '{"points":4}'), digestOf(other)]),
      );
    });

    it('keeps class records by arrival, and a record that is replaced keeps its place', () => {
      const { store, reopen } = scene();
      valueOf(store.putRecords([record(1, 'b'), record(1, 'a'), record(2, 'b')]));
      valueOf(store.putRecords([record(1, 'b', { json: '"new"' }), record(1, 'b', { kind: 'paper' })]));
      const expected = ok([record(1, 'b', { json: '"new"' }), record(1, 'a')]);
      expect(store.listRecords(classId(1), 'hand-in')).toEqual(expected);
      expect(reopen().listRecords(classId(1), 'hand-in')).toEqual(expected);
    });

    it('lists the streams and the records of every kind, also of kinds that only a newer program knows', () => {
      const { store, reopen } = scene();
      const draft = 'draft:00000007-0000-4000-8000-000000000001' as Stream;
      valueOf(
        store.append([...eventsOf(1, streamOf(1), 0), ...eventsOf(1, draft, 10), ...eventsOf(2, streamOf(2), 20)]),
      );
      const records = [record(1, 'a'), record(1, 'b', { kind: 'decision' }), record(2, 'a')];
      valueOf(store.putRecords(records));
      for (const open of [() => store, reopen]) {
        const now = open();
        expect(now.listStreams(profileId(1), null)).toEqual(ok([streamOf(1), draft]));
        expect(now.listStreams(profileId(1), 'attempt')).toEqual(ok([streamOf(1)]));
        expect(now.listRecords(classId(1), null)).toEqual(ok(records.slice(0, 2)));
      }
    });

    it('erases the records that are named and no other', () => {
      const { store, reopen } = scene();
      const same = [record(2, 'a'), record(1, 'a', { kind: 'vote' })];
      valueOf(store.putRecords([record(1, 'a'), record(1, "it's"), record(1, 'c'), ...same]));
      expect(store.eraseRecords(classId(1), 'hand-in', ['a', "it's", 'never there'])).toEqual(ok(null));
      for (const open of [() => store, reopen]) {
        const now = open();
        expect(now.listRecords(classId(1), 'hand-in')).toEqual(ok([record(1, 'c')]));
        expect(now.listRecords(classId(2), 'hand-in')).toEqual(ok([record(2, 'a')]));
        expect(now.listRecords(classId(1), 'vote')).toHaveProperty('value.length', 1);
      }
    });

    it('keeps who is in use, and that nobody is', () => {
      const { store, reopen } = scene();
      expect(store.writeProfileInUse(null)).toEqual(ok(null));
      expect(store.readProfileInUse()).toEqual(ok(null));
      valueOf(store.writeProfileInUse(profileId(1)));
      expect(store.readProfileInUse()).toEqual(ok(profileId(1)));
      valueOf(store.writeProfileInUse(null));
      expect(reopen().readProfileInUse()).toEqual(ok(null));
    });

    it('erases all of a profile and nothing of another', () => {
      const { store, reopen, keepsDigests = true } = scene();
      const own = [streamOf(1), profileStream(profileId(1)), practiceStream(profileId(1)), classStream(classId(1))];
      valueOf(store.append(own.flatMap((stream, at) => eventsOf(1, stream, 10 * at))));
      const others = eventsOf(2, streamOf(2), 1);
      const othersClass = eventsOf(2, classStream(classId(2)), 10);
      valueOf(store.append([...others, ...othersClass]));
      valueOf(store.writeDigests([digestOf(others), digestOf(eventsOf(1, streamOf(1), 0))]));
      valueOf(store.putRecords([record(1, 'a'), record(2, 'a')]));
      valueOf(store.writeProfileInUse(profileId(1)));

      expect(store.eraseProfile(profileId(1))).toEqual(ok(null));
      expect(store.eraseProfile(profileId(1))).toEqual(ok(null));
      for (const open of [() => store, reopen]) {
        const now = open();
        expect(own.map((stream) => valueOf(now.readStream(stream)))).toEqual([[], [], [], []]);
        expect(now.listProfiles()).toEqual(ok([profileId(2)]));
        expect(now.readStream(streamOf(2))).toEqual(ok(others));
        if (now === store || keepsDigests)
          expect(now.readDigests(profileId(2), 'attempt')).toEqual(ok([digestOf(others)]));
        expect(now.listRecords(classId(1), 'hand-in')).toEqual(ok([]));
        expect(now.listRecords(classId(2), 'hand-in')).toEqual(ok([record(2, 'a')]));
        expect(now.readProfileInUse()).toEqual(ok(null));
      }
    });

    it('takes back whom it erased, with the same ids', () => {
      const { store } = scene();
      valueOf(store.append(eventsOf(1, streamOf(1), 0)));
      valueOf(store.eraseProfile(profileId(1)));
      expect(store.append(eventsOf(1, streamOf(1), 0))).toEqual(ok(null));
    });

    it('takes over what came from another store, all of it', () => {
      const { store, reopen } = scene();
      const { lesson, lessonHash, key, keyHash } = builtInLesson({});
      const [lessons, keys] = [new Map([[lessonHash, lesson]]), new Map([[keyHash, key]])];
      const events = eventsOf(1, streamOf(1), 1);
      expect(store.adopt({ lessons, keys, events, records: [record(1, 'a')] })).toEqual(ok(null));
      const now = reopen();
      expect(now.readLesson(lessonHash)).toEqual(ok(lesson));
      expect(now.readKey(keyHash)).toEqual(ok(key));
      expect(now.readStream(streamOf(1))).toEqual(ok(events));
      expect(now.listRecords(classId(1), 'hand-in')).toEqual(ok([record(1, 'a')]));
    });

    it('takes over nothing when one event cannot be taken', () => {
      const { store } = scene();
      const { lesson, lessonHash, key, keyHash } = builtInLesson({});
      const [lessons, keys] = [new Map([[lessonHash, lesson]]), new Map([[keyHash, key]])];
      const [taken] = eventsOf(1, streamOf(1), 1);
      valueOf(store.append([taken]));
      const events = [...eventsOf(1, streamOf(2), 10), taken];
      expect(store.adopt({ lessons, keys, events, records: [record(1, 'a')] })).toMatchObject({
        error: { code: 'storage-failed' },
      });
      expect(store.readLesson(lessonHash)).toEqual(ok(null));
      expect(store.readKey(keyHash)).toEqual(ok(null));
      expect(store.readStream(streamOf(2))).toEqual(ok([]));
      expect(store.listRecords(classId(1), 'hand-in')).toEqual(ok([]));
    });

    it('leaves the profile in use when another is erased', () => {
      const { store } = scene();
      valueOf(store.append([...eventsOf(1, streamOf(1), 1), ...eventsOf(2, streamOf(2), 1)]));
      valueOf(store.writeProfileInUse(profileId(2)));
      valueOf(store.eraseProfile(profileId(1)));
      expect(store.readProfileInUse()).toEqual(ok(profileId(2)));
    });
  });
}
