/**
 * The number of hints: the questions of the codebook, in its order. They are the same for every claim and reveal no
 * answer.
 */
export const HINT_STEPS = 4;
