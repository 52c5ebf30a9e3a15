import { describe, expect, it } from 'vitest';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { LessonId } from '../../content/lesson/format.ts';
import { CANARY, examEditionText, lessonFile, lessonText } from '../builders/lesson-file.ts';
import { type AnyDesk, attemptId, codeOf, valueOf } from './desk-under-test.ts';
import { BUILT_IN, type SetScene, SHIPPED } from './scene.ts';

// Ids that were made elsewhere arrive as plain strings.
const lessonId = (id: string) => id as LessonId;

/** What a person who teaches is asked before a newer revision replaces a lesson. */
export function describeOffers(setScene: SetScene): void {
  describe('a newer revision of a lesson', () => {
    it('is offered to a person who teaches, and is on the shelf when they take it', async () => {
      const { desk, me, reopen } = await setScene();
      const install = async (text: string) => valueOf(desk.installLesson({ text }));
      const first = await install(lessonText({ id: 'x', title: 'The first one' }));
      await valueOf(desk.changeSettings({ profile: me, changes: { teaches: true } }));

      const offered = await install(lessonText({ id: 'x', title: 'The second one', revision: 2 }));
      expect(offered).toMatchObject({ kind: 'offered', revision: 2, before: { hash: first.hash, revision: 1 } });
      expect((await cardOf(desk, me, 'x'))?.title).toBe('The first one');

      const later = await reopen();
      await valueOf(later.takeRevision({ lesson: offered.hash }));
      expect(await cardOf(later, me, 'x')).toMatchObject({ title: 'The second one', hasKey: true, hash: offered.hash });
      expect(await valueOf(later.takeRevision({ lesson: offered.hash }))).toBeNull();
      expect(await codeOf(later.takeRevision({ lesson: first.hash }))).toBe('not-allowed');
      expect(await codeOf(later.takeRevision({ lesson: `sha256:${'0'.repeat(64)}` as ContentHash }))).toBe('not-found');
    });

    it('is taken without a question if it is built in or an exam, and so is a newer key', async () => {
      const { desk, me } = await setScene();
      const install = async (text: string) => (await valueOf(desk.installLesson({ text }))).kind;
      await valueOf(desk.changeSettings({ profile: me, changes: { teaches: true } }));
      expect(await install(lessonText({ ...SHIPPED, revision: 2 }))).toBe('updated');
      await install(lessonText({ id: 'x' }));
      expect(await install(lessonText({ id: 'x', keyRevision: 2 }))).toBe('key-updated');
      expect(await install(examEditionText({ id: 'x', revision: 2 }))).toBe('assigned');
      expect(await install(lessonText({ id: 'x', revision: 3 }))).toBe('updated');
    });
  });
}

