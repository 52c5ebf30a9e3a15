import { describe, expect, it } from 'vitest';
import { applyChange } from '../../content/draft/change.ts';
import type { Draft } from '../../content/draft/draft.ts';
import type { Edit } from '../../content/draft/edit.ts';
import type { TrialId } from '../../content/desk/workshop/commands.ts';
import type { StartView } from '../../content/desk/views.ts';
import type { DraftStep, DraftView } from '../../content/desk/workshop/views.ts';
import { ARTICLE, blockId, draftId, marking } from '../builders/draft.ts';
import { classId } from '../builders/ids.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import { type AnyDesk, attemptId, codeOf, eventId, profileId, valueOf } from './desk-under-test.ts';
import { BUILT_IN, type Scene, type SetScene, SHIPPED } from './scene.ts';

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
      expect(await codeOf(desk.readDraft({ draft: draftId(1) }))).toBe('not-allowed');
      expect(await codeOf(desk.undoEdit(write(2, at)))).toBe('not-allowed');
      expect(await codeOf(desk.removeDraft({ draft: draftId(1) }))).toBe('not-allowed');
      expect(await codeOf(desk.createDraft({ profile: me, draft: draftId(1), language: 'en', brought: null }))).toBe(
        'not-allowed',
      );
      expect(await valueOf(desk.listDrafts({ profile: profileId(2) }))).toEqual([]);
    });

    it('forgets nothing of a draft that was finished, and leaves what was before out of the undo', async () => {
      const scene = await setScene();
      const at = await beginDraft(scene, scene.desk);
      await makeWhole(at);
      at.take((await valueOf(scene.desk.finishDraft(write(50, at)))).step);
      await at.edit(51, { kind: 'set-details', changes: { title: 'Another title' } });
      const later = await scene.reopen();
      expect(await valueOf(later.readDraft({ draft: draftId(1) }))).toMatchObject({
        draft: at.draft(),
        undo: 'set-details',
      });
      at.take(await valueOf(later.undoEdit(write(52, at))));
      expect(await codeOf(later.undoEdit(write(53, at)))).toBe('not-allowed');
    });

    it('erases the drafts of a profile with it', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      await beginDraft(scene, desk);
      await valueOf(desk.eraseProfile({ profile: me }));
      expect(await codeOf((await scene.reopen()).readDraft({ draft: draftId(1) }))).toBe('not-found');
    });

    it('makes a lesson of a draft, numbers it, and puts it on the shelf', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      const at = await beginDraft(scene, desk);
      expect(await codeOf(desk.finishDraft(write(1, at)))).toBe('not-allowed');
      await makeWhole(at);
      expect((await valueOf(desk.readTodo({ draft: draftId(1) }))).must).toEqual([]);

      const request = write(50, at);
      const first = await valueOf(desk.finishDraft(request));
      at.take(first.step);
      expect(first).toMatchObject({ revision: 1, keyRevision: 1, outcome: 'added', title: 'The bridge' });
      expect(await valueOf(desk.finishDraft(request))).toMatchObject({ hash: first.hash, keyRevision: 1 });

      const later = await scene.reopen();
      const cards = await valueOf(later.listLessons({ profile: me }));
      expect(cards.find(({ hash }) => hash === first.hash)).toMatchObject({ id: first.id, claims: 3, hasKey: true });
      const view = await valueOf(later.readDraft({ draft: draftId(1) }));
      expect(view).toMatchObject({ undo: null, isChanged: false, draft: at.draft() });
      expect(view.finished.map(({ lesson }) => lesson)).toEqual([first.hash]);
      expect((await valueOf(later.listDrafts({ profile: me })))[0]).toMatchObject({ isChanged: false, labelled: 3 });
    });

    it('lets a draft be tried as it is, and keeps nothing of it', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      const at = await beginDraft(scene, desk);
      const trial = TRIAL;
      expect(await codeOf(desk.openTrial({ draft: draftId(1), trial }))).toBe('not-allowed');
      await makeWhole(at);
      await at.edit(40, marking(at.draft(), 'How convenient.'));
      await valueOf(desk.changeSettings({ profile: me, changes: { asksCues: false, asksConfidence: false } }));
      const before = await valueOf(desk.listLessons({ profile: me }));

      const { lesson, leftOut } = await valueOf(desk.openTrial({ draft: draftId(1), trial }));
      expect(leftOut).toEqual([at.draft().claims.at(-1)?.id]);
      const ask = async <T>(command: string, request: Readonly<Record<string, unknown>>) =>
        (await valueOf(desk.askTrial({ trial, command, request }))) as T;
      const { profile, settings } = await ask<StartView>('readStart', {});
      expect(profile).not.toBe(me);
      expect(settings).toMatchObject({ asksCues: false, asksConfidence: false });
      const start = { profile, attempt: attemptId(7), lesson, mode: 'guided', choice: { kind: 'all' }, again: null };
      await ask('startAttempt', start);
      const said = await ask<{ readonly feedback: unknown }>('respond', {
        ...{ event: eventId(90), attempt: attemptId(7), claim: claimAt(at, 0), label: 'rhetoric', confidence: null },
      });
      expect(said.feedback).not.toBeNull();

      expect(await valueOf(desk.listLessons({ profile: me }))).toEqual(before);
      expect(await codeOf(desk.openAttempt({ attempt: attemptId(7) }))).toBe('not-found');
      await valueOf(desk.closeTrial({ trial }));
      expect(await codeOf(desk.askTrial({ trial, command: 'readStart', request: {} }))).toBe('not-found');
    });

    it('answers in a trial nothing about drafts, and nothing that is no request', async () => {
      const scene = await setScene();
      const { desk } = scene;
      await makeWhole(await beginDraft(scene, desk));
      await valueOf(desk.openTrial({ draft: draftId(1), trial: TRIAL }));
      const ask = (command: string, request: Readonly<Record<string, unknown>>) =>
        codeOf(desk.askTrial({ trial: TRIAL, command, request }));
      expect(await ask('listDrafts', { profile: scene.me })).toBe('not-allowed');
      expect(await ask('toString', {})).toBe('not-allowed');
      expect(await ask('readStart', { other: 1 })).toBe('bad-request');
      // A trial that was closed by another one leaves this one open.
      await valueOf(desk.closeTrial({ trial: OTHER_TRIAL }));
      await valueOf(desk.askTrial({ trial: TRIAL, command: 'readStart', request: {} }));
    });

    it('raises only the key where only the key changed, and gives a claim with new words a new id', async () => {
      const scene = await setScene();
      const { desk } = scene;
      const at = await beginDraft(scene, desk);
      await makeWhole(at);
      const first = await valueOf(desk.finishDraft(write(50, at)));
      at.take(first.step);

      await at.edit(51, { kind: 'set-reason', claim: claimAt(at, 1), label: 'evidence', text: 'A name is no proof.' });
      const compared = await valueOf(desk.compareRevisions({ of: { kind: 'draft', draft: draftId(1) } }));
      expect(compared).toMatchObject({ kind: 'key', kept: 3 });
      expect(compared.claims).toMatchObject([{ claim: claimAt(at, 1), kind: 'rekeyed', changesPoints: false }]);
      const previewed = await valueOf(desk.previewFinish({ draft: draftId(1) }));
      expect(previewed).toEqual({ revision: 1, comparison: compared, classes: [] });
      const second = await valueOf(desk.finishDraft(write(52, at)));
      at.take(second.step);
      expect(second).toMatchObject({ hash: first.hash, revision: 1, keyRevision: 2, outcome: 'key-updated' });

      const before = claimAt(at, 2);
      const block = at.draft().claims[2]?.block ?? blockId('none');
      await at.edit(53, { kind: 'set-text', block, text: 'A survey of May counted 42 cracks. How convenient.' });
      const third = await valueOf(desk.finishDraft(write(54, at)));
      at.take(third.step);
      expect(third).toMatchObject({ revision: 2, keyRevision: 1, outcome: 'updated' });
      expect(claimAt(at, 2)).not.toBe(before);
      const lessons = { kind: 'lessons', before: first.hash, after: third.hash } as const;
      expect(await valueOf(desk.compareRevisions({ of: lessons }))).toMatchObject({
        kind: 'claims',
        claims: [{ kind: 'added' }, { claim: before, kind: 'removed' }],
      });
    });

    it('says what a change does to work that was handed in, before the lesson is finished again', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      const at = await beginDraft(scene, desk);
      await makeWhole(at);
      expect(await codeOf(desk.previewFinish({ draft: draftId(1) }))).toBe('not-found');
      const first = await valueOf(desk.finishDraft(write(50, at)));
      at.take(first.step);
      const of = { class: classId(1), lesson: first.hash };
      await valueOf(desk.createClass({ profile: me, class: classId(1), name: '8b' }));
      const answersOf = (label: Label) => ({ [claimAt(at, 1)]: label, [claimAt(at, 2)]: 'evidence' as const });
      for (const [n, label] of (['attribution', 'attribution', 'rhetoric'] as const).entries()) {
        const paper = { ...of, entry: attemptId(20 + n), name: `Student ${String(n)}`, answers: answersOf(label) };
        await valueOf(desk.enterPaper(paper));
      }
      await valueOf(desk.createClass({ profile: me, class: classId(2), name: 'nobody' }));

      const effect = async () => {
        const { comparison, classes } = await valueOf(desk.previewFinish({ draft: draftId(1) }));
        return [comparison.kind, ...classes.map(({ name, students, changed }) => [name, students, changed])];
      };
      expect(await effect()).toEqual(['same', ['8b', 3, 0]]);
      await at.edit(51, { kind: 'set-credit', claim: claimAt(at, 1), label: 'rhetoric', credit: 0.25 });
      expect(await effect()).toEqual(['key', ['8b', 3, 1]]);
      await at.edit(52, { kind: 'set-label', claim: claimAt(at, 1), label: 'rhetoric' });
      expect(await effect()).toEqual(['key', ['8b', 3, 3]]);
      // A claim in other words: it counts for nobody who read the old ones.
      const block = at.draft().claims[2]?.block ?? blockId('none');
      await at.edit(53, { kind: 'set-text', block, text: 'A survey of May counted 42 cracks. How convenient.' });
      expect(await effect()).toEqual(['claims', ['8b', 3, 3]]);
      const second = await valueOf(desk.finishDraft(write(54, at)));
      at.take(second.step);

      await at.edit(55, { kind: 'set-label', claim: claimAt(at, 1), label: 'evidence' });
      expect(await effect()).toEqual(['key', ['8b', 3, 1]]);
      // A class whose teacher went back to the revision that it read keeps the key of that one.
      const lessonId = at.draft().lesson;
      await valueOf(desk.chooseRevision({ class: classId(1), lesson: lessonId, revision: first.hash }));
      expect(await effect()).toEqual(['key', ['8b', 3, 0]]);
    });

    it('goes on from a lesson, and makes one of one’s own from a lesson of the program', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      const at = await beginDraft(scene, desk);
      await makeWhole(at);
      const { hash } = await valueOf(desk.finishDraft(write(50, at)));
      const edit = { profile: me, draft: draftId(3), lesson: hash, as: { kind: 'edit' } } as const;
      expect((await valueOf(desk.draftFromLesson(edit))).id).toBe(draftId(1));
      await valueOf(desk.removeDraft({ draft: draftId(1) }));
      const again = await valueOf(desk.draftFromLesson(edit));
      expect(again).toMatchObject({
        id: draftId(3),
        draft: { basedOn: { lesson: hash, revision: 1, keyRevision: 1 } },
      });
      const same = await valueOf(desk.finishDraft({ draft: draftId(3), event: eventId(60), after: again.step }));
      expect(same).toMatchObject({ hash, keyRevision: 1, outcome: 'already-there' });

      const shipped = { ...edit, lesson: BUILT_IN.lessonHash };
      expect(await codeOf(desk.draftFromLesson({ ...shipped, draft: draftId(4) }))).toBe('not-allowed');
      const copy = { ...shipped, draft: draftId(5), as: { kind: 'copy', by: 'Claimsort' } } as const;
      const { draft } = await valueOf(desk.draftFromLesson(copy));
      expect(draft.madeFrom).toEqual([{ title: SHIPPED.title, by: 'Claimsort', lesson: BUILT_IN.lessonHash }]);
      expect(draft.claims.map(({ key }) => key.label)).toEqual(BUILT_IN.key.entries.map(({ label }) => label));
      expect(draft.lesson).not.toBe(BUILT_IN.lesson.id);
    });

    it('gives no draft from a lesson on which the person has an exam under way', async () => {
      const { desk, me, start } = await setScene();
      await start(1, { mode: 'exam' });
      const copy = {
        profile: me,
        draft: draftId(1),
        lesson: BUILT_IN.lessonHash,
        as: { kind: 'copy', by: 'x' },
      } as const;
      expect(await codeOf(desk.draftFromLesson(copy))).toBe('not-allowed');
    });

    it('gives a text to a second reader without its key, and takes what they chose', async () => {
      const scene = await setScene();
      const { desk, me } = scene;
      const at = await beginDraft(scene, desk);
      await makeWhole(at);
      const blind = await valueOf(desk.makeBlindEdition(write(50, at)));
      at.take(blind.step);
      expect(blind.text).not.toContain('rationales');
      expect(blind.text).not.toContain('attribution');

      const { hash } = await valueOf(desk.installLesson({ text: blind.text }));
      const attempt = { profile: me, attempt: attemptId(1), lesson: hash, mode: 'exam', again: null } as const;
      await valueOf(desk.startAttempt({ ...attempt, choice: { kind: 'all' } }));
      for (const [n, label] of (['attribution', 'rhetoric', 'evidence'] as const).entries()) {
        const response = { event: eventId(60 + n), attempt: attemptId(1), claim: claimAt(at, n), label };
        await valueOf(desk.respond({ ...response, confidence: 'sure' }));
      }
      const from = { kind: 'attempt', attempt: attemptId(1) } as const;
      expect(await codeOf(desk.addReader({ ...write(70, at), name: 'Bo', from }))).toBe('bad-request');
      await valueOf(desk.handIn({ attempt: attemptId(1) }));
      const added = await valueOf(desk.addReader({ ...write(71, at), name: 'Bo', from }));
      at.take(added.step);
      expect(added).toMatchObject({ taken: 3, leftOut: 0 });

      const agreement = await valueOf(desk.readAgreement({ draft: draftId(1) }));
      expect(agreement.readers).toMatchObject([{ name: 'Bo', from: 'person', n: 3, same: 2, kappa: null }]);
      const reader = agreement.readers[0]?.reader ?? '';
      expect(agreement.disagreements).toEqual([
        { claim: claimAt(at, 1), label: 'attribution', readers: [{ reader, label: 'rhetoric' }], isOpen: true },
      ]);
      await at.edit(72, { kind: 'settle', claim: claimAt(at, 1), as: { how: 'take-theirs', reader } });
      expect((await valueOf(desk.readAgreement({ draft: draftId(1) }))).disagreements).toEqual([]);
      expect(at.draft().claims[1]?.key.label).toBe('rhetoric');

      const finished = await valueOf(desk.finishDraft(write(73, at)));
      at.take(finished.step);
      const { key } = await valueOf(desk.readTeacherCopy({ profile: scene.me, lesson: finished.hash, class: null }));
      expect(key.annotations.map(({ keyer }) => keyer)).toEqual(['reader 1']);
      expect(JSON.stringify(key)).not.toContain('Bo');
    });
  });
}

