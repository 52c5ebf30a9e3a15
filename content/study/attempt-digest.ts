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

/** What all lists and plots need of one attempt, so that its journal need not be read again. */
export interface AttemptDigest {
  readonly lesson: ContentHash;
  /** The key that the attempt was started with; null for an exam edition, and for an exam that a teacher set. */
  readonly keyOfStart: ContentHash | null;
  /** Whether its result waits for a key that a teacher releases. */
  readonly isSet: boolean;
  readonly mode: Mode;
  readonly startedAt: string;
  /** When the last thing happened in it; ISO 8601, UTC, as the clock of that time gave it. */
  readonly lastAt: string;
  readonly seconds: number;
  readonly standing: 'underway' | 'handed-in' | 'set-aside' | 'dropped';
  /** True for an exam that was handed in and whose file for the teacher was not written yet. */
  readonly isWaitedFor: boolean;
  /** The claim that the person is at. */
  readonly claim: ClaimId;
  /** Its place among the claims that are asked, from 1. */
  readonly current: number;
  readonly answered: number;
  readonly of: number;
  /** The attempt whose missed claims it retries; null for an attempt of its own. */
  readonly again: AttemptId | null;
  /** The key that it was scored by; null while it is not handed in, and while no key is there. */
  readonly key: ContentHash | null;
  /** null where `key` is. */
  readonly points: number | null;
  /** Claims that earned their full point; null where `key` is. */
  readonly full: number | null;
  /** null where `key` is. A digest that was kept as text reads its marks only when they are asked for. */
  readonly marks: AttemptMarks | null;
}

/** What the key says of an attempt that was handed in. */
export interface AttemptMarks {
  /** The interval of points / claims. */
  readonly share: Interval;
  /** Over settled, answered claims. */
  readonly confusion: ConfusionMatrix;
  readonly brier: number | null;
  /** Over settled, answered claims; null when no confidence was asked for. */
  readonly forecasts: ForecastCounts | null;
  readonly rows: RightByLabel;
  readonly misses: readonly Miss[];
}

/** Right answers and all answers, by the label of the key; contested claims are in it, with either label right. */
export type RightByLabel = Readonly<Record<Label, { readonly right: number; readonly of: number }>>;

/** Answers of one kind that were not right. */
export interface Miss {
  readonly key: Label;
  readonly response: Label;
  readonly family: FamilyId;
  readonly count: number;
  /** Points that they did not earn. */
  readonly lost: number;
}

/** The digest of an attempt from its state, its events and the key that counts for it; `key` is null while there is none. */
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

/** An answer beside what the key says of its claim. */
export interface JudgedAnswer {
  readonly claim: ClaimId;
  readonly key: Label;
  readonly response: Label;
  readonly credit: Credit;
  readonly family: FamilyId;
}

/** The answers of an attempt that the key speaks of, in reading order. */
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

/** Right answers and all answers, by the label of the key. */
export const countRight = (answers: readonly Judgement[]): RightByLabel => ({
  evidence: rowOf('evidence', answers),
  attribution: rowOf('attribution', answers),
  rhetoric: rowOf('rhetoric', answers),
});

const rowOf = (label: Label, answers: readonly Judgement[]): { readonly right: number; readonly of: number } => {
  const inRow = answers.filter(({ key }) => key === label);
  return { right: inRow.filter(({ credit }) => isRight(credit)).length, of: inRow.length };
};

/** The answers that were not right, counted by cell and family, in the order of labels and families. */
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
