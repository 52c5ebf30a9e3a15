import { LABELS, type Label } from '../lesson/label.ts';
import type { Finding, LintPlace } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';

/**
 * How many times as long as another label's the claims of a label may be on average before length becomes a clue to the
 * label.
 */
const MAX_LENGTH_RATIO = 1.25;

/** The mean length of a label's claims, in characters; null if it has none. */
export const meanClaimLength = (claims: readonly MarkedClaim[], label: Label): number | null => {
  const lengths = claims.filter(({ entry }) => entry.label === label).map(({ quote }) => quote.exact.length);
  return lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
};

/**
 * No label's claims are on average more than 25 % longer than another's. Applies to fictional content only: a real
 * article cannot be changed.
 */
export const checkLengthClue = (place: LintPlace, claims: readonly MarkedClaim[]): readonly Finding[] => {
  const means = LABELS.flatMap((label) => {
    const mean = meanClaimLength(claims, label);
    return mean === null ? [] : [{ label, mean }];
  }).toSorted((a, b) => b.mean - a.mean);
  const longest = means[0];
  const shortest = means.at(-1);
  if (longest === undefined || shortest === undefined || longest.mean <= shortest.mean * MAX_LENGTH_RATIO) return [];
  return [
    {
      rule: 'length-clue',
      place,
      values: {
        ...{ longest: longest.label, longestMean: longest.mean },
        ...{ shortest: shortest.label, shortestMean: shortest.mean },
        most: MAX_LENGTH_RATIO,
      },
    },
  ];
};
