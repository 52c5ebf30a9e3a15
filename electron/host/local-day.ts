const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day of a time in this computer's time zone, as yyyy-mm-dd. */
export const localDay = (time: Date): string =>
  `${String(time.getFullYear()).padStart(4, '0')}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
