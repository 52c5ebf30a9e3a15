import { BANK_FAMILY_IDS, PASSAGE_LEVELS, type PassageLevel } from '../bank/families.ts';
import type { LessonFile } from '../lesson/format.ts';
import type { FiledPassage } from './check-bank.ts';
import type { Finding } from './finding.ts';
import { claimOfPassage, claimsOfLesson, type MarkedClaim } from './marked-claim.ts';
import {
  type KeyedWords,
  learnWordRules,
  type Reach,
  reachOf,
  type SimpleRule,
  sortByAllWords,
  sortByPlainWords,
  sortByWordRules,
  toKeyedWords,
} from './simple-rules.ts';

/** The highest κ that a simple rule may reach in a lesson that we invent: a reader who understands must beat it clearly. */
const MAX_KAPPA_IN_LESSON = 0.5;

/** The same for the medium and the hard passages of the bank, which are there to take such rules away from students. */
const MAX_KAPPA_IN_BANK = 0.3;

/** How many words the longest list may have that is learned from other texts: about what a student could keep in mind. */
const MOST_WORDS = 20;

/** The names of the simple rules, in the order of the table. */
export const SIMPLE_RULES = ['plain words', 'all words', 'one word', `${String(MOST_WORDS)} words`] as const;

/** What simple rules reach on one lesson, or on one part of the bank. */
export interface RuleRow {
  /** The file of a lesson, or "bank, hard". */
  readonly place: string;
  /** The highest κ allowed; null where the text may be as easy as it is. */
  readonly limit: number | null;
  /** One for each of `SIMPLE_RULES`, in that order. */
  readonly reaches: readonly Reach[];
}

/** A lesson and the file it was read from. */
export interface FiledLesson {
  readonly file: string;
  readonly lesson: LessonFile;
}

const toWords = (claims: readonly MarkedClaim[]): readonly KeyedWords[] =>
  claims.map(({ quote, entry }) => toKeyedWords(quote.exact, entry.label));

const tryRules = (claims: readonly KeyedWords[], others: readonly KeyedWords[]): readonly Reach[] => {
  const rules: readonly SimpleRule[] = [
    sortByPlainWords,
    sortByAllWords,
    sortByWordRules(learnWordRules(others, 1)),
    sortByWordRules(learnWordRules(others, MOST_WORDS)),
  ];
  return rules.map((rule) => reachOf(rule, claims));
};

/** A warm-up is for trying the three buttons out, so it may be easy; and a real article is as it is. */
const limitOf = ({ lesson }: LessonFile): number | null =>
  lesson.isFictional && lesson.level !== 'starter' ? MAX_KAPPA_IN_LESSON : null;

const limitOfLevel = (level: PassageLevel): number | null => (level === 'easy' ? null : MAX_KAPPA_IN_BANK);

/**
 * What simple rules reach on each lesson and on each level of the bank. The rules that are learned never see what they
 * are tried on: a lesson is left out with all its claims, and so is a level of the bank; everything else that ships is
 * learned from.
 */
export const trySimpleRules = (
  lessons: readonly FiledLesson[],
  passages: readonly FiledPassage[],
): readonly RuleRow[] => {
  const parts = [
    ...lessons.map(({ file, lesson }) => ({
      place: file,
      limit: limitOf(lesson),
      claims: toWords(claimsOfLesson(file, lesson)),
    })),
    ...PASSAGE_LEVELS.map((level) => ({
      place: `bank, ${level}`,
      limit: limitOfLevel(level),
      claims: toWords(
        passages
          .filter(({ passage }) => passage.level === level)
          .map(({ file, passage }) => claimOfPassage(file, passage)),
      ),
    })),
  ];
  return parts.map(({ place, limit, claims }) => {
    const others = parts.filter((part) => part.place !== place).flatMap((part) => part.claims);
    return { place, limit, reaches: tryRules(claims, others) };
  });
};

const isOver = ({ kappa }: Reach, limit: number | null): boolean => limit !== null && kappa !== null && kappa > limit;

const formatKappa = (kappa: number | null): string => kappa?.toFixed(2) ?? '–';

/** No simple rule reaches more than chance and a little on an invented lesson, or on the medium and hard passages. */
export const checkSimpleRules = (rows: readonly RuleRow[]): readonly Finding[] =>
  rows.flatMap(({ place, limit, reaches }) =>
    reaches.flatMap((reach, at): readonly Finding[] => {
      if (!isOver(reach, limit)) return [];
      const told = `sorts ${String(reach.hits)} of ${String(reach.n)} claims, κ ${formatKappa(reach.kappa)}; at most ${String(limit)}`;
      return [{ rule: 'simple-rule', place, message: `the rule “${SIMPLE_RULES[at] ?? ''}” ${told}` }];
    }),
  );

/** How many of each family's medium and hard passages the plain words sort right. */
const familyLines = (passages: readonly FiledPassage[]): readonly string[] =>
  BANK_FAMILY_IDS.map((id) => {
    const cells = PASSAGE_LEVELS.map((level) => {
      const claims = passages
        .filter(({ passage }) => passage.family === id && passage.level === level)
        .map(({ file, passage }) => claimOfPassage(file, passage));
      const { hits, n } = reachOf(sortByPlainWords, toWords(claims));
      return `${String(hits)} of ${String(n)}`.padStart(12);
    });
    return [id.padEnd(34), ...cells].join('');
  });

/**
 * What simple rules reach, as a table for a terminal: rows = lessons and levels of the bank, columns = rules, each with
 * its hits, its n and κ; "!" behind a κ over the limit. Under it how many passages of each family the plain words sort,
 * without κ, for a family has one label.
 */
export const formatRuleTable = (rows: readonly RuleRow[], passages: readonly FiledPassage[]): string => {
  const head = ['simple rules'.padEnd(34), 'limit'.padStart(6), ...SIMPLE_RULES.map((name) => name.padStart(20))];
  const lines = rows.map(({ place, limit, reaches }) => {
    const cells = reaches.map((reach) => {
      const mark = isOver(reach, limit) ? '!' : ' ';
      const kappa = formatKappa(reach.kappa).padStart(5);
      return `${String(reach.hits)} of ${String(reach.n)}, κ ${kappa}${mark}`.padStart(20);
    });
    return [place.padEnd(34), (limit?.toFixed(1) ?? 'none').padStart(6), ...cells].join('');
  });
  return [
    head.join(''),
    ...lines,
    '! = over the limit',
    '',
    ['plain words, by family'.padEnd(34), ...PASSAGE_LEVELS.map((level) => level.padStart(12))].join(''),
    ...familyLines(passages),
  ].join('\n');
};
