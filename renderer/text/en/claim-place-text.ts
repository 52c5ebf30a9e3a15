import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import type { Where } from '../../../content/lesson/where-is.ts';

/** Which claim, and how far one is. Where only some are asked these are two numbers: “Claim 17 (4 of 12)”. */
export const sayPlace = ({ number, at, of, isWhole }: ClaimPlace): string =>
  isWhole ? `Claim ${String(number)} of ${String(of)}` : `Claim ${String(number)} (${String(at)} of ${String(of)})`;

const PLACES = {
  headline: 'in the headline',
  heading: 'in a heading',
  caption: 'in a caption',
  other: 'in the article',
};

/** Where in the article the claim stands, for somebody who does not see it marked there. */
export const sayWhere = (where: Where): string =>
  where.kind === 'paragraph' ? `paragraph ${String(where.number)} of ${String(where.of)}` : PLACES[where.kind];
