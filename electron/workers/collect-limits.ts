import { MAX_HAND_IN_BYTES } from '../../content/class/limits.ts';

/** What one look through folders and archives may cost. Each is counted while reading, and never believed from a header. */
export interface CollectLimits {
  /** Files in folders and entries of archives together. */
  readonly entries: number;
  /** Bytes of one file, inflated. */
  readonly fileBytes: number;
  /** Bytes that come out of archives in all. */
  readonly inflatedBytes: number;
  /** Folders within each other, from the one that was chosen. */
  readonly depth: number;
}

/** A school of 2,000 that hands in ten files each, and a bomb that is over within seconds. */
export const COLLECT_LIMITS: CollectLimits = {
  ...{ entries: 20_000, fileBytes: MAX_HAND_IN_BYTES, inflatedBytes: 1024 ** 3, depth: 20 },
};

/** What is left of the limits during one look. */
export interface Budget {
  entries: number;
  inflatedBytes: number;
}
