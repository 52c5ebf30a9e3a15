import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { benchBundle } from '../../../scripts/build-config.mjs';
import { inFolder } from '../drive.mjs';
import { bound } from '../row.mjs';

const file = path.resolve(import.meta.dirname, '../../../out/bench-parts/large-class.mjs');
/** The first is run once for nothing, so that no size pays for warming up. */
const SIZES = [
  { students: 100, claims: 30 },
  { students: 100, claims: 30 },
  { students: 1000, claims: 30 },
  { students: 200, claims: 200 },
  { students: 10_000, claims: 30 },
];
/** Ten times the files may take this many times the time: linear, with room for a disk that is busy. */
const LINEAR = 15;
const FELT_MS = 100;

/** What importing a class and computing its report takes, and how it grows. */
export async function measureClass() {
  await build(benchBundle('large-class'));
  /** @type {typeof import('../large-class.ts')} */
  const { timeClass } = await import(pathToFileURL(file).href);
  const table = [];
  for (const { students, claims } of SIZES) {
    const times = await inFolder((folder) => timeClass(folder, students, claims));
    const whole = times.read + times.take + times.load + times.report;
    table.push({ students, claims, ...times, whole, 'per file': whole / students });
  }
  const [, hundred, thousand, , tenThousand] = table;
  const ratio = (
    /** @type {{ whole: number } | undefined} */ one,
    /** @type {{ whole: number } | undefined} */ other,
  ) => (one?.whole ?? Number.NaN) / (other?.whole ?? Number.NaN);
  const values = [ratio(thousand, hundred), ratio(tenThousand, thousand)];
  return {
    rows: [
      bound({ name: 'import and report, ten times the files', unit: 'times the time', values, goal: LINEAR }),
      bound({
        name: 'the most processor time that the main process spends at a time over 1,000 files of 30 claims',
        unit: 'ms',
        values: [Math.max(thousand?.longestTake ?? Number.NaN, thousand?.load ?? Number.NaN)],
        goal: FELT_MS,
      }),
    ],
    tables: {
      'A class, in ms of processor time: reading and report in a process of their own, taking and loading in the main process':
        table
          .slice(1)
          .map((row) =>
            Object.fromEntries(Object.entries(row).map(([what, value]) => [what, Number(value.toFixed(1))])),
          ),
    },
  };
}
