import { describe, expect, it } from 'vitest';
import { type Answers, change, reportOf, sat } from '../../../builders/class-report.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

/** So many papers, each with these answers in turn. */
const papersOf = (count: number, ...rows: readonly Answers[]) =>
  Array.from({ length: count }, (_, n) => ({ name: `P ${String(n)}`, answers: rows[n % rows.length] ?? [], n }));

describe('buildClassReport', () => {
  it('counts responses by label, with facility over those who answered', () => {
    const { claims } = reportOf({ papers: papersOf(16, ['rhetoric'], ['rhetoric'], ['evidence'], [null]) });
    expect(claims[0]).toMatchObject({
      ...{ keyLabel: 'rhetoric', isContested: false, asked: 16, answered: 12, missing: 4, isTooSmall: false },
      responses: { evidence: 4, attribution: 0, rhetoric: 8 },
    });
    expect(claims[0]?.facility?.value).toBeCloseTo(2 / 3, 12);
    // Wilson, 8 of 12, by the formula with z = 1.959964.
    expect(claims[0]?.facility?.low).toBeCloseTo(0.390622, 5);
    expect(claims[0]?.facility?.high).toBeCloseTo(0.86188, 5);
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
    expect(figures).toMatchObject({ n: 10, isTooSmall: false, complete: 10, isCompleteTooSmall: false });
    expect(figures.kr20?.value).toBeCloseTo(0.696347032, 8);
    expect(figures.kr20?.sem).toBeCloseTo(1.331665624, 8);
    expect(figures.kr20?.reading).toBe('roughly');
    expect(figures.alpha?.value).toBeCloseTo(0.696347032, 8);
    expect(claims[0]?.discrimination).toBeCloseTo(0.705889, 5);
    expect(figures.points).toMatchObject([{ n: 10, min: 2, max: 9, of: 10, isSameClaims: true }]);
  });

  it('computes reliability over those who answered all, among those who were asked the same', () => {
    const { figures } = reportOf({
      papers: papersOf(14, ['rhetoric', 'evidence', 'attribution'], ['rhetoric', 'rhetoric', 'rhetoric']),
      sittings: [sat(1, [null, 'evidence', 'rhetoric']), sat(2, ['rhetoric'], { asked: 1 })],
    });
    expect(figures).toMatchObject({ n: 16, complete: 14, isCompleteTooSmall: false });
    expect(figures.alike).toEqual({ n: 15, of: 3 });
  });

  it('computes KR-20 over settled claims alone, and α over all', () => {
    const rows: readonly Answers[] = [
      ['rhetoric', 'evidence', 'rhetoric'],
      ['rhetoric', 'evidence', 'attribution'],
      ['rhetoric', 'rhetoric', 'attribution'],
      ['evidence', 'rhetoric', 'rhetoric'],
    ];
    const { figures } = reportOf({ papers: papersOf(12, ...rows) });
    // Each row three times, which changes no variance over n. Hits 2, 2, 1, 0: Σpq = 3/16 + 1/4, σ² = 11/16; by hand
    // 2 (1 − 7/11).
    expect(figures.kr20?.value).toBeCloseTo(8 / 11, 12);
    // Points 2.5, 3, 2, 0.5: item variances 3/16, 1/4 and 1/16, σ² = 14/16; by hand 3/2 (1 − 8/14).
    expect(figures.alpha?.value).toBeCloseTo(9 / 14, 12);
  });

  it('gives no standard error where chance could give the reliability', () => {
    // Who is right on one claim is wrong on the other, but for two: totals hardly differ, and KR-20 is far below 0.
    const apart: readonly Answers[] = [
      ['rhetoric', 'rhetoric', 'attribution'],
      ['evidence', 'evidence', 'attribution'],
    ];
    const papers = [
      ...papersOf(10, ...apart),
      { name: 'Q', n: 20, answers: ['rhetoric', 'evidence', 'rhetoric'] as const },
    ];
    const { figures } = reportOf({ papers });
    expect(figures.kr20?.value).toBeLessThan(0);
    expect(figures.kr20).toMatchObject({ reading: 'chance', sem: null });
  });
});

