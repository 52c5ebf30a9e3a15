// electron-builder with the version of the runtime that is in place, and with what goes along by law.
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { writeLegal } from './legal.mjs';
import { runTool } from './run.mjs';

/** The version of the runtime that is in place, which the builder would otherwise take from package.json. */
const runtimeVersion = () =>
  readFileSync(inProject('node_modules', 'electron', 'dist', 'version'), 'utf8')
    .trim()
    .replace(/^v/, '');

/**
 * Packs the program as it was built.
 * @param {readonly string[]} args arguments of electron-builder
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} the exit code
 */
export function pack(args, { env = process.env } = {}) {
  const version = runtimeVersion();
  writeLegal({ electron: version });
  return runTool('electron-builder', ['--publish', 'never', `-c.electronVersion=${version}`, ...args], { env });
}
