import type { Mode } from '../attempt/mode.ts';
import { FAMILY_IDS, type FamilyId } from '../bank/families.ts';
import type { AttemptId, JournalEvent } from '../journal/event.ts';
import type { AttemptState } from '../journal/fold-attempt.ts';
import type { AnswerKey, ClaimId } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import { type Credit, FULL_CREDIT } from '../lesson/credit.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { familyOf } from '../practice/family-of.ts';
import { isRight } from '../practice/skill-card.ts';
import type { ConfusionMatrix } from '../scoring/attempt-score.ts';
import { isContested } from '../lesson/is-contested.ts';
import { scoreAttempt, scoreResponse } from '../scoring/score-attempt.ts';
import type { Interval } from '../statistics/intervals.ts';
import { activeSeconds } from './active-seconds.ts';
import { countForecasts, type ForecastCounts } from './forecast-counts.ts';
import { shareInterval } from './share-interval.ts';

/** The data of one attempt that lists and plots need, so that its journal need not be read again. */
export interface AttemptDigest {
  readonly lesson: ContentHash;
  /** The key with which the attempt was started; null for an exam edition, and for an exam set by a teacher. */
  readonly keyOfStart: ContentHash | null;
  /** Whether its result waits until a teacher releases a key. */
  readonly isSet: boolean;
  readonly mode: Mode;
  readonly startedAt: string;
  /** The time of its last event; ISO 8601, UTC, from the clock at that time. */
  readonly lastAt: string;
  readonly seconds: number;
  readonly standing: 'underway' | 'handed-in' | 'set-aside' | 'dropped';
  /** True for an exam that was handed in but whose file for the teacher was not saved yet. */
  readonly isWaitedFor: boolean;
  /** The claim that the person is at. */
  readonly claim: ClaimId;
  /** The position of that claim among the claims of the attempt, from 1. */
  readonly current: number;
  readonly answered: number;
  readonly of: number;
  /** The attempt whose missed claims it retries; null if it is not a retry. */
  readonly again: AttemptId | null;
  /** The key by which it was scored; null before hand-in, and while there is no key. */
  readonly key: ContentHash | null;
  /** null if `key` is null. */
  readonly points: number | null;
  /** Claims that earned their full point; null if `key` is null. */
  readonly full: number | null;
  /** null if `key` is null. A stored digest parses its marks on first access. */
  readonly marks: AttemptMarks | null;
}

/** The results of a handed-in attempt according to its key. */
export interface AttemptMarks {
  /** The confidence interval of points / claims. */
  readonly share: Interval;
  /** Over settled, answered claims. */
  readonly confusion: ConfusionMatrix;
  readonly brier: number | null;
  /** Over settled, answered claims; null if no confidence was asked for. */
  readonly forecasts: ForecastCounts | null;
  readonly rows: RightByLabel;
  readonly misses: readonly Miss[];
}

/**
 * Right answers and all answers, by the label in the key; includes contested claims, for which either label is right.
 */
export type RightByLabel = Readonly<Record<Label, { readonly right: number; readonly of: number }>>;

/** Wrong answers of one kind. */
export interface Miss {
  readonly key: Label;
  readonly response: Label;
  readonly family: FamilyId;
  readonly count: number;
  /** The points that they lost. */
  readonly lost: number;
}

/** The digest of an attempt from its state, its events and the key that applies; `key` is null while there is none. */
export function digestAttempt(
  state: AttemptState,
  events: readonly JournalEvent[],
  key: { readonly hash: ContentHash; readonly key: AnswerKey } | null,
): AttemptDigest {
  return {
    lesson: state.lesson,
    keyOfStart: state.key,
    isSet: state.isSet,
    mode: state.mode,
    startedAt: state.startedAt,
    lastAt: events.at(-1)?.time ?? state.startedAt,
    seconds: activeSeconds(events),
    standing: standingOf(state),
    isWaitedFor: state.isToGive && state.isHandedIn && !state.isGiven,
    claim: state.current,
    current: state.claims.indexOf(state.current) + 1,
    answered: state.responses.size,
    of: state.claims.length,
    again: state.again,
    ...(key === null || !state.isHandedIn
      ? { key: null, points: null, full: null, marks: null }
      : { key: key.hash, ...markAttempt(state, key.key) }),
  };
}