describe('the figures of a class', () => {
  it('are over the claims that most students were asked, where a class was given some of them', () => {
    const rows: readonly Answers[] = [
      ['rhetoric', 'evidence'],
      ['rhetoric', 'rhetoric'],
      ['evidence', 'rhetoric'],
    ];
    const papers = papersOf(12, ...rows).map((paper) => ({ ...paper, asked: ['c1', 'c2'] }));
    const { figures } = reportOf({ papers });
    expect(figures).toMatchObject({ n: 12, alike: { n: 12, of: 2 }, complete: 12 });
    // Hits 2, 1, 0 of two claims with p = 2/3 and 1/3: σ² = 2/3 and Σpq = 4/9; by hand 2 (1 − 2/3).
    expect(figures.kr20?.value).toBeCloseTo(2 / 3, 12);
    expect(figures.alpha?.value).toBeCloseTo(2 / 3, 12);
  });

  it('say how far students agree, whatever the key says', () => {
    const lesson = lessonFile({ claims: ['rhetoric', 'rhetoric'] });
    const agreementOf = (row: (n: number) => Answers) =>
      reportOf({
        lesson,
        papers: Array.from({ length: 10 }, (_, n) => ({ name: `P ${String(n)}`, n, answers: row(n) })),
      }).figures.krippendorff;
    // Krippendorff's nominal α by hand: observed 2·(8·2 + 9·1)/9/20, expected 2·(8·11 + 8·1 + 11·1)/(20·19).
    const partly = agreementOf((n) => [n < 8 ? 'rhetoric' : 'evidence', n < 9 ? 'evidence' : 'attribution']);
    expect(partly?.value).toBeCloseTo(1 - 50 / 180 / (214 / 380), 12);
    expect(agreementOf(() => ['rhetoric', 'evidence'])).toMatchObject({ value: 1, reading: 'alike' });
    // Where everybody always chooses the same label, nothing tells agreement from habit.
    expect(agreementOf(() => ['rhetoric', 'rhetoric'])).toBeNull();
  });

  it('give points with their interval, for those who were asked as many claims', () => {
    const lesson = lessonFile({ claims: ['rhetoric', 'rhetoric', 'rhetoric', 'rhetoric'] });
    const papers = Array.from({ length: 100 }, (_, n) => ({
      ...{ name: `P ${String(n)}`, n },
      answers: Array.from({ length: 4 }, () => (n < 50 ? ('rhetoric' as const) : ('evidence' as const))),
    }));
    const [points] = reportOf({ lesson, papers }).figures.points;
    expect(points).toMatchObject({ n: 100, of: 4, isSameClaims: true, median: 2, min: 0, max: 4 });
    expect(points?.mean?.value).toBe(2);
    // The standard error is 2/√100, so that 95 % lie within about 0.39 of the mean.
    expect(points?.mean?.low).toBeGreaterThan(1.5);
    expect(points?.mean?.low).toBeLessThan(1.7);
    expect(points?.mean?.high).toBeGreaterThan(2.3);
    expect(points?.mean?.high).toBeLessThan(2.5);
  });

  it('keep points out of different numbers of claims apart, and say whether the claims were the same', () => {
    const groupsOf = (...askedBy: readonly (readonly string[])[]) =>
      reportOf({
        papers: askedBy.map((asked, n) => ({ name: `P ${String(n)}`, n, asked, answers: asked.map(() => 'rhetoric') })),
      }).figures.points.map(({ n, of, isSameClaims }) => [n, of, isSameClaims]);
    expect(groupsOf(['c1'], ['c1', 'c2'], ['c1', 'c3'])).toEqual([
      [2, 2, false],
      [1, 1, true],
    ]);
    // Of groups of one size the one with more claims comes first.
    expect(groupsOf(['c1'], ['c1', 'c2'])).toEqual([
      [1, 2, true],
      [1, 1, true],
    ]);
    expect(groupsOf(['c1', 'c2'], ['c1'])).toEqual([
      [1, 2, true],
      [1, 1, true],
    ]);
  });
});

