import { BANK_FAMILY_IDS, type FamilyId, PASSAGE_LEVELS, type PassageLevel } from '../bank/families.ts';
import type { LessonFile } from '../lesson/format.ts';
import type { FiledPassage } from './check-bank.ts';
import { type Finding, type LintPlace, SIMPLE_RULES } from './finding.ts';
import { claimOfPassage, claimsOfLesson, type MarkedClaim } from './marked-claim.ts';
import {
  type KeyedWords,
  learnWordRules,
  MOST_KAPPA_OF_LESSON,
  type Reach,
  reachOf,
  sortByAllWords,
  sortByPlainWords,
  sortByWordRules,
  toKeyedWords,
} from './simple-rules.ts';

/**
 * The highest κ that a simple rule may reach on the medium and hard passages of the bank, which are meant to wean
 * students off such rules.
 */
const MAX_KAPPA_IN_BANK = 0.3;

/** The length limit, in words, of a list learned from other texts: about as many as a student could remember. */
const TWENTY = 20;

type SimpleRuleName = (typeof SIMPLE_RULES)[number];

/** The results of simple rules on one lesson, or on one part of the bank. */
export interface RuleRow {
  /** The file of a lesson, or a level of the bank. */
  readonly place: LintPlace;
  /** The highest κ allowed; null if there is no limit. */
  readonly limit: number | null;
  readonly reaches: Readonly<Record<SimpleRuleName, Reach>>;
}

/** A lesson and the file it was read from. */
export interface FiledLesson {
  readonly file: string;
  readonly lesson: LessonFile;
}

const toWords = (claims: readonly MarkedClaim[]): readonly KeyedWords[] =>
  claims.map(({ quote, entry }) => toKeyedWords(quote.exact, entry.label));

const tryRules = (claims: readonly KeyedWords[], others: readonly KeyedWords[]): RuleRow['reaches'] => ({
  'plain-words': reachOf(sortByPlainWords, claims),
  'all-words': reachOf(sortByAllWords, claims),
  'one-word': reachOf(sortByWordRules(learnWordRules(others, 1)), claims),
  'twenty-words': reachOf(sortByWordRules(learnWordRules(others, TWENTY)), claims),
});

/**
 * No limit for a warm-up, which is for trying out the three buttons, or for a real article, which cannot be changed.
 */
const limitOf = ({ lesson }: LessonFile): number | null =>
  lesson.isFictional && lesson.level !== 'starter' ? MOST_KAPPA_OF_LESSON : null;

const limitOfLevel = (level: PassageLevel): number | null => (level === 'easy' ? null : MAX_KAPPA_IN_BANK);

/**
 * The results of simple rules on each lesson and on each level of the bank. Learned rules are never tested on their
 * training data: to test a lesson or a level of the bank, they are learned from all other built-in content.
 */
export const trySimpleRules = (
  lessons: readonly FiledLesson[],
  passages: readonly FiledPassage[],
): readonly RuleRow[] => {
  const parts = [
    ...lessons.map(({ file, lesson }) => ({
      place: { file },
      limit: limitOf(lesson),
      claims: toWords(claimsOfLesson(file, lesson)),
    })),
    ...PASSAGE_LEVELS.map((level) => ({
      place: { file: null, level },
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

/** No simple rule does clearly better than chance on an invented lesson, or on the medium and hard passages. */
export const checkSimpleRules = (rows: readonly RuleRow[]): readonly Finding[] =>
  rows.flatMap(({ place, limit, reaches }) =>
    SIMPLE_RULES.flatMap((name): readonly Finding[] => {
      const { hits, n, kappa } = reaches[name];
      if (limit === null || kappa === null || kappa <= limit) return [];
      return [{ rule: 'simple-rule', place, values: { name, hits, n, kappa, most: limit } }];
    }),
  );

/**
 * How many passages of a family the plain-words rule sorts correctly at each level; no κ, because a family has only one
 * label.
 */
export interface FamilyReach {
  readonly family: FamilyId;
  readonly reaches: Readonly<Record<PassageLevel, Reach>>;
}

/** The results of the plain-words rule on each family with passages in the bank. */
export const tryPlainWords = (passages: readonly FiledPassage[]): readonly FamilyReach[] =>
  BANK_FAMILY_IDS.map((family) => {
    const reach = (wanted: PassageLevel): Reach => {
      const claims = passages
        .filter(({ passage }) => passage.family === family && passage.level === wanted)
        .map(({ file, passage }) => claimOfPassage(file, passage));
      return reachOf(sortByPlainWords, toWords(claims));
    };
    return { family, reaches: { easy: reach('easy'), medium: reach('medium'), hard: reach('hard') } };
  });
