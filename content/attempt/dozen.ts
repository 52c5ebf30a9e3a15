/** How many claims a short attempt, exam or worksheet has. */
export const DOZEN = 12;

/** With fewer claims than this, a dozen would leave out so few that it is not worth a choice. */
const LEAST_CLAIMS_FOR_A_DOZEN = 15;

/** Whether a dozen is offered for a lesson of so many claims: only where it is clearly less than the whole. */
export const offersDozen = (claims: number): boolean => claims >= LEAST_CLAIMS_FOR_A_DOZEN;
