import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import type { Response } from '../../../../content/attempt/response.ts';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { LABELS, type Label } from '../../../../content/lesson/label.ts';
import { isContested } from '../../../../content/lesson/is-contested.ts';
import { scoreAttempt, scoreResponse } from '../../../../content/scoring/score-attempt.ts';
import { type LessonSpec, lessonFile } from '../../../builders/lesson-file.ts';
import { labels, ONE_STUDENT } from './worked-values.ts';

// The builder numbers the claims c1, c2 …
const claimAt = (at: number) => `c${String(at + 1)}` as ClaimId;

function attempt(responses: readonly (Label | Response | null)[], asksConfidence = false) {
  return {
    asksConfidence,
    claims: responses.map((_, at) => claimAt(at)),
    responses: new Map(
      responses.flatMap((one, at): readonly (readonly [ClaimId, Response])[] => {
        if (one === null) return [];
        return [[claimAt(at), typeof one === 'string' ? { label: one, confidence: null } : one]];
      }),
    ),
  };
}

const keyOf = (claims: NonNullable<LessonSpec['claims']>) => lessonFile({ claims }).key;

describe('scoreAttempt', () => {
  it('scores the one student', () => {
    const score = scoreAttempt(keyOf(ONE_STUDENT.key), attempt(ONE_STUDENT.responses));

    expect(score).toMatchObject({ points: 13, claims: 20, answered: 20, missing: 0, calibration: null });
    expect(score.reading).toMatchObject({ n: 20, hits: 13 });
    expect(score.reading.hits / score.reading.n).toBe(0.65);
    expect(score.reading.kappa).toBeCloseTo(0.473684211, 9);
  });

  it('adds part credit, and counts an unanswered claim as missing, not as wrong', () => {
    const also = { attribution: 0.5, rhetoric: 0.25 };
    const key = keyOf([0, 1, 2, 3, 4].map(() => ({ label: 'evidence', also })));

    const score = scoreAttempt(key, attempt(['evidence', 'attribution', 'rhetoric', null, null]));
    const zero = scoreAttempt(keyOf(['evidence']), attempt(['rhetoric']));

    expect(score).toMatchObject({ points: 1.75, claims: 5, answered: 3, missing: 2 });
    expect(zero).toMatchObject({ points: 0, answered: 1, missing: 0, reading: { n: 1, hits: 0 } });
  });

  it('gives 1.75 of 5 for 1, 0.5, 0.25, 0 and one missing', () => {
    const contested = { label: 'evidence', also: { attribution: 0.5 } } as const;
    const partly = { label: 'evidence', also: { attribution: 0.25 } } as const;
    const key = keyOf(['evidence', contested, partly, 'evidence', 'evidence']);

    const score = scoreAttempt(key, attempt(['evidence', 'attribution', 'attribution', 'rhetoric', null]));

    expect(score).toMatchObject({ points: 1.75, claims: 5, answered: 4, missing: 1 });
  });

  it('keeps contested claims out of the measures of reading, and in the points', () => {
    const contested = { label: 'rhetoric', also: { attribution: 0.5 } } as const;
    const key = keyOf(['evidence', contested, contested, contested]);
    const sure = (label: Label): Response => ({ label, confidence: 'sure' });

    const score = scoreAttempt(key, attempt([sure('evidence'), sure('rhetoric'), sure('attribution'), null], true));

    expect(score.points).toBe(2.5);
    expect(score.contested).toEqual({ claims: ['c2', 'c3', 'c4'], answered: 2, points: 1.5 });
    expect(score.reading.confusion).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(score.reading.perLabel.map(({ inKey }) => inKey)).toEqual([1, 0, 0]);
    expect(score.calibration?.n).toBe(1);
    expect(score.calibration?.brier).toBeCloseTo(0.00375, 12);
    expect(score.calibration?.steps.map(({ n }) => n)).toEqual([0, 0, 1]);
  });

  it('looks only at the claims of the attempt', () => {
    const key = keyOf(['evidence', 'attribution', { label: 'rhetoric', also: { evidence: 1 } }]);

    const score = scoreAttempt(key, { ...attempt(['evidence', 'attribution', 'evidence']), claims: [claimAt(1)] });

    expect(score).toMatchObject({
      points: 1,
      claims: 1,
      answered: 1,
      missing: 0,
      contested: { claims: [], answered: 0 },
    });
  });

  it('counts a claim that is named seven times once', () => {
    const one = attempt(['evidence']);
    const score = scoreAttempt(keyOf(['evidence']), { ...one, claims: Array.from({ length: 7 }, () => claimAt(0)) });
    expect(score).toMatchObject({ points: 1, claims: 1, answered: 1, missing: 0, reading: { n: 1, hits: 1 } });
  });

  it('has no rates and no agreement where nothing was answered', () => {
    const score = scoreAttempt(keyOf(['evidence', 'rhetoric']), attempt([null, null], true));

    expect(score).toMatchObject({ points: 0, answered: 0, missing: 2, reading: { n: 0, hits: 0, kappa: null } });
    expect(score.calibration).toMatchObject({ n: 0, brier: null });
  });

  it('leaves a response without a stated confidence out of the calibration', () => {
    const responses = attempt([{ label: 'evidence', confidence: 'guess' }, 'evidence'], true);

    expect(scoreAttempt(keyOf(['evidence', 'evidence']), responses).calibration?.n).toBe(1);
  });

  it('gives nothing for a claim that the key does not speak of', () => {
    const score = scoreAttempt(keyOf(['evidence']), attempt(['evidence', 'evidence']));

    expect(score).toMatchObject({ points: 1, claims: 2, answered: 2, missing: 0, reading: { n: 1 } });
  });

  const responseArbitrary = fc.record({
    label: fc.constantFrom(...LABELS),
    confidence: fc.constantFrom(...CONFIDENCES),
  });
  const caseArbitrary = fc.array(
    fc.tuple(
      fc.record({
        label: fc.constantFrom(...LABELS),
        also: fc.dictionary(fc.constantFrom(...LABELS), fc.constantFrom(0, 0.25, 0.5, 1)),
      }),
      fc.option(responseArbitrary),
    ),
    { minLength: 1, maxLength: 12 },
  );

  it('does not depend on the order in which claims were answered', () => {
    fc.assert(
      fc.property(caseArbitrary, (cases) => {
        const key = keyOf(cases.map(([spec]) => spec));
        const inOrder = attempt(
          cases.map(([, response]) => response),
          true,
        );
        const backwards = { ...inOrder, responses: new Map([...inOrder.responses].toReversed()) };
        expect(scoreAttempt(key, backwards)).toEqual(scoreAttempt(key, inOrder));
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same points as counting them one by one, and splits every claim into answered or missing', () => {
    fc.assert(
      fc.property(caseArbitrary, (cases) => {
        const key = keyOf(cases.map(([spec]) => spec));
        const score = scoreAttempt(
          key,
          attempt(
            cases.map(([, response]) => response),
            true,
          ),
        );
        let points = 0;
        for (const [{ label, also }, response] of cases) {
          if (response !== null) points += response.label === label ? 1 : (also[response.label] ?? 0);
        }
        expect(score.points).toBe(points);
        expect(score.answered + score.missing).toBe(score.claims);
        expect(score.reading.n + score.contested.answered).toBe(score.answered);
        expect(score.calibration?.n).toBe(score.reading.n);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps points, hits and κ when the labels change their names in key and responses alike', () => {
    const renamed = { evidence: 'rhetoric', attribution: 'evidence', rhetoric: 'attribution' } as const;
    const rename = (list: readonly Label[]) => list.map((label) => renamed[label]);
    const labelArbitrary = fc.array(fc.tuple(fc.constantFrom(...LABELS), fc.constantFrom(...LABELS)), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(labelArbitrary, (pairs) => {
        const [key, responses] = [pairs.map(([label]) => label), pairs.map(([, response]) => response)];
        const before = scoreAttempt(keyOf(key), attempt(responses));
        const after = scoreAttempt(keyOf(rename(key)), attempt(rename(responses)));
        expect([after.points, after.reading.hits, after.reading.kappa]).toEqual([
          ...[before.points, before.reading.hits, before.reading.kappa],
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('scoreResponse', () => {
  it('earns what the key gives to the label', () => {
    const [entry] = keyOf([{ label: 'evidence', also: { attribution: 0.25 } }]).entries;
    if (entry === undefined) throw new Error('The key has an entry.');

    expect(LABELS.map((label) => scoreResponse(entry, label))).toEqual([1, 0.25, 0]);
  });
});

describe('isContested', () => {
  it.each([
    [{}, false],
    [{ attribution: 0.25 }, false],
    [{ attribution: 0.5 }, true],
    [{ rhetoric: 1 }, true],
  ])('with other credits of %j is %s', (also, expected) => {
    const [entry] = keyOf([{ label: 'evidence', also }]).entries;
    if (entry === undefined) throw new Error('The key has an entry.');

    expect(isContested(entry)).toBe(expected);
  });
});

describe('labels', () => {
  it('reads first letters, so that the worked values can be compared with their source', () => {
    expect(labels('E A R')).toEqual(LABELS);
  });
});
