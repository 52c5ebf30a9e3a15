import { numberClaims } from '../lesson/claim-number.ts';
import type { AnswerKey, Block, ClaimId, KeyEntry, StudentHalf } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import { locateQuote } from '../lesson/locate-quote.ts';

/** Claimsort's own sentences in questions for other programs, in the language of the interface. */
export interface QuestionWords {
  /** The title of the page with the article, also in the question bank. */
  readonly article: string;
  /** The label of the collapsed article in each question. */
  readonly wholeArticle: string;
  /** States that the story is invented. */
  readonly fictional: string;
  /** Introduces how the text was obtained, and its copyright owner. */
  readonly provenance: string;
  readonly licence: string;
  readonly question: string;
  /** The three answers, each with its meaning. */
  readonly labels: Readonly<Record<Label, string>>;
  /** The label in the key, shown after the answer. */
  readonly keySays: Readonly<Record<Label, string>>;
  /** Introduces why careful readers disagree. */
  readonly debatable: string;
  /** Introduces how the claim can be verified. */
  readonly lookUp: string;
}

/** The data for exporting questions. */
export interface Questions {
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
  /** In reading order; a claim without an entry in the key is left out. */
  readonly claims: readonly ClaimId[];
  readonly words: QuestionWords;
}

/** One claim as a question. */
export interface Question {
  readonly entry: KeyEntry;
  /** The claim's number in the lesson, padded with zeros, so that names sort in reading order. */
  readonly number: string;
  /** The number and the beginning of the claim. */
  readonly name: string;
  /** The paragraph of the claim: the text before it, the claim, and the text after it. */
  readonly paragraph: readonly [before: string, claim: string, after: string];
}

/** How much of a claim is in the name of its question, in characters. */
const MAX_NAME = 80;

/** The chosen claims as questions, in the order of the article. */
export function listQuestions({ lesson, key, claims }: Omit<Questions, 'words'>): readonly Question[] {
  const numbers = numberClaims(lesson);
  const digits = String(lesson.claims.length).length;
  const entries = new Map(key.entries.map((entry) => [entry.claim, entry]));
  const asked = new Set(claims);
  const blocks = new Map(lesson.article.blocks.map((block) => [block.id, block]));
  return lesson.claims.flatMap(({ id, block: at, quote }) => {
    const entry = entries.get(id);
    const block = blocks.get(at);
    if (!asked.has(id) || entry === undefined || block === undefined) return [];
    const number = String(numbers.get(id) ?? 0).padStart(digits, '0');
    const place = locateQuote(block.text, quote);
    const before = place.ok ? block.text.slice(0, place.value.start) : '';
    const after = place.ok ? block.text.slice(place.value.end) : '';
    return [
      { entry, number, name: `${number}. ${shorten(quote.exact)}`, paragraph: [before, quote.exact, after] as const },
    ];
  });
}

/** The tag of each kind of block. Headings are at a lower level than those of the importing program's page. */
export const BLOCK_TAGS: Readonly<Record<Block['kind'], 'h3' | 'h4' | 'p'>> = {
  ...{ headline: 'h3', heading: 'h4', paragraph: 'p' },
  ...{ credit: 'p', notice: 'p', byline: 'p', date: 'p', caption: 'p' },
};

const shorten = (says: string): string => {
  const letters = Array.from(says);
  return letters.length <= MAX_NAME ? says : `${letters.slice(0, MAX_NAME - 1).join('')}…`;
};
