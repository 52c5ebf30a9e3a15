import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import { foldAttempt } from '../../../../content/journal/fold-attempt.ts';
import { LABELS, type Label } from '../../../../content/lesson/label.ts';
import { scoreAttempt } from '../../../../content/scoring/score-attempt.ts';
import { calibrate } from '../../../../content/study/calibrate.ts';
import { countMisses, digestAttempt, type JudgedAnswer } from '../../../../content/study/attempt-digest.ts';
import { readDigest, writeDigest } from '../../../../content/study/digest-text.ts';
import { toProgressPoint } from '../../../../content/study/progress-point.ts';
import { shareInterval } from '../../../../content/study/share-interval.ts';
import { summaryOf } from '../../../../content/study/summary-of.ts';
import { attemptId } from '../../../builders/ids.ts';
import {
  hashNumbered,
  journal,
  moved,
  PLAIN_OPTIONS,
  responded,
  started,
  type NewEvent,
} from '../../../builders/journal.ts';
import { builtInLesson } from '../../../builders/lesson-file.ts';

const { key } = builtInLesson({
  claims: ['evidence', 'attribution', { label: 'rhetoric', also: { evidence: 0.25, attribution: 0.5 } }],
});
const KEY = { hash: hashOf(key), key };

function attempt(...happened: readonly NewEvent[]) {
  const events = journal([started(), ...happened]);
  const state = foldAttempt(events);
  if (state === null) throw new Error('It was started.');
  return { state, events };
}

const digestOf = (...happened: readonly NewEvent[]) => {
  const { state, events } = attempt(...happened);
  return digestAttempt(state, events, KEY);
};

const ANSWERED = [responded('c1', 'attribution'), responded('c2', 'attribution'), responded('c3', 'evidence')] as const;

describe('digestAttempt', () => {
  it('says where an attempt under way stands, and nothing of the key', () => {
    expect(digestOf(responded('c1', 'evidence'), moved('c2'))).toEqual({
      ...{ lesson: hashNumbered(1), keyOfStart: hashNumbered(2), mode: 'guided', standing: 'underway', again: null },
      ...{ startedAt: '2026-01-01T00:00:00.000Z', seconds: 2, claim: 'c2', current: 2, answered: 1, of: 3 },
      ...{ lastAt: '2026-01-01T00:00:02.000Z', key: null, points: null, full: null, marks: null },
      ...{ isWaitedFor: false, isSet: false },
    });
  });

  it('tells what was set aside, and what sorts missed claims again', () => {
    expect(digestOf(['set-aside', {}])).toMatchObject({ standing: 'set-aside', marks: null });
    const events = journal([started({ again: attemptId(2) })]);
    const state = foldAttempt(events);
    expect(state === null ? null : digestAttempt(state, events, null)).toMatchObject({ again: attemptId(2) });
  });

  it('has no marks while no key is there', () => {
    const { state, events } = attempt(['handed-in', {}]);
    expect(digestAttempt(state, events, null)).toMatchObject({ standing: 'handed-in', marks: null });
  });

  it('marks what was handed in: points, misses with their families, and right answers by label', () => {
    const digest = digestOf(...ANSWERED, ['handed-in', {}]);
    expect(digest).toMatchObject({ key: KEY.hash, points: 1.25, full: 1 });
    expect(digest.marks).toMatchObject({
      rows: { evidence: { right: 0, of: 1 }, attribution: { right: 1, of: 1 }, rhetoric: { right: 0, of: 1 } },
      misses: [
        { key: 'evidence', response: 'attribution', family: 'public-record', count: 1, lost: 1 },
        { key: 'rhetoric', response: 'evidence', family: 'loaded-words', count: 1, lost: 0.75 },
      ],
    });
  });

  it('gives the score that the journal gives, in every figure, also after it was kept as text', () => {
    const answers = fc.array(fc.constantFrom<Label | null>(...LABELS, null), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(answers, fc.boolean(), (labels, asksConfidence) => {
        const happened = labels.flatMap((label, at) =>
          label === null ? [] : [responded(`c${String(at + 1)}`, label)],
        );
        const options = { ...PLAIN_OPTIONS, asksConfidence };
        const events = journal([started({ options }), ...happened, ['handed-in', {}]]);
        const state = foldAttempt(events);
        if (state === null) throw new Error('It was started.');
        const digest = digestAttempt(state, events, KEY);
        const { points, claims, answered, missing, reading, calibration } = scoreAttempt(key, state);
        expect(summaryOf(digest)).toEqual({ points, claims, answered, missing });
        expect(digest.marks).toMatchObject({ confusion: reading.confusion, brier: calibration?.brier ?? null });
        const counts = digest.marks?.forecasts ?? null;
        expect(counts === null ? null : calibrate(counts).n).toBe(calibration?.n ?? null);
        expect(readDigest(writeDigest(digest))).toEqual(digest);
      }),
    );
  });
});

