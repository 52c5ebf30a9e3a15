import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Draft } from '../../../../content/draft/draft.ts';
import type { Edit } from '../../../../content/draft/edit.ts';
import { newDraft } from '../../../../content/draft/new-draft.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import { createTodoLister, listTodo } from '../../../../content/workshop/list-todo.ts';
import type { Todo } from '../../../../content/workshop/findings.ts';
import { draftId, markedDraft } from '../../../builders/draft.ts';

const apply = (draft: Draft, ...edits: readonly Edit[]): Draft =>
  edits.reduce((before, edit) => {
    const edited = applyEdit(before, edit);
    if (!edited.ok) throw new Error(`${edit.kind}: ${edited.error}`);
    return edited.value;
  }, draft);

const HEADLINE = 'Bridge was unsafe, says council';
const MAYOR = 'Mayor Ilse Dorn told reporters that it was unsafe.';
const SURVEY = 'A survey by the Moor Institute, published in May, counted 41 cracks.';

const labelled = (draft: Draft, ...labels: readonly Label[]): Draft =>
  apply(
    draft,
    ...labels.flatMap((label, at) => {
      const claim = draft.claims[at]?.id;
      return claim === undefined ? [] : [{ kind: 'set-label', claim, label } as const];
    }),
  );

const details = {
  kind: 'set-details',
  changes: { provenance: 'Written for a test.', licence: 'Free to use.', contextNote: 'Invented.' },
} as const;

const whole = apply(labelled(markedDraft(HEADLINE, MAYOR, SURVEY), 'attribution', 'attribution', 'evidence'), details, {
  kind: 'set-headline-says',
  text: 'that the bridge was unsafe',
});

const blockOf = (draft: Draft, at: number) => {
  const claim = draft.claims[at];
  if (claim === undefined) throw new Error('Claims were marked.');
  return claim.block;
};

const codes = (todos: readonly Todo[]): readonly string[] => todos.map(({ code }) => code);

describe('listTodo', () => {
  it('asks an empty draft for a text and for what must be known of it', () => {
    const { must } = listTodo(newDraft(draftId(1), 'en'));
    expect(codes(must)).toEqual([
      'text-missing',
      ...Array.from({ length: 6 }, () => 'detail-missing'),
      'headline-says-missing',
    ]);
  });

  it('has nothing that must be done in a draft that is whole', () => {
    expect(listTodo(whole).must).toEqual([]);
    expect(listTodo(whole).counts).toEqual({ claims: 3, labelled: 3, minutes: 3 });
  });

  it('asks each claim for its label, with the number of the claim', () => {
    const { must } = listTodo(apply(markedDraft(HEADLINE, MAYOR), details));
    expect(must.filter(({ code }) => code === 'label-missing').map(({ values }) => values)).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  it('asks for the headline, and for a mark on it', () => {
    expect(codes(listTodo(markedDraft(MAYOR)).must)).toContain('headline-unmarked');
    const block = whole.blocks[0];
    if (block === undefined) throw new Error('The draft has a text.');
    const without = apply(whole, { kind: 'set-block-kind', block: block.id, to: 'heading' });
    expect(codes(listTodo(without).must)).toEqual(['headline-missing']);
  });

  it('asks why a claim is contested, and for a reason that was emptied', () => {
    const claim = whole.claims[1]?.id;
    if (claim === undefined) throw new Error('Claims were marked.');
    const edited = apply(
      whole,
      { kind: 'set-credit', claim, label: 'rhetoric', credit: 0.5 },
      { kind: 'set-reason', claim, label: 'evidence', text: '' },
    );
    expect(listTodo(edited).must.map(({ code, at }) => [code, at])).toEqual([
      ['reason-missing', { kind: 'claim', claim, part: 'reason-evidence' }],
      ['why-contested-missing', { kind: 'claim', claim, part: 'why-contested' }],
    ]);
  });

  it('never asks for reasons in another language than English', () => {
    const german = apply(whole, { kind: 'set-details', changes: { language: 'de' } });
    expect(listTodo(german).must).toEqual([]);
    expect(codes(listTodo(german).should)).not.toContain('template-untouched');
  });

  it('holds what the author wrote against the rules of the lint, and templates against none', () => {
    const claim = whole.claims[1]?.id;
    if (claim === undefined) throw new Error('Claims were marked.');
    const wordy = `${'This is so. '.repeat(20)}The next sentence says why.`;
    const edited = apply(whole, { kind: 'set-reason', claim, label: 'evidence', text: wordy });
    const found = listTodo(edited).should.filter(
      ({ at }) => at.kind === 'claim' && at.claim === claim && at.part === 'reason-evidence',
    );
    expect(found).toEqual([
      {
        ...{ code: 'rationale-length', level: 'should', step: 'key' },
        ...{ at: { kind: 'claim', claim, part: 'reason-evidence' }, values: { number: 2, words: 65, most: 45 } },
      },
      {
        ...{ code: 'gives-away', level: 'should', step: 'key' },
        ...{ at: { kind: 'claim', claim, part: 'reason-evidence' }, values: { number: 2, words: 'next sentence' } },
      },
    ]);
  });

  it('says where two verbs of saying, a long claim and an unmarked paragraph are', () => {
    const draft = markedDraft('The old bridge is closed. Mayor Ilse Dorn told reporters that it was unsafe.');
    const found = listTodo(draft).should;
    expect(found.find(({ code }) => code === 'nothing-marked')?.values).toEqual({ paragraph: 2 });
    const said = apply(draft, {
      kind: 'set-text',
      block: blockOf(draft, 0),
      text: `${'The bridge, he said, is old. '.repeat(9)}She told us.`,
    });
    expect(codes(listTodo(markedAll(said)).should)).toEqual(
      expect.arrayContaining(['long-claim', 'two-verbs-of-saying']),
    );
  });

  it('says the same after an edit whether it saw the draft before or not', () => {
    const list = createTodoLister();
    const claim = whole.claims[1]?.id;
    if (claim === undefined) throw new Error('Claims were marked.');
    const steps: readonly Edit[] = [
      { kind: 'set-label', claim, label: 'rhetoric' },
      { kind: 'set-details', changes: { language: 'de' } },
      { kind: 'set-text', block: blockOf(whole, 1), text: 'Nobody says anything about the old bridge.' },
      { kind: 'set-details', changes: { language: 'en' } },
    ];
    let draft = whole;
    list(draft);
    for (const step of steps) {
      draft = apply(draft, step);
      expect(list(draft)).toEqual(listTodo(draft));
    }
  });
});

/** A draft in which every paragraph is one claim. */
const markedAll = (draft: Draft): Draft =>
  draft.blocks.reduce((before, { id, kind, text }) => {
    const edited =
      kind === 'paragraph' ? applyEdit(before, { kind: 'mark-claim', block: id, start: 0, end: text.length }) : null;
    return edited?.ok === true ? edited.value : before;
  }, draft);
