// Runs checks one after the other, continues after a failure, and finally reports which failed and which could not run
// here.
import { PlainError, say } from './say.mjs';

/**
 * Runs all steps, even after one has failed, and finally prints a count, and the steps that could not run here with the
 * reason.
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const failing = [];
  /** @type {string[]} */
  const unable = [];
  for (const step of steps) {
    const begun = performance.now();
    say(`\n── ${step.name}`);
    const {
      passed,
      failed,
      failures = [],
      notRun = [],
    } = await step.run().catch((/** @type {unknown} */ error) => {
      const message = error instanceof PlainError ? error.message : String(error);
      say(message);
      return { passed: 0, failed: 1, failures: [message], notRun: [] };
    });
    unable.push(...notRun.map((what) => `${step.name}: ${what}`));
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failing.push(step.name, ...failures.map((what) => `  - ${what}`));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    say(
      failed > 0
        ? `${step.name}: ${passed} passed, ${failed} FAILED (${seconds} s)`
        : `${step.name}: ${passed} passed (${seconds} s)`,
    );
  }
  if (failing.length > 0) say(`\nFailed:\n${failing.join('\n')}`);
  if (unable.length > 0) {
    say(`\n${unable.length} could not run here:\n${unable.map((line) => `- ${line}`).join('\n')}`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}