describe('digestAttempt, of what was not answered or left', () => {
  it('counts a claim without an answer as no points in the interval, and as no forecast', () => {
    const one = digestOf(responded('c1', 'evidence'), ['handed-in', {}]);
    const all = digestOf(responded('c1', 'evidence'), responded('c2', 'evidence'), responded('c3', 'attribution'), [
      'handed-in',
      {},
    ]);
    expect(one.marks?.share).toEqual(shareInterval([1, 0, 0]));
    expect(all.marks?.share).toEqual(shareInterval([1, 0, 0.5]));
    const n = (digest: typeof one) => (digest.marks?.forecasts ?? []).reduce((sum, count) => sum + count, 0);
    // The third claim is contested, and so no forecast can be right or wrong about it.
    expect([n(one), n(all)]).toEqual([1, 2]);
    expect(digestOf(['handed-in', {}]).marks?.share).toEqual(shareInterval([0, 0, 0]));
  });

  it('says what was dropped, and what the teacher waits for', () => {
    const { state, events } = attempt(...ANSWERED, ['handed-in', {}]);
    const standing = (changes: Partial<typeof state>) => digestAttempt({ ...state, ...changes }, events, KEY);
    expect(standing({ isDropped: true }).standing).toBe('dropped');
    expect(standing({ isToGive: true, isGiven: false }).isWaitedFor).toBe(true);
    expect(standing({ isToGive: true, isGiven: true }).isWaitedFor).toBe(false);
    expect(standing({ isToGive: true, isGiven: false, isHandedIn: false }).isWaitedFor).toBe(false);
    expect(standing({ isToGive: false }).isWaitedFor).toBe(false);
    expect(digestAttempt(state, [], KEY).lastAt).toBe(state.startedAt);
  });
});

describe('summaryOf', () => {
  it('is nothing while there are no marks', () => {
    expect(summaryOf(digestOf())).toBeNull();
  });
});

