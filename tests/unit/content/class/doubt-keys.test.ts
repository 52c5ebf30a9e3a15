import { describe, expect, it } from 'vitest';
import { type Answers, change, reportOf } from '../../../builders/class-report.ts';
import { keyedClaims } from '../../../builders/drawn-class.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { doubtKeys } from '../../../../content/class/doubt-keys.ts';
import type { ClaimAnalysis } from '../../../../content/statistics/analyse-claims.ts';
import type { Label } from '../../../../content/lesson/label.ts';

/** Claim 1 is looked at; the others, of which each is rhetoric, are the rest. */
const REST = 12;
const LESSON = lessonFile({ claims: Array.from({ length: REST + 1 }, (): Label => 'rhetoric') });

/** A student who chose this, and earned so many points elsewhere. */
const student = (label: Label | null, rest: number): Answers => [
  label,
  ...Array.from({ length: REST }, (_, at): Label => (at < rest ? 'rhetoric' : 'evidence')),
];
const times = (n: number, label: Label | null, rest: number) => Array.from({ length: n }, () => student(label, rest));

const doubtOf = (rows: readonly Answers[], spec: Partial<Parameters<typeof reportOf>[0]> = {}) =>
  reportOf({ lesson: LESSON, papers: rows.map((answers, n) => ({ name: `P ${String(n)}`, answers, n })), ...spec })
    .claims[0]?.doubt;

describe('the doubt about a key', () => {
  it('names the label that most chose, where they did better elsewhere', () => {
    const rows = [...times(7, 'attribution', 9), ...times(3, 'rhetoric', 3), ...times(2, 'evidence', 4)];
    expect(doubtOf(rows)).toEqual({ label: 'attribution', chosenBy: 7, answered: 12, because: 'stronger' });
  });

  it('is the reason to discuss the claim', () => {
    const rows = [...times(7, 'attribution', 9), ...times(3, 'rhetoric', 3), ...times(2, 'evidence', 4)];
    const papers = rows.map((answers, n) => ({ name: `P ${String(n)}`, answers, n }));
    const { discuss } = reportOf({ lesson: LESSON, papers });
    expect(discuss.find(({ claim }) => claim === 'c1')?.why).toBe('key-in-doubt');
  });

  it('is none where they did worse, as of a hard claim', () => {
    expect(doubtOf([...times(7, 'attribution', 4), ...times(3, 'rhetoric', 9), ...times(2, 'evidence', 3)])).toBeNull();
  });

  it('is none where others did worse still, but those who were right did better', () => {
    expect(doubtOf([...times(7, 'attribution', 8), ...times(3, 'rhetoric', 9), ...times(5, 'evidence', 1)])).toBeNull();
  });

  it('needs ten answers', () => {
    const rows = [...times(6, 'attribution', 9), ...times(3, 'rhetoric', 3)];
    expect(doubtOf(rows)).toBeNull();
    expect(doubtOf([...rows, student(null, 9)])).toBeNull();
    expect(doubtOf([...rows, student('attribution', 9)])).toMatchObject({ chosenBy: 7, answered: 10 });
  });

  it('needs three who chose the label', () => {
    // Far above the others, so that chance is no explanation.
    const rows = times(40, 'rhetoric', 3);
    expect(doubtOf([...rows, ...times(2, 'attribution', 12)])).toBeNull();
    expect(doubtOf([...rows, ...times(3, 'attribution', 12)])).toMatchObject({ label: 'attribution', chosenBy: 3 });
  });

  it('is there where fewer than by guessing chose the key’s label, and the others did no worse', () => {
    const rows = [...times(11, 'attribution', 6), ...times(1, 'attribution', 7), student('evidence', 6)];
    expect(doubtOf([...rows, student('evidence', 6)])).toEqual({
      ...{ label: 'attribution', chosenBy: 12, answered: 14, because: 'below-guessing' },
    });
    // Four of sixteen are what guessing may well give.
    expect(doubtOf([...rows, ...times(4, 'rhetoric', 6)])).toBeNull();
  });

  it('is there where all chose one other label, and nobody is left to compare with', () => {
    expect(doubtOf(times(14, 'evidence', 6))).toMatchObject({
      label: 'evidence',
      chosenBy: 14,
      because: 'below-guessing',
    });
  });

  it('is none of a debatable claim, nor against a label that earns the full point', () => {
    const rows = [...times(7, 'attribution', 9), ...times(3, 'rhetoric', 3), ...times(2, 'evidence', 4)];
    expect(doubtOf(rows, { changes: [change('c1', 'rhetoric', { attribution: 0.5 })] })).toBeNull();
    expect(doubtOf(rows, { changes: [change('c1', 'attribution')] })).toBeNull();
  });
});

