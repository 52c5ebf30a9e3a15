import type { ClaimId } from './format.ts';

/** Anything with all claims of a lesson, in the order of the article. */
interface HasClaims {
  readonly claims: readonly { readonly id: ClaimId }[];
}

/**
 * The number of every claim, from 1: its position among all claims of the lesson, in the order of the article. A claim
 * always has this number wherever it is shown, printed or mentioned, even if only some of the claims are asked.
 */
export const numberClaims = ({ claims }: HasClaims): ReadonlyMap<ClaimId, number> =>
  new Map(claims.map(({ id }, at) => [id, at + 1]));

/** The number of one claim, as in `numberClaims`; 0 for a claim that is not in the lesson. */
export const claimNumber = ({ claims }: HasClaims, claim: ClaimId): number =>
  claims.findIndex(({ id }) => id === claim) + 1;

/** A claim's number, and its position in the attempt; they differ if not all claims are asked. */
export interface ClaimPlace {
  /** The claim's number in the lesson, from 1. */
  readonly number: number;
  /** Its position among the claims that are asked, from 1. */
  readonly at: number;
  /** How many claims are asked. */
  readonly of: number;
  /** Whether these are all claims of the lesson; then number and position are the same. */
  readonly isWhole: boolean;
}

/** The place of a claim that is number `at` of the `of` claims that are asked. */
export const toClaimPlace = (
  lesson: HasClaims,
  claim: ClaimId,
  { at, of }: Pick<ClaimPlace, 'at' | 'of'>,
): ClaimPlace => ({ number: claimNumber(lesson, claim), at, of, isWhole: of === lesson.claims.length });

/** The place of a claim among `asked`, in reading order. */
export const placeAmong = (lesson: HasClaims, asked: readonly ClaimId[], claim: ClaimId): ClaimPlace =>
  toClaimPlace(lesson, claim, { at: asked.indexOf(claim) + 1, of: asked.length });
