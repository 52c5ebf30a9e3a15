import type { FamilyId, PassageLevel } from '../bank/families.ts';
import type { Label } from '../lesson/label.ts';
import type { ProblemKind } from '../lesson/problem.ts';

/** The rules that the lint checks; the code of a finding is the name of its rule. */
export const LINT_RULES = [
  'unreadable',
  'missing-field',
  'unknown-technique',
  'inconsistent',
  'anchor',
  'overlap',
  'credits',
  'contested',
  'rationale-length',
  'rationale-grade',
  'gives-away',
  'length-clue',
  'simple-rule',
  'long-cue',
  'proof-words',
  'usual-credits',
  'minutes',
  'unsafe-look-up',
  'passage-length',
  'family-label',
  'duplicate-id',
  'shared-sentence',
  'family-size',
] as const;

export type LintRule = (typeof LINT_RULES)[number];

/** The part of a claim that a finding is about. */
export type ClaimPart =
  | 'words'
  | 'label'
  | 'cues'
  | 'techniques'
  | 'family'
  | 'reason-evidence'
  | 'reason-attribution'
  | 'reason-rhetoric'
  | 'look-up'
  | 'why-contested';

/** The place of a finding in the content. */
export interface LintPlace {
  /** The file's name; null if it is not about a file but the bank as a whole, or a draft. */
  readonly file: string | null;
  readonly claim?: string;
  readonly passage?: string;
  readonly family?: FamilyId;
  readonly level?: PassageLevel;
  /** The path of a field in the file, such as `lesson.claims.3.quote`. */
  readonly field?: string;
}

/** A kind of wording for which other labels earn some credit, in any text. */
export type UsualWording = 'proof-without-source' | 'nobody-named' | 'loaded-words';

/** The word rules that a student might guess by: two use fixed lists, two are learned from other texts. */
export const SIMPLE_RULES = ['plain-words', 'all-words', 'one-word', 'twenty-words'] as const;

/** A fault for which the program itself would refuse a lesson, or a missing field. */
interface Problematic {
  readonly problem: ProblemKind | 'field-absent';
  /** The words that it is about, if any. */
  readonly words: string;
}

/** The values for each rule that the message about its finding needs. */
export interface LintValues {
  /** `said`: the schema library's message about the field. */
  readonly unreadable: { readonly said: string };
  readonly 'missing-field': Problematic;
  readonly 'unknown-technique': { readonly name: string };
  readonly inconsistent: Problematic;
  readonly anchor: Problematic;
  readonly overlap: Problematic;
  readonly credits: Problematic;
  readonly contested: Problematic;
  readonly 'duplicate-id': Problematic;
  readonly 'rationale-length': { readonly words: number; readonly most: number };
  /** Flesch-Kincaid grades, to one decimal. */
  readonly 'rationale-grade': { readonly grade: number; readonly most: number };
  /** The words that refer to another claim. */
  readonly 'gives-away': { readonly words: string };
  /** The mean lengths of the claims of two labels, in characters, and the allowed ratio (1.25 = a quarter longer). */
  readonly 'length-clue': {
    readonly longest: Label;
    readonly longestMean: number;
    readonly shortest: Label;
    readonly shortestMean: number;
    readonly most: number;
  };
  /** How many of the claims the rule sorts correctly, and Cohen's κ with the key. */
  readonly 'simple-rule': {
    readonly name: (typeof SIMPLE_RULES)[number];
    readonly hits: number;
    readonly n: number;
    readonly kappa: number;
    readonly most: number;
  };
  /** Words in cues, and all words; `most` is a share from 0 to 1. */
  readonly 'long-cue': { readonly inCues: number; readonly all: number; readonly most: number };
  readonly 'proof-words': { readonly words: string };
  readonly 'usual-credits': {
    readonly wording: UsualWording;
    readonly words: string;
    readonly label: Label;
    readonly least: number;
    readonly earned: number;
  };
  readonly minutes: { readonly minutes: number; readonly counted: number };
  readonly 'unsafe-look-up':
    { readonly what: 'look-up'; readonly sentence: string } | { readonly what: 'no-teacher-warning' };
  readonly 'passage-length': { readonly sentences: number; readonly most: number };
  readonly 'family-label': { readonly label: Label; readonly family: FamilyId; readonly stands: Label };
  readonly 'shared-sentence': { readonly sentence: string; readonly file: string; readonly passage: string };
  readonly 'family-size': { readonly count: number; readonly least: number };
}

/** One fault of the content, without a message: messages are in the renderer (`#text/lint-text.ts`). */
export type Finding = {
  readonly [Rule in LintRule]: {
    readonly rule: Rule;
    readonly place: LintPlace;
    /** The part of the claim, if it is about a single claim. */
    readonly part?: ClaimPart;
    readonly values: LintValues[Rule];
  };
}[LintRule];
