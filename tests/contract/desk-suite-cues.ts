import { describe, expect, it } from 'vitest';
import { attemptId, claimId, codeOf, valueOf } from './desk-under-test.ts';
import { offsetsOf } from '../builders/offsets-of.ts';
import type { SetScene } from './scene.ts';

/** Which words decided it: asked between a response and its feedback. The words of c2 are "This is what claim number 2 of the story says", its cue is "number 2". */
export function describeCues(setScene: SetScene): void {
  describe('marking the words that decide', () => {
    const mark = (claim: string, words: readonly number[], attempt = 1) => ({
      attempt: attemptId(attempt),
      claim: claimId(claim),
      offsets: offsetsOf(`This is what claim number ${claim.slice(1)} of the story says.`, words),
    });

    it('holds the feedback back until the words are marked, and then tells how far they are those of the key', async () => {
      const { start, respond, desk } = await setScene();
      expect((await start(1, { asksCues: true })).asksCues).toBe(true);

      expect((await valueOf(respond(1, 1, 'c2', 'evidence'))).feedback).toBeNull();
      expect((await valueOf(desk.openAttempt({ attempt: attemptId(1) }))).feedback).toEqual({});

      const feedback = await valueOf(desk.markCues(mark('c2', [3, 4])));
      expect(feedback.credit).toBe(1);
      expect(feedback.cues).toEqual({
        marked: [{ start: 13, end: 25 }],
        inKey: [{ start: 19, end: 27 }],
        score: { marked: 2, inKey: 2, shared: 1, besides: 0, f1: 0.5 },
      });
      expect((await valueOf(desk.openAttempt({ attempt: attemptId(1) }))).feedback).toEqual({ c2: feedback });
    });

    it('keeps part of a word that an other program splits otherwise, and refuses what is no stretch of the claim', async () => {
      const { start, respond, reopen, desk } = await setScene();
      await start(1, { asksCues: true });
      await valueOf(respond(1, 1, 'c2', 'evidence'));
      const of = { attempt: attemptId(1), claim: claimId('c2') };
      for (const offsets of [[3], [4, 4], [4, 2], [0, 4, 2, 6], [0, 4000]]) {
        expect(await codeOf(desk.markCues({ ...of, offsets })), offsets.join()).toBe('bad-request');
      }

      // "numb" of "number".
      const feedback = await valueOf(desk.markCues({ ...of, offsets: [19, 23] }));
      expect(feedback.cues).toMatchObject({ marked: [{ start: 19, end: 25 }], score: { marked: 1, shared: 1 } });
      const later = await reopen();
      expect((await valueOf(later.openAttempt({ attempt: attemptId(1) }))).feedback).toEqual({ c2: feedback });
    });

    it('takes “no words support it” as an answer', async () => {
      const { start, respond, desk } = await setScene();
      await start(1, { asksCues: true });
      await valueOf(respond(1, 1, 'c2', 'evidence'));

      expect((await valueOf(desk.markCues(mark('c2', [])))).cues?.score.f1).toBe(0);
    });

    it('lets the first marking stand, and gives the same feedback to the same marking', async () => {
      const { start, respond, reopen, desk } = await setScene();
      await start(1, { asksCues: true });
      await valueOf(respond(1, 1, 'c2', 'evidence'));
      const first = await valueOf(desk.markCues(mark('c2', [4, 5])));

      const later = await reopen();
      expect(await valueOf(later.markCues(mark('c2', [4, 5])))).toEqual(first);
      expect(await codeOf(later.markCues(mark('c2', [4])))).toBe('already-answered');
    });

    it('refuses words of a claim without a response, words out of order and words that are not there', async () => {
      const { start, respond, desk } = await setScene();
      await start(1, { asksCues: true });
      expect(await codeOf(desk.markCues(mark('c2', [1])))).toBe('bad-request');
      await valueOf(respond(1, 1, 'c2', 'evidence'));

      expect(await codeOf(desk.markCues(mark('c2', [5, 4])))).toBe('bad-request');
      expect(await codeOf(desk.markCues(mark('c2', [4, 4])))).toBe('bad-request');
      expect(await codeOf(desk.markCues(mark('c2', [99])))).toBe('bad-request');
    });

    it('is not asked in an exam, and not where it is turned off', async () => {
      const { start, respond, desk } = await setScene();
      expect((await start(1, { asksCues: true, mode: 'exam' })).asksCues).toBe(false);
      await valueOf(respond(1, 1, 'c2', 'evidence'));
      expect(await codeOf(desk.markCues(mark('c2', [1])))).toBe('not-allowed');

      await start(2);
      expect((await valueOf(respond(2, 2, 'c2', 'evidence'))).feedback).not.toBeNull();
      expect(await codeOf(desk.markCues(mark('c2', [1], 2)))).toBe('not-allowed');
    });

    it('reads the words over the whole attempt, apart from the points', async () => {
      const { start, respond, desk } = await setScene();
      await start(1, { asksCues: true });
      await valueOf(respond(1, 1, 'c2', 'rhetoric'));
      await valueOf(respond(2, 1, 'c3', 'attribution'));
      await valueOf(desk.markCues(mark('c2', [4, 5])));
      await valueOf(desk.markCues(mark('c3', [5])));

      const result = await valueOf(desk.handIn({ attempt: attemptId(1) }));

      if (result.kind !== 'scored') throw new Error('the lesson has a key');
      expect(result.score.points).toBe(1);
      expect(result.cues).toEqual({ n: 2, exact: 1, partial: 1, meanF1: (1 + 2 / 3) / 2 });
    });
  });
}
