// Fails when the built page loads more script at its start than it may.
// usage: node scripts/bytes-at-start.mjs
import './lib/check-node.mjs';
import { filesAtStart, kilobytesAtStart, MOST_KILOBYTES_AT_START } from './lib/bytes-at-start.mjs';

const kilobytes = kilobytesAtStart();
console.log(
  `Script at the start: ${kilobytes.toFixed(1)} of ${MOST_KILOBYTES_AT_START} kB gzip in ${filesAtStart().length} files.`,
);
if (!(kilobytes > 0 && kilobytes <= MOST_KILOBYTES_AT_START)) process.exitCode = 1;
