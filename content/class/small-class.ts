/**
 * From so many students on a figure is given. Below it one student more or less moves a share by more than ten points and
 * a correlation to anywhere, so that words and counts stand in place of figures.
 */
export const FIGURES_FROM = 10;

/** Whether so many students, or answers, are too few for a figure. */
export const isTooFew = (n: number): boolean => n < FIGURES_FROM;
