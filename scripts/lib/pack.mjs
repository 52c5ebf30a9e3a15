// Runs electron-builder with the version of the installed runtime and the legal documents.
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { writeLegal } from './legal.mjs';
import { runTool } from './run.mjs';

/** The version of the installed runtime, which electron-builder would otherwise read from package.json. */
const runtimeVersion = () =>
  readFileSync(inProject('node_modules', 'electron', 'dist', 'version'), 'utf8')
    .trim()
    .replace(/^v/, '');

/**
 * Packs the built program.
 * @param {readonly string[]} args arguments of electron-builder
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} the exit code
 */
export function pack(args, { env = process.env } = {}) {
  const version = runtimeVersion();
  writeLegal({ electron: version });
  return runTool('electron-builder', ['--publish', 'never', `-c.electronVersion=${version}`, ...args], { env });
}
