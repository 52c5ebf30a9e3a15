const DAY = 24 * 60 * 60 * 1000;

/**
 * From one local day (yyyy-mm-dd) to another, in days; negative when `to` is earlier. Days are counted in the calendar, so
 * that the day on which the clocks change is one day like the others.
 */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The local day (yyyy-mm-dd) that comes `days` days after another, counted in the calendar. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
