import * as path from 'node:path';

/** What the program was started with. */
export interface LaunchOptions {
  /** null when the usual folder is to be used. */
  readonly dataFolder: string | null;
  /** The lesson file that was double-clicked or named; null when there is none. */
  readonly lessonFile: string | null;
}

/** Finds out what a command line asks for. Relative paths count from `folder`, the one the command was given in. */
export function readLaunchOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): LaunchOptions {
  const named = args.find((arg) => arg.startsWith(DATA_FOLDER))?.slice(DATA_FOLDER.length) || env['CLAIMSORT_DATA_DIR'];
  // Everything that starts a program or switches something is no lesson: what is left is what a file manager adds.
  const file = args.findLast((arg) => !arg.startsWith('-') && /\.json$/i.test(arg));
  return {
    dataFolder: named === undefined || named === '' ? null : path.resolve(folder, named),
    lessonFile: file === undefined ? null : path.resolve(folder, file),
  };
}

const DATA_FOLDER = '--data-dir=';

/** What lets another program look into this one, or change its code as it runs. */
const DEBUGGING = /^--(inspect|remote-debugging|remote-allow-origins|js-flags|auto-open-devtools)/;

/** The first switch of a command line that a finished program refuses; null when there is none. */
export function findDebuggingSwitch(args: readonly string[]): string | null {
  return args.find((arg) => DEBUGGING.test(arg.replaceAll('_', '-'))) ?? null;
}