describe('doubtKeys', () => {
  const claims = keyedClaims(8);
  /** Of twelve answers so many chose attribution, which goes so far with the rest; two chose evidence, the others the key. */
  const analysisOf = (at: number, n: number, correlation: number): ClaimAnalysis => {
    const { claim, entry } = claims[at] ?? fail();
    return {
      ...{ claim, asked: 12, answered: 12, missing: 0, missingRate: 0, points: [], facility: 0, discrimination: 0 },
      ...{ efficiency: 0, responses: { evidence: 2, attribution: n, rhetoric: 10 - n } },
      draws: [
        { label: 'evidence', credit: 0, n: 2, meanRest: 3, correlation: 0.9 },
        { label: 'attribution', credit: 0, n, meanRest: 9, correlation },
        { label: 'rhetoric', credit: entry.credits.rhetoric, n: 10 - n, meanRest: 5, correlation: -correlation },
      ],
    };
  };
  const doubted = (...analyses: readonly ClaimAnalysis[]) => [
    ...doubtKeys(claims, new Map(analyses.map((analysis) => [analysis.claim, analysis]))).keys(),
  ];
  const others = (n: number) => Array.from({ length: n }, (_, at) => analysisOf(at + 1, 7, -0.5));

  // Critical values of r with 10 degrees of freedom: 0.398 at 0.1, 0.497 at 0.05, one-tailed.
  it('lets a single test leave a chance of one in ten', () => {
    expect(doubted(analysisOf(0, 7, 0.399))).toEqual(['c1']);
    expect(doubted(analysisOf(0, 7, 0.397))).toEqual([]);
  });

  it('shares 0.3 out over the labels that more than half chose', () => {
    expect(doubted(analysisOf(0, 7, 0.498), ...others(5))).toEqual(['c1']);
    expect(doubted(analysisOf(0, 7, 0.496), ...others(5))).toEqual([]);
  });

  it('tests what half or fewer chose apart from what most did', () => {
    expect(doubted(analysisOf(0, 6, 0.399), ...others(6))).toEqual(['c1']);
    expect(doubted(analysisOf(0, 7, 0.399), ...others(6))).toEqual([]);
  });

  it('asks for fewer right answers than guessing gives, 0.3 shared out over all claims', () => {
    // None of ten right has the chance (2/3)^10 = 0.0173 of guessing, one or none 0.104; 0.3/3 is 0.1.
    const none = (at: number, right: number): ClaimAnalysis => ({
      ...analysisOf(at, 7, 0),
      answered: 10,
      draws: [
        { label: 'evidence', credit: 0, n: 2 - right, meanRest: 6, correlation: 0 },
        { label: 'attribution', credit: 0, n: 8, meanRest: 6, correlation: 0 },
        { label: 'rhetoric', credit: 1, n: right, meanRest: right === 0 ? null : 6, correlation: 0 },
      ],
    });
    expect(doubted(none(0, 0), ...others(2))).toEqual(['c1']);
    expect(doubted(none(0, 1), ...others(2))).toEqual([]);
    expect(doubted(none(0, 1), ...others(1))).toEqual(['c1']);
  });

  it('names the label that chance explains least, of those whose choosers did better than who was right', () => {
    const labelOf = (correlation: number, meanRest: number) => {
      const both = analysisOf(0, 5, 0.7);
      const evidence = { label: 'evidence', credit: 0, n: 4, meanRest, correlation } as const;
      const draws = both.draws.map((draw) => (draw.label === 'evidence' ? evidence : draw));
      return [...doubtKeys(claims, new Map([[both.claim, { ...both, draws }]])).values()].map(({ label }) => label);
    };
    expect(labelOf(0.8, 9)).toEqual(['evidence']);
    expect(labelOf(0.6, 9)).toEqual(['attribution']);
    expect(labelOf(0.8, 5)).toEqual(['attribution']);
  });
});

function fail(): never {
  throw new Error('There is such a claim.');
}
