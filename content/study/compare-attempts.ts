import type { AttemptState } from '../journal/fold-attempt.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../lesson/format.ts';
import { scoreResponse } from '../scoring/score-attempt.ts';
import type { Comparison } from './views.ts';

/** An attempt with its lesson and the key at the time. */
export interface KeyedAttempt {
  readonly state: AttemptState;
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
}

type ComparedClaim = Comparison['claims'][number];

/**
 * Compares two attempts at one lesson claim by claim, in the reading order of the second one's lesson, followed by
 * claims that only the first one's revision has. Each attempt is scored by the key at its time.
 */
export function compareClaims(first: KeyedAttempt, second: KeyedAttempt): readonly ComparedClaim[] {
  const ids = [...second.lesson.claims, ...first.lesson.claims].map(({ id }) => id);
  return [...new Set(ids)].flatMap((claim): readonly ComparedClaim[] => {
    const [one, other] = [takenIn(first, claim), takenIn(second, claim)];
    const either = other ?? one;
    if (either === null) return [];
    const { text, keyLabel } = either;
    return [{ claim, text, keyLabel, first: one?.answer ?? null, second: other?.answer ?? null }];
  });
}

interface Taken {
  readonly text: string;
  readonly keyLabel: ComparedClaim['keyLabel'];
  readonly answer: NonNullable<ComparedClaim['first']>;
}

function takenIn({ state, lesson, key }: KeyedAttempt, claim: ClaimId): Taken | null {
  const entry = key.entries.find((one) => one.claim === claim);
  const text = lesson.claims.find(({ id }) => id === claim)?.quote.exact;
  if (!state.claims.includes(claim) || entry === undefined || text === undefined) return null;
  const label = state.responses.get(claim)?.label ?? null;
  const credit = label === null ? 0 : scoreResponse(entry, label);
  return { text, keyLabel: entry.label, answer: { label, credit } };
}
