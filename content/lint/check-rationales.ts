import { LABELS } from '../lesson/label.ts';
import type { Finding } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';
import { readingGrade } from './reading-grade.ts';
import { wordsOf } from './words-of.ts';

/** The most words that a rationale may have: more is not read between two claims. */
const MAX_RATIONALE_WORDS = 45;

/** The highest Flesch-Kincaid grade of a rationale: readers are about 15, and some of them read slowly. */
const MAX_RATIONALE_GRADE = 9;

interface Rationale {
  readonly place: string;
  readonly text: string;
}

const rationalesOf = ({ place, entry }: MarkedClaim): readonly Rationale[] =>
  LABELS.map((label) => ({ place: `${place}, rationale for ${label}`, text: entry.rationales[label] ?? '' }));

/** Everything that the feedback on a claim says in words. */
const feedbackOf = (claim: MarkedClaim): readonly Rationale[] => [
  ...rationalesOf(claim),
  { place: `${claim.place}, lookUp`, text: claim.entry.lookUp ?? '' },
  { place: `${claim.place}, whyContested`, text: claim.entry.whyContested ?? '' },
];

/** No rationale has more than 45 words. */
export const checkRationaleLength = (claim: MarkedClaim): readonly Finding[] =>
  rationalesOf(claim).flatMap(({ place, text }): readonly Finding[] => {
    const count = wordsOf(text).length;
    if (count <= MAX_RATIONALE_WORDS) return [];
    return [
      { rule: 'rationale-length', place, message: `${String(count)} words; at most ${String(MAX_RATIONALE_WORDS)}` },
    ];
  });

/** No rationale has a Flesch-Kincaid grade above 9. */
export const checkRationaleGrade = (claim: MarkedClaim): readonly Finding[] =>
  rationalesOf(claim).flatMap(({ place, text }): readonly Finding[] => {
    const grade = readingGrade(text);
    if (grade <= MAX_RATIONALE_GRADE) return [];
    return [
      {
        rule: 'rationale-grade',
        place,
        message: `Flesch-Kincaid grade ${grade.toFixed(1)}; at most ${String(MAX_RATIONALE_GRADE)}: shorter sentences, shorter words`,
      },
    ];
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

/** The shortest quotation, in words, by which a reader would know another claim again. */
const TELLING_WORDS = 4;
const quotationsOf = (text: string): readonly string[] =>
  [...text.matchAll(/["“”]([^"“”]+)["“”]/gu)].flatMap(([, words]) => (words === undefined ? [] : [words]));
// An id that is a plain word, such as "mayor", may stand in a text by itself; one with a hyphen or a digit does not.
const namesId = (text: string, id: string): boolean =>
  /[-\d]/.test(id) && [...text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/gi)].some(([word]) => word === id);
const plain = (text: string): string => wordsOf(text.toLowerCase()).join(' ');

const tellsOf = (text: string, claim: MarkedClaim, others: readonly MarkedClaim[]): readonly string[] => [
  ...POINTERS.flatMap((pointer) => pointer.exec(text)?.[0] ?? []),
  ...(claim.isHeadline ? [] : SAYS_HEADLINES_LABEL.flatMap((saying) => saying.exec(text)?.[0] ?? [])),
  ...others.flatMap(({ claimId }) => (claimId !== null && namesId(text, claimId) ? [claimId] : [])),
  ...quotationsOf(text).filter(
    (words) =>
      wordsOf(words).length >= TELLING_WORDS &&
      !plain(claim.quote.exact).includes(plain(words)) &&
      others.some((other) => plain(other.quote.exact).includes(plain(words))),
  ),
];

/**
 * No rationale, nor anything else that the feedback says, tells the label of another claim of the same lesson: it does
 * not point at one ("the sentence before", "claim 7", a claim's id), say what the headline rests on, or quote four words
 * or more of another claim. Feedback comes claim by claim, so a hint at a neighbour answers it. A passage has one claim;
 * nothing in it can be given away.
 */
export const checkGivesAway = (claims: readonly MarkedClaim[]): readonly Finding[] =>
  claims.flatMap((claim) => {
    const others = claims.filter((other) => other !== claim);
    if (others.length === 0) return [];
    return feedbackOf(claim).flatMap(({ place, text }) =>
      tellsOf(text, claim, others).map((words): Finding => ({
        rule: 'gives-away',
        place,
        message: `“${words}” speaks of another claim; speak of this one alone`,
      })),
    );
  });