/** An answer together with the key entry of its claim. */
export interface JudgedAnswer {
  readonly claim: ClaimId;
  readonly key: Label;
  readonly response: Label;
  readonly credit: Credit;
  readonly family: FamilyId;
}

/** The answers of an attempt to claims in the key, in reading order. */
export function judgeAnswers(state: AttemptState, key: AnswerKey): readonly JudgedAnswer[] {
  const entries = new Map(key.entries.map((entry) => [entry.claim, entry]));
  return state.claims.flatMap((claim): readonly JudgedAnswer[] => {
    const entry = entries.get(claim);
    const response = state.responses.get(claim);
    if (entry === undefined || response === undefined) return [];
    const credit = scoreResponse(entry, response.label);
    return [{ claim, key: entry.label, response: response.label, credit, family: familyOf(entry) }];
  });
}

function standingOf({ isDropped, isHandedIn, isSetAside }: AttemptState): AttemptDigest['standing'] {
  if (isDropped) return 'dropped';
  if (isHandedIn) return 'handed-in';
  return isSetAside ? 'set-aside' : 'underway';
}

function markAttempt(
  state: AttemptState,
  key: AnswerKey,
): { readonly points: number; readonly full: number; readonly marks: AttemptMarks } {
  const { points, reading, calibration } = scoreAttempt(key, state);
  const judged = judgeAnswers(state, key);
  const unanswered = Array.from({ length: state.claims.length - judged.length }, (): Credit => 0);
  const marks = {
    share: shareInterval([...judged.map(({ credit }) => credit), ...unanswered]) ?? ([0, 1] as const),
    ...{ confusion: reading.confusion, brier: calibration?.brier ?? null },
    forecasts: calibration === null ? null : forecastsOf(state, key),
    ...{ rows: countRight(judged), misses: countMisses(judged) },
  };
  return { points, full: judged.filter(({ credit }) => credit === FULL_CREDIT).length, marks };
}

function forecastsOf(state: AttemptState, key: AnswerKey): ForecastCounts {
  return countForecasts(
    key.entries.flatMap((entry) => {
      const response = state.claims.includes(entry.claim) ? state.responses.get(entry.claim) : undefined;
      const confidence = response?.confidence ?? null;
      if (response === undefined || confidence === null || isContested(entry)) return [];
      return [{ key: entry.label, response: response.label, confidence }];
    }),
  );
}

type Judgement = Omit<JudgedAnswer, 'claim'>;

/** Right answers and all answers, by the label in the key. */
export const countRight = (answers: readonly Judgement[]): RightByLabel => ({
  evidence: rowOf('evidence', answers),
  attribution: rowOf('attribution', answers),
  rhetoric: rowOf('rhetoric', answers),
});

const rowOf = (label: Label, answers: readonly Judgement[]): { readonly right: number; readonly of: number } => {
  const inRow = answers.filter(({ key }) => key === label);
  return { right: inRow.filter(({ credit }) => isRight(credit)).length, of: inRow.length };
};

/** The wrong answers, counted by cell and family, in the order of labels and families. */
export function countMisses(answers: readonly Judgement[]): readonly Miss[] {
  const misses = answers.filter(({ credit }) => !isRight(credit));
  return LABELS.flatMap((key) =>
    LABELS.flatMap((response) =>
      FAMILY_IDS.flatMap((family): readonly Miss[] => {
        const alike = misses.filter((one) => one.key === key && one.response === response && one.family === family);
        if (alike.length === 0) return [];
        return [
          { key, response, family, count: alike.length, lost: alike.reduce((all, { credit }) => all + 1 - credit, 0) },
        ];
      }),
    ),
  );
}