describe('toProgressPoint', () => {
  it('is nothing while there are no marks', () => {
    expect(toProgressPoint(attemptId(1), 'A lesson', digestOf())).toBeNull();
  });

  it('gives each figure with its interval, and none where there is nothing to count', () => {
    const point = toProgressPoint(attemptId(1), 'A lesson', digestOf(...ANSWERED, ['handed-in', {}]));
    expect(point).toMatchObject({ title: 'A lesson', points: 1.25, claims: 3, share: { value: 1.25 / 3 } });
    expect(point?.perLabel.evidence).toMatchObject({ hits: 0, n: 1, value: 0, low: 0 });
    expect(point?.perLabel.rhetoric).toBeNull();
    expect(point?.kappa).toMatchObject({ value: 0 });
    const right = toProgressPoint(
      attemptId(1),
      'A lesson',
      digestOf(responded('c1', 'evidence'), responded('c2', 'attribution'), ['handed-in', {}]),
    );
    expect(right?.perLabel).toMatchObject({
      ...{ evidence: { hits: 1, n: 1, value: 1, high: 1 }, attribution: { hits: 1, n: 1, value: 1 }, rhetoric: null },
    });
    const silent = toProgressPoint(attemptId(1), 'A lesson', digestOf(['handed-in', {}]));
    expect(silent).toMatchObject({ kappa: null, brier: null, points: 0 });
  });

  it('gives the share of the claims of a label that were recognised', () => {
    const happened = [responded('c1', 'rhetoric'), responded('c2', 'evidence'), ['handed-in', {}]] as const;
    const { state, events } = attempt(...happened);
    const rhetorical = builtInLesson({ claims: ['rhetoric', 'rhetoric', 'rhetoric'] }).key;
    const digest = digestAttempt(state, events, { hash: hashOf(rhetorical), key: rhetorical });
    expect(toProgressPoint(attemptId(1), 'A lesson', digest)?.perLabel).toMatchObject({
      ...{ evidence: null, attribution: null, rhetoric: { hits: 1, n: 2, value: 0.5 } },
    });
  });
});

describe('readDigest', () => {
  it('gives back what was written, by the key of the start and by another one', () => {
    for (const keyOfStart of [KEY.hash, hashNumbered(2), null]) {
      const digest = { ...digestOf(...ANSWERED, ['handed-in', {}]), keyOfStart, isSet: keyOfStart === null };
      const read = readDigest(writeDigest(digest));
      expect(read).toEqual(digest);
      expect(read?.key).toBe(KEY.hash);
      // Read once, the marks are the same object.
      expect(read?.marks).toBe(read?.marks);
    }
    expect(readDigest(writeDigest(digestOf()))?.marks).toBeNull();
  });

  it('passes over a miss whose label or family this program does not know', () => {
    const text = writeDigest(digestOf(...ANSWERED, ['handed-in', {}]));
    const [line = '', marks = ''] = text.split('\n');
    const parsed = JSON.parse(marks) as unknown[];
    const known = readDigest(text)?.marks?.misses ?? [];
    for (const strange of [
      [9, 0, 0, 1, 1],
      [0, 9, 0, 1, 1],
      [0, 1, 99, 1, 1],
    ]) {
      const misses = [...(parsed.at(-1) as unknown[]), strange];
      const changed = `${line}\n${JSON.stringify([...parsed.slice(0, -1), misses])}`;
      expect(readDigest(changed)?.marks?.misses).toEqual(known);
    }
  });

  it('believes nothing of another version, and nothing that is damaged', () => {
    const text = writeDigest(digestOf());
    expect(readDigest(text.replace(/^\[\d+,/, '[0,'))).toBeNull();
    for (const damaged of [
      '',
      '{',
      '[]',
      'null',
      '{"0":1}\nnull',
      '[]\nnull',
      text.slice(0, 40),
      // The right version, and nothing after it.
      `${/^\[\d+/.exec(text)?.[0] ?? ''}]\nnull`,
      text.replace('\n', ''),
    ])
      expect(readDigest(damaged), damaged).toBeNull();
  });
});

describe('countMisses', () => {
  it('gives the same, in whatever order the answers come', () => {
    const judged = fc.record({
      key: fc.constantFrom(...LABELS),
      response: fc.constantFrom(...LABELS),
      credit: fc.constantFrom(0, 0.25, 0.5, 1),
      family: fc.constantFrom('named-study', 'bare-assertion', 'unnamed-official'),
    }) as fc.Arbitrary<Omit<JudgedAnswer, 'claim'>>; // The literals above are credits and families.
    fc.assert(
      fc.property(fc.array(judged), (answers) => {
        expect(countMisses(answers.toReversed())).toEqual(countMisses(answers));
        const missed = answers.filter(({ credit }) => credit < 0.5);
        expect(countMisses(answers).reduce((all, { count }) => all + count, 0)).toBe(missed.length);
      }),
    );
  });
});
