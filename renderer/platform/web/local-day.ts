/** The day of a time where the person is, from midnight to midnight, such as 2026-11-30. */
export const localDay = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
