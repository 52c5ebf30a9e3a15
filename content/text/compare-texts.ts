/** For `sort`: by code unit instead of the computer's language, so that all computers give the same list. */
export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
