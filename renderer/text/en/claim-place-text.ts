import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import type { Where } from '../../../content/lesson/where-is.ts';

/**
 * Which claim this is, and how far the attempt is. If only some claims are asked, these are two numbers: “Claim 17 (4
 * of 12)”.
 */
export const sayPlace = ({ number, at, of, isWhole }: ClaimPlace): string =>
  isWhole ? `Claim ${String(number)} of ${String(of)}` : `Claim ${String(number)} (${String(at)} of ${String(of)})`;

const PLACES = {
  headline: 'in the headline',
  heading: 'in a heading',
  caption: 'in a caption',
  other: 'in the article',
};

/** Where in the article the claim is, for a person who cannot see the mark. */
export const sayWhere = (where: Where): string =>
  where.kind === 'paragraph' ? `paragraph ${String(where.number)} of ${String(where.of)}` : PLACES[where.kind];
