// Measures what the program costs: npm run bench [-- --rounds N] [-- --only start,feedback,…]
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { print } from './print.mjs';
import { measureBigLesson } from './rows/big-lesson.mjs';
import { measureBytes } from './rows/bytes.mjs';
import { measureFeedback } from './rows/feedback.mjs';
import { measureGrowth } from './rows/growth.mjs';
import { measureClass } from './rows/class.mjs';
import { measurePage } from './rows/page.mjs';
import { measurePeer } from './rows/peer.mjs';
import { measureProfile } from './rows/profile.mjs';
import { measureStart } from './rows/start.mjs';
import { measureWorkshop } from './rows/workshop.mjs';

const out = path.resolve(import.meta.dirname, '../../out/bench.json');

/**
 * The groups of rows, each in a file of its own; another one is a line here.
 * @type {Readonly<Record<string, (rounds: number) => Promise<{ rows: readonly import('./row.mjs').Row[], tables?: Readonly<Record<string, readonly object[]>> }>>>}
 */
const groups = {
  start: measureStart,
  feedback: measureFeedback,
  'big-lesson': measureBigLesson,
  growth: measureGrowth,
  bytes: measureBytes,
  profile: measureProfile,
  peer: measurePeer,
  page: measurePage,
  class: measureClass,
  workshop: measureWorkshop,
};

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: Object.keys(groups).join(',') },
  },
});
const rounds = Number(values.rounds);
/** @type {import('./row.mjs').Row[]} */
const rows = [];
/** @type {Record<string, readonly object[]>} */
const tables = {};
for (const name of values.only.split(',')) {
  const measure = groups[name];
  if (measure === undefined) throw new Error(`There are these groups: ${Object.keys(groups).join(', ')}.`);
  const began = performance.now();
  const measured = await measure(rounds);
  rows.push(...measured.rows);
  Object.assign(tables, measured.tables);
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
await fs.writeFile(out, `${JSON.stringify(rows, null, 2)}\n`);

const processor = os.cpus()[0]?.model ?? 'processor';
const memory = `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB`;
console.log(
  `\n${os.type()} ${os.release()}, ${String(os.cpus().length)} × ${processor}, ${memory}, ${String(rounds)} alternating rounds\n`,
);
print(rows, tables);