describe('the report of a small class', () => {
  const ROWS: readonly Answers[] = [
    ['rhetoric', 'evidence', 'attribution'],
    ['evidence', 'rhetoric', 'rhetoric'],
    ['rhetoric', 'rhetoric', 'attribution'],
  ];
  const changes = [change('c1', 'evidence')];

  it.each([1, 2, 6, 9])('gives no figure, no advice and no mean for %i students', (count) => {
    const { figures, claims, discuss, keyChanges } = reportOf({ papers: papersOf(count, ...ROWS), changes });
    expect(figures).toMatchObject({
      ...{ n: count, isTooSmall: true, isCompleteTooSmall: true },
      ...{ kr20: null, alpha: null, krippendorff: null },
      points: [{ n: count, mean: null, median: null, sd: null }],
    });
    for (const claim of claims) {
      expect(claim).toMatchObject({
        isTooSmall: true,
        facility: null,
        discrimination: null,
        doubt: null,
        isWeak: false,
      });
    }
    expect(discuss.every(({ isAdvised }) => !isAdvised)).toBe(true);
    expect(keyChanges).toMatchObject([{ means: [] }]);
  });

  it('gives them all for ten', () => {
    const { figures, claims, keyChanges } = reportOf({ papers: papersOf(10, ...ROWS), changes });
    expect(figures.isTooSmall || figures.isCompleteTooSmall).toBe(false);
    expect([figures.kr20, figures.alpha, figures.krippendorff, figures.points[0]?.mean]).not.toContain(null);
    expect([figures.points[0]?.median, figures.points[0]?.sd]).not.toContain(null);
    expect(claims.flatMap(({ facility, discrimination }) => [facility, discrimination])).not.toContain(null);
    expect(keyChanges[0]?.means).toHaveLength(1);
  });

  it('goes by those who answered: a claim, a group and complete rows may be small in a large class', () => {
    const whole: Answers = ['rhetoric', 'evidence', 'attribution'];
    const { figures, claims } = reportOf({
      papers: [
        ...papersOf(9, whole, ['evidence', 'rhetoric', 'attribution']),
        ...papersOf(3, ['evidence', null, 'attribution']).map((paper, at) => ({
          ...paper,
          name: `Q ${String(at)}`,
          n: 20 + at,
        })),
      ],
      sittings: [sat(1, ['rhetoric'], { asked: 1 })],
    });
    expect(figures).toMatchObject({
      n: 13,
      isTooSmall: false,
      complete: 9,
      isCompleteTooSmall: true,
      kr20: null,
      alpha: null,
    });
    expect(figures.krippendorff).not.toBeNull();
    expect(figures.points.map(({ n, mean }) => [n, mean !== null])).toEqual([
      [12, true],
      [1, false],
    ]);
    expect(claims.map(({ answered, isTooSmall, facility }) => [answered, isTooSmall, facility !== null])).toEqual([
      [13, false, true],
      [9, true, false],
      [12, false, true],
    ]);
    expect(claims[1]?.discrimination).toBeNull();
  });
});

describe('a claim that strong students do no better on', () => {
  /** Claim 1 by whether each student is right, in the order of their points on the other claims. */
  const weakOf = (right: readonly boolean[]) => {
    const lesson = lessonFile({ claims: Array.from({ length: right.length + 1 }, () => 'rhetoric' as const) });
    const papers = right.map((isRight, n) => ({
      ...{ name: `P ${String(n)}`, n },
      answers: [
        isRight ? 'rhetoric' : 'evidence',
        ...right.map((_, at) => (at < n ? 'rhetoric' : 'evidence')),
      ] as Answers,
    }));
    return reportOf({ lesson, papers }).claims[0];
  };

  it('is called so where a correlation of 0.2 can be ruled out, and not before', () => {
    const weaker = weakOf(Array.from({ length: 14 }, (_, at) => at < 7));
    expect(weaker?.discrimination).toBeLessThan(-0.8);
    expect(weaker?.isWeak).toBe(true);
    const about = weakOf(Array.from({ length: 14 }, (_, at) => at % 2 === 0));
    expect(about?.discrimination).toBeLessThan(0);
    expect(about?.isWeak).toBe(false);
    expect(weakOf(Array.from({ length: 14 }, (_, at) => at >= 7))?.isWeak).toBe(false);
  });

  it('is not said of one that all got right', () => {
    expect(weakOf(Array.from({ length: 12 }, () => true))).toMatchObject({ discrimination: null, isWeak: false });
  });
});