/** Which lessons are offered. */
export function describeShelf(setScene: SetScene): void {
  describe('the shelf', () => {
    it('offers the program’s own lessons first, then files as they arrived', async () => {
      const { desk, me, reopen } = await setScene();
      await valueOf(desk.installLesson({ text: lessonText({ id: 'second' }) }));
      await valueOf(desk.installLesson({ text: examEditionText({ id: 'first' }) }));

      const cards = await valueOf((await reopen()).listLessons({ profile: me }));

      expect(cards.map(({ id, isBuiltIn, hasKey }) => [id, isBuiltIn, hasKey])).toEqual([
        ['built-in', true, true],
        ['second', false, true],
        ['first', false, false],
      ]);
      expect(cards[0]).toMatchObject({
        title: 'The built-in lesson',
        claims: 5,
        minutes: 5,
        standing: { kind: 'new' },
      });
    });

    it('shows a lesson without a word of its key', async () => {
      const { desk, me } = await setScene();

      const preview = await valueOf(desk.readLesson({ profile: me, lesson: BUILT_IN.lessonHash }));

      expect(preview).toEqual({
        ...{ hash: BUILT_IN.lessonHash, lesson: BUILT_IN.lesson, hasKey: true, standing: { kind: 'new' } },
        task: {
          asks: 5,
          minutes: 5,
          isSet: false,
          isSecondReading: false,
          folder: null,
          asksNumber: false,
          names: [],
          hidesNothing: false,
        },
      });
      expect(JSON.stringify(preview)).not.toContain(CANARY);
    });

    it('says what opening a file did', async () => {
      const { desk } = await setScene();
      const install = async (text: string) => (await valueOf(desk.installLesson({ text }))).kind;

      expect(await install(examEditionText({ id: 'x' }))).toBe('assigned');
      expect(await install(examEditionText({ id: 'x' }))).toBe('assigned');
      expect(await install(lessonText({ id: 'x' }))).toBe('key-added');
      expect(await install(lessonText({ id: 'x', keyRevision: 2 }))).toBe('key-updated');
      expect(await install(lessonText({ id: 'x', keyRevision: 2, revision: 2 }))).toBe('updated');
    });

    it('leaves a newer text and a newer key where they are when an older file is opened', async () => {
      const { desk, me } = await setScene();
      const install = async (text: string) => (await valueOf(desk.installLesson({ text }))).kind;
      await install(lessonText({ id: 'x', revision: 2, keyRevision: 2, title: 'The newer one' }));

      expect(await install(lessonText({ id: 'x', revision: 2, keyRevision: 1, title: 'The newer one' }))).toBe('older');
      expect(await install(lessonText({ id: 'x', revision: 1, keyRevision: 9 }))).toBe('older');
      expect((await cardOf(desk, me, 'x'))?.title).toBe('The newer one');

      await valueOf(desk.removeLesson({ lesson: lessonId('x') }));
      expect(await install(lessonText({ id: 'x', revision: 1 }))).toBe('added');
    });

    it('does not let an exam edition take away a key that is there', async () => {
      const { desk, me } = await setScene();
      await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));

      expect((await valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }))).kind).toBe('assigned');
      expect((await cardOf(desk, me, 'x'))?.hasKey).toBe(true);
    });

    it('replaces a lesson of the same id, and keeps an attempt with the lesson and key of its day', async () => {
      const { desk, me, reopen } = await setScene();
      const old = lessonFile({ id: 'x', title: 'The old one' });
      const { hash } = await valueOf(desk.installLesson({ text: JSON.stringify(old) }));
      const started = { profile: me, attempt: attemptId(1), lesson: hash, mode: 'guided', again: null } as const;
      await valueOf(desk.startAttempt({ ...started, choice: { kind: 'all' } }));

      await valueOf(desk.installLesson({ text: lessonText({ id: 'x', title: 'The new one', revision: 2 }) }));

      const later = await reopen();
      expect((await cardOf(later, me, 'x'))?.title).toBe('The new one');
      expect((await cardOf(later, me, 'x'))?.standing).toMatchObject({ kind: 'underway', attempt: attemptId(1) });
      expect((await valueOf(later.openAttempt({ attempt: attemptId(1) }))).lesson.title).toBe('The old one');
      expect(await codeOf(later.readLesson({ profile: me, lesson: hash }))).toBe('not-found');
    });

    it('takes a lesson off and puts it back, and keeps its attempts', async () => {
      const { desk, me, reopen } = await setScene();
      const { hash } = await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));
      const started = { profile: me, attempt: attemptId(1), lesson: hash, mode: 'guided', again: null } as const;
      await valueOf(desk.startAttempt({ ...started, choice: { kind: 'all' } }));

      await valueOf(desk.removeLesson({ lesson: lessonId('x') }));
      await valueOf(desk.removeLesson({ lesson: lessonId('x') }));
      const later = await reopen();

      expect(await cardOf(later, me, 'x')).toBeUndefined();
      expect(await codeOf(later.readLesson({ profile: me, lesson: hash }))).toBe('not-found');
      expect((await valueOf(later.openAttempt({ attempt: attemptId(1) }))).lessonHash).toBe(hash);

      await valueOf(later.restoreLesson({ lesson: lessonId('x') }));
      expect((await cardOf(later, me, 'x'))?.standing.kind).toBe('underway');
    });

    it('adds a removed lesson again when its file is opened', async () => {
      const { desk, me } = await setScene();
      await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));
      await valueOf(desk.removeLesson({ lesson: lessonId('x') }));

      expect((await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }))).kind).toBe('added');
      expect(await cardOf(desk, me, 'x')).toBeDefined();
    });

    it('does not remove what came with the program, nor what is not there', async () => {
      const { desk } = await setScene();

      expect(await codeOf(desk.removeLesson({ lesson: lessonId('built-in') }))).toBe('not-allowed');
      expect(await codeOf(desk.removeLesson({ lesson: lessonId('x') }))).toBe('not-found');
      expect(await codeOf(desk.restoreLesson({ lesson: lessonId('x') }))).toBe('not-found');
    });

    it('refuses a damaged file and leaves the shelf as it is', async () => {
      const { desk, me } = await setScene();
      const damaged = lessonText({ id: 'x' }).replace('claim number 2', 'claim number 9');

      expect(await codeOf(desk.installLesson({ text: damaged }))).toBe('damaged-lesson');
      expect(await codeOf(desk.installLesson({ text: '{' }))).toBe('not-json');
      expect(await valueOf(desk.listLessons({ profile: me }))).toHaveLength(1);
    });
  });
}

async function cardOf(desk: AnyDesk, profile: Parameters<AnyDesk['listLessons']>[0]['profile'], id: string) {
  return (await valueOf(desk.listLessons({ profile }))).find((card) => card.id === id);
}
