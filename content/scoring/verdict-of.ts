import type { Response } from '../attempt/response.ts';
import { type Credit, type Earned, earnedBy } from '../lesson/credit.ts';

/** The result for one claim: full point, part of it, none, or no response. */
export type Verdict = 'right' | 'part' | 'wrong' | 'missing';

const VERDICTS = { full: 'right', part: 'part', none: 'wrong' } as const satisfies Record<Earned, Verdict>;

/**
 * The result for one claim. A label that earns the full point is right, even if it is not the primary one; a claim
 * without a response is missing, never wrong.
 *
 * @example verdictOf({ response: { label: 'rhetoric', confidence: null }, credit: 0.25 }) // 'part'
 */
export function verdictOf({
  response,
  credit,
}: {
  readonly response: Response | null;
  readonly credit: Credit;
}): Verdict {
  if (response === null) return 'missing';
  return VERDICTS[earnedBy(credit)];
}
