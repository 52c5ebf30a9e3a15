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

/** The highest κ that a simple rule may reach in the medium and the hard passages of the bank, which are there to take such rules away from students. */
const MAX_KAPPA_IN_BANK = 0.3;

/** How many words the longest list may have that is learned from other texts: about what a student could keep in mind. */
const TWENTY = 20;

type SimpleRuleName = (typeof SIMPLE_RULES)[number];

/** What simple rules reach on one lesson, or on one part of the bank. */
export interface RuleRow {
  /** The file of a lesson, or a level of the bank. */
  readonly place: LintPlace;
  /** The highest κ allowed; null where the text may be as easy as it is. */
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

/** A warm-up is for trying the three buttons out, so it may be easy; and a real article is as it is. */
const limitOf = ({ lesson }: LessonFile): number | null =>
  lesson.isFictional && lesson.level !== 'starter' ? MOST_KAPPA_OF_LESSON : null;

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

/** No simple rule reaches more than chance and a little on an invented lesson, or on the medium and hard passages. */
export const checkSimpleRules = (rows: readonly RuleRow[]): readonly Finding[] =>
  rows.flatMap(({ place, limit, reaches }) =>
    SIMPLE_RULES.flatMap((name): readonly Finding[] => {
      const { hits, n, kappa } = reaches[name];
      if (limit === null || kappa === null || kappa <= limit) return [];
      return [{ rule: 'simple-rule', place, values: { name, hits, n, kappa, most: limit } }];
    }),
  );

/** How many passages of a family the plain words sort right at each level; without κ, for a family has one label. */
export interface FamilyReach {
  readonly family: FamilyId;
  readonly reaches: Readonly<Record<PassageLevel, Reach>>;
}

/** What the plain words reach on each family that the bank has passages of. */
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
