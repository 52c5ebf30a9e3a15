import { describe, expect, it } from 'vitest';
import { createLessonDesk } from '../../../../../content/desk/create-lesson-desk.ts';
import { createStudyDesk } from '../../../../../content/desk/create-study-desk.ts';
import { NO_SIGNATURE } from '../../../../../content/class/hand-in.ts';
import { hashOf } from '../../../../../content/base/hash.ts';
import { createDurableDesk } from '../../../../../renderer/platform/web/durable-desk.ts';
import { createFakeDatabase, type FakeDatabase } from '../../../../builders/answers-database.ts';
import { attemptId, claimId, eventId, profileId, uuid } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { utcDay } from '../../../../builders/utc-day.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const file = lessonFile({});
const me = profileId(1);
const attempt = attemptId(1);

/** A desk of one lesson over a database, as a page opens it. */
async function openDesk(database: FakeDatabase) {
  let ids = 0;
  const made = await createDurableDesk({
    database: database.open(),
    makeDesk: (store) =>
      createLessonDesk({
        ...{ store, signer: NO_SIGNATURE, dayOf: utcDay, now: () => new Date('2026-01-01T00:00:00Z') },
        newId: () => uuid(8, (ids += 1)),
      }),
  });
  if (!made.ok) throw new Error(made.error.code);
  const { ask } = made.value;
  return {
    begin: async () => {
      await ask((desk) => desk.installLesson({ text: JSON.stringify(file) }));
      await ask((desk) => desk.createProfile({ profile: me, name: null }));
      return ask((desk) =>
        desk.startAttempt({
          ...{ profile: me, attempt, lesson: hashOf(file.lesson), mode: 'guided' as const },
          ...{ choice: { kind: 'all' as const }, again: null },
        }),
      );
    },
    answer: (event = 1) =>
      ask((desk) =>
        desk.respond({
          ...{ event: eventId(event), attempt, claim: claimId('c1'), label: 'evidence' as const },
          confidence: 'guess' as const,
        }),
      ),
    answers: async () => {
      const view = await ask((desk) => desk.openAttempt({ attempt }));
      return view.ok ? Object.keys(view.value.responses) : view.error.code;
    },
  };
}

describe('createDurableDesk', () => {
  it('has an acknowledged answer after the page was closed', async () => {
    const database = createFakeDatabase();
    const desk = await openDesk(database);
    await desk.begin();
    expect((await desk.answer()).ok).toBe(true);
    const again = await openDesk(database);
    expect(await again.answers()).toEqual(['c1']);
  });

  it('takes an answer that was not kept back from the memory of the desk', async () => {
    const database = createFakeDatabase();
    const desk = await openDesk(database);
    await desk.begin();
    database.failWith = 'disk-full';
    expect(await desk.answer()).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(await desk.answers()).toEqual([]);
    database.failWith = null;
    expect((await desk.answer()).ok).toBe(true);
    expect(await desk.answers()).toEqual(['c1']);
  });

  it('keeps an answer once when the database kept it and failed to say so', async () => {
    const database = createFakeDatabase();
    const desk = await openDesk(database);
    await desk.begin();
    database.losesAcknowledgement = true;
    expect((await desk.answer()).ok).toBe(false);
    // The first retry finds what is kept, and reads it; the second is answered that it was taken.
    await desk.answer();
    expect((await desk.answer()).ok).toBe(true);
    const events = database.kept.flat().flatMap((write) => (write.kind === 'append' ? write.given[0] : []));
    expect(events.filter(({ kind }) => kind === 'responded')).toHaveLength(1);
  });

  it('refuses the answer of a second tab, and shows it what the first one wrote', async () => {
    const database = createFakeDatabase();
    const first = await openDesk(database);
    await first.begin();
    const second = await openDesk(database);
    expect((await first.answer(1)).ok).toBe(true);
    expect(await second.answer(2)).toMatchObject({ ok: false, error: { code: 'storage-busy' } });
    expect(await second.answers()).toEqual(['c1']);
  });

  it('answers questions in the order in which they were asked', async () => {
    const desk = await openDesk(createFakeDatabase());
    await desk.begin();
    const [answered, seen] = await Promise.all([desk.answer(), desk.answers()]);
    expect([answered.ok, seen]).toEqual([true, ['c1']]);
  });

  describe('when it erases somebody', () => {
    /** A desk for learners over a database, with two people at it. */
    const openStudy = async (database: FakeDatabase) => {
      const made = await createDurableDesk({
        database: database.open(),
        makeDesk: (store) => createStudyDesk({ ...steadyTools(), store, builtIns: [], signer: NO_SIGNATURE }),
      });
      if (!made.ok) throw new Error(made.error.code);
      const { ask } = made.value;
      return {
        add: (n: number) => ask((desk) => desk.createProfile({ profile: profileId(n), name: `Person ${String(n)}` })),
        erase: (n: number) => ask((desk) => desk.eraseProfile({ profile: profileId(n) })),
        people: async () => {
          const start = await ask((desk) => desk.readStart({}));
          return start.ok ? start.value.profiles.map(({ name }) => name) : start.error.code;
        },
      };
    };
    const words = ({ kept }: FakeDatabase): string => JSON.stringify(kept);

    it('reaches everything that the database kept of them, and nothing of others', async () => {
      const database = createFakeDatabase();
      const desk = await openStudy(database);
      for (const n of [1, 2]) await desk.add(n);
      expect((await desk.erase(1)).ok).toBe(true);
      expect(words(database)).not.toContain('Person 1');
      expect(words(database)).not.toContain(profileId(1));
      expect(words(database)).toContain('Person 2');
      await desk.add(3);
      expect(await (await openStudy(database)).people()).toEqual(['Person 2', 'Person 3']);
    });

    it('leaves everything as it was when that cannot be kept', async () => {
      const database = createFakeDatabase();
      const desk = await openStudy(database);
      for (const n of [1, 2]) await desk.add(n);
      database.failWith = 'disk-full';
      expect(await desk.erase(1)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      database.failWith = null;
      expect(await desk.people()).toEqual(['Person 1', 'Person 2']);
      expect(words(database)).toContain('Person 1');
    });

    it('erases nothing that another tab wrote meanwhile, and knows of it afterwards', async () => {
      const database = createFakeDatabase();
      const first = await openStudy(database);
      await first.add(1);
      const second = await openStudy(database);
      await first.add(2);
      expect(await second.erase(1)).toMatchObject({ ok: false, error: { code: 'storage-busy' } });
      expect(await second.people()).toEqual(['Person 1', 'Person 2']);
    });
  });
});
