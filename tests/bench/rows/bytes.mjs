import { kilobytesAtStart, MOST_KILOBYTES_AT_START } from '../../../scripts/lib/bytes-at-start.mjs';
import { bound } from '../row.mjs';

/** What the page loads before its first screen can be used; charts and rare screens come later. */
export const measureBytes = async () => ({
  rows: [
    bound({
      ...{ name: 'script of the page at the start, gzip', unit: 'kB' },
      ...{ values: [kilobytesAtStart()], goal: MOST_KILOBYTES_AT_START },
    }),
  ],
});
