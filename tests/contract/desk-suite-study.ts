import { describe, expect, it } from 'vitest';
import { sessionId } from '../builders/ids.ts';
import { lessonText } from '../builders/lesson-file.ts';
import { attemptId, codeOf, profileId, valueOf } from './desk-under-test.ts';
import { BUILT_IN, type SetScene } from './scene.ts';
import { ALL_EVIDENCE, answerAll, finish } from './studying.ts';

/** Somebody who has done nothing, and what to do today. */
export function describeStudy(setScene: SetScene): void {
  describe('self-study', () => {
    it('has nothing to tell of somebody who has done nothing', async () => {
      const { desk, me } = await setScene();
      expect(await valueOf(desk.readHistory({ profile: me }))).toEqual([]);
      expect(await valueOf(desk.readProgress({ profile: me }))).toMatchObject({
        ...{ summary: null, daysThisWeek: 0, points: [], earlier: 0 },
        calibration: { n: 0 },
      });
      expect(await valueOf(desk.readCoach({ profile: me }))).toEqual({ kind: 'too-early', answered: 0, needed: 20 });
      expect(await valueOf(desk.readToday({ profile: me }))).toMatchObject({ kind: 'next-lesson' });
      expect(await valueOf(desk.readSkills({ profile: me }))).toHaveLength(14 * 3);
    });

    it('knows no profile that was never made', async () => {
      const { desk } = await setScene();
      const profile = profileId(9);
      for (const command of ['readHistory', 'readProgress', 'readCoach', 'readToday', 'readSkills'] as const)
        expect(await codeOf(desk[command]({ profile }))).toBe('not-found');
      expect(await codeOf(desk.startPractice({ profile, session: sessionId(1), why: 'review' }))).toBe('not-found');
    });

    it('decides what to do today: go on, review, mend, take a lesson, rest', async () => {
      const scene = await setScene();
      const { desk, me, start } = scene;
      const today = () => valueOf(desk.readToday({ profile: me }));
      expect(await today()).toMatchObject({
        ...{ kind: 'next-lesson', lesson: BUILT_IN.lessonHash, minutes: 5 },
        day: { left: 0, coming: [] },
      });
      await start(1);
      expect(await today()).toMatchObject({
        kind: 'resume',
        attempt: attemptId(1),
        place: { number: 1, at: 1, of: 5 },
      });
      await valueOf(desk.setAside({ attempt: attemptId(1) }));
      for (const n of [2, 3, 4, 5]) await finish(scene, n, ALL_EVIDENCE);

      expect(await today()).toMatchObject({ kind: 'review', day: { left: 5, round: 5, daysAway: null } });
      await answerAll(
        scene,
        await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'review' })),
        1000,
      );
      expect(await today()).toMatchObject({ kind: 'coach', advice: { round: { passages: 7 } }, day: { left: 0 } });
      await answerAll(
        scene,
        await valueOf(desk.startPractice({ profile: me, session: sessionId(2), why: 'coach' })),
        2000,
      );
      expect(await today()).toMatchObject({ kind: 'rest' });
      await valueOf(desk.installLesson({ text: lessonText({ id: 'x', title: 'Another one' }) }));
      expect(await today()).toMatchObject({ kind: 'next-lesson', title: 'Another one' });
    });
  });
}
