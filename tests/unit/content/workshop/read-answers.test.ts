import { describe, expect, it } from 'vitest';
import { failure } from '../../../../content/base/failure.ts';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Draft } from '../../../../content/draft/draft.ts';
import { wordsOfClaim } from '../../../../content/draft/parts.ts';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { answersOfClass } from '../../../../content/workshop/read-answers.ts';
import { readerFaultOf } from '../../../../content/workshop/reader-fault.ts';
import { markedDraft } from '../../../builders/draft.ts';

const draft = markedDraft('The old bridge is closed.', 'it was unsafe', '41 cracks', 'How convenient.');

/** What a class chose of each claim of a draft, in the order of the text. */
const classOn = (
  of: Draft,
  ...counts: readonly (readonly [evidence: number, attribution: number, rhetoric: number])[]
) =>
  counts.map(([evidence, attribution, rhetoric], at) => {
    const claim = of.claims[at];
    if (claim === undefined) throw new Error('There are fewer claims.');
    return { claim: claim.id, text: wordsOfClaim(of, claim), responses: { evidence, attribution, rhetoric } };
  });

describe('readerFaultOf', () => {
  it.each([
    ['file-unreadable', null, 'not-answers'],
    ['not-ours', null, 'not-answers'],
    ['not-found', null, 'text-not-here'],
    ['bad-request', 'lesson', 'other-lesson'],
    ['bad-request', 'attempt', 'not-an-exam'],
    ['bad-request', 'reader', 'there-already'],
    ['bad-request', 'answers', 'no-answers'],
    ['bad-request', 'too-many', 'too-many'],
    ['bad-request', 'elsewhere', null],
    ['bad-request', null, null],
    ['disk-full', null, null],
  ] as const)('says of %s at %s: %s', (code, place, fault) => {
    expect(readerFaultOf(failure(code, place))).toBe(fault);
  });
});

describe('answersOfClass', () => {
  it('gives each claim the label that more students chose than any other', () => {
    const { answers, leftOut } = answersOfClass(draft, classOn(draft, [9, 1, 0], [0, 7, 6], [1, 0, 2]));
    expect(answers.map(({ label }) => label)).toEqual(['evidence', 'attribution', 'rhetoric']);
    expect(answers.map(({ claim, words }) => [claim, words])).toEqual(
      draft.claims.slice(0, 3).map((claim) => [claim.id, wordsOfClaim(draft, claim)]),
    );
    // A class marks no words, and says nothing of the type or of why.
    for (const answer of answers) expect(answer).toMatchObject({ cues: null, family: null, reason: '' });
    expect(leftOut).toBe(0);
  });

  it('says nothing on a tie, and nothing where nobody answered', () => {
    const { answers } = answersOfClass(draft, classOn(draft, [5, 5, 1], [0, 0, 0], [3, 3, 3], [0, 4, 4]));
    expect(answers).toEqual([]);
  });

  it('finds a claim under its new id by its words, and counts those whose words are gone', () => {
    const [first, second] = draft.claims;
    if (first === undefined || second === undefined) throw new Error('claims');
    const seen = classOn(draft, [9, 0, 0], [0, 9, 0]).map((one) => ({ ...one, claim: `was-${one.claim}` as ClaimId }));
    expect(answersOfClass(draft, seen).answers.map(({ claim }) => claim)).toEqual([first.id, second.id]);
    const shorter = applyEdit(draft, { kind: 'move-claim-end', claim: first.id, which: 'start', to: first.start + 4 });
    if (!shorter.ok) throw new Error(shorter.error);
    expect(answersOfClass(shorter.value, seen)).toMatchObject({ answers: [{ claim: second.id }], leftOut: 1 });
  });

  it('takes words that two claims have only under the id that they had', () => {
    const text = 'It was unsafe, he said. Nobody asked. It was unsafe, she said.';
    const block = draft.blocks[2]?.id;
    if (block === undefined) throw new Error('blocks');
    const twice = [
      { kind: 'set-text', block, text } as const,
      { kind: 'mark-claim', block, start: 0, end: 13 } as const,
      { kind: 'mark-claim', block, start: text.lastIndexOf('It'), end: text.lastIndexOf('It') + 13 } as const,
    ].reduce<Draft>((before, edit) => {
      const edited = applyEdit(before, edit);
      if (!edited.ok) throw new Error(edited.error);
      return edited.value;
    }, markedDraft('41 cracks'));
    const [, second] = classOn(twice, [9, 0, 0], [0, 0, 9]);
    if (second === undefined) throw new Error('claims');
    expect(answersOfClass(twice, [second]).answers).toMatchObject([{ claim: second.claim, label: 'rhetoric' }]);
    expect(answersOfClass(twice, [{ ...second, claim: 'another' as ClaimId }])).toEqual({ answers: [], leftOut: 1 });
  });
});
