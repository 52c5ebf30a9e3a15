/** How many hints there are: the questions of the codebook, in its order. They are the same for every claim and give no answer away. */
export const HINT_STEPS = 4;
