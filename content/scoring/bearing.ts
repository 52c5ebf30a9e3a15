import type { ClaimId, KeyEntry } from '../lesson/format.ts';
import type { BearingValue } from '../lesson/source-kind.ts';

/** Whether an answer about what a claim bears on matches the key's first value, its second, or neither. */
export type BearingVerdict = 'first' | 'second' | 'other';

/**
 * Compares an answer with the key; null if the key does not record what the claim bears on, or uses the older terms.
 */
export function judgeBearing({ bearing }: Pick<KeyEntry, 'bearing'>, value: BearingValue): BearingVerdict | null {
  if (bearing === undefined) return null;
  if (value === bearing.value) return 'first';
  return value === bearing.or ? 'second' : 'other';
}

/** One claim whose bearing was asked and is in the key. */
export interface BearingAnswer {
  readonly claim: ClaimId;
  readonly yours: BearingValue;
  readonly key: BearingValue;
  /** The second defensible value; null if the key has only one. */
  readonly keyOr: BearingValue | null;
  readonly verdict: BearingVerdict;
}

/** How well a student recognised what claims bear on. Never part of the points. */
export interface BearingReading {
  /** In the order of the key. */
  readonly answers: readonly BearingAnswer[];
  /** Answers that match the key, including its second values. */
  readonly like: number;
  /** How many of these are on claims over which careful readers differ. */
  readonly likeDebatable: number;
}

/** Compares the answers about what claims bear on with a key; null if the key covers none of them. */
export function readBearings(
  entries: readonly KeyEntry[],
  answers: ReadonlyMap<ClaimId, BearingValue>,
): BearingReading | null {
  const judged = entries.flatMap((entry): readonly BearingAnswer[] => {
    const yours = answers.get(entry.claim);
    const verdict = yours === undefined ? null : judgeBearing(entry, yours);
    if (yours === undefined || verdict === null || entry.bearing === undefined) return [];
    return [{ claim: entry.claim, yours, key: entry.bearing.value, keyOr: entry.bearing.or ?? null, verdict }];
  });
  if (judged.length === 0) return null;
  const like = judged.filter(({ verdict }) => verdict !== 'other');
  return { answers: judged, like: like.length, likeDebatable: like.filter(({ keyOr }) => keyOr !== null).length };
}
