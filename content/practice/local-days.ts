const DAY = 24 * 60 * 60 * 1000;

/**
 * The number of days from one local date (yyyy-mm-dd) to another; negative if `to` is earlier. Counts calendar days, so
 * that a day on which the clocks change is one day like any other.
 */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The local date (yyyy-mm-dd) `days` calendar days after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
