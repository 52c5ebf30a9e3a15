import { describe, expect, it } from 'vitest';
import { attemptId, claimId, codeOf, valueOf } from './desk-under-test.ts';
import type { Scene, SetScene } from './scene.ts';

/** What a person says beside the labels: sentences, hints and what claims bear on. */
export function describeBeside(setScene: SetScene): void {
  const of = (claim: string, attempt = 1) => ({ attempt: attemptId(attempt), claim: claimId(claim) });
  const view = ({ desk }: Pick<Scene, 'desk'>, attempt = 1) =>
    valueOf(desk.openAttempt({ attempt: attemptId(attempt) }));

  describe('seeing it differently', () => {
    const differs = (sentence: string | null, claim = 'c2') => ({ ...of(claim), about: 'differs', sentence }) as const;

    it('keeps a sentence once the reason was shown, in its newest words, and takes it back', async () => {
      const { start, respond, reopen, desk } = await setScene();
      await start(1);
      expect(await codeOf(desk.writeSentence(differs('Too early.')))).toBe('not-allowed');
      await valueOf(respond(1, 1, 'c2', 'rhetoric'));
      await valueOf(desk.writeSentence(differs('It names\u202e a study.')));
      expect((await view({ desk })).sentences).toEqual({ c2: { reasoning: null, differs: 'It names a study.' } });
      await valueOf(desk.writeSentence(differs('It names a report.')));
      const later = await reopen();
      expect((await view({ desk: later })).sentences).toEqual({
        c2: { reasoning: null, differs: 'It names a report.' },
      });
      await valueOf(later.writeSentence(differs('  ')));
      expect((await view({ desk: later })).sentences).toEqual({ c2: { reasoning: null, differs: null } });
    });

    it('takes none of a claim that is not asked, and no new one after handing in', async () => {
      const { start, respond, desk } = await setScene();
      await start(1);
      await valueOf(respond(1, 1, 'c2', 'rhetoric'));
      expect(await codeOf(desk.writeSentence(differs('Of no claim.', 'c99')))).toBe('bad-request');
      await valueOf(desk.writeSentence(differs('It names a report.')));
      await valueOf(desk.handIn({ attempt: attemptId(1) }));
      expect(await codeOf(desk.writeSentence(differs('Another.')))).toBe('handed-in-already');
      expect(await valueOf(desk.writeSentence(differs('It names a report.')))).toBe(null);
    });

    it('takes no reasoning where none is asked for', async () => {
      const { start, desk } = await setScene();
      await start(1);
      expect(await codeOf(desk.writeSentence({ ...of('c2'), about: 'reasoning', sentence: 'So.' }))).toBe(
        'not-allowed',
      );
    });
  });

  describe('asking for a hint', () => {
    it('keeps the last question that was shown, and changes no points', async () => {
      const { start, respond, desk } = await setScene();
      await start(1);
      await valueOf(desk.showHint({ ...of('c2'), step: 1 }));
      await valueOf(desk.showHint({ ...of('c2'), step: 3 }));
      await valueOf(desk.showHint({ ...of('c2'), step: 2 }));
      expect((await valueOf(respond(1, 1, 'c2', 'evidence'))).feedback?.credit).toBe(1);
      // A question that is read after the answer is no hint.
      await valueOf(desk.showHint({ ...of('c2'), step: 4 }));
      expect((await view({ desk })).hints).toEqual({ c2: 3 });
      expect(await valueOf(desk.handIn({ attempt: attemptId(1) }))).toMatchObject({ score: { points: 1 } });
      expect(await codeOf(desk.showHint({ ...of('c3'), step: 1 }))).toBe('handed-in-already');
    });
  });

  describe('what a claim bears on', () => {
    const answer = (claim: string, value: 'sign' | 'near' | 'restates', attempt = 1) =>
      ({ ...of(claim, attempt), value }) as const;

    it('is asked where a person chose so, after the label, once when guided, and never of the headline', async () => {
      const { start, respond, desk, me } = await setScene();
      await valueOf(desk.changeSettings({ profile: me, changes: { asksBearing: true } }));
      expect((await start(1)).asksBearing).toBe(true);
      expect(await codeOf(desk.answerBearing(answer('c2', 'sign')))).toBe('bad-request');
      await valueOf(respond(1, 1, 'c2', 'evidence'));
      await valueOf(desk.answerBearing(answer('c2', 'sign')));
      expect(await valueOf(desk.answerBearing(answer('c2', 'sign')))).toBe(null);
      expect(await codeOf(desk.answerBearing(answer('c2', 'near')))).toBe('already-answered');
      await valueOf(respond(2, 1, 'c1', 'attribution'));
      expect(await codeOf(desk.answerBearing(answer('c1', 'near')))).toBe('bad-request');
      expect((await view({ desk })).bearings).toEqual({ c2: 'sign' });
    });

    it('may change in an exam until it is handed in, and is not asked where nobody chose so', async () => {
      const { start, respond, desk, me } = await setScene();
      await start(1);
      await valueOf(respond(1, 1, 'c2', 'evidence'));
      expect(await codeOf(desk.answerBearing(answer('c2', 'sign')))).toBe('not-allowed');
      await valueOf(desk.changeSettings({ profile: me, changes: { asksBearing: true } }));
      await start(2, { mode: 'exam' });
      await valueOf(respond(2, 2, 'c2', 'evidence'));
      await valueOf(desk.answerBearing(answer('c2', 'sign', 2)));
      await valueOf(desk.answerBearing(answer('c2', 'restates', 2)));
      expect((await view({ desk }, 2)).bearings).toEqual({ c2: 'restates' });
      await valueOf(desk.handIn({ attempt: attemptId(2) }));
      expect(await codeOf(desk.answerBearing(answer('c2', 'near', 2)))).toBe('handed-in-already');
    });

    it('scores nothing where the key does not say it in these terms', async () => {
      const { start, respond, desk, me } = await setScene();
      await valueOf(desk.changeSettings({ profile: me, changes: { asksBearing: true } }));
      await start(1);
      await valueOf(respond(1, 1, 'c2', 'evidence'));
      await valueOf(desk.answerBearing(answer('c2', 'sign')));
      expect(await valueOf(desk.handIn({ attempt: attemptId(1) }))).toMatchObject({ bearing: null });
    });
  });
}
