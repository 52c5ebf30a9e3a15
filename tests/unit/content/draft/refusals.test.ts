import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Draft, DraftClaim } from '../../../../content/draft/draft.ts';
import type { Edit } from '../../../../content/draft/edit.ts';
import {
  BROUGHT_LIMITS,
  MAX_BLOCK_UNITS,
  MAX_BLOCKS,
  MAX_CLAIM_UNITS,
  MAX_CLAIMS,
  MAX_READERS,
} from '../../../../content/draft/limits.ts';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { ARTICLE, blockId, draftAfter, markedDraft, marking } from '../../../builders/draft.ts';

/** A draft whose blocks are these texts, all paragraphs, with the ids b1, b2 … */
const draftOf = (...texts: readonly string[]): Draft =>
  draftAfter({
    kind: 'bring-in',
    brought: { blocks: texts.map((text) => ({ kind: 'paragraph', text })), repairs: [] },
  });

/** What an edit comes to: the draft, or why it cannot be made. */
function after(draft: Draft, edit: Edit): Draft | string {
  const edited = applyEdit(draft, edit);
  return edited.ok ? edited.value : edited.error;
}

/** A draft with as many claims as it can hold, a letter each. */
function fullOfClaims(): Draft {
  const text = 'a '.repeat(MAX_CLAIMS + 1);
  const one = draftOf('The words come here.', text.trim());
  const claims = Array.from({ length: MAX_CLAIMS }, (_, at) => ({
    ...{ id: `c${String(at)}x` as ClaimId, block: blockId('b2'), start: 2 * at, end: 2 * at + 1 },
    key: claimAt(markedDraft('41 cracks')).key,
  }));
  return { ...one, claims };
}

function claimAt(draft: Draft, at = 0): DraftClaim {
  const claim = draft.claims[at];
  if (claim === undefined) throw new Error(`There are ${String(draft.claims.length)} claims.`);
  return claim;
}

