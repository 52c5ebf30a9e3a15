import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../../content/lesson/label.ts';
import { countConfusion } from '../../../../content/scoring/labels.ts';
import { ONE_STUDENT } from './worked-values.ts';

describe('countConfusion', () => {
  it('counts the one student with rows for the key and columns for the response', () => {
    const pairs = ONE_STUDENT.key.map((key, at) => ({ key, response: ONE_STUDENT.responses[at] ?? key }));

    expect(countConfusion(pairs)).toEqual([
      [4, 1, 1],
      [1, 5, 1],
      [1, 2, 4],
    ]);
  });

  it('puts a response into the row of the key', () => {
    expect(countConfusion([{ key: 'evidence', response: 'rhetoric' }])).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('gives nine zeros for nothing', () => {
    expect(countConfusion([]).flat()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('does not depend on the order of the responses, and counts each once', () => {
    const pair = fc.record({ key: fc.constantFrom(...LABELS), response: fc.constantFrom(...LABELS) });
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        expect(countConfusion(pairs.toReversed())).toEqual(countConfusion(pairs));
        expect(
          countConfusion(pairs)
            .flat()
            .reduce((total, count) => total + count, 0),
        ).toBe(pairs.length);
      }),
    );
  });
});
