import { LABELS, type Label } from '../lesson/label.ts';
import { cohenKappa } from '../statistics/kappa.ts';
import { diagonal, sum } from '../statistics/sums.ts';
import { DOCUMENT_WORDS, VERBS_OF_SAYING, VERBS_THAT_MAY_SAY, WORDS_FOR_MANY_PAPERS } from './word-lists.ts';
import { wordsOf } from './words-of.ts';

/** What a simple rule is tested on or learned from: the words of a claim, and its label in the key. */
export interface KeyedWords {
  readonly words: ReadonlySet<string>;
  readonly label: Label;
}

/** The highest κ that a simple rule may reach on a lesson: a reader who understands the text must clearly beat it. */
export const MOST_KAPPA_OF_LESSON = 0.5;

/** A rule that sorts a claim only by its words. */
export type SimpleRule = (words: ReadonlySet<string>) => Label;

/** The result of a simple rule: `hits` of `n` claims sorted as in the key, and Cohen's κ, null if it is undefined. */
export interface Reach {
  readonly hits: number;
  readonly n: number;
  readonly kappa: number | null;
}

/** A word and its label; the first pair of a list whose word is in the claim decides. */
export interface WordRule {
  readonly word: string;
  readonly label: Label;
}

/** A list of single-word rules, and the label of a claim with none of the words. */
export interface WordRules {
  readonly rules: readonly WordRule[];
  readonly otherwise: Label;
}

/** The words of a claim as the rules use them: in lower case, each once, without a possessive ending. */
export const toKeyedWords = (text: string, label: Label): KeyedWords => ({
  words: new Set(wordsOf(text.toLowerCase()).map((word) => word.replace(/['’]s$/u, ''))),
  label,
});

const hasOneOf = (words: ReadonlySet<string>, forms: ReadonlySet<string>): boolean =>
  [...words].some((word) => forms.has(word));
const formsOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap((forms) => forms.split(' ')));

/**
 * The rule that a student thinks of first: a reporting verb means attribution, otherwise a word for a document means
 * evidence, and everything else is rhetoric.
 */
const sortByLists = (verbs: readonly string[], nouns: readonly string[]): SimpleRule => {
  const [saying, documents] = [formsOf(verbs), formsOf(nouns)];
  return (words) => {
    if (hasOneOf(words, saying)) return 'attribution';
    return hasOneOf(words, documents) ? 'evidence' : 'rhetoric';
  };
};

/** Uses only words that are hardly ambiguous. */
export const sortByPlainWords: SimpleRule = sortByLists(VERBS_OF_SAYING, DOCUMENT_WORDS);

/** Uses those words and many ambiguous ones. */
export const sortByAllWords: SimpleRule = sortByLists(
  [...VERBS_OF_SAYING, ...VERBS_THAT_MAY_SAY],
  [...DOCUMENT_WORDS, ...WORDS_FOR_MANY_PAPERS],
);

/** Sorts by a list of single-word rules: the first one whose word is in the claim decides. */
export const sortByWordRules =
  ({ rules, otherwise }: WordRules): SimpleRule =>
  (words) =>
    rules.find(({ word }) => words.has(word))?.label ?? otherwise;

/** The result of a rule on claims; the table for κ has rows = key, columns = rule. Without claims: 0 of 0, κ null. */
export const reachOf = (rule: SimpleRule, claims: readonly KeyedWords[]): Reach => {
  const table = LABELS.map((key) =>
    LABELS.map((said) => claims.filter(({ label, words }) => label === key && rule(words) === said).length),
  );
  return { hits: sum(diagonal(table)), n: claims.length, kappa: cohenKappa(table) };
};

/**
 * Learns a list of at most `most` single-word rules from claims, adding one word at a time.
 *
 * Each step appends the word and label that raise Cohen's κ on these claims the most, among all words that occur in at
 * least two of them; on a tie, the first word in alphabetical order. It stops when no word raises κ. All three labels
 * are tried for the claims without any of the words, and the best list is returned; on a tie the first label wins. (A
 * greedy decision list: Rivest 1987, "Learning decision lists", Machine Learning 2, 229–246.)
 */
export const learnWordRules = (claims: readonly KeyedWords[], most: number): WordRules => {
  const candidates = LABELS.map((otherwise) => growList(claims, otherwise, most));
  return candidates.reduce((best, list) =>
    kappaOrZero(sortByWordRules(list), claims) > kappaOrZero(sortByWordRules(best), claims) ? list : best,
  );
};

const kappaOrZero = (rule: SimpleRule, claims: readonly KeyedWords[]): number => reachOf(rule, claims).kappa ?? 0;

function growList(claims: readonly KeyedWords[], otherwise: Label, most: number): WordRules {
  const rules: WordRule[] = [];
  let open = claims;
  let caught = LABELS.map(() => LABELS.map(() => 0));
  let reached = kappaOf(caught, open, otherwise);
  while (rules.length < most) {
    const best = bestStep(caught, open, otherwise);
    if (best === null || best.kappa <= reached) break;
    rules.push({ word: best.word, label: best.label });
    caught = addTo(
      caught,
      open.filter(({ words }) => words.has(best.word)),
      best.label,
    );
    open = open.filter(({ words }) => !words.has(best.word));
    reached = best.kappa;
  }
  return { rules, otherwise };
}

/** The table with the claims added to which a rule gives one label: rows = key, columns = rule. */
const addTo = (table: readonly (readonly number[])[], claims: readonly Pick<KeyedWords, 'label'>[], said: Label) =>
  table.map((row, at) =>
    row.map((count, column) =>
      LABELS[column] === said ? count + claims.filter(({ label }) => label === LABELS[at]).length : count,
    ),
  );

const kappaOf = (caught: readonly (readonly number[])[], open: readonly KeyedWords[], otherwise: Label): number =>
  cohenKappa(addTo(caught, open, otherwise)) ?? 0;

function bestStep(
  caught: readonly (readonly number[])[],
  open: readonly KeyedWords[],
  otherwise: Label,
): (WordRule & { readonly kappa: number }) | null {
  const byWord = new Map<string, KeyedWords[]>();
  for (const claim of open) for (const word of claim.words) byWord.set(word, [...(byWord.get(word) ?? []), claim]);
  let best: (WordRule & { readonly kappa: number }) | null = null;
  const countOpen = addTo(caught, open, otherwise);
  for (const word of [...byWord.keys()].toSorted()) {
    const having = byWord.get(word) ?? [];
    if (having.length < 2) continue;
    for (const label of LABELS) {
      if (label === otherwise) continue;
      const kappa = cohenKappa(move(countOpen, having, otherwise, label)) ?? 0;
      if (best === null || kappa > best.kappa) best = { word, label, kappa };
    }
  }
  return best;
}

/** The table after the rule changes its label for some claims. */
const move = (table: readonly (readonly number[])[], claims: readonly KeyedWords[], from: Label, to: Label) => {
  const moved = LABELS.map((key) => claims.filter(({ label }) => label === key).length);
  return table.map((row, at) =>
    row.map((count, column) => {
      const label = LABELS[column];
      return count + (label === to ? (moved[at] ?? 0) : label === from ? -(moved[at] ?? 0) : 0);
    }),
  );
};