describe('an edit of the text that cannot be made says why', () => {
  it('brings in no more blocks than a lesson can hold', () => {
    const brought = {
      blocks: Array.from({ length: MAX_BLOCKS }, () => ({ kind: 'paragraph' as const, text: 'x' })),
      repairs: [],
    };
    expect(after(draftOf(), { kind: 'bring-in', brought })).toBeTypeOf('object');
    expect(after(draftOf('one'), { kind: 'bring-in', brought })).toBe('too-many');
  });

  it('brings in no more text than a lesson can hold', () => {
    const text = 'x'.repeat(MAX_BLOCK_UNITS);
    const most = BROUGHT_LIMITS.all / MAX_BLOCK_UNITS;
    const full = draftOf(...Array.from({ length: most }, () => text));
    expect(after(full, { kind: 'bring-in', brought: { blocks: [{ kind: 'caption', text: 'x' }], repairs: [] } })).toBe(
      'too-long',
    );
  });

  it('knows no block that is not there, whatever is asked of it', () => {
    const draft = draftOf('One. Two.');
    const block = blockId('b9');
    const edits: readonly Edit[] = [
      { kind: 'set-block-kind', block, to: 'caption' },
      { kind: 'set-text', block, text: 'x' },
      { kind: 'join-blocks', block },
      { kind: 'split-block', block, at: 1 },
      { kind: 'remove-block', block },
      { kind: 'mark-claim', block, start: 0, end: 1 },
    ];
    for (const edit of edits) expect(after(draft, edit)).toBe('block-unknown');
    expect(after(draft, { kind: 'take-back-repair', repair: 'x9' })).toBe('repair-unknown');
  });

  it('gives a block no text that is only spaces, and none that is too long', () => {
    const draft = draftOf('One. Two.');
    expect(after(draft, { kind: 'set-text', block: blockId('b1'), text: ' \u00a0 ' })).toBe('empty');
    expect(after(draft, { kind: 'set-text', block: blockId('b1'), text: 'x'.repeat(MAX_BLOCK_UNITS + 1) })).toBe(
      'too-long',
    );
    expect(after(draft, { kind: 'set-text', block: blockId('b1'), text: 'One. Two.' })).toBe(draft);
  });

  it('gives a block no text in which a claim is one of many of the same words', () => {
    const ha = 'ha '.repeat(2000);
    const draft = draftOf(`${ha}oh ${ha}`.trim());
    const marked = after(draft, marking(draft, 'oh ha'));
    if (typeof marked === 'string') throw new Error(marked);
    const text = `${ha}ha ${ha}`.trim();
    expect(after(marked, { kind: 'set-text', block: blockId('b1'), text })).toBe('not-findable');
    const { length } = ha;
    expect(after(draftOf(text), { kind: 'mark-claim', block: blockId('b1'), start: length, end: length + 2 })).toBe(
      'not-findable',
    );
  });

  it('joins no two blocks whose text together is too long, and nothing to the first', () => {
    const draft = draftOf('x'.repeat(MAX_BLOCK_UNITS - 1), 'y', 'z');
    expect(after(draft, { kind: 'join-blocks', block: blockId('b1') })).toBe('nothing-before');
    expect(after(draft, { kind: 'join-blocks', block: blockId('b2') })).toBe('too-long');
    const joined = after(draft, { kind: 'join-blocks', block: blockId('b3') });
    expect(joined).toMatchObject({ blocks: [{}, { text: 'y z' }] });
  });

  it('sets no space where the writing has none', () => {
    const joined = after(draftOf('橋は古い。', 'そして危ない。'), { kind: 'join-blocks', block: blockId('b2') });
    expect(joined).toMatchObject({ blocks: [{ text: '橋は古い。そして危ない。' }] });
  });

  it('takes the claims of a paragraph away that is joined to what holds none', () => {
    const marked = markedDraft('41 cracks');
    const byline = marked.blocks.find(({ kind }) => kind === 'byline');
    const first = marked.blocks.find(({ text }) => text.includes('bridge is closed'));
    const second = marked.blocks.find(({ text }) => text.includes('41 cracks'));
    if (byline === undefined || first === undefined || second === undefined) throw new Error('blocks');
    const joined = after(marked, { kind: 'join-blocks', block: second.id });
    expect(joined).toMatchObject({ claims: [{ block: first.id }] });
    if (typeof joined === 'string') throw new Error(joined);
    expect(after(joined, { kind: 'join-blocks', block: first.id })).toMatchObject({ claims: [] });
  });

  it('splits a block neither outside its text, nor within a letter, nor a claim, nor where nothing stands', () => {
    const draft = draftOf('One 😀 two. Three.');
    const block = blockId('b1');
    expect(after(draft, { kind: 'split-block', block, at: 99 })).toBe('not-in-text');
    expect(after(draft, { kind: 'split-block', block, at: 5 })).toBe('cuts-letter');
    expect(after(draft, { kind: 'split-block', block, at: 0 })).toBe('empty');
    expect(after(draft, { kind: 'split-block', block, at: 18 })).toBe('empty');
    const marked = after(draft, marking(draft, 'two. Three'));
    if (typeof marked === 'string') throw new Error(marked);
    expect(after(marked, { kind: 'split-block', block, at: 11 })).toBe('splits-claim');
    const full = draftOf(...Array.from({ length: MAX_BLOCKS }, () => 'a b'));
    expect(after(full, { kind: 'split-block', block, at: 1 })).toBe('too-many');
  });

  it('keeps a repair on the side of a split on which its words are, and drops one that was at the split', () => {
    const draft = draftAfter({
      kind: 'bring-in',
      brought: {
        blocks: [{ kind: 'paragraph', text: 'One two three.' }],
        repairs: [
          { block: 0, what: 'no-break-space', at: 3, was: '\u00a0', now: ' ' },
          { block: 0, what: 'no-break-space', at: 7, was: '\u00a0', now: ' ' },
        ],
      },
    });
    const split = after(draft, { kind: 'split-block', block: blockId('b1'), at: 3 });
    expect(split).toMatchObject({
      repairs: [{ at: 3, was: '\u00a0' }],
      blocks: [{ text: 'One' }, { text: 'two three.' }],
    });
    if (typeof split === 'string') throw new Error(split);
    expect(split.repairs).toHaveLength(1);
    expect(split.repairs[0]?.block).toBe(split.blocks[1]?.id);
  });
});

