/**
 * Why a file was passed over: it is no hand-in, it is hidden, it is a link, it is an archive that is not read (of another
 * kind, or within an archive), it is locked with a password, its name leads out of the archive, it lies too deep, it comes
 * after the limits were reached, or its folder cannot be read.
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

/** What was passed over in one place, when it was last looked through. */
export interface PassedOver {
  /** What the folder or the archive that was chosen is called. */
  readonly from: string;
  /** In the order of `WHY_PASSED_OVER`; only those with files. */
  readonly reasons: readonly {
    readonly why: WhyPassedOver;
    readonly count: number;
    /** Up to `MAX_EXAMPLES` of them with the folders that lead there, the first that were met. */
    readonly examples: readonly string[];
  }[];
}

/** Enough to see what kind of files they are; the count says how many more there were. */
export const MAX_EXAMPLES = 20;
