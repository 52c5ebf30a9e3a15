import type { FamilyId, PassageLevel } from '../bank/families.ts';
import type { Label } from '../lesson/label.ts';
import type { ProblemKind } from '../lesson/problem.ts';

/** Each thing that the lint asks of the content; the code of a finding is the name of the rule that made it. */
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

/** What a finding about one claim is about. */
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

/** Where in the content something is wrong. */
export interface LintPlace {
  /** The file's name; null where it is no file: the bank as a whole, or a draft. */
  readonly file: string | null;
  readonly claim?: string;
  readonly passage?: string;
  readonly family?: FamilyId;
  readonly level?: PassageLevel;
  /** The path of a field in the file, such as `lesson.claims.3.quote`. */
  readonly field?: string;
}

/** What in a claim's wording makes its other labels earn something, whatever the text. */
export type UsualWording = 'proof-without-source' | 'nobody-named' | 'loaded-words';

/** The rules of words that a student might guess by, from two lists or learned from other texts. */
export const SIMPLE_RULES = ['plain-words', 'all-words', 'one-word', 'twenty-words'] as const;

/** A fault that the program itself would refuse a lesson for, or a field that is not there. */
interface Problematic {
  readonly problem: ProblemKind | 'field-absent';
  /** The words it is about, where it is about some. */
  readonly words: string;
}

/** What was counted or found by each rule: what the sentence about its finding needs. */
export interface LintValues {
  /** `said`: what the schema library says of the field, in its own words. */
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
  /** The words that speak of another claim. */
  readonly 'gives-away': { readonly words: string };
  /** The mean lengths of the claims of two labels, in characters, and how far apart they may be (1.25 = a quarter longer). */
  readonly 'length-clue': {
    readonly longest: Label;
    readonly longestMean: number;
    readonly shortest: Label;
    readonly shortestMean: number;
    readonly most: number;
  };
  /** What the rule sorts right of how many claims, and Cohen's κ with the key. */
  readonly 'simple-rule': {
    readonly name: (typeof SIMPLE_RULES)[number];
    readonly hits: number;
    readonly n: number;
    readonly kappa: number;
    readonly most: number;
  };
  /** Words in cues of all words; `most` is a share from 0 to 1. */
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

/** One thing that is wrong with the content, without a sentence about it: that is the renderer's (`#text/lint-text.ts`). */
export type Finding = {
  readonly [Rule in LintRule]: {
    readonly rule: Rule;
    readonly place: LintPlace;
    /** The part of the claim that it is about, where it is about one claim by itself. */
    readonly part?: ClaimPart;
    readonly values: LintValues[Rule];
  };
}[LintRule];
