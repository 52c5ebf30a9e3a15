import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';

/** The claims that bear on the headline, by the label of the key; each list in reading order. */
export interface BearingGroup {
  readonly label: Label;
  readonly claims: readonly ClaimId[];
}

/**
 * What the headline rests on: the claims that the key holds to bear on it (which would hardly be so if the headline
 * were wrong), grouped by label. Three groups, always, in the order evidence, attribution, rhetoric; a group may be empty.
 * The headline's own claim is in none, because it does not bear on itself.
 */
export function groupBearing(key: AnswerKey): readonly BearingGroup[] {
  const bearing = key.entries.filter((entry) => entry.bearsOn === 'headline' || isSettledBearing(entry.bearing));
  return LABELS.map((label) => ({
    label,
    claims: bearing.filter((entry) => entry.label === label).map(({ claim }) => claim),
  }));
}

/** What is so or not so with the headline, in version 2; a second value means that careful readers differ. */
const isSettledBearing = (bearing: KeyEntry['bearing']): boolean =>
  bearing !== undefined && bearing.or === undefined && bearing.value !== 'near' && bearing.value !== 'framing';
