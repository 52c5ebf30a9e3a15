import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Draft } from '../../../../content/draft/draft.ts';
import type { Edit } from '../../../../content/draft/edit.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { compareLessons } from '../../../../content/workshop/compare-lessons.ts';
import { finishLesson } from '../../../../content/workshop/finish.ts';
import { toNextRevision } from '../../../../content/workshop/from-lesson.ts';
import { listTodo } from '../../../../content/workshop/list-todo.ts';
import { aimAt, aimedEdits, ARTICLE, draftAfter } from '../../../builders/draft.ts';
import { uuid } from '../../../builders/ids.ts';

const tryEdit = (draft: Draft, edit: Edit): Draft => {
  const edited = applyEdit(draft, edit);
  return edited.ok ? edited.value : draft;
};

/** The draft with what a lesson cannot be without, whatever it had. */
function madeWhole(draft: Draft): Draft {
  const [first] = draft.blocks;
  const text = 'title publisher date provenance licence contextNote'.split(' ');
  const edits: Edit[] = [
    { kind: 'set-details', changes: Object.fromEntries(text.map((field) => [field, 'Invented.'])) },
    { kind: 'set-headline-says', text: 'that it is so' },
  ];
  if (first !== undefined) {
    edits.push({ kind: 'set-block-kind', block: first.id, to: 'headline' });
    edits.push({ kind: 'mark-claim', block: first.id, start: 0, end: first.text.length });
  }
  const begun = edits.reduce(tryEdit, draft);
  return begun.claims.reduce((before, { id, key }, at) => {
    const label = key.label ?? LABELS[at % 3] ?? 'rhetoric';
    const labelled = tryEdit(before, { kind: 'set-label', claim: id, label });
    const why = tryEdit(labelled, { kind: 'set-why-contested', claim: id, text: 'Careful readers differ.' });
    return LABELS.reduce(
      (all, one) =>
        key.reasons[one]?.trim() === '' ? tryEdit(all, { kind: 'set-reason', claim: id, label: one, text: null }) : all,
      why,
    );
  }, begun);
}

describe('finishLesson', () => {
  it('makes a file that opens and has nothing wrong with it, of whatever draft has all that must be there', () => {
    let whole = 0;
    fc.assert(
      fc.property(aimedEdits(25), (aims) => {
        const begun = draftAfter({ kind: 'bring-in', brought: ARTICLE });
        const draft = madeWhole(aims.reduce((before, aim) => tryEdit(before, aimAt(before, aim)), begun));
        if (listTodo(draft).must.length > 0) return;
        whole += 1;
        const { file, hash, keyHash } = finishLesson(draft, null, 0);
        const opened = parseLessonFile(JSON.stringify(file));
        expect(opened.ok ? null : opened.error).toBeNull();
        if (opened.ok) expect([hashOf(opened.value.lesson), hashOf(opened.value.key)]).toEqual([hash, keyHash]);
      }),
    );
    expect(whole).toBeGreaterThan(50);
  });

  it.each(builtInLessons.map((lesson) => [lesson.lesson.id, lesson] as const))(
    'leaves the text of “%s” as it is, letter for letter, and its key as it was said',
    (_, { lesson, lessonHash: hash, key }) => {
      const draft = toNextRevision(uuid(6, 1), { lesson, hash, key });
      const finished = finishLesson(draft, { lesson, hash, key }, lesson.revision);
      expect(finished.hash).toBe(hash);
      const { kind, claims, kept } = compareLessons({ lesson, key }, finished);
      const changed = claims.map(({ claim, before, after }) => [claim, before?.entry, after?.entry]);
      expect([changed, kind, kept]).toEqual([[], 'same', lesson.claims.length]);
    },
  );

  it('changes nothing where nothing was changed', () => {
    const draft = madeWhole(draftAfter({ kind: 'bring-in', brought: ARTICLE }));
    const first = finishLesson(draft, null, 0);
    const again = finishLesson(first.draft, first, 1);
    expect([again.hash, again.keyHash, again.draft]).toEqual([first.hash, first.keyHash, first.draft]);
  });
});
