import { describe, expect, it } from 'vitest';
import type { Response } from '../../../../content/desk/views.ts';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { claimAfter, claimBefore, nextUnanswered } from '../../../../renderer/state/claim-order.ts';
import { claimId } from '../../../builders/ids.ts';

const [a, b, c, d] = [claimId('a'), claimId('b'), claimId('c'), claimId('d')] as const;
const RESPONSE: Response = { label: 'evidence', confidence: null };

const order = (current: ClaimId, ...answered: readonly ClaimId[]) => ({
  claims: [a, b, c, d],
  current,
  responses: Object.fromEntries(answered.map((claim) => [claim, RESPONSE])),
});

describe('claimAfter and claimBefore', () => {
  it('go along the reading order and end at its ends', () => {
    expect(claimAfter(order(a))).toBe(b);
    expect(claimAfter(order(d))).toBeNull();
    expect(claimBefore(order(b))).toBe(a);
    expect(claimBefore(order(a))).toBeNull();
  });
});

describe('nextUnanswered', () => {
  it('leaves out what has a response', () => {
    expect(nextUnanswered(order(a, b))).toBe(c);
  });

  it('goes round to what was skipped before', () => {
    expect(nextUnanswered(order(c, d, b))).toBe(a);
  });

  it('finds nothing when this is the last one open', () => {
    expect(nextUnanswered(order(c, a, b, d))).toBeNull();
  });
});
