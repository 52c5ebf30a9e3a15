import { describe, expect, it } from 'vitest';
import { type Answers, reportOf, sat } from '../../../builders/class-report.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

describe('buildClassReport', () => {
  it('counts responses by label, with facility over those who answered', () => {
    const { claims } = reportOf({
      sittings: [sat(1, ['rhetoric']), sat(2, ['rhetoric']), sat(3, ['evidence']), sat(4, [null])],
    });
    expect(claims[0]).toMatchObject({
      ...{ keyLabel: 'rhetoric', isContested: false, asked: 4, answered: 3, missing: 1 },
      responses: { evidence: 1, attribution: 0, rhetoric: 2 },
    });
    expect(claims[0]?.facility?.value).toBeCloseTo(2 / 3, 12);
    // Wilson, 2 of 3, by the formula with z = 1.959964.
    expect(claims[0]?.facility?.low).toBeCloseTo(0.207655, 5);
    expect(claims[0]?.facility?.high).toBeCloseTo(0.938509, 5);
  });

  it('gives the reliability of a published class', () => {
    // Wuensch, KR20.txt: ten students, ten items.
    const rows =
      '1111110110 1011011101 1111011001 0010001000 0000010010 1110111111 1101110111 1111111101 0101111101 1101101110';
    const lesson = lessonFile({ claims: Array.from({ length: 10 }, () => 'evidence' as const) });
    const sittings = rows.split(' ').map((row, at) =>
      sat(
        at + 1,
        row.split('').map((hit) => (hit === '1' ? 'evidence' : 'rhetoric')),
      ),
    );
    const { figures, claims } = reportOf({ lesson, sittings });
    expect(figures).toMatchObject({ n: 10, isTooSmall: false, complete: 10 });
    expect(figures.kr20?.value).toBeCloseTo(0.696347032, 8);
    expect(figures.kr20?.sem).toBeCloseTo(1.331665624, 8);
    expect(figures.alpha?.value).toBeCloseTo(0.696347032, 8);
    expect(claims[0]?.discrimination).toBeCloseTo(0.705889, 5);
    expect(figures.points).toMatchObject([{ n: 10, min: 2, max: 9, of: 10, isSameClaims: true }]);
  });

  it('computes reliability over those who answered all, among those who were asked the same', () => {
    const whole: Answers = ['rhetoric', 'evidence', 'attribution'];
    const { figures } = reportOf({
      sittings: [
        sat(1, whole),
        sat(2, ['rhetoric', 'rhetoric', 'rhetoric']),
        sat(3, [null, 'evidence', 'rhetoric']),
        sat(4, ['rhetoric'], { asked: 1 }),
      ],
    });
    expect(figures).toMatchObject({ n: 4, complete: 2 });
    expect(figures.alike).toEqual({ n: 3, of: 3 });
  });

  it('computes KR-20 over settled claims alone, and α over all', () => {
    const rows: readonly Answers[] = [
      ['rhetoric', 'evidence', 'rhetoric'],
      ['rhetoric', 'evidence', 'attribution'],
      ['rhetoric', 'rhetoric', 'attribution'],
      ['evidence', 'rhetoric', 'rhetoric'],
    ];
    const { figures } = reportOf({ sittings: rows.map((row, at) => sat(at + 1, row)) });
    // Hits 2, 2, 1, 0: Σpq = 3/16 + 1/4, σ² = 11/16; by hand 2 (1 − 7/11).
    expect(figures.kr20?.value).toBeCloseTo(8 / 11, 12);
    // Points 2.5, 3, 2, 0.5: item variances 3/16, 1/4 and 1/16, σ² = 14/16; by hand 3/2 (1 − 8/14).
    expect(figures.alpha?.value).toBeCloseTo(9 / 14, 12);
  });
});
