import { describe, expect, it } from 'vitest';
import type { ScoredResult } from '../../content/desk/views.ts';
import type { Label } from '../../content/lesson/label.ts';
import { examEditionText } from '../builders/lesson-file.ts';
import { attemptId, claimId, codeOf, eventId, valueOf } from './desk-under-test.ts';
import { BUILT_IN, claimsNumbered, type Scene, type SetScene } from './scene.ts';
import { ALL_EVIDENCE, finish } from './studying.ts';

/** Everything taken for evidence: c2 is right, c1, c3, c4 and c5 are missed. */
const MISSED = claimsNumbered(1, 3, 4, 5);

/** Sorting again what an attempt missed. */
export function describeRetries(setScene: SetScene): void {
  describe('a retry', () => {
    it('takes missed claims of a finished attempt', async () => {
      const scene = await setScene();
      await finish(scene, 1, ALL_EVIDENCE);

      const retry = await retryOf(scene, 2, 1);
      expect(retry).toMatchObject({ claims: MISSED, retryOf: attemptId(1) });
      const first = await scored(scene, 1);
      expect(first.attempt).toMatchObject({ claims: claimsNumbered(1, 2, 3, 4, 5), retryOf: null });
    });

    it('belongs to the first attempt when what it missed is retried once more', async () => {
      const scene = await setScene();
      await finish(scene, 1, ALL_EVIDENCE);
      await retryOf(scene, 2, 1);
      await answer(scene, 2, { c1: 'attribution', c3: 'attribution', c4: 'evidence', c5: 'evidence' });

      const { attempt } = await scored(scene, 2);
      const choice = { kind: 'these', claims: claimsNumbered(4, 5) } as const;
      const third = await scene.start(3, { choice, again: attempt.attempt });
      expect(third).toMatchObject({ claims: claimsNumbered(4, 5), retryOf: attemptId(1) });
    });

    it('is refused before there is a result, without a key, and for claims that were not missed', async () => {
      const scene = await setScene();
      const { start, desk, respond } = scene;
      await start(1);
      await expect(start(2, { again: attemptId(1) })).rejects.toThrow('not-allowed');
      await expect(start(2, { again: attemptId(8) })).rejects.toThrow('not-found');

      await finish(scene, 3, ALL_EVIDENCE);
      const right = { kind: 'these', claims: claimsNumbered(2) } as const;
      await expect(start(4, { again: attemptId(3), choice: right })).rejects.toThrow('bad-request');
      await expect(start(4, { again: attemptId(3) })).rejects.toThrow('bad-request');

      const { hash } = await valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));
      await start(5, { lesson: hash, mode: 'exam' });
      await valueOf(respond(51, 5, 'c1', 'evidence'));
      await valueOf(desk.handIn({ attempt: attemptId(5) }));
      const missed = { kind: 'these', claims: claimsNumbered(2) } as const;
      const again = { lesson: hash, again: attemptId(5), choice: missed };
      await expect(start(6, { ...again, mode: 'exam' })).rejects.toThrow('not-allowed');
    });

    it('says how many claims it fixed, on its own result and on the one it belongs to', async () => {
      const scene = await setScene();
      await finish(scene, 1, ALL_EVIDENCE);
      expect((await scored(scene, 1)).end.next).toEqual({ kind: 'retry', claims: [...MISSED] });
      await retryOf(scene, 2, 1);
      expect((await scored(scene, 1)).end).toMatchObject({
        next: { kind: 'continue-retry', attempt: attemptId(2), answered: 0, of: 4 },
      });
      await answer(scene, 2, { c1: 'attribution', c3: 'attribution', c4: 'evidence' });

      const retry = await scored(scene, 2);
      expect(retry.lookAgain).toEqual(claimsNumbered(4, 5));
      expect(retry.end).toMatchObject({ before: null, next: { kind: 'today' } });
      const first = await scored(scene, 1);
      expect(first.score.points).toBe(1);
      expect(first.lookAgain).toEqual([...MISSED]);
      expect(first.end.retries).toEqual({
        ...{ underway: null, latest: { attempt: attemptId(2), fixed: 2, of: 4 } },
        fixed: claimsNumbered(1, 3),
      });
      expect(first.end.next.kind).toBe('today');
      const [entry] = await valueOf(scene.desk.readHistory({ profile: scene.me }));
      expect(entry).toMatchObject({ attempt: attemptId(2), retry: { of: attemptId(1), fixed: 2 } });
    });

    it('changes neither the lesson’s card, nor progress, nor calibration, nor the coach, nor the next comparison', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      for (const n of [1, 2, 3, 4]) await finish(scene, n, ALL_EVIDENCE);
      const read = async () => ({
        card: (await valueOf(desk.listLessons({ profile: me })))[0]?.standing,
        progress: await valueOf(desk.readProgress({ profile: me })),
        coach: await valueOf(desk.readCoach({ profile: me })),
        people: (await valueOf(desk.readStart({}))).profiles,
      });
      const before = await read();
      expect(before.card).toMatchObject({ kind: 'done', attempt: attemptId(4), points: 1 });

      await retryOf(scene, 5, 4);
      expect(await read()).toEqual(before);
      await answer(scene, 5, { c1: 'attribution', c3: 'attribution', c4: 'rhetoric', c5: 'rhetoric' });
      expect(await read()).toEqual(before);

      const pair = { first: attemptId(4), second: attemptId(5) };
      expect(await codeOf(desk.compareAttempts(pair))).toBe('bad-request');
      await finish(scene, 6);
      expect((await scored(scene, 6)).end.before).toMatchObject({ kind: 'same-lesson', attempt: attemptId(4) });
    });

    it.each([
      ['under way', false],
      ['afterwards', true],
    ])('can be dropped %s, and is then listed nowhere', async (_when, isFinished) => {
      const scene = await setScene();
      await finish(scene, 1, ALL_EVIDENCE);
      const untouched = await scored(scene, 1);
      await retryOf(scene, 2, 1);
      if (isFinished) await answer(scene, 2, { c1: 'attribution' });
      await valueOf(scene.desk.dropRetry({ attempt: attemptId(2) }));
      await valueOf(scene.desk.dropRetry({ attempt: attemptId(2) }));

      for (const come of [() => scene.desk, () => scene.reopen()]) {
        const desk = await come();
        const history = await valueOf(desk.readHistory({ profile: scene.me }));
        expect(history.map(({ attempt }) => attempt)).toEqual([attemptId(1)]);
        expect((await valueOf(desk.readToday({ profile: scene.me }))).kind).not.toBe('resume');
        expect(await scored({ desk }, 1)).toEqual(untouched);
        const late = { event: eventId(299), attempt: attemptId(2), claim: claimId('c3'), label: 'rhetoric' } as const;
        expect(await codeOf(desk.respond({ ...late, confidence: null }))).toBe(
          isFinished ? 'handed-in-already' : 'not-allowed',
        );
        expect(await codeOf(desk.dropRetry({ attempt: attemptId(1) }))).toBe('not-allowed');
        expect(await codeOf(desk.dropRetry({ attempt: attemptId(9) }))).toBe('not-found');
      }
    });

    it('is gone on with on the day’s card, after a lesson that was begun', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      await finish(scene, 1, ALL_EVIDENCE);
      await retryOf(scene, 2, 1);
      const today = () => valueOf(desk.readToday({ profile: me }));
      expect(await today()).toMatchObject({ kind: 'resume', attempt: attemptId(2), isRetry: true });
      await scene.start(3);
      await retryOf(scene, 4, 1);
      expect(await today()).toMatchObject({ kind: 'resume', attempt: attemptId(3), isRetry: false });
    });
  });

  describe('the end of a lesson', () => {
    it('says what changed since the last attempt at the lesson, claim by claim', async () => {
      const scene = await setScene();
      await finish(scene, 1, ALL_EVIDENCE);
      expect((await scored(scene, 1)).end.before).toBeNull();
      await finish(scene, 2, ['attribution', 'rhetoric', 'evidence', 'rhetoric', 'rhetoric']);

      expect((await scored(scene, 2)).end).toMatchObject({
        before: { kind: 'same-lesson', attempt: attemptId(1), points: 1, claims: 5, better: 3, worse: 1, same: 1 },
        daysThisWeek: 1,
      });
      // What came later changes nothing about what came before.
      expect((await scored(scene, 1)).end.before).toBeNull();
    });

    it('leads on to what the day asks for when nothing was missed', async () => {
      const scene = await setScene();
      await finish(scene, 1);
      const today = await valueOf(scene.desk.readToday({ profile: scene.me }));

      expect((await scored(scene, 1)).end.next).toEqual({ kind: 'today', today });
    });
  });
}

const retryOf = async (scene: Scene, n: number, of: number) => {
  const choice = { kind: 'these', claims: MISSED } as const;
  return scene.start(n, { lesson: BUILT_IN.lessonHash, choice, again: attemptId(of) });
};

/** Answers claims of attempt `n` by their ids, and hands it in. */
async function answer(scene: Scene, n: number, labels: Readonly<Record<string, Label>>): Promise<void> {
  for (const [at, [claim, label]] of Object.entries(labels).entries())
    await valueOf(scene.respond(n * 100 + at, n, claim, label));
  await valueOf(scene.desk.handIn({ attempt: attemptId(n) }));
}

async function scored({ desk }: Pick<Scene, 'desk'>, n: number): Promise<ScoredResult> {
  const result = await valueOf(desk.readResult({ attempt: attemptId(n) }));
  if (result.kind !== 'scored') throw new Error('The key is there.');
  return result;
}
