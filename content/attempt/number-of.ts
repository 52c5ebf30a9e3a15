import type { AttemptView } from '../desk/views.ts';
import type { ClaimId } from '../lesson/format.ts';

/** The number of a claim on the screen, from 1; in a retry the one that it had when it was missed. 0 for another claim. */
export const numberOf = ({ claims, numbers }: Pick<AttemptView, 'claims' | 'numbers'>, claim: ClaimId): number =>
  numbers[claims.indexOf(claim)] ?? 0;
