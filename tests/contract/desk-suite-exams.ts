import { describe, expect, it } from 'vitest';
import { CANARY, examEditionText, lessonText } from '../builders/lesson-file.ts';
import { attemptId, claimId, codeOf, valueOf } from './desk-under-test.ts';
import { type Scene, type SetScene, SHIPPED } from './scene.ts';

/** Exams, with and without the key. */
export function describeExams(setScene: SetScene): void {
  describe('an exam', () => {
    it('gives away nothing of the key before it is handed in', async () => {
      const { start, respond, desk, me, reopen } = await setScene();
      const attempt = attemptId(1);
      const answers: unknown[] = [
        await start(1, { mode: 'exam' }),
        await respond(1, 1, 'c1', 'evidence'),
        await respond(1, 1, 'c1', 'evidence'),
        await respond(1, 1, 'c1', 'rhetoric'),
        await respond(2, 1, 'c9', 'rhetoric'),
        await desk.moveTo({ attempt, claim: claimId('c3') }),
        await desk.openAttempt({ attempt }),
        await desk.readResult({ attempt }),
        await desk.listLessons({ profile: me }),
        await desk.readStart({}),
        await (await reopen()).openAttempt({ attempt }),
      ];

      expect(JSON.stringify(answers)).not.toContain(CANARY);
      expect(JSON.stringify(answers)).not.toMatch(/"credits?"|"entry"|"points"/);
    });

    it('lets a response be changed until it is handed in; the last one counts', async () => {
      const { start, respond, desk } = await setScene();
      await start(1, { mode: 'exam' });
      await valueOf(respond(1, 1, 'c1', 'evidence'));
      const changed = await valueOf(respond(2, 1, 'c1', 'attribution'));
      const retried = await valueOf(respond(1, 1, 'c1', 'evidence'));

      expect(changed).toEqual({
        claim: 'c1',
        response: { label: 'attribution', confidence: 'fairly' },
        feedback: null,
      });
      expect(retried.response.label).toBe('evidence');
      const result = await valueOf(desk.handIn({ attempt: attemptId(1) }));
      expect(result.attempt.responses).toEqual({ c1: changed.response });
      expect(result).toMatchObject({ kind: 'scored', score: { points: 1, answered: 1, missing: 4 } });
      expect(await codeOf(respond(3, 1, 'c1', 'rhetoric'))).toBe('handed-in-already');
    });

    it('waits for the key of an exam edition, and opens when it arrives', async () => {
      const scene = await setScene();
      await handInExamEdition(scene);
      const { desk, me } = scene;
      const standing = async () => (await valueOf(desk.listLessons({ profile: me }))).at(-1)?.standing;

      expect((await valueOf(desk.readResult({ attempt: attemptId(1) }))).kind).toBe('awaiting-key');
      expect(await standing()).toMatchObject({ kind: 'done', mode: 'exam', points: null, of: 3 });

      await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));

      const result = await valueOf((await scene.reopen()).readResult({ attempt: attemptId(1) }));
      expect(result).toMatchObject({ kind: 'scored', score: { points: 1, claims: 3 } });
    });

    it('opens with the key of its own revision, when that arrives after a newer revision', async () => {
      const scene = await setScene();
      await handInExamEdition(scene);
      const { desk, me } = scene;
      const newer = examEditionText({ id: 'x', title: 'The newer one', revision: 2 });
      await valueOf(desk.installLesson({ text: newer }));
      expect((await valueOf(desk.readResult({ attempt: attemptId(1) }))).kind).toBe('awaiting-key');
      await valueOf(desk.installLesson({ text: lessonText({ id: 'x', title: 'The newer one', revision: 2 }) }));
      expect((await valueOf(desk.readResult({ attempt: attemptId(1) }))).kind).toBe('awaiting-key');

      const outcome = await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));

      expect(outcome.kind).toBe('key-added');
      const later = await scene.reopen();
      expect(await valueOf(later.readResult({ attempt: attemptId(1) }))).toMatchObject({
        kind: 'scored',
        score: { points: 1, claims: 3 },
      });
      expect((await valueOf(later.listLessons({ profile: me }))).at(-1)?.title).toBe('The newer one');
    });

    it('stays open, by the key that came last, when the lesson is replaced after its keys have arrived', async () => {
      const scene = await setScene();
      await handInExamEdition(scene);
      const { desk } = scene;
      const stricter = [{ label: 'attribution', also: { evidence: 0.25 } }, 'attribution', 'rhetoric'] as const;
      await valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));
      await valueOf(desk.installLesson({ text: lessonText({ id: 'x', claims: stricter }) }));
      await valueOf(desk.installLesson({ text: examEditionText({ id: 'x', revision: 2 }) }));

      const result = await valueOf((await scene.reopen()).readResult({ attempt: attemptId(1) }));

      expect(result).toMatchObject({ kind: 'scored', score: { points: 0.25 } });
    });

    it('takes the key that the teacher releases, also where the lesson came with a key of its own', async () => {
      const scene = await setScene();
      const { desk, me, start, respond } = scene;
      await valueOf(desk.installLesson({ text: examEditionText(SHIPPED) }));
      await start(1, { mode: 'exam' });
      await valueOf(respond(1, 1, 'c1', 'evidence'));
      let at = desk;
      const points = async () => {
        at = await scene.reopen();
        const result = await valueOf(at.readResult({ attempt: attemptId(1) }));
        const card = (await valueOf(at.listLessons({ profile: me }))).find(({ id }) => id === 'built-in');
        return [result.kind === 'scored' ? result.score.points : null, card?.standing];
      };
      await valueOf(desk.handIn({ attempt: attemptId(1) }));
      expect(await points()).toMatchObject([null, { kind: 'done', points: null }]);

      // The lesson's own key is released first, and a changed one after it.
      expect((await valueOf(at.installLesson({ text: lessonText(SHIPPED) }))).kind).toBe('key-added');
      expect(await points()).toMatchObject([0, { kind: 'done', points: 0 }]);
      const claims = ['evidence', ...(SHIPPED.claims?.slice(1) ?? [])] as const;
      const release = lessonText({ ...SHIPPED, claims, keyRevision: 2 });
      expect((await valueOf(at.installLesson({ text: release }))).kind).toBe('key-updated');
      expect(await points()).toMatchObject([1, { kind: 'done', points: 1 }]);

      // An earlier release that comes late, and the lesson's own key, take nothing back.
      expect((await valueOf(at.installLesson({ text: lessonText(SHIPPED) }))).kind).toBe('older');
      expect(await points()).toMatchObject([1, { kind: 'done', points: 1 }]);
    });

    it('takes a changed key of an earlier revision for the exam that was sat on it', async () => {
      const scene = await setScene();
      await handInExamEdition(scene);
      let at = scene.desk;
      const points = async () => {
        at = await scene.reopen();
        const result = await valueOf(at.readResult({ attempt: attemptId(1) }));
        return result.kind === 'scored' ? result.score.points : null;
      };
      await valueOf(at.installLesson({ text: lessonText({ id: 'x' }) }));
      await valueOf(at.installLesson({ text: lessonText({ id: 'x', revision: 2 }) }));
      const claims = ['attribution', 'evidence', 'rhetoric'] as const;

      const changed = lessonText({ id: 'x', claims, keyRevision: 3 });
      expect((await valueOf(at.installLesson({ text: changed }))).kind).toBe('key-added');
      expect(await points()).toBe(0);
      expect((await valueOf(at.installLesson({ text: lessonText({ id: 'x', keyRevision: 2 }) }))).kind).toBe('older');
      expect(await points()).toBe(0);
    });

    it('is the only way to sort an exam edition', async () => {
      const { start, desk } = await setScene();
      const { hash } = await valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));

      await expect(start(1, { lesson: hash, mode: 'guided' })).rejects.toThrow('not-allowed');
    });
  });
}

async function handInExamEdition({ start, respond, desk }: Scene): Promise<void> {
  const { hash } = await valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));
  await start(1, { lesson: hash, mode: 'exam' });
  await valueOf(respond(1, 1, 'c1', 'evidence'));
  expect((await valueOf(desk.handIn({ attempt: attemptId(1) }))).kind).toBe('awaiting-key');
}
