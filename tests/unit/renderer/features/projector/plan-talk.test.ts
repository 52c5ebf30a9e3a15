import { describe, expect, it } from 'vitest';
import { stepOf } from '../../../../../renderer/features/projector/plan-talk.ts';
import { claimId } from '../../../../builders/ids.ts';

const HANDS = { evidence: 1, attribution: 2, rhetoric: 3 };
const votes = (rounds: 0 | 1 | 2, isRevealed = false) => ({
  ...{ claim: claimId('c1'), gain: null, lastStep: null, isRevealed },
  first: rounds === 0 ? null : HANDS,
  second: rounds === 2 ? HANDS : null,
});

describe('stepOf', () => {
  it('leads from the first vote over the talk to the second, to both, to the answer', () => {
    expect([
      stepOf(votes(0), false),
      stepOf(votes(1), false),
      stepOf(votes(1), true),
      stepOf(votes(2), true),
      stepOf(votes(2, true), false),
    ]).toEqual(['first-vote', 'talk', 'second-vote', 'compare', 'revealed']);
  });

  it('stays at an answer that was shown without any vote', () => {
    expect(stepOf(votes(0, true), false)).toBe('revealed');
  });
});
