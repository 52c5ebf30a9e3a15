import { describe, expect, it } from 'vitest';
import { claimIdSchema } from '../../../../../content/lesson/format.ts';
import { standingOf } from '../../../../../renderer/features/sorting/claim-standing.ts';

const claim = claimIdSchema.parse('c1');
const answered = { responses: { [claim]: { label: 'rhetoric', confidence: null } }, feedback: {} } as const;

describe('standingOf', () => {
  it('is the same object for the same response, so that nothing is drawn anew for it', () => {
    expect(standingOf(answered, claim)).toEqual({ kind: 'chosen', label: 'rhetoric' });
    expect(standingOf({ ...answered }, claim)).toBe(standingOf(answered, claim));
    expect(standingOf({ responses: {}, feedback: {} }, claim)).toBe(standingOf({ responses: {}, feedback: {} }, claim));
  });

  it('puts a response that is not on the disk before everything else', () => {
    expect(standingOf(answered, claim, 'evidence')).toEqual({ kind: 'unsaved', label: 'evidence' });
  });
});
