import type { ClaimId, KeyEntry } from '../lesson/format.ts';
import type { BearingValue } from '../lesson/source-kind.ts';

/** How an answer about what a claim bears on stands to the key: as its first value, as its second, or otherwise. */
export type BearingVerdict = 'first' | 'second' | 'other';

/** Holds an answer against the key; null where the key does not say what the claim bears on, or not in these terms. */
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
  /** What can be defended as well; null where the key is settled. */
  readonly keyOr: BearingValue | null;
  readonly verdict: BearingVerdict;
}

/** How what claims bear on was seen. It is never part of the points. */
export interface BearingReading {
  /** In the order of the key. */
  readonly answers: readonly BearingAnswer[];
  /** Answers like the key, its second values included. */
  readonly like: number;
  /** Of these, answers on claims over which careful readers differ. */
  readonly likeDebatable: number;
}

/** The answers about what claims bear on, held against a key; null when none of them is in it. */
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