describe('an edit of a claim that cannot be made says why', () => {
  const draft = draftAfter({ kind: 'bring-in', brought: ARTICLE });
  const paragraph = draft.blocks[2]?.id ?? blockId('');

  it('marks nothing outside the text, backwards, within a letter or without a word', () => {
    const block = paragraph;
    const { length } = draft.blocks[2]?.text ?? '';
    expect(after(draft, { kind: 'mark-claim', block, start: 0, end: length + 1 })).toBe('not-in-text');
    expect(after(draft, { kind: 'mark-claim', block, start: 5, end: 4 })).toBe('not-in-text');
    expect(after(draft, { kind: 'mark-claim', block, start: 3, end: 4 })).toBe('empty');
    const smile = draftOf('So 😀 it is.');
    expect(after(smile, { kind: 'mark-claim', block: blockId('b1'), start: 0, end: 4 })).toBe('cuts-letter');
    const long = draftOf('x'.repeat(MAX_CLAIM_UNITS + 2));
    expect(after(long, { kind: 'mark-claim', block: blockId('b1'), start: 0, end: MAX_CLAIM_UNITS + 1 })).toBe(
      'too-long',
    );
  });

  it('marks nothing in a byline, and nothing that another claim has', () => {
    expect(after(draft, { kind: 'mark-claim', block: draft.blocks[1]?.id ?? paragraph, start: 0, end: 6 })).toBe(
      'not-marked-here',
    );
    const marked = markedDraft('41 cracks');
    expect(after(marked, marking(marked, 'counted 41'))).toBe('overlap');
  });

  it('holds no more claims than a lesson can', () => {
    const full = fullOfClaims();
    expect(after(full, { kind: 'mark-claim', block: blockId('b1'), start: 0, end: 3 })).toBe('too-many');
    const claim = { ...claimAt(full), start: 0, end: 3 };
    const wide = { ...full, claims: [claim, ...full.claims.slice(2), { ...claimAt(full, 1), start: 8000, end: 8001 }] };
    expect(after(wide, { kind: 'split-claim', claim: claim.id, at: 2 })).toBe('too-many');
  });

  it('knows no claim that is not there, whatever is asked of it', () => {
    const claim = 'c9' as ClaimId;
    const edits: readonly Edit[] = [
      { kind: 'move-claim-end', claim, which: 'end', to: 1 },
      { kind: 'split-claim', claim, at: 1 },
      { kind: 'unmark-claim', claim },
      { kind: 'set-label', claim, label: 'evidence' },
      { kind: 'settle', claim, as: { how: 'keep-mine' } },
    ];
    for (const edit of edits) expect(after(draft, edit)).toBe('claim-unknown');
  });

  it('moves no end past the other, into a letter or into the next claim', () => {
    const marked = markedDraft('bridge is closed', 'Mayor Ilse Dorn');
    const [first, second] = marked.claims;
    if (first === undefined || second === undefined) throw new Error('claims');
    expect(after(marked, { kind: 'move-claim-end', claim: first.id, which: 'start', to: first.end })).toBe('empty');
    expect(after(marked, { kind: 'move-claim-end', claim: first.id, which: 'end', to: second.start + 2 })).toBe(
      'overlap',
    );
    expect(after(marked, { kind: 'move-claim-end', claim: first.id, which: 'end', to: 5000 })).toBe('not-in-text');
    expect(after(marked, { kind: 'move-claim-end', claim: first.id, which: 'end', to: first.end })).toBe(marked);
  });

  it('splits a claim only between two of its words', () => {
    const marked = markedDraft('bridge is closed');
    const claim = claimAt(marked).id;
    const { start, end } = claimAt(marked);
    for (const at of [start, end, 0])
      expect(after(marked, { kind: 'split-claim', claim, at })).toBe('not-within-claim');
    const smile = draftOf('So 😀 it is.');
    const whole = after(smile, marking(smile, '😀 it'));
    if (typeof whole === 'string') throw new Error(whole);
    expect(after(whole, { kind: 'split-claim', claim: claimAt(whole).id, at: 4 })).toBe('cuts-letter');
    expect(after(marked, { kind: 'split-claim', claim, at: start + 6 })).toMatchObject({
      claims: [
        { start, end: start + 6 },
        { start: start + 7, end },
      ],
    });
  });
});

