import type { ContentHash } from '../base/content-hash.ts';
import type { StudentHalf } from '../lesson/format.ts';

/** A revision on which a class has work and whose key is on this computer. */
export interface WorkedRevision {
  readonly lesson: ContentHash;
  /** From 1. */
  readonly revision: number;
}

/** The revision of a lesson that is offered. */
export interface OfferedRevision extends WorkedRevision {
  readonly isBuiltIn: boolean;
}

/** The offered revision, as a parameter of `defaultRevision`. */
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
 * The revision that counts for a class if the teacher chose none: the offered one. If the program has shipped a newer
 * revision since the class worked, it is the earliest one on which the class has work, so that no report changes until
 * the teacher accepts the newer revision. null if neither is known.
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
