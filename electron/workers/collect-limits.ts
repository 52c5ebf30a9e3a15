import { MAX_HAND_IN_BYTES } from '../../content/class/limits.ts';

/**
 * The limits for one search through folders and archives. Actual amounts are counted while reading; sizes in headers
 * are not trusted.
 */
export interface CollectLimits {
  /** The number of files in folders and entries in archives together. */
  readonly entries: number;
  /** The uncompressed size of one file, in bytes. */
  readonly fileBytes: number;
  /** The total uncompressed size of all archive entries, in bytes. */
  readonly inflatedBytes: number;
  /** The number of nested folders, from the chosen one. */
  readonly depth: number;
}

/** Enough for a school with 2,000 students who hand in ten files each; low enough to stop a zip bomb within seconds. */
export const COLLECT_LIMITS: CollectLimits = {
  ...{ entries: 20_000, fileBytes: MAX_HAND_IN_BYTES, inflatedBytes: 1024 ** 3, depth: 20 },
};

/** What is left of the limits during one search. */
export interface Budget {
  entries: number;
  inflatedBytes: number;
}
