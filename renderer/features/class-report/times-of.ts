import type { SameWorkHand } from '../../../content/class/class-report.ts';

/** When each was handed in or typed in, as ISO 8601; without those of which it is not known. */
export const timesOf = (hands: readonly Pick<SameWorkHand, 'handedInAt'>[]): readonly string[] =>
  hands.flatMap(({ handedInAt }) => (handedInAt === '' ? [] : [handedInAt]));
