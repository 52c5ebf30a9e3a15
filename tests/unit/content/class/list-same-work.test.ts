import { describe, expect, it } from 'vitest';
import { makeHandInCode } from '../../../../content/class/hand-in-code.ts';
import { nameInstallation } from '../../../../content/class/name-installation.ts';
import type { PaperRecord } from '../../../../content/class/class-records.ts';
import { buildClassReport } from '../../../../content/class/build-class-report.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { type Answers, inputOf, LESSON, reportOf, type ReportSpec, sat } from '../../../builders/class-report.ts';
import { ONE_INSTALLATION } from '../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../builders/ids.ts';

const COMPUTER = nameInstallation(ONE_INSTALLATION.sign('').publicKey);

/** Handed in by one user of one computer, again and again. */
const versions = (...of: readonly (readonly [name: string, answers: Answers])[]) =>
  of.map(([name, answers], at) => sat(1, answers, { name, profile: 1, at: at * 10 }));
const idsOf = (spec: ReportSpec) => inputOf(spec).handIns.map(({ id }) => id);

/** Answers on paper that the teacher kept beside other work, by the ids of its records. */
const beside = (name: string, records: readonly string[], changes: Partial<PaperRecord> = {}): string =>
  JSON.stringify({
    ...{ name, attempt: attemptId(50), lesson: hashOf(LESSON.lesson), lessonId: LESSON.lesson.id, title: 'A lesson' },
    ...{ typedAt: '2026-02-01T00:00:00.000Z', answers: [{ claim: claimId('c1'), label: 'rhetoric' }], beside: records },
    ...changes,
  });

