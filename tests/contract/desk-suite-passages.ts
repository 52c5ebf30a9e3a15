import { describe, expect, it } from 'vitest';
import { toPassageFile } from '../../content/bank/format.ts';
import { draftId, marking } from '../builders/draft.ts';
import { sessionId } from '../builders/ids.ts';
import { passage } from '../builders/passages.ts';
import { codeOf, eventId, valueOf } from './desk-under-test.ts';
import { beginDraft } from './desk-suite-workshop.ts';
import type { Scene, SetScene } from './scene.ts';
import { finish } from './studying.ts';

const WORDS = 'How convenient.';

/** A teacher whose draft has one claim that can be practised and one that cannot. */
async function withDraft(setScene: SetScene) {
  const scene = await setScene();
  const at = await beginDraft(scene, scene.desk);
  await at.edit(1, { kind: 'set-details', changes: { title: 'The bridge' } });
  await at.edit(2, marking(at.draft(), WORDS));
  const claim = at.draft().claims[0]?.id;
  if (claim === undefined) throw new Error('A claim was marked.');
  await at.edit(3, { kind: 'set-label', claim, label: 'rhetoric' });
  await at.edit(4, { kind: 'set-cues', claim, cues: [] });
  await at.edit(5, { kind: 'set-family', claim, family: 'loaded-words' });
  await at.edit(6, marking(at.draft(), 'The old bridge is closed.'));
  const other = at.draft().claims.find(({ id }) => id !== claim)?.id;
  if (other === undefined) throw new Error('Two claims were marked.');
  return { scene, at, claim, other };
}

const fileOf = (n: number): string => toPassageFile([passage('named-study', 'easy', 100 + n)]);

const idsAsked = async ({ desk, me }: Scene, n: number) =>
  (await valueOf(desk.startPractice({ profile: me, session: sessionId(n), why: 'review' }))).passages;

/** Passages that a person adds to their practice. */
export function describePassages(setScene: SetScene): void {
  describe('passages of one’s own', () => {
    it('are claims of a draft that can be read by themselves, and the others say why not', async () => {
      const { scene, claim, other } = await withDraft(setScene);
      const { desk, me } = scene;
      const list = await valueOf(desk.listPassages({ draft: draftId(1) }));
      expect(list).toEqual([
        { claim: other, fault: 'label-missing', inPractice: 'no' },
        { claim, fault: null, inPractice: 'no' },
      ]);
      expect(await codeOf(desk.practiseClaims({ draft: draftId(1), claims: [claim, other] }))).toBe('bad-request');
      expect(await valueOf(desk.readOwnPassages({ profile: me }))).toEqual([]);

      const added = await valueOf(desk.practiseClaims({ draft: draftId(1), claims: [claim] }));
      expect(added).toEqual({ added: 1, replaced: 0, same: 0 });
      const [own] = await valueOf((await scene.reopen()).readOwnPassages({ profile: me }));
      expect(own).toMatchObject({ from: 'The bridge', language: 'en', isSeen: false, quote: { exact: WORDS } });
      // Nothing in it tells the answer.
      expect(Object.keys(own ?? {}).toSorted()).toEqual(['from', 'isSeen', 'language', 'passage', 'quote', 'text']);
    });

    it('say when the claim was changed since, and are brought up to date', async () => {
      const { scene, at, claim } = await withDraft(setScene);
      const { desk } = scene;
      const state = async () => (await valueOf(desk.listPassages({ draft: draftId(1) })))[1]?.inPractice;
      const add = () => valueOf(desk.practiseClaims({ draft: draftId(1), claims: [claim] }));
      await add();
      expect(await state()).toBe('as-it-is');
      expect(await add()).toEqual({ added: 0, replaced: 0, same: 1 });
      await at.edit(7, { kind: 'set-reason', claim, label: 'rhetoric', text: 'It mocks.' });
      expect(await state()).toBe('earlier');
      expect(await add()).toEqual({ added: 0, replaced: 1, same: 0 });
      expect(await state()).toBe('as-it-is');
    });

    it('come up in practice before those that ship, marked, and their answer moves the same card', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      await finish(scene, 1);
      expect(await valueOf(desk.addPassageFile({ text: fileOf(1) }))).toEqual({ added: 1, replaced: 0, same: 0 });
      const asked = await idsAsked(scene, 1);
      const own = asked.find((one) => one.own !== null);
      expect(own).toMatchObject({ own: { from: null }, isSeenBefore: false });
      expect(own?.text).toBe('Story 101 of named-study at easy.');
      const answered = await valueOf(
        desk.answerPassage({
          ...{ profile: me, event: eventId(900), session: sessionId(1), index: own?.index ?? -1 },
          ...{ label: 'evidence', confidence: 'sure' },
        }),
      );
      expect(answered.answered).toMatchObject([{ family: 'named-study', level: 'easy', credit: 1 }]);
      const skills = await valueOf(desk.readSkills({ profile: me }));
      expect(skills.find(({ family, level }) => family === 'named-study' && level === 'easy')).toMatchObject({
        ...{ reviews: 1, seen: 1, passages: 3 },
      });
      expect((await valueOf(desk.readOwnPassages({ profile: me })))[0]?.isSeen).toBe(true);
    });

    it('are removed and brought back, also in the middle of a round', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      await finish(scene, 1);
      await valueOf(desk.addPassageFile({ text: fileOf(1) }));
      const before = await idsAsked(scene, 1);
      const own = before.find((one) => one.own !== null)?.passage ?? '';
      expect(await valueOf(desk.removePassages({ profile: me, passages: [own, 'own-unknown'] }))).toEqual([]);
      expect(await idsAsked(scene, 1)).toEqual(before.filter(({ passage: id }) => id !== own));
      const late = await scene.reopen();
      expect(await valueOf(late.readOwnPassages({ profile: me }))).toEqual([]);
      expect(await valueOf(late.restorePassages({ profile: me, passages: [own] }))).toMatchObject([{ passage: own }]);
    });

    it('never stand in the place of one that ships', async () => {
      const { desk, me } = await setScene();
      const shipped = passage('named-study', 'easy', 0);
      const text = toPassageFile([{ ...shipped, from: 'Another' }]);
      expect(await valueOf(desk.addPassageFile({ text }))).toMatchObject({ added: 1 });
      const own = await valueOf(desk.readOwnPassages({ profile: me }));
      expect(own).toMatchObject([{ from: 'Another', text: shipped.text }]);
      expect(own[0]?.passage).toMatch(/^own-/);
      // The same file again brings nothing.
      expect(await valueOf(desk.addPassageFile({ text }))).toEqual({ added: 0, replaced: 0, same: 1 });
    });

    it('are refused as a file that is damaged, and while nobody is here', async () => {
      const { desk } = await setScene();
      expect(await codeOf(desk.addPassageFile({ text: fileOf(1).slice(0, -20) }))).toBe('damaged-passages');
      await valueOf(desk.chooseProfile({ profile: null }));
      expect(await codeOf(desk.addPassageFile({ text: fileOf(1) }))).toBe('not-allowed');
    });
  });
}
