import { describe, expect, it } from 'vitest';
import { plural } from '../../../../renderer/text/plural.ts';

describe('plural', () => {
  it('takes the form that goes with the count', () => {
    const forms = { one: '# claim', other: '# claims' };
    expect([0, 1, 2, 1000].map((count) => plural(count, forms))).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
      '1,000 claims',
    ]);
  });

  it('has a form of its own for 0, which English grammar does not have', () => {
    const forms = { zero: 'nothing started', one: '# lesson started', other: '# lessons started' };
    expect([0, 1, 2].map((count) => plural(count, forms))).toEqual([
      'nothing started',
      '1 lesson started',
      '2 lessons started',
    ]);
  });
});
