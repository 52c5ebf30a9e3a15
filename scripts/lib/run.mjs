// Runs a program and ends it together with this process. Our own code, because ending npm does not end the processes
// that its scripts have started.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { inProject, projectRoot } from './project.mjs';
import { whenToEnd } from './when-to-end.mjs';

/**
 * The programs of the packages. They are called without npx, which would search for them each time and differs between
 * systems.
 */
const TOOLS = {
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  stryker: '@stryker-mutator/core/bin/stryker.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  'electron-builder': 'electron-builder/cli.js',
};

/**
 * Runs a program until it ends, passes on its output, and returns its exit code.
 * When this process receives a signal to end, it forwards it, and the program ends first.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, leaveOut?: RegExp | null, killAfterMs?: number | null, onOutput?: ((text: string) => void) | null }} [options]
 *   `leaveOut`: lines of stderr that are not passed on; `killAfterMs`: how long the program may take to end, null for no
 *   limit; `onOutput`: receives the output, which is then not passed on
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, leaveOut = null, killAfterMs = null, onOutput = null } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env,
      stdio: [
        'inherit',
        onOutput === null ? 'inherit' : 'pipe',
        onOutput === null && leaveOut === null ? 'inherit' : 'pipe',
      ],
    });
    if (onOutput !== null) {
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput);
    } else if (child.stderr) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (!leaveOut?.test(line)) process.stderr.write(`${line}\n`);
      });
    }
    const release = whenToEnd((signal) => {
      child.kill(signal);
      if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref();
    });
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1));
    });
  });
}

/**
 * @param {keyof typeof TOOLS} tool
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export const runTool = (tool, args, options) => run(process.execPath, [toolPath(tool), ...args], options);

/**
 * The file of a tool, to be run by Node.
 * @param {keyof typeof TOOLS} tool
 */
export const toolPath = (tool) => inProject('node_modules', TOOLS[tool]);

/**
 * Runs npm: the one that started this script, if there is one.
 * @param {readonly string[]} args
 */
export function npmCommand(args) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js') || npm?.endsWith('.cjs')) return { command: process.execPath, args: [npm, ...args] };
  return process.platform === 'win32'
    ? { command: process.env['ComSpec'] ?? 'cmd.exe', args: ['/d', '/s', '/c', 'npm', ...args] }
    : { command: 'npm', args: [...args] };
}

/**
 * Whether a command is installed.
 * @param {string} command
 */
export const isInstalled = (command) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0;
