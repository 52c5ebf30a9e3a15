/**
 * The fewest students for statistics. With fewer, one student more or less changes a share by more than ten points and
 * makes a correlation very unstable, so that words and counts are shown instead.
 */
export const FIGURES_FROM = 10;

/** Whether a number of students or answers is too small for statistics. */
export const isTooFew = (n: number): boolean => n < FIGURES_FROM;
