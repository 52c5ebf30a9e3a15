/** How many claims a short attempt, exam or worksheet has. */
export const DOZEN = 12;

/** With fewer claims than this, a dozen would leave out too few to be worth offering. */
const LEAST_CLAIMS_FOR_A_DOZEN = 15;

/** Whether a dozen is offered for a lesson with this many claims: only if it is clearly shorter than the whole. */
export const offersDozen = (claims: number): boolean => claims >= LEAST_CLAIMS_FOR_A_DOZEN;
