import { describe, expect, it } from 'vitest';
import { countChangedWork } from '../../../../content/class/count-changed-work.ts';
import { listRevisions } from '../../../../content/class/list-revisions.ts';
import {
  createClaimMatch,
  findChangedClaims,
  findRekeyedClaims,
  type LessonRevision,
  toRevision,
} from '../../../../content/class/match-claims.ts';
import { settleHandIns } from '../../../../content/class/works.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { change, inputOf, type ReportSpec, sat } from '../../../builders/class-report.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const SPEC = { claims: ['rhetoric', 'evidence', 'attribution'] } as const;
const [FIRST, SECOND, THIRD] = [
  lessonFile({ ...SPEC, revision: 1 }),
  lessonFile({ ...SPEC, revision: 2, reworded: [1] }),
  lessonFile({ ...SPEC, revision: 3, reworded: [2] }),
];
const hashes = { first: hashOf(FIRST.lesson), second: hashOf(SECOND.lesson), third: hashOf(THIRD.lesson) };
const revisionOf = ({ lesson, key }: typeof FIRST, marks = key.entries): LessonRevision =>
  toRevision(hashOf(lesson), lesson, true, marks);
const idsOf = (claims: readonly { readonly claim: string }[]) => claims.map(({ claim }) => claim);

describe('createClaimMatch', () => {
  const match = (revision: typeof hashes.first, revisions = [revisionOf(FIRST), revisionOf(SECOND)]) =>
    createClaimMatch({ lesson: hashes.second, claims: revisionOf(SECOND).claims, revisions })(revision);

  it('finds the claims in the same words, in reading order, and all of the counted revision', () => {
    expect(match(hashes.first)).toEqual(['c1', 'c3']);
    expect(match(hashes.second)).toEqual(['c1', 'c2', 'c3']);
  });

  it('finds all of the counted revision, also where it is not among those that the class worked on', () =>
    expect(match(hashes.second, [])).toEqual(['c1', 'c2', 'c3']));

  it('finds none of a revision whose text is not here', () => expect(match(hashes.third)).toEqual([]));
});

describe('findChangedClaims', () => {
  it('names what reads differently, and what the other does not have', () => {
    const [first, second] = [revisionOf(FIRST).claims, revisionOf(SECOND).claims];
    expect(idsOf(findChangedClaims(first, second))).toEqual(['c2']);
    expect(findChangedClaims(first, second)[0]?.text).toContain(' says.');
    expect(findChangedClaims(first, first)).toEqual([]);
    expect(idsOf(findChangedClaims(first, first.slice(0, 1)))).toEqual(['c2', 'c3']);
  });
});

describe('findRekeyedClaims', () => {
  const keyed = (claims: readonly (typeof SPEC.claims)[number][], half: number | null = null) =>
    lessonFile({
      claims: claims.map((label, at) => (at === half ? { label, also: { evidence: 0.5 } } : label)),
    }).key.entries;

  it('names claims with another label or another credit, of those in the same words', () => {
    const was = revisionOf(FIRST);
    const now = (marks: typeof FIRST.key.entries) => idsOf(findRekeyedClaims(was, { ...was, marks }));
    expect(now(FIRST.key.entries)).toEqual([]);
    expect(now(keyed(['rhetoric', 'attribution', 'attribution']))).toEqual(['c2']);
    expect(now(keyed(['rhetoric', 'evidence', 'attribution'], 0))).toEqual(['c1']);
    // The second reads differently, and so it is not the key that changed.
    expect(findRekeyedClaims(revisionOf(SECOND, keyed(['rhetoric', 'attribution', 'attribution'])), was)).toEqual([]);
  });

  it('names none where a key, or an entry, is not here', () => {
    const { marks: _, ...without } = revisionOf(FIRST);
    const other = { ...without, marks: keyed(['evidence', 'attribution', 'rhetoric']) };
    expect(findRekeyedClaims(without, other)).toEqual([]);
    expect(findRekeyedClaims(other, without)).toEqual([]);
    expect(idsOf(findRekeyedClaims(revisionOf(FIRST), { ...other, marks: other.marks.slice(1) }))).toEqual([
      'c2',
      'c3',
    ]);
  });
});

