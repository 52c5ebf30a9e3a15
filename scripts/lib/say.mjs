/**
 * Tells the person what is being done, one plain sentence a line. Results go to stdout, so this goes to stderr.
 * @param {string} sentence
 */
export const say = (sentence) => void process.stderr.write(`${sentence}\n`);

/** Something that the person can mend; its message is a whole sentence and is shown without a stack. */
export class PlainError extends Error {}

/**
 * Runs the whole of a script; what a person can mend ends it with one sentence.
 * @param {() => Promise<number>} script gives back the exit code
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
