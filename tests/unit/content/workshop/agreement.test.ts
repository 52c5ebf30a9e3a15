import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Draft } from '../../../../content/draft/draft.ts';
import type { Edit } from '../../../../content/draft/edit.ts';
import { type Label, LABELS } from '../../../../content/lesson/label.ts';
import { readAgreement } from '../../../../content/workshop/agreement.ts';
import { draftAfter } from '../../../builders/draft.ts';

const apply = (draft: Draft, edit: Edit): Draft => {
  const edited = applyEdit(draft, edit);
  if (!edited.ok) throw new Error(`${edit.kind}: ${edited.error}`);
  return edited.value;
};

/** A draft with one claim for each letter, labelled by the author; E, A, R are the labels. */
function keyed(letters: string): Draft {
  const blocks = Array.from(letters, (_, at) => ({ kind: 'paragraph' as const, text: `This is claim ${String(at)}.` }));
  const begun = draftAfter({ kind: 'bring-in', brought: { blocks, repairs: [] } });
  const marked = begun.blocks.reduce(
    (draft, { id, text }) => apply(draft, { kind: 'mark-claim', block: id, start: 0, end: text.length }),
    begun,
  );
  return marked.claims.reduce(
    (draft, { id }, at) => apply(draft, { kind: 'set-label', claim: id, label: labelOf(letters[at]) }),
    marked,
  );
}

const labelOf = (letter = 'E'): Label => LABELS['EAR'.indexOf(letter)] ?? 'evidence';

/** The draft with a reader who gave these labels; a space for a claim that they left out. */
const readBy = (draft: Draft, letters: string): Draft =>
  apply(draft, {
    kind: 'add-reader',
    reader: {
      ...{ name: 'Bo', from: 'file', people: 1 },
      answers: draft.claims.flatMap(({ id }, at) =>
        letters[at] === ' '
          ? []
          : [
              {
                claim: id,
                words: `This is claim ${String(at)}.`,
                label: labelOf(letters[at]),
                cues: null,
                family: null,
                reason: '',
              },
            ],
      ),
    },
  });

describe('readAgreement', () => {
  // Worked values for one student and three labels (constructed): confusion [[4,1,1],[1,5,1],[1,2,4]], κ 0.473684211.
  const KEY = 'EEEEEEAAAAAAARRRRRRR';
  const READ = 'EEEEARAAAAAERRRRRAAE';

  it('gives the table, Cohen’s κ and its interval for a reader with enough claims', () => {
    const { readers } = readAgreement(readBy(keyed(KEY), READ));
    expect(readers[0]?.table).toEqual([
      [4, 1, 1],
      [1, 5, 1],
      [1, 2, 4],
    ]);
    expect(readers[0]).toMatchObject({ n: 20, same: 13, outdated: 0 });
    expect(readers[0]?.kappa?.value).toBeCloseTo(0.473684211, 9);
    const [low, high] = readers[0]?.kappa?.interval ?? [1, 0];
    expect(low < 0.4737 && 0.4737 < high).toBe(true);
  });

  it('gives α of everybody, and Fleiss’ κ where everybody sorted everything', () => {
    const two = readAgreement(readBy(readBy(keyed(KEY), READ), KEY));
    expect(two.all).toMatchObject({ raters: 3, n: 20 });
    expect(two.all?.fleiss).not.toBeNull();
    expect(readAgreement(readBy(keyed(KEY), ` ${READ.slice(1)}`)).all).toMatchObject({ n: 19 });
    const some = readAgreement(readBy(readBy(keyed(KEY), READ), `${' '.repeat(10)}${KEY.slice(10)}`));
    expect(some.all?.fleiss).toBeNull();
    expect(some.all?.alpha?.value).toBeGreaterThan(0);
  });

  it('gives counts and no figure for fewer than ten claims, and nothing without a reader', () => {
    const few = readAgreement(readBy(keyed('EAR'), 'EAA'));
    expect(few.readers[0]).toMatchObject({ n: 3, same: 2, kappa: null });
    expect(few.all).toEqual({ raters: 2, n: 3, alpha: null, fleiss: null });
    expect(readAgreement(keyed('EAR')).all).toBeNull();
  });

  it('does not count what a reader said of other words', () => {
    const draft = readBy(keyed('EAR'), 'RRR');
    const [, block] = draft.blocks;
    if (block === undefined) throw new Error('There are three blocks.');
    const changed = apply(draft, { kind: 'set-text', block: block.id, text: 'This is another claim 1.' });
    expect(readAgreement(changed).readers[0]).toMatchObject({ n: 2, same: 1, outdated: 1 });
    expect(readAgreement(changed).disagreements.map(({ claim }) => claim)).toEqual([draft.claims[0]?.id]);
  });

  it('puts what is settled behind what is open, until the label changes again', () => {
    const draft = readBy(keyed('EAR'), 'RRR');
    const [first, second] = draft.claims;
    if (first === undefined || second === undefined) throw new Error('There are three claims.');
    const settled = apply(draft, { kind: 'settle', claim: first.id, as: { how: 'keep-mine' } });
    expect(readAgreement(settled).disagreements.map(({ claim, isOpen }) => [claim, isOpen])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    const contested = { how: 'contested', label: 'rhetoric', credit: 0.5, why: 'Both can be defended.' } as const;
    const both = apply(settled, { kind: 'settle', claim: second.id, as: contested });
    expect(readAgreement(both).disagreements.every(({ isOpen }) => !isOpen)).toBe(true);
    expect(both.claims[1]?.key).toMatchObject({ credits: { rhetoric: 0.5 }, whyContested: 'Both can be defended.' });
    const relabelled = apply(both, { kind: 'set-label', claim: first.id, label: 'attribution' });
    expect(readAgreement(relabelled).disagreements.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });
});
