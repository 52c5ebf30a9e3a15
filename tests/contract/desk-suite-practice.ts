import { describe, expect, it } from 'vitest';
import { labelOf } from '../../content/bank/families.ts';
import { sessionId } from '../builders/ids.ts';
import { attemptId, codeOf, eventId, valueOf } from './desk-under-test.ts';
import type { SetScene } from './scene.ts';
import { ALL_EVIDENCE, answerAll, finish, passageOf, withHabit } from './studying.ts';

/** The coach, and the passages that are practised with. */
export function describePractice(setScene: SetScene): void {
  describe('getting better alone', () => {
    describe('the coach', () => {
      it('finds the most common mix-up, with the person’s own answers, none of them twice', async () => {
        const { desk, me } = await withHabit(setScene);
        const view = await valueOf(desk.readCoach({ profile: me }));
        expect(view).toMatchObject({
          ...{ kind: 'advice', cell: { key: 'attribution', response: 'evidence' }, family: 'unnamed-reports' },
          ...{ about: 'family', lost: 8, count: 8, of: 8, since: null },
          // Five of its kind, and two of the label that was chosen.
          round: { passages: 7, isBegun: false },
        });
        expect(view.kind === 'advice' ? view.examples.map(({ attempt, claim }) => [attempt, claim]) : []).toEqual([
          [attemptId(4), 'c3'],
          [attemptId(4), 'c1'],
        ]);
      });

      it('offers five new passages of that kind among others, and says what changed', async () => {
        const scene = await withHabit(setScene);
        const { desk, me } = scene;
        const begun = await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'coach' }));
        const families = begun.passages.map(({ index }) => passageOf(begun, index).family);
        expect(families.filter((family) => family === 'unnamed-reports')).toHaveLength(5);
        expect(families.filter((family) => labelOf(family) === 'evidence')).toHaveLength(2);
        expect(begun.outcome).toBeNull();

        const { outcome, answered } = await answerAll(scene, begun, 1000);
        expect(outcome).toEqual({
          cell: { key: 'attribution', response: 'evidence' },
          before: { right: 0, of: 8 },
          after: { right: 5, of: 5 },
        });
        expect(answered.every(({ comesBack }) => comesBack === null)).toBe(true);
      });

      it('says what is left of a round that was begun, and goes on with it', async () => {
        const { desk, me } = await withHabit(setScene);
        const begun = await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'coach' }));
        const answer = { label: 'attribution', confidence: 'fairly' } as const;
        await valueOf(
          desk.answerPassage({ profile: me, event: eventId(900), session: begun.session, index: 0, ...answer }),
        );
        expect(await valueOf(desk.readCoach({ profile: me }))).toMatchObject({
          ...{ kind: 'advice', round: { passages: 6, isBegun: true } },
        });
        const again = await valueOf(desk.startPractice({ profile: me, session: sessionId(2), why: 'coach' }));
        expect(again.session).toBe(begun.session);
      });

      it('leaves advice that was heeded, until the habit is seen again', async () => {
        const scene = await withHabit(setScene);
        const { desk, me } = scene;
        const coach = () => valueOf(desk.readCoach({ profile: me }));
        await answerAll(
          scene,
          await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'coach' })),
          1000,
        );
        expect(await coach()).toMatchObject({ kind: 'nothing-to-mend' });
        expect(await codeOf(desk.startPractice({ profile: me, session: sessionId(2), why: 'coach' }))).toBe(
          'not-allowed',
        );
        await finish(scene, 5);
        expect(await coach()).toMatchObject({ kind: 'nothing-to-mend' });
        await finish(scene, 6, ALL_EVIDENCE);
        expect(await coach()).toMatchObject({ kind: 'advice', since: { after: { right: 5, of: 5 } } });
      });
    });

    describe('practice', () => {
      it('asks for a text and a quote, and for nothing that tells the answer', async () => {
        const scene = await setScene();
        await finish(scene, 1);
        const { desk, me } = scene;
        const begun = await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'review' }));
        expect(begun.passages).toHaveLength(5);
        expect(new Set(begun.passages.map(({ index }) => passageOf(begun, index).entry.label)).size).toBe(3);
        for (const asked of begun.passages)
          expect(Object.keys(asked).toSorted()).toEqual([
            ...['index', 'isSeenBefore', 'language', 'own', 'passage', 'quote', 'text'],
          ]);
        expect(begun).toMatchObject({ why: 'review', cell: null, answered: [], outcome: null });
      });

      it('starts one session, however often it is asked', async () => {
        const scene = await setScene();
        await finish(scene, 1);
        const { desk, me } = scene;
        const start = (n: number, why: 'review' | 'coach' = 'review') =>
          desk.startPractice({ profile: me, session: sessionId(n), why });
        const begun = await valueOf(start(1));
        expect(await valueOf(start(1))).toEqual(begun);
        expect(await valueOf(start(2))).toEqual(begun);
        expect(await codeOf(start(1, 'coach'))).toBe('bad-request');
        expect(
          await valueOf((await scene.reopen()).startPractice({ profile: me, session: sessionId(3), why: 'review' })),
        ).toEqual(begun);
      });

      it('takes one answer to a passage, and tells what the key says', async () => {
        const scene = await setScene();
        await finish(scene, 1);
        const { desk, me } = scene;
        const begun = await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'review' }));
        const { entry, family } = passageOf(begun, 2);
        const answer = {
          ...{ profile: me, event: eventId(900), session: sessionId(1), index: 2 },
          label: entry.label,
          confidence: 'fairly',
        } as const;

        const after = await valueOf(desk.answerPassage(answer));
        expect(after.answered).toMatchObject([
          { index: 2, response: { label: entry.label, confidence: 'fairly' }, credit: 1, entry, family },
        ]);
        expect(await valueOf(desk.answerPassage(answer))).toEqual(after);
        expect(await codeOf(desk.answerPassage({ ...answer, confidence: 'sure' }))).toBe('bad-request');
        expect(await codeOf(desk.answerPassage({ ...answer, event: eventId(901) }))).toBe('already-answered');
        expect(await codeOf(desk.answerPassage({ ...answer, event: eventId(902), index: 50 }))).toBe('bad-request');
        expect(await codeOf(desk.answerPassage({ ...answer, event: eventId(903), session: sessionId(7) }))).toBe(
          'not-found',
        );
        const skills = await valueOf((await scene.reopen()).readSkills({ profile: me }));
        expect(skills.filter(({ reviews }) => reviews > 0)).toMatchObject([
          { family, reviews: 1, seen: 1, passages: 2 },
        ]);
      });

      it('plans when a skill comes back', async () => {
        const scene = await setScene();
        await finish(scene, 1);
        const { desk, me } = scene;
        const begun = await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'review' }));
        const { day, end, answered } = await answerAll(scene, begun, 1000);
        // Right and sure is Easy, which an FSRS-6 card with default weights takes for eight days.
        expect(answered.map(({ comesBack }) => comesBack)).toEqual(begun.passages.map(() => '2026-01-09'));
        expect(day).toMatchObject({ today: '2026-01-01', left: 0, round: 0, answered: 5, daysAway: null });
        expect(day.coming[0]).toEqual({ day: '2026-01-02', back: 0, fresh: 5 });
        expect(day.coming.find((one) => one.day === '2026-01-09')?.back).toBe(5);
        expect(end).toEqual({
          ...{ right: 5, part: 0, of: 5, better: [], worse: [], skills: 5, fresh: 5, daysThisWeek: 1 },
        });
        expect(await codeOf(desk.startPractice({ profile: me, session: sessionId(2), why: 'review' }))).toBe(
          'not-allowed',
        );
      });
    });
  });
}
