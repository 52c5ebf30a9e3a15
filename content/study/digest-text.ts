import { FAMILY_IDS } from '../bank/families.ts';
import type { ClaimId } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';
import type { AttemptDigest, AttemptMarks } from './attempt-digest.ts';

/**
 * The version of the digest and of everything that goes into it: the score, the families, the intervals. A digest of
 * another version is ignored, so increase it whenever one of these changes, or the order of labels or families.
 */
const DIGEST_VERSION = 6;

type DigestLine = readonly [
  version: number,
  ...first: readonly [AttemptDigest['lesson'], AttemptDigest['keyOfStart'], AttemptDigest['mode'], startedAt: string],
  ...second: readonly [seconds: number, AttemptDigest['standing'], current: number, answered: number, of: number],
  /** Usually the key is the one of the start; `true` stands for that. */
  ...third: readonly [again: AttemptDigest['again'], key: AttemptDigest['key'] | true, points: number | null],
  ...fourth: readonly [lastAt: string, full: number | null, isWaitedFor: boolean, claim: ClaimId],
  isSet: boolean,
];

type MissRow = readonly [key: number, response: number, family: number, count: number, lost: number];

type MarksLine = readonly [
  ...first: readonly [
    AttemptMarks['share'],
    AttemptMarks['confusion'],
    brier: number | null,
    AttemptMarks['forecasts'],
  ],
  ...second: readonly [AttemptMarks['rows'], misses: readonly MissRow[]],
];

/**
 * Serialises a digest for the store: one line with what every list needs, and one with the marks, which most lists do
 * not need. With thousands of attempts, only what is needed is then parsed. Values are identified by position, because
 * names would be most of the text.
 */
export function writeDigest({ marks, ...digest }: AttemptDigest): string {
  const { lesson, keyOfStart, mode, startedAt, seconds, standing, current, answered, of, again, key, points } = digest;
  const line: DigestLine = [
    ...([DIGEST_VERSION, lesson, keyOfStart, mode, startedAt] as const),
    ...([seconds, standing, current, answered, of, again] as const),
    ...([key !== null && key === keyOfStart ? true : key, points] as const),
    ...([digest.lastAt, digest.full, digest.isWaitedFor, digest.claim] as const),
    digest.isSet,
  ];
  return `${JSON.stringify(line)}\n${JSON.stringify(marks === null ? null : toMarksLine(marks))}`;
}

/** Parses a stored digest; null if it is damaged or of another version, and must be recomputed. */
export function readDigest(text: string): AttemptDigest | null {
  const end = text.indexOf('\n');
  try {
    const kept: unknown = JSON.parse(text.slice(0, Math.max(0, end)));
    if (!Array.isArray(kept) || kept[0] !== DIGEST_VERSION || typeof kept[1] !== 'string') return null;
    // Written by this version of the program, and the store guarantees its integrity: validating each value would be
    // too slow.
    const line = kept as readonly unknown[] as DigestLine;
    const [, lesson, keyOfStart, mode, startedAt, seconds, standing, ...later] = line;
    const [current, answered, of, again, by, points, lastAt, full, isWaitedFor, claim, isSet] = later;
    const key = by === true ? keyOfStart : by;
    let marks: AttemptMarks | null | undefined;
    return {
      ...{ lesson, keyOfStart, mode, startedAt, seconds, standing, current, answered, of, again, key, points },
      ...{ lastAt, full, isWaitedFor, claim, isSet },
      get marks() {
        // Written by the function above as a line of marks, or as null.
        if (marks === undefined) marks = toMarks(JSON.parse(text.slice(end + 1)) as MarksLine | null);
        return marks;
      },
    };
  } catch {
    return null;
  }
}

function toMarksLine({ share, confusion, brier, forecasts, rows, misses }: AttemptMarks): MarksLine {
  const places = misses.map(({ key, response, family, count, lost }): MissRow => {
    return [LABELS.indexOf(key), LABELS.indexOf(response), FAMILY_IDS.indexOf(family), count, lost];
  });
  return [share, confusion, brier, forecasts, rows, places];
}

function toMarks(line: MarksLine | null): AttemptMarks | null {
  if (line === null) return null;
  const [share, confusion, brier, forecasts, rows, misses] = line;
  return {
    ...{ share, confusion, brier, forecasts, rows },
    misses: misses.flatMap(([keyAt, responseAt, familyAt, count, lost]) => {
      const [key, response, family] = [LABELS[keyAt], LABELS[responseAt], FAMILY_IDS[familyAt]];
      return key === undefined || response === undefined || family === undefined
        ? []
        : [{ key, response, family, count, lost }];
    }),
  };
}
