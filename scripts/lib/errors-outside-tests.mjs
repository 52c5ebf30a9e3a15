// A reporter for Vitest: keeps the errors that belong to no test (a promise that nobody waited for, a worker that did
// not answer), which its report in JSON leaves out. They fail a run in which every test passed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

const file = inProject('reports', 'errors-outside-tests.json');

/** What `--reporter` of Vitest takes. */
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

/** Takes away what an earlier run left. */
export const forgetErrorsOutsideTests = () => rmSync(file, { force: true });

/** @returns {readonly string[]} each with its stack, of the last run */
export const readErrorsOutsideTests = () =>
  existsSync(file) ? /** @type {string[]} */ (JSON.parse(readFileSync(file, 'utf8'))) : [];
