// A reporter for Vitest that records errors that belong to no test (such as an unhandled rejection, or a worker that
// did not respond), which the JSON report omits. They make a run fail although every test passed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

const file = inProject('reports', 'errors-outside-tests.json');

/** The value for Vitest's `--reporter`. */
export const errorsOutsideTests = './scripts/lib/errors-outside-tests.mjs';

export default class ErrorsOutsideTests {
  /**
   * @param {unknown} _modules
   * @param {readonly { name?: string, message?: string, stack?: string }[]} errors
   */
  onTestRunEnd(_modules, errors) {
    mkdirSync(inProject('reports'), { recursive: true });
    writeFileSync(file, JSON.stringify(errors.map(({ name, message, stack }) => stack ?? `${name}: ${message}`)));
  }
}

/** Deletes the errors of an earlier run. */
export const forgetErrorsOutsideTests = () => rmSync(file, { force: true });

/** @returns {readonly string[]} the errors of the last run, each with its stack */
export const readErrorsOutsideTests = () =>
  existsSync(file) ? /** @type {string[]} */ (JSON.parse(readFileSync(file, 'utf8'))) : [];
