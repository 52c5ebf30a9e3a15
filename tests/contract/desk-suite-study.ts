import { describe, expect, it } from 'vitest';
import { labelOf } from '../../content/bank/families.ts';
import type { Passage } from '../../content/bank/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { PracticeView } from '../../content/self-study/self-study.ts';
import { sessionId } from '../builders/ids.ts';
import { examEditionText, lessonText } from '../builders/lesson-file.ts';
import { attemptId, BANK, codeOf, eventId, profileId, valueOf } from './desk-under-test.ts';
import { BUILT_IN, type Scene, type SetScene } from './scene.ts';

const RIGHT: readonly Label[] = ['attribution', 'evidence', 'attribution', 'rhetoric', 'rhetoric'];
const ALL_EVIDENCE: readonly Label[] = RIGHT.map(() => 'evidence');

/** Starts attempt `n`, answers its claims in order, and hands it in. */
async function finish(scene: Scene, n: number, labels: readonly Label[] = RIGHT): Promise<void> {
  await scene.start(n);
  for (const [at, label] of labels.entries())
    await valueOf(scene.respond(n * 100 + at, n, `c${String(at + 1)}`, label));
  await valueOf(scene.desk.handIn({ attempt: attemptId(n) }));
}

const passageOf = ({ passages }: PracticeView, index: number): Passage => {
  const id = passages.find((asked) => asked.index === index)?.passage;
  const found = BANK.find((passage) => passage.id === id);
  if (found === undefined) throw new Error(`The bank has no passage at ${String(index)}.`);
  return found;
};

/** Answers every passage of a session rightly, or with the label that is told. */
async function answerAll({ desk, me }: Scene, view: PracticeView, first: number, label?: Label): Promise<PracticeView> {
  let after = view;
  for (const { index } of view.passages) {
    const said = label ?? passageOf(view, index).entry.label;
    const request = { profile: me, session: view.session, index, label: said, confidence: 'sure' } as const;
    after = await valueOf(desk.answerPassage({ ...request, event: eventId(first + index) }));
  }
  return after;
}

/** Somebody who takes attributions for evidence, after five attempts. */
async function withHabit(setScene: SetScene): Promise<Scene> {
  const scene = await setScene();
  for (const n of [1, 2, 3, 4]) await finish(scene, n, ['evidence', 'evidence', 'evidence', 'rhetoric', 'rhetoric']);
  return scene;
}

/** History, progress, the coach, review and what to do today. */
export function describeStudy(setScene: SetScene): void {
  describe('self-study', () => {
    it('has nothing to tell of somebody who has done nothing', async () => {
      const { desk, me } = await setScene();
      expect(await valueOf(desk.readHistory({ profile: me }))).toEqual([]);
      expect(await valueOf(desk.readProgress({ profile: me }))).toMatchObject({
        points: [],
        earlier: 0,
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

    describe('the coach', () => {
      it('finds the habit that costs most, with the person’s own answers', async () => {
        const { desk, me } = await withHabit(setScene);
        const view = await valueOf(desk.readCoach({ profile: me }));
        expect(view).toMatchObject({
          ...{ kind: 'advice', cell: { key: 'attribution', response: 'evidence' }, family: 'unnamed-reports' },
          ...{ lost: 8, count: 8, of: 8, passagesLeft: 6, begun: 0, since: null },
        });
        expect(view.kind === 'advice' ? view.examples.map(({ attempt, claim }) => [attempt, claim]) : []).toEqual([
          [attemptId(4), 'c3'],
          [attemptId(4), 'c1'],
          [attemptId(3), 'c3'],
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
        expect(answered.every(({ due }) => due === null)).toBe(true);
      });

      it('says what is left of a round that was begun, and goes on with it', async () => {
        const { desk, me } = await withHabit(setScene);
        const begun = await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'coach' }));
        const answer = { label: 'attribution', confidence: 'fairly' } as const;
        await valueOf(
          desk.answerPassage({ profile: me, event: eventId(900), session: begun.session, index: 0, ...answer }),
        );
        expect(await valueOf(desk.readCoach({ profile: me }))).toMatchObject({ kind: 'advice', begun: 6 });
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
          expect(Object.keys(asked).toSorted()).toEqual(['index', 'isSeenBefore', 'passage', 'quote', 'text']);
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
        const { left, answered } = await answerAll(scene, begun, 1000);
        // Right and sure is Easy, which an FSRS-6 card with default weights takes for eight days.
        expect(answered.map(({ due }) => due?.slice(0, 10))).toEqual(begun.passages.map(() => '2026-01-09'));
        expect(left).toMatchObject({ due: 0, nextDue: answered[0]?.due });
        expect(await codeOf(desk.startPractice({ profile: me, session: sessionId(2), why: 'review' }))).toBe(
          'not-allowed',
        );
      });
    });

    it('decides what to do today: go on, review, mend, take a lesson, rest', async () => {
      const scene = await setScene();
      const { desk, me, start } = scene;
      const today = () => valueOf(desk.readToday({ profile: me }));
      expect(await today()).toMatchObject({ kind: 'next-lesson', lesson: BUILT_IN.lessonHash, minutes: 5 });
      await start(1);
      expect(await today()).toMatchObject({ kind: 'resume', attempt: attemptId(1), current: 1, of: 5 });
      await valueOf(desk.setAside({ attempt: attemptId(1) }));
      for (const n of [2, 3, 4, 5]) await finish(scene, n, ALL_EVIDENCE);

      expect(await today()).toEqual({ kind: 'review', due: 5, offered: 5, daysAway: null });
      await answerAll(
        scene,
        await valueOf(desk.startPractice({ profile: me, session: sessionId(1), why: 'review' })),
        1000,
      );
      expect(await today()).toMatchObject({ kind: 'coach', advice: { passagesLeft: 6 } });
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
