import type { ClaimId, KeyEntry, StudentHalf } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import { LABELS } from '../lesson/label.ts';

/** A claim with its words. */
export interface ClaimWords {
  readonly claim: ClaimId;
  readonly text: string;
}

/** A revision of a lesson that students worked on. */
export interface LessonRevision {
  readonly lesson: ContentHash;
  /** From 1. */
  readonly revision: number;
  /** In reading order. */
  readonly claims: readonly ClaimWords[];
  /** Whether its key is available, so that work can be scored by it. */
  readonly hasKey: boolean;
  /** The label and credits of each claim in its key; left out without a key, and if not needed. */
  readonly marks?: readonly Pick<KeyEntry, 'claim' | 'label' | 'credits'>[];
}

/** A revision with its claims in their words, for comparison. */
export const toRevision = (
  lesson: ContentHash,
  half: StudentHalf,
  hasKey: boolean,
  marks?: LessonRevision['marks'],
): LessonRevision => ({
  ...{ lesson, hasKey, revision: half.revision },
  ...(marks === undefined ? {} : { marks: marks.map(({ claim, label, credits }) => ({ claim, label, credits })) }),
  claims: half.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
});

/** A lesson with the revision that counts for a class. */
export interface CountedLesson {
  /** The revision that counts. */
  readonly lesson: ContentHash;
  /** Its claims, in reading order. */
  readonly claims: readonly ClaimWords[];
  /** All revisions that the class worked on. */
  readonly revisions: readonly LessonRevision[];
}

/**
 * Finds the claims of the counted revision that another revision has in the same words: same id, same text, character
 * for character. Work on these counts; a claim with different words counts as not asked. In reading order; empty for a
 * revision whose text is not available.
 */
export function createClaimMatch({
  lesson,
  claims,
  revisions,
}: CountedLesson): (revision: ContentHash) => readonly ClaimId[] {
  const all = claims.map(({ claim }) => claim);
  const shared = new Map<ContentHash, readonly ClaimId[]>([[lesson, all]]);
  for (const one of revisions) {
    const words = new Map(one.claims.map(({ claim, text }) => [claim, text]));
    shared.set(
      one.lesson,
      claims.flatMap(({ claim, text }) => (words.get(claim) === text ? [claim] : [])),
    );
  }
  return (revision) => shared.get(revision) ?? [];
}

/** The claims of one revision that another does not have in the same words, in reading order. */
export function findChangedClaims(of: readonly ClaimWords[], other: readonly ClaimWords[]): readonly ClaimWords[] {
  const words = new Map(other.map(({ claim, text }) => [claim, text]));
  return of.filter(({ claim, text }) => words.get(claim) !== text);
}

/**
 * The claims of one revision that another has in the same words but with another label or credit in the key, in reading
 * order; empty if one of the keys is not available.
 */
export function findRekeyedClaims(of: LessonRevision, other: LessonRevision): readonly ClaimWords[] {
  const [own, others] = [of, other].map(({ marks = [] }) => new Map(marks.map((mark) => [mark.claim, mark])));
  const changed = new Set(findChangedClaims(of.claims, other.claims).map(({ claim }) => claim));
  return of.claims.filter(({ claim }) => {
    const [one, two] = [own?.get(claim), others?.get(claim)];
    if (changed.has(claim) || one === undefined || two === undefined) return false;
    return one.label !== two.label || LABELS.some((label) => one.credits[label] !== two.credits[label]);
  });
}
