// The system libraries that Electron needs on Linux, and their packages on Debian and its derivatives.
import { spawnSync } from 'node:child_process';
import { isInstalled } from './run.mjs';
import { PlainError, say } from './say.mjs';

/** Four packages provide all the libraries; the newer name comes first. */
const libraryPackages = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libgbm1'], ['libasound2t64', 'libasound2']];
const displayPackages = [['xvfb']];

/**
 * The libraries of a program that the system's loader does not find.
 * @param {string} executable
 */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * Makes sure that the runtime can be loaded and has a display.
 * @param {{ executable: string, withoutDisplay: boolean }} need
 */
export function ensureSystemLibraries({ executable, withoutDisplay }) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(executable);
  const lacksDisplay = withoutDisplay && !isInstalled('Xvfb');
  const wanted = [...(missing.length > 0 ? libraryPackages : []), ...(lacksDisplay ? displayPackages : [])];
  if (wanted.length === 0) return;
  const what = [
    ...(missing.length > 0 ? [`shared libraries (${missing.join(', ')})`] : []),
    ...(lacksDisplay ? ['Xvfb, an invisible display'] : []),
  ].join(' and ');
  if (!isInstalled('apt-get')) {
    throw new PlainError(
      `The system lacks ${what}; install what provides them with the package manager of this system.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = wanted.map((names) => names.at(-1)).join(' ');
    throw new PlainError(
      `The system lacks ${what}; this command installs them: sudo apt-get install --no-install-recommends ${names}`,
    );
  }
  say(`Installing what the system lacks: ${what}.`);
  install(wanted);
  const left = missingLibraries(executable);
  if (left.length > 0) throw new PlainError(`The system still lacks shared libraries: ${left.join(', ')}.`);
}

/** The browsers in which the tests open a page: their commands, and the Debian packages that provide them. */
const browsers = [
  { command: 'chromium', name: 'chromium' },
  { command: 'firefox-esr', name: 'firefox-esr' },
  { command: 'WebKitWebDriver', name: 'webkit2gtk-driver' },
];

/** What the tests with a screen reader need: Orca with its message bus, and what presses the keys of a display. */
const screenReader = [
  { command: 'Xvfb', name: 'xvfb' },
  { command: 'dbus-daemon', name: 'dbus-daemon' },
  { command: 'xdotool', name: 'xdotool' },
  { command: 'orca', name: 'orca' },
];

/** Installs browsers for the tests if possible; otherwise their tests report that they could not run. */
export const ensureBrowsers = () => ensurePrograms('browsers', browsers);

/** Installs Orca for the tests if possible; otherwise they report that they could not run. */
export const ensureScreenReader = () => ensurePrograms('a screen reader', screenReader);

/**
 * Installs programs for tests one by one, because a derivative of Debian may offer only some of them.
 * @param {string} what
 * @param {readonly { command: string, name: string }[]} programs
 */
function ensurePrograms(what, programs) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isInstalled('apt-get')) return;
  const wanted = programs.filter(({ command }) => !isInstalled(command)).map(({ name }) => name);
  if (wanted.length === 0) return;
  say(`Installing ${what} for the tests: ${wanted.join(' and ')}.`);
  for (const name of wanted) {
    try {
      install([[name]]);
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      say(error.message);
    }
  }
}

/** @param {readonly (readonly string[])[]} wanted */
function install(wanted) {
  aptGet(['update', '-qq']);
  const names = wanted.map((names) => names.find(isOffered) ?? names.at(-1) ?? '');
  aptGet(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

/** @param {string} name */
const isOffered = (name) =>
  /^Candidate: (?!\(none\))/m.test(
    spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout.replace(/^ +/gm, ''),
  );

/** @param {readonly string[]} args */
function aptGet(args) {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  throw new PlainError(`"apt-get ${args.join(' ')}" did not work; it says why above.`);
}
