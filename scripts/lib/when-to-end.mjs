// Detects when a script must end: because of a signal, or because npm has ended, which does not end the processes that
// it has started.
import { spawnSync } from 'node:child_process';
import { isAlive } from './is-alive.mjs';

/** Ctrl+C, `kill`, and a terminal that is closed. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** How often to check whether the starting process still exists. */
const LOOK_EVERY_MS = 500;

/** Determined when a script begins: if npm ended during the setup, another process could later be mistaken for it. */
const starters = listStarters();

/**
 * Calls `onEnd` each time this process should end: because of a signal, or because npm, which started it, has ended.
 * npm starts a shell that starts this process, and a signal that ends npm or the shell does not reach this process.
 * @param {(signal: NodeJS.Signals) => void} onEnd
 * @returns {() => void} stops listening
 */
export function whenToEnd(onEnd) {
  const look = setInterval(() => {
    if (starters.every(isAlive) && (starters.length === 0 || process.ppid === starters[0])) return;
    clearInterval(look);
    onEnd('SIGTERM');
  }, LOOK_EVERY_MS).unref();
  for (const signal of SIGNALS) process.on(signal, onEnd);
  return () => {
    clearInterval(look);
    for (const signal of SIGNALS) process.off(signal, onEnd);
  };
}

/**
 * npm and the shell between npm and this process, the nearest first. Empty if npm did not start this process, because a
 * script that was started by hand may be left running, or if processes cannot be listed.
 * @returns {readonly number[]}
 */
function listStarters() {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return [];
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [, above, name] = /^\s*(\d+)\s+(.*\S)/.exec(stdout ?? '') ?? [];
  // Some shells replace themselves by the command, so that npm is the parent of this process.
  return name !== undefined && /(?:^|\/)-?(?:ba|da|k|z)?sh$/.test(name)
    ? [process.ppid, Number(above)]
    : [process.ppid];
}
