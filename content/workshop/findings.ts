import type { Details } from '../draft/draft.ts';
import type { BlockId, ClaimId } from '../lesson/format.ts';
import type { ClaimPart } from '../lint/finding.ts';
import type { WorkshopStep } from './steps.ts';

/** What every lesson must have. */
export const MUST_CODES = [
  'text-missing',
  'headline-missing',
  'headline-unmarked',
  'claims-missing',
  'label-missing',
  'reason-missing',
  'why-contested-missing',
  'cue-not-findable',
  'detail-missing',
  'headline-says-missing',
  'too-large',
] as const;

/** What improves a lesson. The last ones are rules of the lint (content/lint/finding.ts), with the same names. */
export const SHOULD_CODES = [
  'two-verbs-of-saying',
  'long-claim',
  'nothing-marked',
  'cues-missing',
  'family-missing',
  'template-untouched',
  'bearings-missing',
  'label-unused',
  'one-sided',
  'no-second-reader',
  'disagreement-open',
  ...(['rationale-length', 'rationale-grade', 'gives-away', 'long-cue', 'proof-words'] as const),
  ...(['minutes', 'unsafe-look-up', 'length-clue', 'simple-rule'] as const),
] as const;

type TodoCode = (typeof MUST_CODES)[number] | (typeof SHOULD_CODES)[number];

/** The place in a draft where something is to be done. */
export type TodoPlace =
  | { readonly kind: 'draft' }
  | { readonly kind: 'detail'; readonly field: keyof Details | 'headlineSays' | 'teacherWarning' }
  | { readonly kind: 'block'; readonly block: BlockId }
  | { readonly kind: 'claim'; readonly claim: ClaimId; readonly part: ClaimPart };

/** The step of the workshop in which it is done. */
export type TodoStep = Exclude<WorkshopStep, 'finish'>;

/** One task that is still to do. */
export interface Todo {
  readonly code: TodoCode;
  readonly level: 'must' | 'should';
  readonly step: TodoStep;
  readonly at: TodoPlace;
  /** The values for its message: `number` of a claim or paragraph from 1, `words`, `most`, `hits`, `n` … */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The tasks that are still to do, in the order of the steps and of the text. */
export interface TodoList {
  /** Empty if the draft can be made into a lesson. */
  readonly must: readonly Todo[];
  readonly should: readonly Todo[];
  /** The number of claims, the number with a label, and the estimated duration in minutes. */
  readonly counts: { readonly claims: number; readonly labelled: number; readonly minutes: number };
}
