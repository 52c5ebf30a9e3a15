// Runs a program and ends it with us. Ours, because ending npm does not reach what a script of it has started.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { inProject, projectRoot } from './project.mjs';
import { whenToEnd } from './when-to-end.mjs';

/** The programs of the packages, called without npx: it would look for them anew, and differs between systems. */
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
 * Runs a program to its end with its output passed on, and gives back its exit code.
 * When this process is asked to end, the program is asked to, and ends first.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, leaveOut?: RegExp | null, killAfterMs?: number | null }} [options] `leaveOut`: lines
 *   of its errors not to pass on; `killAfterMs`: how long a program that was asked to end may take, null for any time
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, leaveOut = null, killAfterMs = null } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env,
      stdio: ['inherit', 'inherit', leaveOut === null ? 'inherit' : 'pipe'],
    });
    if (child.stderr) {
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
 * The file of a tool, for Node to run.
 * @param {keyof typeof TOOLS} tool
 */
export const toolPath = (tool) => inProject('node_modules', TOOLS[tool]);

/**
 * Runs npm itself: the one that started this script where there is one.
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
 * Whether a program is there to be called.
 * @param {string} command
 */
export const isInstalled = (command) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0;
