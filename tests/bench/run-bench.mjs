// Measures what the program adds to an empty Electron window: npm run bench [-- --rounds N]
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, makeFolder } from './launch.mjs';
import { readPssMb } from './memory.mjs';
import { bootstrapMedian, median, quantile } from './statistics.mjs';
import { openArticle, timeFeedback } from './story.mjs';

const FRAME_MS = 1000 / 60;
const CLAIMS = 29;
const asked = process.argv.indexOf('--rounds');
const rounds = asked === -1 ? 15 : Number(process.argv[asked + 1]);
const root = path.resolve(import.meta.dirname, '../..');

/** @typedef {{ name: string, unit: string, min: number, median: number, max: number, ratio: number | null, interval: readonly [number, number] | null, goal: number, holds: boolean }} Row */

/** One start: ms until the first contentful paint. @param {'ours' | 'empty'} program @param {string} folder */
async function timeStart(program, folder) {
  const { app, window, startedAt } = await launch(program, folder);
  const painted = await window.evaluate(
    () =>
      new Promise((resolve) => {
        const tell = (entries) => {
          const paint = entries.find(({ name }) => name === 'first-contentful-paint');
          if (paint !== undefined) resolve(performance.timeOrigin + paint.startTime);
        };
        new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'paint', buffered: true });
      }),
  );
  await app.close();
  return Number(painted) - startedAt;
}

/** One sitting at the article: memory at its first claim, and how long each feedback took. @param {string} folder */
async function sitAtArticle(folder) {
  const { app, window } = await launch('ours', folder);
  await openArticle(window);
  const pss = readPssMb(app.process().pid ?? 0);
  const feedback = await timeFeedback(window, CLAIMS);
  await app.close();
  return { pss, feedback };
}

/** @param {string} folder */
async function weighEmpty(folder) {
  const { app } = await launch('empty', folder);
  const pss = readPssMb(app.process().pid ?? 0);
  await app.close();
  return pss;
}

/** @param {string} name @param {string} unit @param {readonly number[]} ours @param {readonly number[]} empty @param {number} goal @returns {Row} */
function compare(name, unit, ours, empty, goal) {
  const ratios = ours.map((value, round) => value / (empty[round] ?? Number.NaN));
  const interval = bootstrapMedian(ratios);
  // A goal fails when its whole interval lies beyond it.
  return { name, unit, ...spread(ours), ratio: median(ratios), interval, goal, holds: interval[0] <= goal };
}

/** @param {readonly number[]} values */
const spread = (values) => ({ min: Math.min(...values), median: median(values), max: Math.max(...values) });

/** Script that the first screen loads, gzip, in kB. */
async function weighScripts() {
  const folder = path.join(root, 'out/renderer');
  const page = await fs.readFile(path.join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const sizes = await Promise.all(
    scripts.map(async (file) => gzipSync(await fs.readFile(path.join(folder, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const folder = await makeFolder();
const starts = { ours: [], empty: [] };
const weights = { ours: [], empty: [] };
const feedback = [];
try {
  // Not counted: the first start makes the profile and fills the caches of the system.
  await timeStart('ours', folder);
  await timeStart('empty', folder);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ['ours', 'empty'] : ['empty', 'ours'];
    for (const program of order) starts[program].push(await timeStart(program, folder));
    const sitting = await makeFolder();
    const { pss, feedback: times } = await sitAtArticle(sitting);
    await fs.rm(sitting, { recursive: true, force: true });
    weights.ours.push(pss);
    weights.empty.push(await weighEmpty(folder));
    feedback.push(...times);
    console.log(`round ${String(round + 1)} of ${String(rounds)}`);
  }
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}

const slowest = quantile(feedback, 0.99);
const script = await weighScripts();
/** @type {Row[]} */
const rows = [
  compare('start to first contentful paint', 'ms', starts.ours, starts.empty, 1.1),
  compare('memory on the sorting screen (PSS)', 'MB', weights.ours, weights.empty, 1.1),
  {
    ...{ name: `key press to painted feedback, p99 of ${String(feedback.length)}`, unit: 'ms' },
    ...{ min: Math.min(...feedback), median: median(feedback), max: Math.max(...feedback) },
    ...{ ratio: slowest / FRAME_MS, interval: null, goal: 3, holds: slowest / FRAME_MS <= 3 },
  },
  {
    ...{ name: 'script of the first screen, gzip', unit: 'kB', min: script, median: script, max: script },
    ...{ ratio: null, interval: null, goal: 130, holds: script <= 130 },
  },
];
await fs.writeFile(path.join(root, 'out/bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
console.log(
  `\n${os.type()} ${os.release()}, ${String(os.cpus().length)} × ${os.cpus()[0]?.model ?? 'processor'}, ${String(rounds)} alternating rounds\n`,
);
console.table(
  rows.map(({ name, unit, min, median: middle, max, ratio, interval, goal, holds }) => ({
    what: name,
    'min / median / max': `${[min, middle, max].map((value) => value.toFixed(1)).join(' / ')} ${unit}`,
    ratio:
      ratio === null
        ? ''
        : `${ratio.toFixed(3)}${interval === null ? ' frames' : ` (${interval.map((value) => value.toFixed(3)).join(' to ')})`}`,
    goal: `≤ ${String(goal)}`,
    holds,
  })),
);
