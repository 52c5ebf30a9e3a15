import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';

/** Which claim, and how far one is. Where only some are asked these are two numbers: “Claim 17 (4 of 12)”. */
export const sayPlace = ({ number, at, of, isWhole }: ClaimPlace): string =>
  isWhole ? `Claim ${String(number)} of ${String(of)}` : `Claim ${String(number)} (${String(at)} of ${String(of)})`;
