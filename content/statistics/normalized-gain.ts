/**
 * The normalised gain ⟨g⟩ between two votes or tests: how much of what could be gained was gained. 1 where all are right
 * afterwards, 0 where nothing changed, below 0 where it got worse. null where there was nothing left to gain.
 *
 * (post − pre) / (1 − pre) (Hake 1998, "Interactive-Engagement Versus Traditional Methods", American Journal of Physics
 * 66, 64–74).
 *
 * @param pre the share that was right before, in [0, 1]
 * @param post the share that is right after, in [0, 1]
 * @example normalizedGain(0.4, 0.7) // 0.5
 */
export const normalizedGain = (pre: number, post: number): number | null =>
  pre === 1 ? null : (post - pre) / (1 - pre);
