import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../content/scoring/verdict-of.ts';

const response = { label: 'rhetoric', confidence: null } as const;

describe('verdictOf', () => {
  it.each([
    [1, 'right'],
    [0.5, 'part'],
    [0.25, 'part'],
    [0, 'wrong'],
  ] as const)('calls a response that earned %d %s', (credit, verdict) => {
    expect(verdictOf({ response, credit })).toBe(verdict);
  });

  it('calls a claim without a response missing, never wrong', () => {
    expect(verdictOf({ response: null, credit: 0 })).toBe('missing');
  });
});
