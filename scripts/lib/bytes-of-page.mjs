// The size of a page for one lesson, measured on the built page.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inProject } from './project.mjs';

/** The maximum size of a page with the shipped article, its 29 claims and the key: gzip, kB of 1,000 bytes. */
export const MOST_KILOBYTES_OF_PAGE = 250;

/** The maximum size of the script before the first label: gzip, kB. docs/performance.md lists its parts. */
export const MOST_KILOBYTES_OF_PAGE_SCRIPT = 120;

/** @param {string} text */
const kilobytes = (text) => gzipSync(text).length / 1000;

/** @returns {{ page: number, script: number }} gzip kB, as a server would send them */
export function kilobytesOfPage() {
  const page = readFileSync(inProject('out', 'page', 'lesson-page.html'), 'utf8');
  const lesson = readFileSync(inProject('content', 'lessons', 'airdrop-story.lesson.json'), 'utf8');
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  return { page: kilobytes(page + JSON.stringify(JSON.parse(lesson))), script: kilobytes(script) };
}
