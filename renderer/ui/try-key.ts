/** The shortcut that switches between a claim in a trial and its key in the workshop. */
export const TRY_KEY = 'F2';
