/** The day of a time in UTC, as yyyy-mm-dd: tests do not depend on where they run. */
export const utcDay = (time: Date): string => time.toISOString().slice(0, 10);
