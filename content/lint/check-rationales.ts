import { LABELS } from '../lesson/label.ts';
import type { ClaimPart, Finding, LintPlace } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';
import { readingGrade } from './reading-grade.ts';
import { wordsOf } from './words-of.ts';

/** The most words of a rationale: a longer one would not be read between two claims. */
const MAX_RATIONALE_WORDS = 45;

/** The highest Flesch-Kincaid grade of a rationale: readers are about 15, and some of them read slowly. */
const MAX_RATIONALE_GRADE = 9;

interface Rationale {
  readonly place: LintPlace;
  readonly part: ClaimPart;
  readonly text: string;
}

const rationalesOf = ({ place, entry }: MarkedClaim): readonly Rationale[] =>
  LABELS.map((label) => ({
    place,
    part: `reason-${label}` as const,
    text: entry.rationales[label] ?? '',
  }));

/** All texts in the feedback on a claim. */
const feedbackOf = (claim: MarkedClaim): readonly Rationale[] => [
  ...rationalesOf(claim),
  { place: claim.place, part: 'look-up', text: claim.entry.lookUp ?? '' },
  { place: claim.place, part: 'why-contested', text: claim.entry.whyContested ?? '' },
];

/** No rationale has more than 45 words. */
export const checkRationaleLength = (claim: MarkedClaim): readonly Finding[] =>
  rationalesOf(claim).flatMap(({ place, part, text }): readonly Finding[] => {
    const count = wordsOf(text).length;
    if (count <= MAX_RATIONALE_WORDS) return [];
    return [{ rule: 'rationale-length', place, part, values: { words: count, most: MAX_RATIONALE_WORDS } }];
  });

/** No rationale has a Flesch-Kincaid grade above 9. */
export const checkRationaleGrade = (claim: MarkedClaim): readonly Finding[] =>
  rationalesOf(claim).flatMap(({ place, part, text }): readonly Finding[] => {
    const grade = readingGrade(text);
    if (grade <= MAX_RATIONALE_GRADE) return [];
    const values = { grade: Math.round(grade * 10) / 10, most: MAX_RATIONALE_GRADE };
    return [{ rule: 'rationale-grade', place, part, values }];
  });

const PART = '(?:claims?|sentences?|clauses?|paragraphs?|lines?|passages?)';
const ORDER = '(?:previous|preceding|next|following|earlier|later|last|other|first|second|third)';
const POINTERS = [
  // "the claim before", "sentences above", "the line that follows"
  new RegExp(
    String.raw`\b${PART} (?:just |right )?(?:before|above|after|below|(?:that|which) follows?|that comes? next|earlier|later)\b`,
    'i',
  ),
  // "the next sentence", "in an earlier paragraph"
  new RegExp(String.raw`\b${ORDER} ${PART}\b`, 'i'),
  // "claim 7", "claim number 7"
  /\bclaims? (?:number |no\. ?)?\d+\b/i,
];
// "the headline rests on", "the headline’s label", and a sentence with both the headline and a label in it
const SAYS_HEADLINES_LABEL = [
  /\bheadline(?:’s|'s)? (?:claim )?(?:itself )?(?:is|was|counts as|rests on|has|needs|label)\b/i,
  /\bheadline\b[^.!?]*\b(?:evidence|attribution|rhetoric|bare assertion)\b/i,
  /\b(?:evidence|attribution|rhetoric|bare assertion)\b[^.!?]*\bheadline\b/i,
];

/** The shortest quotation, in words, by which a reader would recognise another claim. */
const TELLING_WORDS = 4;
const quotationsOf = (text: string): readonly string[] =>
  [...text.matchAll(/["“”]([^"“”]+)["“”]/gu)].flatMap(([, words]) => (words === undefined ? [] : [words]));
// An id that is a plain word, such as "mayor", may occur in a text by chance; one with a hyphen or a digit does not.
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/gi)].map(([word]) => word).filter((word) => /[-\d]/.test(word));
const plain = (text: string): string => wordsOf(text.toLowerCase()).join(' ');

/** References to other claims in one text of a claim's feedback. */
interface Mention {
  readonly place: LintPlace;
  readonly part: ClaimPart;
  /** Words that refer to a neighbouring claim, or describe what the headline rests on. */
  readonly pointers: readonly string[];
  /** Possible ids of claims. */
  readonly ids: readonly string[];
  /** Quotations that are long enough to be recognised and are not from this claim. */
  readonly quotations: readonly string[];
}

/** A claim with the references in its feedback, which do not depend on other claims. */
export interface Mentions {
  readonly claim: MarkedClaim;
  readonly mentions: readonly Mention[];
}

/** Searches the feedback on one claim for possible references to others. */
export const mentionsIn = (claim: MarkedClaim): Mentions => {
  const own = plain(claim.quote.exact);
  const mentions = feedbackOf(claim).flatMap(({ place, part, text }): readonly Mention[] => {
    if (text === '') return [];
    const saying = claim.isHeadline ? POINTERS : [...POINTERS, ...SAYS_HEADLINES_LABEL];
    const pointers = saying.flatMap((pointer) => pointer.exec(text)?.[0] ?? []);
    const ids = [...new Set(namesIn(text))].filter((id) => id !== claim.claimId);
    const quotations = quotationsOf(text).filter(
      (words) => wordsOf(words).length >= TELLING_WORDS && !own.includes(plain(words)),
    );
    return pointers.length + ids.length + quotations.length === 0 ? [] : [{ place, part, pointers, ids, quotations }];
  });
  return { claim, mentions };
};

/**
 * No text of the feedback reveals the label of another claim of the same lesson: it does not refer to one ("the
 * sentence before", "claim 7", a claim's id), describe what the headline rests on, or quote four words or more of
 * another claim. Feedback is shown claim by claim, so a hint about the next claim would give away its answer. A passage
 * has only one claim, so this does not apply to it.
 */
export const checkGivesAway = (claims: readonly MarkedClaim[]): readonly Finding[] =>
  checkMentions(claims.map(mentionsIn));

/** The same for claims whose feedback was already searched. */
export const checkMentions = (all: readonly Mentions[]): readonly Finding[] => {
  if (all.length < 2) return [];
  const ids = new Set(all.flatMap(({ claim }) => claim.claimId ?? []));
  const quotes = all.some(({ mentions }) => mentions.some(({ quotations }) => quotations.length > 0));
  const texts = quotes ? all.map(({ claim }) => ({ claim, text: plain(claim.quote.exact) })) : [];
  return all.flatMap(({ claim, mentions }) =>
    mentions.flatMap(({ place, part, pointers, ids: named, quotations }) =>
      [
        ...pointers,
        ...named.filter((id) => ids.has(id)),
        ...quotations.filter((words) =>
          texts.some((other) => other.claim !== claim && other.text.includes(plain(words))),
        ),
      ].map((words): Finding => ({ rule: 'gives-away', place, part, values: { words } })),
    ),
  );
};
