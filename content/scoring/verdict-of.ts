import type { Response } from '../attempt/response.ts';
import { type Credit, type Earned, earnedBy } from '../lesson/credit.ts';

/** What became of one claim: its full point, part of it, none, or no response. */
export type Verdict = 'right' | 'part' | 'wrong' | 'missing';

const VERDICTS = { full: 'right', part: 'part', none: 'wrong' } as const satisfies Record<Earned, Verdict>;

/**
 * What became of one claim. A label that earns the full point is right, whether or not it is the primary one;
 * a claim without a response is missing, never wrong.
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
