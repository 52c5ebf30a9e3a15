import { describe, expect, it } from 'vitest';
import { attemptId, claimId, codeOf, eventId, profileId, valueOf } from './desk-under-test.ts';
import { BUILT_IN, claimsNumbered, type Scene, type SetScene } from './scene.ts';

/** Guided attempts, from the first claim to the result. */
export function describeAttempts(setScene: SetScene): void {
  describe('a guided attempt', () => {
    it('starts at the first claim with nothing answered', async () => {
      const { start } = await setScene();

      expect(await start(1)).toEqual({
        attempt: attemptId(1),
        lessonHash: BUILT_IN.lessonHash,
        lesson: BUILT_IN.lesson,
        mode: 'guided',
        asksConfidence: true,
        asksCues: false,
        asksBeforeReason: false,
        asksReasoning: 'none',
        asksBearing: false,
        readsAloud: true,
        flagged: [],
        claims: claimsNumbered(1, 2, 3, 4, 5),
        retryOf: null,
        current: 'c1',
        responses: {},
        sentences: {},
        hints: {},
        bearings: {},
        feedback: {},
        isHandedIn: false,
        isWaitedFor: false,
        isGiven: false,
        isSet: false,
        isSetAside: false,
      });
    });

    it('is started once, however often it is asked', async () => {
      const { start, desk, me } = await setScene();
      const first = await start(1);

      expect(await start(1)).toEqual(first);
      expect((await valueOf(desk.readStart({}))).profiles).toEqual([{ id: me, name: 'Ada', attempts: 1 }]);
      await expect(start(1, { mode: 'exam' })).rejects.toThrow('bad-request');
    });

    it('gives feedback for a response at once, and for no other claim', async () => {
      const { start, respond, desk } = await setScene();
      await start(1);

      const receipt = await valueOf(respond(1, 1, 'c2', 'rhetoric'));

      const response = { label: 'rhetoric', confidence: 'fairly' };
      const feedback = { claim: 'c2', response, credit: 0, entry: BUILT_IN.key.entries[1], cues: null };
      expect(receipt).toEqual({ claim: 'c2', response, feedback });
      const view = await valueOf(desk.openAttempt({ attempt: attemptId(1) }));
      expect(view.responses).toEqual({ c2: response });
      expect(view.feedback).toEqual({ c2: feedback });
      expect(view.current).toBe('c1');
    });

    it('answers a retried response with the same receipt, and counts it once', async () => {
      const { start, respond, reopen } = await setScene();
      await start(1);
      const receipt = await valueOf(respond(1, 1, 'c2', 'evidence'));

      expect(await valueOf(respond(1, 1, 'c2', 'evidence'))).toEqual(receipt);

      const later = await reopen();
      const retried = { event: eventId(1), attempt: attemptId(1), claim: claimId('c2'), label: 'evidence' } as const;
      expect(await valueOf(later.respond({ ...retried, confidence: 'fairly' }))).toEqual(receipt);
      expect(Object.keys((await valueOf(later.openAttempt({ attempt: attemptId(1) }))).responses)).toEqual(['c2']);
    });

    it('lets the first response stand', async () => {
      const { start, respond, desk } = await setScene();
      await start(1);
      await valueOf(respond(1, 1, 'c2', 'evidence'));

      expect(await codeOf(respond(2, 1, 'c2', 'rhetoric'))).toBe('already-answered');
      expect(await codeOf(respond(1, 1, 'c3', 'rhetoric'))).toBe('bad-request');

      const view = await valueOf(desk.openAttempt({ attempt: attemptId(1) }));
      expect(view.responses).toEqual({ c2: { label: 'evidence', confidence: 'fairly' } });
    });

    it('refuses what does not fit the attempt', async () => {
      const { start, respond, desk } = await setScene();
      const { attempt } = await start(1, { choice: { kind: 'these', claims: claimsNumbered(2, 3) } });

      expect(await codeOf(respond(1, 1, 'c1', 'evidence'))).toBe('bad-request');
      expect(await codeOf(desk.moveTo({ attempt, claim: claimId('c1') }))).toBe('bad-request');
      const unsure = { event: eventId(1), attempt, claim: claimId('c2'), label: 'evidence', confidence: null } as const;
      expect(await codeOf(desk.respond(unsure))).toBe('bad-request');
      expect(await codeOf(respond(1, 8, 'c1', 'evidence'))).toBe('not-found');
      expect(await codeOf(desk.openAttempt({ attempt: attemptId(8) }))).toBe('not-found');
      expect(await codeOf(desk.readResult({ attempt }))).toBe('not-allowed');
    });

    it('does not ask how sure somebody is who turned that off', async () => {
      const { start, respond, desk, me } = await setScene();
      await valueOf(desk.changeSettings({ profile: me, changes: { asksConfidence: false } }));
      const { attempt, asksConfidence } = await start(1);

      const plain = { event: eventId(1), attempt, claim: claimId('c1'), label: 'evidence', confidence: null } as const;
      expect(asksConfidence).toBe(false);
      expect((await valueOf(desk.respond(plain))).response).toEqual({ label: 'evidence', confidence: null });
      expect(await codeOf(respond(2, 1, 'c2', 'evidence'))).toBe('bad-request');
    });

    it('comes back to the same claim and the same feedback after a restart', async () => {
      const { start, respond, desk, me, reopen } = await setScene();
      await start(1);
      await valueOf(respond(1, 1, 'c1', 'attribution'));
      await valueOf(desk.moveTo({ attempt: attemptId(1), claim: claimId('c4') }));
      await valueOf(desk.moveTo({ attempt: attemptId(1), claim: claimId('c4') }));
      const before = await valueOf(desk.openAttempt({ attempt: attemptId(1) }));

      const later = await reopen();

      expect(before.current).toBe('c4');
      expect(await valueOf(later.openAttempt({ attempt: attemptId(1) }))).toEqual(before);
      const [card] = await valueOf(later.listLessons({ profile: me }));
      expect(card?.standing).toEqual({
        ...{ kind: 'underway', attempt: attemptId(1), mode: 'guided', answered: 1 },
        place: { number: 4, at: 4, of: 5, isWhole: true },
        isSet: false,
      });
    });

    it('is no longer offered once it is set aside, and can be looked at as it was left', async () => {
      const { start, respond, desk, me } = await setScene();
      const { attempt } = await start(1);
      await valueOf(respond(2, 1, 'c1', 'attribution'));
      const left = await valueOf(desk.openAttempt({ attempt }));

      await valueOf(desk.setAside({ attempt }));
      await valueOf(desk.setAside({ attempt }));

      expect((await valueOf(desk.listLessons({ profile: me })))[0]?.standing).toEqual({ kind: 'new' });
      expect(await valueOf(desk.openAttempt({ attempt }))).toEqual({ ...left, isSetAside: true });
      expect(await codeOf(respond(1, 1, 'c2', 'evidence'))).toBe('not-allowed');
      expect(await codeOf(desk.moveTo({ attempt, claim: claimId('c2') }))).toBe('not-allowed');
      expect(await codeOf(desk.handIn({ attempt }))).toBe('not-allowed');
    });

    it('tells nothing of the key of an exam that was set aside', async () => {
      const { start, respond, desk } = await setScene();
      const { attempt } = await start(1, { mode: 'exam' });
      await valueOf(respond(2, 1, 'c1', 'attribution'));

      await valueOf(desk.setAside({ attempt }));

      expect(await valueOf(desk.openAttempt({ attempt }))).toMatchObject({ feedback: {}, isSetAside: true });
      expect(await codeOf(desk.readResult({ attempt }))).toBe('not-allowed');
    });

    it('is a profile’s own', async () => {
      const { start, desk } = await setScene();
      await start(1);
      await valueOf(desk.createProfile({ profile: profileId(2), name: 'Ben' }));

      expect((await valueOf(desk.listLessons({ profile: profileId(2) })))[0]?.standing).toEqual({ kind: 'new' });
      await expect(start(1, { profile: profileId(2) })).rejects.toThrow('bad-request');
    });

    it('takes only lessons that are offered, and claims that they have', async () => {
      const { start } = await setScene();

      await expect(start(1, { lesson: BUILT_IN.keyHash })).rejects.toThrow('not-found');
      await expect(start(1, { choice: { kind: 'these', claims: claimsNumbered(9) } })).rejects.toThrow('bad-request');
      await expect(start(1, { choice: { kind: 'these', claims: [] } })).rejects.toThrow('bad-request');
    });
  });

  describe('a result', () => {
    it('counts points, tells missing from wrong, and orders what to look at again', async () => {
      const scene = await setScene();
      const result = await finish(scene);

      if (result.kind !== 'scored') throw new Error('The key is there.');
      expect(result.score).toMatchObject({
        ...{ points: 2.5, claims: 5, answered: 4, missing: 1 },
        contested: { claims: ['c5'], answered: 1, points: 0.5 },
        reading: { n: 3, hits: 2 },
      });
      expect(result.lookAgain).toEqual(['c4', 'c5', 'c2']);
      expect(result.debrief).toMatchObject({ headlineSays: BUILT_IN.key.debrief.headlineSays });
      expect(Object.keys(result.attempt.feedback)).toEqual(claimsNumbered(1, 2, 3, 4, 5));
      expect(result.attempt.feedback[claimId('c2')]).toMatchObject({ response: null, credit: 0 });
    });

    it('is the same when it is handed in again and when it is read after a restart', async () => {
      const scene = await setScene();
      const result = await finish(scene);

      expect(await valueOf(scene.desk.handIn({ attempt: attemptId(1) }))).toEqual(result);
      expect(await valueOf((await scene.reopen()).readResult({ attempt: attemptId(1) }))).toEqual(result);
    });

    it('stands: nothing is taken after hand-in, but a retry gets its receipt', async () => {
      const scene = await setScene();
      await finish(scene);

      expect(await codeOf(scene.respond(9, 1, 'c2', 'evidence'))).toBe('handed-in-already');
      expect((await valueOf(scene.respond(1, 1, 'c1', 'attribution'))).response.label).toBe('attribution');
      expect(await codeOf(scene.desk.moveTo({ attempt: attemptId(1), claim: claimId('c2') }))).toBe(
        'handed-in-already',
      );
      expect(await codeOf(scene.desk.setAside({ attempt: attemptId(1) }))).toBe('handed-in-already');
    });

    it('shows on the lesson’s card', async () => {
      const scene = await setScene();
      await finish(scene);

      const [card] = await valueOf(scene.desk.listLessons({ profile: scene.me }));

      expect(card?.standing).toEqual({
        ...{ kind: 'done', attempt: attemptId(1), mode: 'guided', points: 2.5, of: 5 },
        ...{ isWaitedFor: false, isSet: false },
      });
    });
  });
}

/** c1 and c3 right, c2 missing, c4 wrong, the contested c5 half right. */
async function finish({ start, respond, desk }: Scene) {
  await start(1);
  await valueOf(respond(1, 1, 'c1', 'attribution'));
  await valueOf(respond(2, 1, 'c3', 'attribution'));
  await valueOf(respond(3, 1, 'c4', 'evidence'));
  await valueOf(respond(4, 1, 'c5', 'attribution'));
  return valueOf(desk.handIn({ attempt: attemptId(1) }));
}
