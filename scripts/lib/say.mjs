/**
 * Tells the person what is being done, in one plain sentence per line. Results go to stdout, so this goes to stderr.
 * @param {string} sentence
 */
export const say = (sentence) => void process.stderr.write(`${sentence}\n`);

/** An error that the person can fix; its message is a complete sentence and is shown without a stack. */
export class PlainError extends Error {}

/**
 * Runs a script; an error that the person can fix ends it with one sentence.
 * @param {() => Promise<number>} script returns the exit code
 */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (error instanceof PlainError) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
