import { describe, expect, it } from 'vitest';
import { textOfNumber } from '../../../../content/class/text-of-number.ts';
import { hashNumbered } from '../../../builders/journal.ts';

const [a, b, c] = [hashNumbered(1), hashNumbered(2), hashNumbered(3)];

describe('textOfNumber', () => {
  it('counts the texts that have one number, in the order given', () => {
    const revisions = [
      { lesson: a, revision: 1 },
      { lesson: b, revision: 2 },
      { lesson: c, revision: 2 },
    ];
    expect(textOfNumber(revisions, b)).toEqual({ at: 1, of: 2 });
    expect(textOfNumber(revisions, c)).toEqual({ at: 2, of: 2 });
  });

  it('is null where no other text has the number, and for a text that is not among them', () => {
    expect(textOfNumber([{ lesson: a, revision: 1 }], a)).toBeNull();
    expect(
      textOfNumber(
        [
          { lesson: a, revision: 1 },
          { lesson: b, revision: 2 },
        ],
        b,
      ),
    ).toBeNull();
    expect(textOfNumber([{ lesson: a, revision: 1 }], c)).toBeNull();
  });
});
