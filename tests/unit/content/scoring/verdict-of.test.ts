import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../content/scoring/verdict-of.ts';

const response = { label: 'rhetoric', confidence: null } as const;

describe('verdictOf', () => {
  it('never calls a claim without a response wrong', () => {
    expect(verdictOf({ response: null, credit: 0 })).toBe('missing');
  });

  it('tells the full point from part of it and from none', () => {
    expect(verdictOf({ response, credit: 1 })).toBe('right');
    expect(verdictOf({ response, credit: 0.5 })).toBe('part');
    expect(verdictOf({ response, credit: 0.25 })).toBe('part');
    expect(verdictOf({ response, credit: 0 })).toBe('wrong');
  });
});
