/**
 * Why a file was skipped: it is not a hand-in, it is hidden, it is a link, it is an unsupported archive (of another
 * format, or nested), it is password-protected, its path leaves the archive, it is nested too deeply, a limit was
 * already reached, or its folder cannot be read.
 */
export const WHY_PASSED_OVER = [
  'other-kind',
  'hidden',
  'link',
  'archive',
  'encrypted',
  'unsafe-name',
  'too-deep',
  'too-many',
  'too-much',
  'folder-unreadable',
] as const;

export type WhyPassedOver = (typeof WHY_PASSED_OVER)[number];

/** The files skipped in one place at the last search. */
export interface PassedOver {
  /** The name of the chosen folder or archive. */
  readonly from: string;
  /** In the order of `WHY_PASSED_OVER`; only those with files. */
  readonly reasons: readonly {
    readonly why: WhyPassedOver;
    readonly count: number;
    /** Up to `MAX_EXAMPLES` of them with their folders, the first that were found. */
    readonly examples: readonly string[];
  }[];
}

/** Enough to see what kind of files they are; the count covers the rest. */
export const MAX_EXAMPLES = 20;
