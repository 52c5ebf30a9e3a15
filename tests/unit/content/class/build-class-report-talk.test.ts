import { describe, expect, it } from 'vitest';
import { type Answers, change, reportOf, sat } from '../../../builders/class-report.ts';
import { attemptId } from '../../../builders/ids.ts';
import { CANARY, lessonFile } from '../../../builders/lesson-file.ts';

describe('buildClassReport', () => {
  it('orders what to talk about, contested claims apart, each with the sentence that starts the talk', () => {
    const report = reportOf({
      sittings: [
        sat(1, ['evidence', 'evidence', 'attribution']),
        sat(2, ['evidence', 'rhetoric', 'rhetoric']),
        sat(3, ['evidence', 'evidence', 'rhetoric']),
      ],
    });
    expect(report.discuss).toEqual([
      {
        ...{ claim: 'c1', why: 'against-the-key', isAdvised: false, keyLabel: 'rhetoric' },
        ...{ mostChosen: ['evidence'], chosenBy: 3, answered: 3 },
        starter: `${CANARY} e`,
      },
      {
        ...{ claim: 'c2', why: 'with-the-key', isAdvised: false, keyLabel: 'evidence' },
        ...{ mostChosen: ['evidence'], chosenBy: 2, answered: 3 },
        starter: `${CANARY} r`,
      },
    ]);
    expect(report.contested).toEqual([
      {
        ...{ claim: 'c3', why: 'contested', isAdvised: false, keyLabel: 'attribution' },
        ...{ mostChosen: ['rhetoric'], chosenBy: 2, answered: 3 },
        starter: `${CANARY} contested`,
      },
    ]);
  });

  it('puts first what the class disagrees on most, and leaves out what there is nothing to say about', () => {
    const debatable = { label: 'rhetoric', also: { evidence: 0.5 } } as const;
    const lesson = lessonFile({ claims: ['rhetoric', 'rhetoric', 'rhetoric', debatable, debatable, debatable] });
    const papers = Array.from({ length: 4 }, (_, n) => {
      const [one, two] = [n < 1 ? 'evidence' : 'rhetoric', n < 2 ? 'evidence' : 'rhetoric'] as const;
      return { name: `P ${String(n)}`, n, answers: [one, two, 'rhetoric', 'rhetoric', two, null] as const };
    });
    const { discuss, contested } = reportOf({ lesson, papers });
    expect(discuss.map(({ claim }) => claim)).toEqual(['c2', 'c1']);
    expect(contested.map(({ claim }) => claim)).toEqual(['c5', 'c4']);
  });

  it('scores all anew by a changed key, and tells what the change did', () => {
    const sittings = [sat(1, ['evidence', 'evidence']), sat(2, ['rhetoric', 'evidence'])];
    const report = reportOf({ sittings, changes: [change('c1', 'evidence')] });
    expect(report.students.map(({ work }) => work?.points)).toEqual([2, 1]);
    expect(report.claims[0]?.keyLabel).toBe('evidence');
    expect(report.keyChanges).toMatchObject([
      {
        ...{ claim: 'c1', changedStudents: 2, means: [] },
        before: { label: 'rhetoric' },
        after: { label: 'evidence' },
      },
    ]);
  });

  it('tells for each number of claims what a change does to the mean, of ten students or more, the largest group first', () => {
    const papers = Array.from({ length: 23 }, (_, n) => ({
      ...{ name: `P ${String(n)}`, n, asked: n < 10 ? ['c1', 'c2'] : ['c1', 'c2', 'c3'] },
      // Four of the ten, and six of the thirteen, chose evidence on the first claim.
      answers: [n < 4 || (n >= 10 && n < 16) ? 'evidence' : 'rhetoric', 'evidence'] as const,
    }));
    const { keyChanges } = reportOf({ papers, changes: [change('c1', 'rhetoric', { evidence: 0.5 })] });
    expect(keyChanges).toMatchObject([
      {
        changedStudents: 10,
        means: [
          { n: 13, of: 3 },
          { n: 10, of: 2 },
        ],
      },
    ]);
    const [large, small] = keyChanges[0]?.means ?? [];
    expect([large?.before, small?.before]).toEqual([expect.closeTo(20 / 13, 12), expect.closeTo(1.6, 12)]);
    expect([large?.after, small?.after]).toEqual([expect.closeTo(23 / 13, 12), expect.closeTo(1.8, 12)]);
  });

  it('tells what a change does where another attempt becomes the best', () => {
    const sittings = [
      sat(1, ['rhetoric', null], { profile: 1, name: 'Ada', at: 1 }),
      sat(2, [null, 'evidence'], { profile: 1, name: 'Ada', at: 9 }),
    ];
    const changesBy = (also: Parameters<typeof change>[2], label: 'rhetoric' | 'attribution') =>
      reportOf({ sittings, rule: 'best', changes: [change('c1', label, also)] });
    // The first attempt loses its point, and the second one still has its own.
    const { keyChanges, students } = changesBy({}, 'attribution');
    expect(students[0]?.work).toMatchObject({ attempt: attemptId(2), points: 1 });
    expect(keyChanges[0]?.changedStudents).toBe(0);
  });

  it('tells nothing of a change for work that waits for a decision, before the change or after it', () => {
    const changedBy = (waits: Answers, counts: Answers | null) =>
      reportOf({
        sittings: [
          sat(1, waits, { name: 'Ada', profile: 1 }),
          sat(1, waits, { name: 'Eve', profile: 2, at: 9 }),
          ...(counts === null ? [] : [sat(3, counts, { name: 'Ada', profile: 1, at: 20 })]),
        ],
        ...({ rule: 'best', changes: [change('c1', 'evidence')] } as const),
      }).keyChanges[0]?.changedStudents;
    expect(changedBy(['rhetoric'], null)).toBe(0);
    // Ada's best attempt is the one that waits before the change, and the other one after it.
    expect(changedBy(['rhetoric'], ['evidence', 'evidence'])).toBe(0);
    // Here it is the other way round.
    expect(changedBy(['evidence'], ['rhetoric', 'evidence'])).toBe(0);
    // The same change does count where nothing waits.
    const alone = [sat(3, ['rhetoric', 'evidence'], { name: 'Ada', profile: 1, at: 20 })];
    expect(reportOf({ sittings: alone, changes: [change('c1', 'evidence')] }).keyChanges[0]?.changedStudents).toBe(1);
  });

  it('starts no talk with a reason against a label that the teacher made defensible, but with the teacher’s own', () => {
    const sittings = [sat(1, ['evidence'])];
    const starterOf = (reason: string | null) =>
      reportOf({ sittings, changes: [change('c1', 'rhetoric', { evidence: 0.5 }, reason)] }).contested[0]?.starter;
    expect(starterOf(null)).not.toBe(`${CANARY} e`);
    expect(starterOf('A report is named, and yet…')).toBe('A report is named, and yet…');
  });

  it('gives no reason of the old key where the teacher has another label', () => {
    const sittings = [sat(1, ['rhetoric']), sat(2, ['attribution']), sat(3, ['attribution'])];
    const starterOf = (reason: string | null) =>
      reportOf({ sittings, changes: [change('c1', 'evidence', {}, reason)] }).discuss[0]?.starter;
    expect(starterOf(null)).toBe(null);
    expect(starterOf('A report is named.')).toBe('A report is named.');
  });
});

