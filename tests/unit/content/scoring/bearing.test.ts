import { describe, expect, it } from 'vitest';
import type { BearingValue } from '../../../../content/lesson/source-kind.ts';
import { judgeBearing, readBearings } from '../../../../content/scoring/bearing.ts';
import { claimId } from '../../../builders/ids.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const { entries } = lessonFile({
  claims: ['attribution', 'evidence', 'rhetoric', 'evidence'],
  bearings: [null, { value: 'sign', or: 'near' }, { value: 'framing' }, { value: 'against' }],
}).key;
const said = (of: Readonly<Record<string, BearingValue>>) =>
  new Map(Object.entries(of).map(([claim, value]) => [claimId(claim), value]));

describe('readBearings', () => {
  it('counts the second value of a debatable claim like the first, and says on how many it was one', () => {
    expect(readBearings(entries, said({ c2: 'near', c3: 'framing', c4: 'sign' }))).toMatchObject({
      like: 2,
      likeDebatable: 1,
      answers: [{ verdict: 'second' }, { verdict: 'first' }, { verdict: 'other', key: 'against', yours: 'sign' }],
    });
  });

  it('counts what was answered and is in the key, and is null without any', () => {
    expect(readBearings(entries, said({ c1: 'sign', c9: 'sign' }))).toBe(null);
    expect(readBearings(entries, said({ c1: 'sign', c3: 'near' }))?.answers).toHaveLength(1);
    expect(readBearings(lessonFile().key.entries, said({ c2: 'sign' }))).toBe(null);
  });
});

describe('judgeBearing', () => {
  it('says nothing where the key does not', () => {
    expect(judgeBearing({}, 'near')).toBe(null);
  });
});