describe('an edit of readers that cannot be made says why', () => {
  const reader = { name: 'Second', from: 'file' as const, people: 1, answers: [] };

  it('takes no more readers than a lesson can hold, and takes away only one who is there', () => {
    let draft = markedDraft('41 cracks');
    for (let n = 0; n < MAX_READERS; n += 1) {
      const more = after(draft, { kind: 'add-reader', reader });
      if (typeof more === 'string') throw new Error(more);
      draft = more;
    }
    expect(after(draft, { kind: 'add-reader', reader })).toBe('too-many');
    expect(after(draft, { kind: 'remove-reader', reader: 'k99' })).toBe('reader-unknown');
    const fewer = after(draft, { kind: 'remove-reader', reader: draft.readers[0]?.id ?? '' });
    expect(fewer).toMatchObject({ readers: { length: MAX_READERS - 1 } });
  });

  it('settles nothing about a claim without a label, by its own label, or with what nobody sorted', () => {
    const draft = markedDraft('41 cracks');
    const claim = claimAt(draft).id;
    expect(after(draft, { kind: 'settle', claim, as: { how: 'keep-mine' } })).toBe('no-label');
    const labelled = after(draft, { kind: 'set-label', claim, label: 'evidence' });
    if (typeof labelled === 'string') throw new Error(labelled);
    const contested = { how: 'contested', label: 'evidence', credit: 0.5, why: 'Both read it.' } as const;
    expect(after(labelled, { kind: 'settle', claim, as: contested })).toBe('own-label');
    expect(after(labelled, { kind: 'settle', claim, as: { how: 'take-theirs', reader: 'k9' } })).toBe(
      'not-sorted-by-reader',
    );
    // The words that the reader sorted are others by now.
    const other = { claim, words: 'forty cracks', label: 'rhetoric', cues: null, family: null, reason: '' } as const;
    const read = after(labelled, { kind: 'add-reader', reader: { ...reader, answers: [other] } });
    if (typeof read === 'string') throw new Error(read);
    const [one] = read.readers;
    expect(after(read, { kind: 'settle', claim, as: { how: 'take-theirs', reader: one?.id ?? '' } })).toBe(
      'not-sorted-by-reader',
    );
  });

  it('takes the label, the words and the family of a reader, and says against whom', () => {
    const draft = markedDraft('41 cracks');
    const claim = claimAt(draft).id;
    const labelled = after(draft, { kind: 'set-label', claim, label: 'rhetoric' });
    if (typeof labelled === 'string') throw new Error(labelled);
    const answer = { claim, words: '41 cracks', label: 'evidence', family: 'no-such', reason: '' } as const;
    const cues = [
      { exact: '41', prefix: '', suffix: ' cracks' },
      { exact: 'not there', prefix: '', suffix: '' },
    ];
    const read = after(labelled, { kind: 'add-reader', reader: { ...reader, answers: [{ ...answer, cues }] } });
    if (typeof read === 'string') throw new Error(read);
    const taken = after(read, {
      kind: 'settle',
      claim,
      as: { how: 'take-theirs', reader: read.readers[0]?.id ?? '' },
    });
    const { start } = claimAt(read);
    expect(taken).toMatchObject({
      claims: [
        { key: { label: 'evidence', family: null, cues: [{ start, end: start + 2 }], settled: { how: 'theirs' } } },
      ],
    });
  });
});
