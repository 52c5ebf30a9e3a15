import type { ClaimId, StudentHalf } from './format.ts';

/** The claim's own words, verbatim; empty for a claim that is not in the lesson. */
export const claimText = ({ claims }: Pick<StudentHalf, 'claims'>, claim: ClaimId): string =>
  claims.find(({ id }) => id === claim)?.quote.exact ?? '';
