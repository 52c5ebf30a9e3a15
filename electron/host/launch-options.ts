import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeName } from '../files/foreign-path.ts';
import { OPEN_LIST, takeList } from './second-start.ts';

/** The options with which the program was started. */
export interface LaunchOptions {
  /** null for the default folder. */
  readonly dataFolder: string | null;
  /** The files that were double-clicked or given, in order. */
  readonly files: readonly string[];
  /** The command line arguments that named them. */
  readonly fileArgs: readonly string[];
}

/** Parses a command line. Relative paths are resolved against `folder`, the working directory of the command. */
export function readLaunchOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): LaunchOptions {
  const named = args.find((arg) => arg.startsWith(DATA_FOLDER))?.slice(DATA_FOLDER.length) || env['CLAIMSORT_DATA_DIR'];
  // All switches begin with a dash; the remaining arguments are files, as added by file managers.
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

/** The arguments after the program; during development, after Electron and the folder of the program. */
export function readArgs(argv: readonly string[], appFolder: string | null): readonly string[] {
  if (appFolder === null) {
    return argv.slice(1);
  }
  const at = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-') && path.resolve(arg) === appFolder);
  return at === -1 ? argv.slice(1).filter((arg) => arg.startsWith('-')) : argv.slice(at + 1);
}

/** File managers on Linux pass a file as a URL. */
function toPath(file: string): string {
  if (!file.startsWith('file:')) {
    return file;
  }
  try {
    return fileURLToPath(file);
  } catch {
    return toPathOfBytes(file);
  }
}

/** The path in a URL whose name is not UTF-8: `file:///home/ada/caf%E9.claimsort`. */
function toPathOfBytes(url: string): string {
  const encoded = /^file:\/\/(?:localhost)?(\/.*)$/u.exec(url)?.[1];
  if (encoded === undefined) {
    // The URL of a file on another computer. It is used unchanged, and then reported as unreadable.
    return url;
  }
  const parts = encoded.split('/').map((part) => {
    const bytes = part.replace(/%([0-9a-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return decodeName(Buffer.from(bytes, 'latin1'));
  });
  return parts.join('/');
}

const DATA_FOLDER = '--data-dir=';

/**
 * The switches that a packaged program accepts; each is for a person at this computer. The list is closed, because
 * Chromium has more than a thousand switches, and any of them may undo a protection: enable a debugger or the network,
 * disable the sandbox, or start another program instead.
 */
const KNOWN_SWITCHES: ReadonlySet<string> = new Set([
  // The program's own folders.
  'data-dir',
  'open-list',
  'user-data-dir',
  // For displays, desktops and accessibility.
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

/** May be added by macOS, with the process number. */
const ADDED_BY_MACOS = /^psn_\d+_\d+$/;

/**
 * The first argument that a packaged program refuses, because it is an unknown switch; null if there is none. Chromium
 * treats one dash like two, and on Windows also accepts a slash and any case.
 */
export function findRefusedSwitch(
  args: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string | null {
  return args.find((arg) => isRefused(arg, platform)) ?? null;
}

function isRefused(arg: string, platform: NodeJS.Platform): boolean {
  const name = (platform === 'win32' ? /^(?:--?|\/)([^=]*)/ : /^--?([^=]*)/).exec(arg)?.[1];
  // Two dashes alone end the switches; a later argument that looks like a switch is refused nevertheless.
  if (name === undefined || name === '') {
    return false;
  }
  return !KNOWN_SWITCHES.has(name) && !(platform === 'darwin' && ADDED_BY_MACOS.test(name));
}
