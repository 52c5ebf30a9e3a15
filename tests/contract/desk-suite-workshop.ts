import { describe, expect, it } from 'vitest';
import { applyChange } from '../../content/draft/change.ts';
import type { Draft } from '../../content/draft/draft.ts';
import type { Edit } from '../../content/draft/edit.ts';
import type { DraftStep, DraftView } from '../../content/desk/workshop/views.ts';
import { ARTICLE, blockId, draftId, marking } from '../builders/draft.ts';
import { type AnyDesk, codeOf, eventId, profileId, valueOf } from './desk-under-test.ts';
import type { Scene, SetScene } from './scene.ts';

/** A teacher at the draft numbered 1, as the screen keeps it. */
export interface AtDraft {
  readonly draft: () => Draft;
  readonly step: () => number;
  /** Makes one edit, as event `n` of the test. */
  readonly edit: (n: number, edit: Edit) => Promise<DraftStep>;
  readonly undo: (n: number) => Promise<DraftStep>;
  readonly redo: (n: number) => Promise<DraftStep>;
  /** Takes a step that another command made. */
  readonly take: (step: DraftStep) => DraftStep;
}

/** Begins a draft of the invented article. */
export async function beginDraft({ me }: Scene, desk: AnyDesk, n = 1): Promise<AtDraft> {
  const made: DraftView = await valueOf(
    desk.createDraft({ profile: me, draft: draftId(n), language: 'en', brought: ARTICLE }),
  );
  let { draft, step } = made;
  const take = (done: DraftStep): DraftStep => {
    draft = applyChange(draft, done.change);
    step = done.step;
    return done;
  };
  const write = (event: number) => ({ draft: draftId(n), event: eventId(event), after: step });
  return {
    draft: () => draft,
    step: () => step,
    take,
    edit: async (event, edit) => take(await valueOf(desk.editDraft({ ...write(event), edit }))),
    undo: async (event) => take(await valueOf(desk.undoEdit(write(event)))),
    redo: async (event) => take(await valueOf(desk.redoEdit(write(event)))),
  };
}

