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
  | 'family'
  | 'reason-evidence'
  | 'reason-attribution'
  | 'reason-rhetoric'
  | 'look-up'
  | 'why-contested';

/** One thing that is wrong with the content. */
export interface Finding {
  readonly rule: LintRule;
  /** The part of the claim that it is about, where it is about one claim by itself. */
  readonly part?: ClaimPart;
  /** What was counted or found, for who says it in other words than `message`. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The file and the place in it, as an author would look for it: "warm-up.lesson.json, claim bell-tower, rationale for evidence". */
  readonly place: string;
  /** What is wrong, and what is asked instead. */
  readonly message: string;
}
