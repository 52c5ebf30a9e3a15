import { describe, expect, it } from 'vitest';
import { whereIs } from '../../../../content/lesson/where-is.ts';
import type { Block, StudentHalf } from '../../../../content/lesson/format.ts';
import { claimId } from '../../../builders/ids.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const { lesson } = lessonFile({ claims: ['evidence'] });
const [claim] = lesson.claims;
const [block] = lesson.article.blocks;
if (claim === undefined || block === undefined) throw new Error('the lesson has a claim in a block');

/** An article of blocks of these kinds, with the claim in the one at `at`. */
const withKinds = (kinds: readonly Block['kind'][], at: number): StudentHalf => ({
  ...lesson,
  article: {
    ...lesson.article,
    // Ids are branded; these are made from one that is.
    blocks: kinds.map((kind, place) => ({ ...block, kind, id: `b${String(place)}` as typeof block.id })),
  },
  claims: [{ ...claim, block: `b${String(at)}` as typeof block.id }],
});

describe('whereIs', () => {
  it('counts paragraphs from 1 and through headings', () => {
    const kinds = ['headline', 'paragraph', 'heading', 'paragraph', 'notice'] as const;
    expect(whereIs(withKinds(kinds, 1), claim.id)).toEqual({ kind: 'paragraph', number: 1, of: 2 });
    expect(whereIs(withKinds(kinds, 3), claim.id)).toEqual({ kind: 'paragraph', number: 2, of: 2 });
  });

  it('says what is no paragraph by its kind, and what has no name of its own as other', () => {
    const kinds = ['headline', 'heading', 'caption', 'credit', 'paragraph'] as const;
    expect([0, 1, 2, 3].map((at) => whereIs(withKinds(kinds, at), claim.id).kind)).toEqual([
      ...['headline', 'heading', 'caption', 'other'],
    ]);
    expect(whereIs(lesson, claimId('c999'))).toEqual({ kind: 'other' });
  });
});
