/** The key between a claim that is tried and its key in the workshop. */
export const TRY_KEY = 'F2';
