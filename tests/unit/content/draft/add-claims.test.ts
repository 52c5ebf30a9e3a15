import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { EditOf } from '../../../../content/draft/edit.ts';
import { EMPTY_KEY } from '../../../../content/draft/parts.ts';
import { ARTICLE, draftAfter, marking } from '../../../builders/draft.ts';

const draft = draftAfter({ kind: 'bring-in', brought: ARTICLE });
const { settled: _, ...KEY } = EMPTY_KEY;
type Added = EditOf<'add-claims'>['claims'][number];

const added = (words: string, key: Partial<Added['key']> = {}): Added => {
  const { kind: __, ...place } = marking(draft, words);
  return { ...place, key: { ...KEY, ...key } };
};
const add = (...claims: readonly Added[]) => applyEdit(draft, { kind: 'add-claims', claims });

describe('addClaims', () => {
  it('marks claims in reading order, each with the key that single edits would have given it', () => {
    const edited = add(
      added('How convenient.', { label: 'rhetoric', lookUp: 'Nowhere.' }),
      added('The old bridge is closed.', { label: 'evidence', credits: { ...KEY.credits, rhetoric: 0.5 } }),
    );
    if (!edited.ok) throw new Error(edited.error);
    expect(edited.value.claims.map(({ key }) => [key.label, key.credits, key.lookUp])).toEqual([
      ['evidence', { evidence: 1, attribution: 0, rhetoric: 0.5 }, ''],
      ['rhetoric', { evidence: 0, attribution: 0, rhetoric: 1 }, 'Nowhere.'],
    ]);
    expect(new Set(edited.value.claims.map(({ id }) => id)).size).toBe(2);
  });

  it('joins deciding words that touch, and keeps no second bearing that is the first', () => {
    const one = added('41 cracks');
    const { start } = one;
    const cues = [
      { start: start + 1, end: start + 2 },
      { start, end: start + 1 },
    ];
    const edited = add({ ...one, key: { ...KEY, label: 'evidence', cues, bearing: { value: 'sign', or: 'sign' } } });
    expect(edited).toMatchObject({
      value: { claims: [{ key: { cues: [{ start, end: start + 2 }], bearing: { value: 'sign', or: null } } }] },
    });
  });

  it('adds none if one of them is refused', () => {
    const good = added('How convenient.', { label: 'rhetoric' });
    const reasons = { ...KEY.reasons, rhetoric: 'So it is.' };
    const outside = [{ start: 0, end: 1 }];
    for (const [bad, error] of [
      [added('convenient'), 'overlap'],
      [added('By Ada Moor'), 'not-marked-here'],
      [added('41 cracks', { family: 'named-study' }), 'no-label'],
      [added('41 cracks', { reasons }), 'no-label'],
      [added('41 cracks', { label: 'rhetoric', family: 'named-study' }), 'family-of-other-label'],
      [added('41 cracks', { label: 'evidence', cues: outside }), 'not-within-claim'],
      [
        added('41 cracks', { label: 'evidence', techniques: [{ name: 'Doubt', start: 0, end: 1 }] }),
        'not-within-claim',
      ],
    ] as const) {
      expect(add(good, bad)).toEqual({ ok: false, error });
    }
  });
});
