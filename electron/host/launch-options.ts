import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPEN_LIST, takeList } from './second-start.ts';

/** What the program was started with. */
export interface LaunchOptions {
  /** null when the usual folder is to be used. */
  readonly dataFolder: string | null;
  /** The files that were double-clicked or named, in their order. */
  readonly files: readonly string[];
  /** The words of the command line that named them. */
  readonly fileArgs: readonly string[];
}

/** Finds out what a command line asks for. Relative paths count from `folder`, the one the command was given in. */
export function readLaunchOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): LaunchOptions {
  const named = args.find((arg) => arg.startsWith(DATA_FOLDER))?.slice(DATA_FOLDER.length) || env['CLAIMSORT_DATA_DIR'];
  // Everything that switches something begins with a dash: what is left is what a file manager adds, whatever it is.
  const fileArgs = args.filter((arg) => arg !== '' && !arg.startsWith('-'));
  const listed = args
    .filter((arg) => arg.startsWith(OPEN_LIST))
    .flatMap((arg) => takeList(arg.slice(OPEN_LIST.length)) ?? []);
  return {
    dataFolder: named === undefined || named === '' ? null : path.resolve(folder, named),
    files: [...listed, ...fileArgs.map((file) => path.resolve(folder, toPath(file)))],
    fileArgs,
  };
}

/** The words behind the program itself; while it is developed, behind Electron and the folder of the program. */
export function readArgs(argv: readonly string[], appFolder: string | null): readonly string[] {
  if (appFolder === null) {
    return argv.slice(1);
  }
  const at = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-') && path.resolve(arg) === appFolder);
  return at === -1 ? argv.slice(1).filter((arg) => arg.startsWith('-')) : argv.slice(at + 1);
}

/** Linux's file managers name a file by its address. */
function toPath(file: string): string {
  try {
    return file.startsWith('file:') ? fileURLToPath(file) : file;
  } catch {
    // The address of a file on another computer. It is tried as it stands, and said to be unreadable.
    return file;
  }
}

const DATA_FOLDER = '--data-dir=';

/**
 * The switches that a finished program knows; each is for a person at this computer. The list is closed, because
 * Chromium has more than a thousand switches, and any of them may open what is shut here: a debugger, the sandbox, the
 * network, another program in place of its own.
 */
const KNOWN_SWITCHES: ReadonlySet<string> = new Set([
  // Where the program keeps what is its own.
  'data-dir',
  'open-list',
  'user-data-dir',
  // What a screen, a desktop or a person who sees or moves differently may need.
  'disable-gpu',
  'force-color-profile',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-prefers-reduced-motion',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'touch-events',
]);

/** What macOS itself may add, with the number of the process. */
const ADDED_BY_MACOS = /^psn_\d+_\d+$/;

/**
 * The first word of a command line that a finished program refuses, because it is a switch it does not know; null when
 * there is none. Chromium takes one dash for two, and on Windows a slash as well and any case.
 */
export function findRefusedSwitch(
  args: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string | null {
  return args.find((arg) => isRefused(arg, platform)) ?? null;
}

function isRefused(arg: string, platform: NodeJS.Platform): boolean {
  const name = (platform === 'win32' ? /^(?:--?|\/)([^=]*)/ : /^--?([^=]*)/).exec(arg)?.[1];
  // Two dashes alone end the switches; what stands behind them is refused all the same if it looks like one.
  if (name === undefined || name === '') {
    return false;
  }
  return !KNOWN_SWITCHES.has(name) && !(platform === 'darwin' && ADDED_BY_MACOS.test(name));
}
