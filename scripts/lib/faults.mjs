// Collects the figures that the fault tests write, for a table and for a file.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { inProject } from './project.mjs';
import { say } from './say.mjs';

/**
 * `broken`: the number of cases in which a promise did not hold.
 * @typedef {{ fault: string, run: 'tests' | 'soak', cases: number, broken: number, counted: Record<string, number | string>, control: string, seed: number }} Figures
 */

const folder = inProject('reports', 'faults');

/** Deletes the figures of an earlier run, so that they are not mistaken for new ones. */
export const forgetFigures = () => rmSync(folder, { recursive: true, force: true });

/** @returns {readonly Figures[]} */
export const readFigures = () =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => /** @type {Figures} */ (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))))
    : [];

/** The kind of computer on which a figure was measured, without its name. */
export const machineClass = () => ({
  platform: `${process.platform} ${process.arch}`,
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});

/** @param {readonly Figures[]} figures */
export function sayFigures(figures) {
  for (const { fault, run, cases, broken, counted, control } of figures) {
    say(`\n${fault} (${run}): ${cases} cases, ${broken} broken`);
    for (const [name, value] of Object.entries(counted)) say(`  ${name}: ${value}`);
    say(`  control: ${control}`);
  }
}
