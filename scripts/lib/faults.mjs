// The figures that the tests of faults leave, gathered for a table and for a file.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { inProject } from './project.mjs';
import { say } from './say.mjs';

/**
 * `broken`: cases in which something that was promised did not hold.
 * @typedef {{ fault: string, run: 'tests' | 'soak', cases: number, broken: number, counted: Record<string, number | string>, control: string, seed: number }} Figures
 */

const folder = inProject('reports', 'faults');

/** Takes away what an earlier run left, so that nothing old is taken for new. */
export const forgetFigures = () => rmSync(folder, { recursive: true, force: true });

/** @returns {readonly Figures[]} */
export const readFigures = () =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => /** @type {Figures} */ (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))))
    : [];

/** What kind of computer a figure was taken on; its name is nobody's business. */
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