describe('what is said of a claim', () => {
  const ROWS = { evidence: ['evidence'], attribution: ['attribution'], rhetoric: ['rhetoric'] } as const;
  /** The first claim, whose key says rhetoric, chosen so often each way. */
  const saidOf = (evidence: number, attribution: number, rhetoric: number) => {
    const rows = [
      ...Array.from({ length: evidence }, () => ROWS.evidence),
      ...Array.from({ length: attribution }, () => ROWS.attribution),
      ...Array.from({ length: rhetoric }, () => ROWS.rhetoric),
    ];
    const lesson = lessonFile({ claims: ['rhetoric'] });
    const papers = rows.map((answers, n) => ({ name: `P ${String(n)}`, answers, n }));
    return reportOf({ lesson, papers }).discuss[0];
  };

  it('is “most” only of more than half', () => {
    expect(saidOf(0, 6, 5)?.why).toBe('against-the-key');
    expect(saidOf(0, 5, 6)?.why).toBe('with-the-key');
    expect(saidOf(4, 6, 2)?.why).toBe('no-majority');
    expect(saidOf(3, 3, 6)?.why).toBe('no-majority');
  });

  it('is a tie where two or three labels were chosen as often', () => {
    expect(saidOf(0, 10, 10)).toMatchObject({
      ...{ why: 'no-majority', mostChosen: ['attribution', 'rhetoric'], chosenBy: 10, answered: 20 },
    });
    expect(saidOf(2, 2, 2)?.mostChosen).toEqual(['evidence', 'attribution', 'rhetoric']);
    expect(saidOf(4, 1, 4)?.mostChosen).toEqual(['evidence', 'rhetoric']);
  });

  it('argues against the wrong label that more chose, and on a tie for the key’s', () => {
    expect(saidOf(4, 2, 1)?.starter).toBe(`${CANARY} e`);
    expect(saidOf(2, 4, 1)?.starter).toBe(`${CANARY} a`);
    expect(saidOf(3, 3, 1)?.starter).toBe(`${CANARY} r`);
  });

  it('is advice where more chose another label than slips give in three reports of ten, from ten answers on', () => {
    // One claim: so 0.3 is all its own. Two or more of ten slip with the chance 0.264, two or more of eleven with 0.303.
    expect(saidOf(2, 0, 8)?.isAdvised).toBe(true);
    expect(saidOf(1, 1, 9)?.isAdvised).toBe(false);
    // Three or more of 19 with 0.295, three or more of 20 with 0.323.
    expect(saidOf(2, 1, 16)?.isAdvised).toBe(true);
    expect(saidOf(3, 0, 17)?.isAdvised).toBe(false);
    expect(saidOf(9, 0, 0)?.isAdvised).toBe(false);
    expect(saidOf(10, 0, 0)?.isAdvised).toBe(true);
  });

  it('begins with claims that many were asked, where some students sorted more than the others', () => {
    const lesson = lessonFile({ claims: ['rhetoric', 'rhetoric'] });
    const asked = (both: number, of = 8) =>
      reportOf({
        lesson,
        papers: Array.from({ length: of }, (_, n) => ({
          ...{ name: `P ${String(n)}`, n },
          // All are wrong on the first claim, and three on the second.
          answers: [n < both ? 'evidence' : null, n < 3 ? 'evidence' : 'rhetoric'] as const,
        })),
      }).discuss.map(({ claim, answered }) => [claim, answered]);
    expect(asked(1)).toEqual([
      ['c2', 8],
      ['c1', 1],
    ]);
    expect(asked(3)[0]).toEqual(['c2', 8]);
    expect(asked(4, 9)[0]).toEqual(['c2', 9]);
    // Half of the room can talk about it.
    expect(asked(4)[0]).toEqual(['c1', 4]);
  });

  it('shares the chance out over the settled claims, and puts what is advised first', () => {
    const lesson = lessonFile({ claims: ['rhetoric', 'rhetoric', { label: 'rhetoric', also: { evidence: 0.5 } }] });
    const reportOn = (counts: readonly [number, number]) =>
      reportOf({
        lesson,
        papers: Array.from({ length: 10 }, (_, n) => ({
          ...{ name: `P ${String(n)}`, n },
          answers: [n < counts[0] ? 'evidence' : 'rhetoric', n < counts[1] ? 'attribution' : 'rhetoric', 'rhetoric'],
        })),
      }).discuss.map(({ claim, isAdvised }) => [claim, isAdvised]);
    // Two settled claims: 0.15 each, and three of ten have the chance 0.070.
    expect(reportOn([2, 3])).toEqual([
      ['c2', true],
      ['c1', false],
    ]);
    expect(reportOn([3, 2])).toEqual([
      ['c1', true],
      ['c2', false],
    ]);
  });
});
