// Fails if the built program loads more script at its start than allowed, or if a page for one lesson is too large.
// usage: node scripts/bytes-at-start.mjs
import './lib/check-node.mjs';
import { filesAtStart, kilobytesAtStart, MOST_KILOBYTES_AT_START } from './lib/bytes-at-start.mjs';
import { kilobytesOfPage, MOST_KILOBYTES_OF_PAGE, MOST_KILOBYTES_OF_PAGE_SCRIPT } from './lib/bytes-of-page.mjs';

const atStart = kilobytesAtStart();
const { page, script } = kilobytesOfPage();

/** @type {readonly (readonly [string, number, number])[]} */
const rows = [
  [`Script at the start, in ${filesAtStart().length} files`, atStart, MOST_KILOBYTES_AT_START],
  ['Script of a page for one lesson', script, MOST_KILOBYTES_OF_PAGE_SCRIPT],
  ['A page for one lesson with 29 claims', page, MOST_KILOBYTES_OF_PAGE],
];
for (const [what, kilobytes, most] of rows) {
  console.log(`${what}: ${kilobytes.toFixed(1)} of ${most} kB gzip.`);
  if (!(kilobytes > 0 && kilobytes <= most)) process.exitCode = 1;
}