/** Lessons in the making. */
export function describeWorkshop(setScene: SetScene): void {
  describe('the workshop', () => {
    it('keeps every edit before it answers, and gives the same draft at the next start', async () => {
      const scene = await setScene();
      const at = await beginDraft(scene, scene.desk);
      await at.edit(1, { kind: 'set-details', changes: { title: 'The bridge' } });
      await at.edit(2, marking(at.draft(), 'How convenient.'));
      const claim = at.draft().claims[0]?.id;
      if (claim === undefined) throw new Error('A claim was marked.');
      await at.edit(3, { kind: 'set-label', claim, label: 'rhetoric' });

      const view = await valueOf((await scene.reopen()).readDraft({ draft: draftId(1) }));

      expect(view.draft).toEqual(at.draft());
      expect(view).toMatchObject({ step: 3, undo: 'set-label', redo: null, isChanged: true });
      expect(view.draft.claims[0]?.key.label).toBe('rhetoric');
    });

    it('takes edits back and makes them again, also at a later start', async () => {
      const scene = await setScene();
      const at = await beginDraft(scene, scene.desk);
      const before = at.draft();
      await at.edit(1, marking(before, 'How convenient.'));
      const marked = at.draft();
      await at.undo(2);
      expect({ ...at.draft(), nextId: 0 }).toEqual({ ...before, nextId: 0 });

      const desk = await scene.reopen();
      const redone = at.take(await valueOf(desk.redoEdit({ draft: draftId(1), event: eventId(3), after: at.step() })));

      expect(redone).toMatchObject({ undo: 'mark-claim', redo: null });
      expect(at.draft()).toEqual(marked);
      expect(await codeOf(desk.redoEdit({ draft: draftId(1), event: eventId(4), after: at.step() }))).toBe(
        'not-allowed',
      );
    });

    it('takes an edit that is sent again once, and refuses one from a screen that does not know the last step', async () => {
      const scene = await setScene();
      const { desk } = scene;
      const at = await beginDraft(scene, desk);
      const first = { draft: draftId(1), event: eventId(1), after: 0, edit: marking(at.draft(), 'How convenient.') };

      const done = await valueOf(desk.editDraft(first));
      expect(await valueOf(desk.editDraft(first))).toEqual(done);
      expect(await codeOf(desk.editDraft({ ...first, event: eventId(2) }))).toBe('bad-request');
      expect((await valueOf(desk.readDraft({ draft: draftId(1) }))).draft.claims).toHaveLength(1);
    });

    it('writes nothing for an edit that changes nothing or is not possible', async () => {
      const scene = await setScene();
      const { desk } = scene;
      const at = await beginDraft(scene, desk);
      const title = { kind: 'set-details', changes: { title: at.draft().details.title } } as const;

      expect(await at.edit(1, title)).toMatchObject({ step: 0, undo: null });
      const missing = { kind: 'remove-block', block: blockId('b99') } as const;
      expect(await desk.editDraft({ draft: draftId(1), event: eventId(2), after: 0, edit: missing })).toEqual({
        ok: false,
        error: { code: 'bad-request', place: 'block-unknown', detail: null },
      });
    });

    it('lists drafts without their keys, the last changed first, and takes one off and puts it back', async () => {
      const scene = await setScene();
      const { me } = scene;
      const at = await beginDraft(scene, scene.desk);
      await beginDraft(scene, scene.desk, 2);
      await at.edit(1, { kind: 'set-details', changes: { title: 'The bridge' } });

      const desk = await scene.reopen();
      const cards = await valueOf(desk.listDrafts({ profile: me }));
      expect(cards.map(({ draft, title, claims, finished }) => [draft, title, claims, finished])).toEqual([
        [draftId(1), 'The bridge', 0, null],
        [draftId(2), ARTICLE.title, 0, null],
      ]);
      expect(await valueOf((await scene.reopen()).listDrafts({ profile: me }))).toEqual(cards);

      const later = await scene.reopen();
      await valueOf(later.removeDraft({ draft: draftId(1) }));
      expect(await valueOf(later.listDrafts({ profile: me }))).toEqual(cards.slice(1));
      expect(await codeOf(later.readDraft({ draft: draftId(1) }))).toBe('not-found');
      await valueOf(later.restoreDraft({ draft: draftId(1) }));
      expect((await valueOf(later.readDraft({ draft: draftId(1) }))).draft).toEqual(at.draft());
    });

    it('makes a draft once, and shows it to nobody else', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      const at = await beginDraft(scene, desk);
      await at.edit(1, { kind: 'set-details', changes: { title: 'Mine' } });
      expect((await beginDraft(scene, desk)).draft().details.title).toBe('Mine');

      await valueOf(desk.createProfile({ profile: profileId(2), name: 'Bo' }));
      const write = { draft: draftId(1), event: eventId(2), after: 1 };
      expect(await codeOf(desk.readDraft({ draft: draftId(1) }))).toBe('not-allowed');
      expect(await codeOf(desk.undoEdit(write))).toBe('not-allowed');
      expect(await codeOf(desk.removeDraft({ draft: draftId(1) }))).toBe('not-allowed');
      expect(await codeOf(desk.createDraft({ profile: me, draft: draftId(1), language: 'en', brought: null }))).toBe(
        'not-allowed',
      );
      expect(await valueOf(desk.listDrafts({ profile: profileId(2) }))).toEqual([]);
    });

    it('erases the drafts of a profile with it', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      await beginDraft(scene, desk);
      await valueOf(desk.eraseProfile({ profile: me }));
      expect(await codeOf((await scene.reopen()).readDraft({ draft: draftId(1) }))).toBe('not-found');
    });
  });
}