describe('listSameWork', () => {
  it('lists what was handed in again with another name or other answers, and what changed', () => {
    const spec = { sittings: versions(['Mia Kronr', ['evidence', null]], ['Mia Kroner', ['rhetoric', 'evidence']]) };
    expect(reportOf(spec).sameWork).toEqual([
      {
        ...{ isOfOneUser: false, isOfOneStudent: false, handIns: [...idsOf(spec)].sort() },
        ...{ standing: 'corrected', decision: null },
        hands: [
          {
            ...{ handIn: idsOf(spec)[1], name: 'Mia Kroner', from: 'file', file: '1.handin.json', isCounting: true },
            ...{ handedInAt: '2026-01-01T00:10:03.000Z', computer: COMPUTER, differences: 0, points: 2, asked: 3 },
            earlier: [{ name: 'Mia Kronr', file: '1.handin.json', differences: 2 }],
          },
        ],
      },
    ]);
  });

  it('lists a change of the name alone, and of the answers alone, and nothing where both say the same', () => {
    const standings = (...of: readonly (readonly [name: string, answers: Answers])[]) =>
      reportOf({ sittings: versions(...of) }).sameWork.map(({ standing }) => standing);
    expect(standings(['Mia Kronr', ['rhetoric']], ['Mia Kroner', ['rhetoric']])).toEqual(['corrected']);
    expect(standings(['Mia', ['evidence']], ['Mia', ['rhetoric']])).toEqual(['corrected']);
    expect(standings(['Mia', ['rhetoric']], [' MIA ', ['rhetoric']])).toEqual([]);
    expect(standings(['Mia', ['rhetoric']])).toEqual([]);
    // Only the first of three says something else.
    expect(standings(['Mia', ['evidence']], ['Mia', ['rhetoric']], ['Mia', ['rhetoric']])).toEqual(['corrected']);
  });

  const TWO_NAMES = [
    sat(1, ['rhetoric', 'evidence'], { name: 'Ada', profile: 1 }),
    sat(1, ['rhetoric', null], { name: 'Eve', profile: 2, at: 9 }),
  ];

  it('lists work under several names until the teacher decides, and then with the decision', () => {
    const ids = idsOf({ sittings: TWO_NAMES });
    expect(reportOf({ sittings: TWO_NAMES }).sameWork).toMatchObject([
      {
        ...{ standing: 'undecided', decision: null, handIns: [...ids].sort(), isOfOneStudent: false },
        hands: [
          { name: 'Ada', isCounting: false, differences: 0, earlier: [] },
          { name: 'Eve', isCounting: false, differences: 1, earlier: [] },
        ],
      },
    ]);
    const only = { kind: 'only', handIns: ids, counting: ids.slice(0, 1), decidedAt: '' } as const;
    expect(reportOf({ sittings: TWO_NAMES, decisions: [only] }).sameWork).toMatchObject([
      { standing: 'decided', decision: 'only', hands: [{ isCounting: true }, { isCounting: false }] },
    ]);
  });

  it('puts first what waits for a decision', () => {
    const corrected = [
      sat(2, ['evidence'], { name: 'Abe', profile: 3 }),
      sat(2, ['rhetoric'], { name: 'Abe', profile: 3, at: 30 }),
      sat(3, ['evidence'], { name: 'Zoe', profile: 4 }),
      sat(3, ['rhetoric'], { name: 'Zoe', profile: 4, at: 30 }),
    ];
    const list = reportOf({ sittings: [...corrected, ...TWO_NAMES] }).sameWork;
    expect(list.map(({ standing, hands }) => [standing, hands[0]?.name])).toEqual([
      ['undecided', 'Ada'],
      ['corrected', 'Abe'],
      ['corrected', 'Zoe'],
    ]);
  });

  it('names no computer where an older record does not say', () => {
    const input = inputOf({ sittings: TWO_NAMES });
    const handIns = input.handIns.map(({ id, json }) => ({ id, json: json.replace(/,"publicKey":"[^"]*"/, '') }));
    const [work] = buildClassReport({ ...input, handIns }).sameWork;
    expect(work?.hands.map(({ computer }) => computer)).toEqual([null, null]);
  });

  describe('with a paper that was kept beside other work', () => {
    const sittings = [sat(1, ['rhetoric', 'evidence'], { name: 'Ada', profile: 1 })];
    const input = inputOf({ sittings });
    const listed = (paper: string, of = input) => buildClassReport({ ...of, papers: [paper] }).sameWork;

    it('asks only which of it counts', () => {
      expect(listed(beside('A. Lovelace', idsOf({ sittings })))).toMatchObject([
        {
          ...{ standing: 'undecided', isOfOneStudent: true },
          hands: [
            { name: 'A. Lovelace', from: 'paper', file: null, computer: null, asked: 3, points: 1, differences: 0 },
            { name: 'Ada', from: 'file', file: '1.handin.json', computer: COMPUTER, differences: 1 },
          ],
        },
      ]);
    });

    it('scores it out of the claims that were on the sheet', () => {
      const asked = [claimId('c1'), claimId('c2')];
      expect(listed(beside('Ada', idsOf({ sittings }), { asked }))[0]?.hands.map((one) => one.asked)).toEqual([2, 3]);
    });

    it('asks whose it is where the files have two names', () => {
      const two = inputOf({ sittings: TWO_NAMES });
      expect(listed(beside('Ada', idsOf({ sittings: TWO_NAMES })), two)).toMatchObject([
        { standing: 'undecided', isOfOneStudent: false, hands: [{}, {}, {}] },
      ]);
    });
  });

  describe('with a hand-in code', () => {
    const claims = LESSON.lesson.claims.map(({ id }) => id);
    const code = makeHandInCode({
      ...{ attempt: attemptId(1), lesson: hashOf(LESSON.lesson), claims, mode: 'guided', asksConfidence: true },
      responses: new Map([[claimId('c1'), { label: 'rhetoric', confidence: 'sure' }]]),
    })?.replaceAll('-', '');
    const coded = (name: string, more: Partial<PaperRecord> = {}) =>
      JSON.stringify({
        ...(JSON.parse(beside(name, [])) as object),
        ...{ code, asked: claims, beside: undefined, ...more },
      });
    const input = inputOf({ sittings: [sat(1, ['rhetoric', 'evidence'], { name: 'Ada', profile: 1 })] });

    it('counts the file in place of the code of the same attempt, under the same name', () => {
      expect(buildClassReport({ ...input, papers: [coded('ada')] }).sameWork).toMatchObject([
        {
          ...{ standing: 'corrected', isOfOneStudent: false },
          hands: [{ name: 'Ada', from: 'file', earlier: [{ name: 'ada', file: '', differences: 1 }] }],
        },
      ]);
    });

    it('asks whose it is under another name', () => {
      expect(buildClassReport({ ...input, papers: [coded('Eve')] }).sameWork).toMatchObject([
        {
          ...{ standing: 'undecided', isOfOneStudent: false },
          hands: [
            { name: 'Ada', from: 'file' },
            { name: 'Eve', from: 'code', file: null, computer: null, points: 1, asked: 3 },
          ],
        },
      ]);
    });

    it('counts alone as an attempt in the mode that the code says', () => {
      const { students } = buildClassReport({ ...input, handIns: [], papers: [coded('Eve')], rule: 'first' });
      expect(students.map(({ name, work }) => [name, work?.from, work?.mode, work?.points, work?.asked])).toEqual([
        ['Eve', 'code', 'guided', 1, 3],
      ]);
    });
  });
});