describe('listRevisions', () => {
  /** The class is counted by the second revision; Ada worked on the first, Ben on the second. */
  const list = (spec: ReportSpec = {}, more: readonly LessonRevision[] = [revisionOf(THIRD)]) => {
    const input = inputOf({
      lesson: SECOND,
      earlier: [FIRST],
      sittings: [sat(1, ['rhetoric'], { name: 'Ada', lesson: FIRST }), sat(2, ['rhetoric'], { name: 'Ben' })],
      ...spec,
    });
    const counted = {
      ...input,
      revisions: [...more, revisionOf(SECOND), ...input.revisions.filter(({ lesson }) => lesson === hashes.first)],
    };
    return listRevisions(counted, settleHandIns({ ...counted, roster: null }));
  };

  it('says by number who worked on each, what reads differently, and which one counts', () => {
    const papers = [{ name: 'Chi', answers: ['rhetoric'] as const }];
    expect(list({ papers })).toMatchObject([
      { lesson: hashes.first, revision: 1, hasKey: true, isCounting: false, works: 1, changed: [{ claim: 'c2' }] },
      { lesson: hashes.second, revision: 2, isCounting: true, works: 2, changed: [], rekeyed: [] },
      { lesson: hashes.third, revision: 3, isCounting: false, works: 0, changed: [{ claim: 'c2' }, { claim: 'c3' }] },
    ]);
  });

  it('names the counting one without any work, and no older one without', () => {
    const older = toRevision(hashOf('older'), { ...FIRST.lesson, revision: 1 }, true);
    expect(list({ sittings: [] }, [older]).map(({ revision, works }) => [revision, works])).toEqual([[2, 0]]);
    const same = { ...older, revision: 2 };
    expect(list({ sittings: [] }, [same]).map(({ lesson }) => lesson)).toEqual([hashes.second]);
  });

  it('says which claims another key reads differently, and nothing of it where the counting one is not here', () => {
    const marks = FIRST.key.entries.map((entry) =>
      entry.claim === 'c1' ? { ...entry, label: 'evidence' as const } : entry,
    );
    const rekeyed = (all: ReturnType<typeof list>) => all.map((one) => [one.revision, idsOf(one.rekeyed)]);
    expect(rekeyed(list({}, [revisionOf(THIRD, marks)])).at(-1)).toEqual([3, ['c1']]);
    const input = inputOf({ lesson: SECOND });
    const alone = { ...input, revisions: [revisionOf(FIRST), revisionOf(THIRD)] };
    expect(listRevisions(alone, [])).toEqual([]);
    const worked = { ...alone, ...inputOf({ lesson: SECOND, sittings: [sat(1, ['rhetoric'], { lesson: FIRST })] }) };
    const { revisions } = alone;
    expect(rekeyed(listRevisions({ ...worked, revisions }, settleHandIns({ ...worked, roster: null })))).toEqual([
      [1, []],
    ]);
  });

  it('counts one attempt once, under however many names it came, and only what counts once that is decided', () => {
    const twice = [
      sat(1, ['rhetoric'], { name: 'Ada', profile: 1 }),
      sat(1, ['rhetoric'], { name: 'Zoe', profile: 2, at: 9 }),
    ];
    const worksOf = (all: ReturnType<typeof list>) => all.map(({ revision, works }) => [revision, works]);
    const waiting = list({ sittings: twice }, []);
    expect(worksOf(waiting)).toEqual([[2, 1]]);
    const ids = inputOf({ lesson: SECOND, sittings: twice }).handIns.map(({ id }) => id);
    const only = { kind: 'only', handIns: ids, counting: ids.slice(0, 1), decidedAt: '' } as const;
    expect(worksOf(list({ sittings: twice, decisions: [only] }, []))).toEqual([[2, 1]]);
  });

  it('orders two texts of one number by their hashes', () => {
    const [one, other] = ['a', 'b'].map((text) => ({ ...revisionOf(THIRD), lesson: hashOf(text) }));
    if (one === undefined || other === undefined) throw new Error('There are two.');
    const sorted = [one.lesson, other.lesson].sort();
    for (const more of [
      [one, other],
      [other, one],
    ])
      expect(list({}, more).flatMap(({ lesson, revision }) => (revision === 3 ? [lesson] : []))).toEqual(sorted);
  });
});

describe('countChangedWork', () => {
  const input = inputOf({
    lesson: SECOND,
    earlier: [FIRST],
    roster: ['Nobody yet'],
    sittings: [
      sat(1, ['rhetoric', 'evidence', 'attribution'], { name: 'Ada' }),
      sat(2, ['evidence', 'attribution', 'evidence'], { name: 'Ben' }),
      sat(3, ['rhetoric'], { name: 'Chi', asked: 1 }),
    ],
  });
  const next = (file: typeof FIRST, of = input) => {
    const { lesson, key } = file;
    return countChangedWork(of, { hash: hashOf(lesson), lesson, key });
  };

  it('counts nobody where nothing changes, of those whose work counts', () =>
    expect(next(SECOND)).toEqual({ students: 3, changed: 0 }));

  it('counts who was asked a claim that reads differently, also where the points stay', () => {
    // Ben has answered nothing, but his points are still out of fewer claims.
    expect(next(lessonFile({ ...SPEC, revision: 3, reworded: [1, 2] }))).toEqual({ students: 3, changed: 2 });
  });

  it('counts who has other points by another key', () => {
    const rekeyed = lessonFile({ claims: ['evidence', 'evidence', 'attribution'], revision: 3, reworded: [1] });
    expect(next(rekeyed)).toEqual({ students: 3, changed: 3 });
    const last = lessonFile({ claims: ['rhetoric', 'evidence', 'evidence'], revision: 3, reworded: [1] });
    expect(next(last)).toEqual({ students: 3, changed: 2 });
  });

  it('leaves what the teacher changed in the key of the class', () => {
    const kept = { ...input, changes: [change('c1', 'rhetoric')] };
    const rekeyed = lessonFile({ claims: ['evidence', 'evidence', 'attribution'], revision: 3, reworded: [1] });
    expect(next(rekeyed, kept)).toEqual({ students: 3, changed: 0 });
  });

  it('counts as changed whose work has no claim left', () => {
    const other = lessonFile({ ...SPEC, revision: 3, reworded: [0] });
    expect(next(other)).toEqual({ students: 3, changed: 3 });
  });
});