// Random UUIDs of the screen.
const TRIAL = '77777777-7777-4777-8777-777777777771' as TrialId;
const OTHER_TRIAL = '77777777-7777-4777-8777-777777777772' as TrialId;

const write = (event: number, at: AtDraft) => ({ draft: draftId(1), event: eventId(event), after: at.step() });

function claimAt(at: AtDraft, n: number): ClaimId {
  const claim = at.draft().claims[n];
  if (claim === undefined) throw new Error(`There are fewer than ${String(n + 1)} claims.`);
  return claim.id;
}

/** Marks three claims of the article, labels them, and gives what else a lesson needs; events 10 to 30 of the test. */
async function makeWhole(at: AtDraft): Promise<void> {
  await at.edit(10, {
    kind: 'set-details',
    changes: { title: 'The bridge', provenance: 'Invented.', licence: 'Free to use.', contextNote: 'Invented.' },
  });
  await at.edit(11, marking(at.draft(), 'Bridge was unsafe, says council'));
  await at.edit(12, marking(at.draft(), 'Mayor Ilse Dorn told reporters that it was unsafe.'));
  await at.edit(13, marking(at.draft(), 'A survey by the Moor Institute, published in May, counted 41 cracks.'));
  for (const [n, label] of (['attribution', 'attribution', 'evidence'] as const).entries()) {
    await at.edit(20 + n, { kind: 'set-label', claim: claimAt(at, n), label });
  }
  await at.edit(30, { kind: 'set-headline-says', text: 'that the bridge was unsafe' });
}
