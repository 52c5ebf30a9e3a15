import { describe, expect, it } from 'vitest';
import { attemptId, claimId, codeOf, valueOf } from './desk-under-test.ts';
import type { SetScene } from './scene.ts';
import { offsetsOf } from '../builders/offsets-of.ts';

const C2 = 'This is what claim number 2 of the story says.';

/** When the reason is shown, how long an answer can be taken back, and claims that are flagged to come back to. */
export function describeReasons(setScene: SetScene): void {
  const of = (claim: string, attempt = 1) => ({ attempt: attemptId(attempt), claim: claimId(claim) });

  describe('asking before the reason', () => {
    it('holds the feedback back until the reason is asked for', async () => {
      const { start, respond, desk } = await setScene();
      expect((await start(1, { asksBeforeReason: true })).asksBeforeReason).toBe(true);

      expect((await valueOf(respond(1, 1, 'c2', 'rhetoric'))).feedback).toBeNull();
      expect((await valueOf(desk.openAttempt({ attempt: attemptId(1) }))).feedback).toEqual({});

      const feedback = await valueOf(desk.showReason(of('c2')));
      expect(feedback).toMatchObject({ claim: 'c2', credit: 0, cues: null, response: { label: 'rhetoric' } });
      expect((await valueOf(desk.openAttempt({ attempt: attemptId(1) }))).feedback).toEqual({ c2: feedback });
    });

    it('lets an answer be changed until its reason was shown, and no longer', async () => {
      const { start, respond, reopen, desk } = await setScene();
      await start(1, { asksBeforeReason: true });
      await valueOf(respond(1, 1, 'c2', 'rhetoric'));
      await valueOf(respond(2, 1, 'c2', 'evidence'));

      expect((await valueOf(desk.showReason(of('c2')))).credit).toBe(1);
      expect(await codeOf(respond(3, 1, 'c2', 'rhetoric'))).toBe('already-answered');

      const later = await reopen();
      expect((await valueOf(later.showReason(of('c2')))).response?.label).toBe('evidence');
    });

    it('lets an answer stand from its words on, where words are asked for too', async () => {
      const { start, respond, desk } = await setScene();
      await start(1, { asksBeforeReason: true, asksCues: true });
      await valueOf(respond(1, 1, 'c2', 'rhetoric'));
      await valueOf(respond(2, 1, 'c2', 'evidence'));
      await valueOf(desk.markCues({ ...of('c2'), offsets: offsetsOf(C2, [4, 5]) }));
      expect(await codeOf(respond(3, 1, 'c2', 'rhetoric'))).toBe('already-answered');
    });

    it('gives the feedback at once, and lets the first answer stand, where it is turned off', async () => {
      const { start, respond, desk } = await setScene();
      await start(1);
      expect((await valueOf(respond(1, 1, 'c2', 'evidence'))).feedback).not.toBeNull();
      expect(await codeOf(respond(2, 1, 'c2', 'rhetoric'))).toBe('already-answered');
      expect((await valueOf(desk.showReason(of('c2')))).credit).toBe(1);
    });

    it('shows the reason when the words are skipped, and reads no words from that', async () => {
      const { start, respond, desk } = await setScene();
      await start(1, { asksCues: true });
      await valueOf(respond(1, 1, 'c2', 'evidence'));
      expect((await valueOf(desk.showReason(of('c2')))).cues).toBeNull();
      // Words that are marked with the key's before one's eyes say nothing.
      expect(await codeOf(desk.markCues({ ...of('c2'), offsets: offsetsOf(C2, [4, 5]) }))).toBe('already-answered');
      const result = await valueOf(desk.handIn({ attempt: attemptId(1) }));
      expect(result).toMatchObject({ kind: 'scored', cues: null });
    });

    it('shows no reason before an answer, none of a claim that is not asked, and none in an exam', async () => {
      const { start, respond, desk } = await setScene();
      await start(1, { asksBeforeReason: true });
      expect(await codeOf(desk.showReason(of('c2')))).toBe('bad-request');
      expect(await codeOf(desk.showReason(of('c99')))).toBe('bad-request');
      expect((await start(2, { mode: 'exam', asksBeforeReason: true })).asksBeforeReason).toBe(false);
      await valueOf(respond(1, 2, 'c2', 'evidence'));
      expect(await codeOf(desk.showReason(of('c2', 2)))).toBe('not-allowed');
    });
  });

  describe('flagging a claim of an exam', () => {
    it('keeps what is flagged, in reading order, and takes a flag away again', async () => {
      const { start, reopen, desk } = await setScene();
      expect((await start(1, { mode: 'exam' })).flagged).toEqual([]);
      await valueOf(desk.flagClaim({ ...of('c3'), isFlagged: true }));
      await valueOf(desk.flagClaim({ ...of('c2'), isFlagged: true }));
      await valueOf(desk.flagClaim({ ...of('c2'), isFlagged: true }));
      const later = await reopen();
      expect((await valueOf(later.openAttempt({ attempt: attemptId(1) }))).flagged).toEqual(['c2', 'c3']);
      await valueOf(later.flagClaim({ ...of('c2'), isFlagged: false }));
      expect((await valueOf(later.openAttempt({ attempt: attemptId(1) }))).flagged).toEqual(['c3']);
    });

    it('flags nothing in a guided lesson, nothing that is not asked, and nothing after handing in', async () => {
      const { start, desk } = await setScene();
      await start(1);
      expect(await codeOf(desk.flagClaim({ ...of('c2'), isFlagged: true }))).toBe('not-allowed');
      await start(2, { mode: 'exam' });
      expect(await codeOf(desk.flagClaim({ ...of('c99', 2), isFlagged: true }))).toBe('bad-request');
      await valueOf(desk.handIn({ attempt: attemptId(2) }));
      expect(await codeOf(desk.flagClaim({ ...of('c2', 2), isFlagged: true }))).toBe('handed-in-already');
    });
  });
}
