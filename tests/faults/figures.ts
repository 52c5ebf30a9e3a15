import * as fs from 'node:fs';
import * as path from 'node:path';
import { SEED } from './chance.ts';
import { isSoak } from './size.ts';

/** What one fault came to, for the table at the end of a run and for docs/reliability.md. */
export interface Figures {
  /** The name of the fault as the table has it. */
  readonly fault: string;
  readonly cases: number;
  /** Cases in which something that was promised did not hold. */
  readonly broken: number;
  /** What else was counted or measured, by its name with the unit. */
  readonly counted: Readonly<Record<string, number | string>>;
  /** What was changed to see the test fail, and what it then counted. */
  readonly control: string;
}

/** Writes down what a fault came to; `scripts/lib/faults.mjs` gathers it. */
export function noteFigures(figures: Figures): void {
  const folder = path.resolve('reports', 'faults');
  fs.mkdirSync(folder, { recursive: true });
  const name = figures.fault.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const run = { run: isSoak ? 'soak' : 'tests', seed: SEED };
  fs.writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ ...figures, ...run }, null, 2)}\n`);
}

/** The middle and the largest of some times, in whole milliseconds. */
export function spreadMs(times: readonly number[]): { readonly median: number; readonly max: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN);
  return { median: at(0.5), max: at(1) };
}
