import { describe, expect, it } from 'vitest';
import { examEditionText, lessonText } from '../builders/lesson-file.ts';
import { attemptId, codeOf, valueOf } from './desk-under-test.ts';
import { BUILT_IN, type SetScene } from './scene.ts';
import { ALL_EVIDENCE, finish } from './studying.ts';

/** What was done, and what became of it. */
export function describeHistory(setScene: SetScene): void {
  describe('the history', () => {
    it('tells every attempt, newest first, with the score that its result tells', async () => {
      const scene = await setScene();
      const { desk, me, start } = scene;
      await finish(scene, 1);
      await start(2);
      await valueOf(desk.setAside({ attempt: attemptId(2) }));
      await finish(scene, 3, ALL_EVIDENCE);
      await start(4);

      for (const come of [() => desk, () => scene.reopen()]) {
        const reached = await come();
        const history = await valueOf(reached.readHistory({ profile: me }));
        expect(history.map(({ attempt, standing }) => [attempt, standing])).toEqual([
          [attemptId(4), 'underway'],
          [attemptId(3), 'done'],
          [attemptId(2), 'set-aside'],
          [attemptId(1), 'done'],
        ]);
        for (const { attempt, score, title, hasNewerKey } of history.filter(({ standing }) => standing === 'done')) {
          const result = await valueOf(reached.readResult({ attempt }));
          expect(result).toMatchObject({ kind: 'scored', score });
          expect({ title, hasNewerKey }).toEqual({ title: 'The built-in lesson', hasNewerKey: false });
        }
        expect(history.at(-1)?.seconds).toBeGreaterThan(0);
      }
    });

    it('keeps the key of the day, and says that there is a newer one', async () => {
      const scene = await setScene();
      const { desk, me, start, respond } = scene;
      const { hash } = await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));
      await start(1, { lesson: hash });
      await valueOf(respond(1, 1, 'c1', 'evidence'));
      await valueOf(desk.handIn({ attempt: attemptId(1) }));
      await valueOf(desk.installLesson({ text: lessonText({ id: 'x', keyRevision: 2 }) }));

      const [entry] = await valueOf(desk.readHistory({ profile: me }));
      expect(entry).toMatchObject({ hasNewerKey: true, score: { points: 1, claims: 3, missing: 2 } });
      await valueOf(desk.removeLesson({ lesson: entry?.lessonId ?? BUILT_IN.lesson.id }));
      expect(await valueOf(desk.readHistory({ profile: me }))).toMatchObject([{ score: { points: 1 } }]);
    });

    it('scores an exam once its key has come', async () => {
      const { desk, me, start, respond } = await setScene();
      const { hash } = await valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));
      await start(1, { lesson: hash, mode: 'exam' });
      await valueOf(respond(1, 1, 'c1', 'evidence'));
      await valueOf(desk.handIn({ attempt: attemptId(1) }));
      expect(await valueOf(desk.readHistory({ profile: me }))).toMatchObject([
        { standing: 'awaiting-key', score: null },
      ]);

      await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));
      expect(await valueOf(desk.readHistory({ profile: me }))).toMatchObject([
        { standing: 'done', score: { points: 1 } },
      ]);
    });

    it('compares two attempts of one lesson claim by claim, and no others', async () => {
      const scene = await setScene();
      const { desk, start } = scene;
      await finish(scene, 1, ALL_EVIDENCE);
      await finish(scene, 2);
      await start(3);
      const [first, second] = [attemptId(1), attemptId(2)];

      const comparison = await valueOf(desk.compareAttempts({ first, second }));
      expect(comparison.claims.map((claim) => [claim.claim, claim.first?.credit, claim.second?.credit])).toEqual([
        ['c1', 0, 1],
        ['c2', 1, 1],
        ['c3', 0, 1],
        ['c4', 0, 1],
        ['c5', 0, 1],
      ]);
      expect(comparison).toMatchObject({ first: { attempt: first }, second: { attempt: second } });
      expect(await codeOf(desk.compareAttempts({ first, second: attemptId(3) }))).toBe('bad-request');
      expect(await codeOf(desk.compareAttempts({ first, second: attemptId(9) }))).toBe('not-found');
    });

    it('plots what was finished, oldest first, each figure inside its interval', async () => {
      const scene = await setScene();
      await finish(scene, 1, ALL_EVIDENCE);
      await finish(scene, 2);
      await scene.start(3);

      const { points, calibration } = await valueOf(scene.desk.readProgress({ profile: scene.me }));
      expect(points.map(({ attempt, points: reached }) => [attempt, reached])).toEqual([
        [attemptId(1), 1],
        [attemptId(2), 5],
      ]);
      for (const { share } of points) {
        expect(share.low).toBeLessThanOrEqual(share.value);
        expect(share.high).toBeGreaterThanOrEqual(share.value);
      }
      expect(points[1]?.perLabel.attribution).toMatchObject({ hits: 2, n: 2 });
      // Two settled attempts of four claims each, all fairly sure; the contested claim is not in it.
      expect(calibration).toMatchObject({ n: 8, decomposition: null });
      expect(calibration.steps[1]).toMatchObject({ confidence: 'fairly', n: 8, hits: 5 });
    });
  });
}
