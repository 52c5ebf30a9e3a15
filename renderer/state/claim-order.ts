import type { AttemptView } from '../../content/desk/views.ts';
import type { ClaimId } from '../../content/lesson/format.ts';

type Order = Pick<AttemptView, 'claims' | 'current' | 'responses'>;

/** The claim after the current one in reading order; null after the last. */
export const claimAfter = ({ claims, current }: Order): ClaimId | null => claims[claims.indexOf(current) + 1] ?? null;

/** The claim before the current one in reading order; null before the first. */
export const claimBefore = ({ claims, current }: Order): ClaimId | null => claims[claims.indexOf(current) - 1] ?? null;

/**
 * The next claim without a response after the current one, starting over after the last one; null if there is no other.
 */
export function nextUnanswered({ claims, current, responses }: Order): ClaimId | null {
  const here = claims.indexOf(current);
  const round = [...claims.slice(here + 1), ...claims.slice(0, Math.max(here, 0))];
  return round.find((claim) => responses[claim] === undefined) ?? null;
}
