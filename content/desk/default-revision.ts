import type { ContentHash } from '../base/content-hash.ts';
import type { StudentHalf } from '../lesson/format.ts';

/** A revision that a class has work on and whose key is here. */
export interface WorkedRevision {
  readonly lesson: ContentHash;
  /** From 1. */
  readonly revision: number;
}

/** The revision of a lesson that is offered. */
export interface OfferedRevision extends WorkedRevision {
  readonly isBuiltIn: boolean;
}

/** What is offered, as `defaultRevision` takes it. */
export const toOffered = ({
  hash,
  lesson,
  isBuiltIn,
}: {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  readonly isBuiltIn: boolean;
}): OfferedRevision => ({ lesson: hash, revision: lesson.revision, isBuiltIn });

/**
 * The revision by which a class counts where the teacher chose none: the offered one. Where the program itself has come
 * with a newer revision since the class worked, it is the earliest that the class has work on, so that no report changes
 * until the teacher takes the newer revision. null where neither is known.
 */
export function defaultRevision(
  offered: OfferedRevision | null,
  worked: readonly WorkedRevision[],
): ContentHash | null {
  if (offered === null) return null;
  if (!offered.isBuiltIn) return offered.lesson;
  const earlier = worked.filter(({ revision }) => revision < offered.revision);
  const first = earlier.toSorted((one, other) => one.revision - other.revision)[0];
  return first?.lesson ?? offered.lesson;
}
