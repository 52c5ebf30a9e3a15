import type { Passage } from '../bank/format.ts';
import type { LintPlace } from './finding.ts';
import type { KeyEntry, LessonFile, Quote } from '../lesson/format.ts';

/** A claim with its surrounding text and key entry: the common form of a lesson's claim and a passage's claim. */
export interface MarkedClaim {
  readonly place: LintPlace;
  readonly text: string;
  /** The claim's id in its lesson; null in a passage, which has only one claim. */
  readonly claimId: string | null;
  readonly isHeadline: boolean;
  readonly quote: Quote;
  readonly entry: Omit<KeyEntry, 'claim'>;
}

/**
 * The claims of a lesson that have both a block and a key entry, in reading order; `checkLesson` reports those without.
 */
export const claimsOfLesson = (file: string, { lesson, key }: LessonFile): readonly MarkedClaim[] => {
  const texts = new Map(lesson.article.blocks.map(({ id, text }) => [id, text]));
  const entries = new Map(key?.entries.map((entry) => [entry.claim, entry]));
  return lesson.claims.flatMap(({ id, block, quote }) => {
    const text = texts.get(block);
    const entry = entries.get(id);
    if (text === undefined || entry === undefined) return [];
    const isHeadline = id === lesson.headlineClaim;
    return [{ place: { file, claim: id }, text, claimId: id, isHeadline, quote, entry }];
  });
};

/** The one claim of a passage. */
export const claimOfPassage = (file: string, { id, text, quote, entry }: Passage): MarkedClaim => ({
  place: { file, passage: id },
  text,
  claimId: null,
  isHeadline: false,
  quote,
  entry,
});
