// When a script has to end: by a signal, or because npm is gone, whose end does not reach what it has started.
import { spawnSync } from 'node:child_process';

/** Ctrl+C, `kill`, and a terminal that is closed. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** How often it is looked whether the one who started us is still there. */
const LOOK_EVERY_MS = 500;

/** Asked when a script begins: one that is left alone while it sets things up would take another for npm later on. */
const starters = listStarters();

/**
 * Calls `onEnd` as often as this process is asked to end: by a signal, or because npm, which started it, is gone. npm
 * starts a shell that starts us, and a signal that ends npm or that shell never reaches us.
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
 * npm and the shell between it and us, the nearest first; nothing when no npm started us, since whoever starts a script
 * by hand may leave it running, or where processes cannot be listed.
 * @returns {readonly number[]}
 */
function listStarters() {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return [];
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [, above, name] = /^\s*(\d+)\s+(.*\S)/.exec(stdout ?? '') ?? [];
  // Some shells become the command that they are given, and then npm is right above us.
  return name !== undefined && /(?:^|\/)-?(?:ba|da|k|z)?sh$/.test(name)
    ? [process.ppid, Number(above)]
    : [process.ppid];
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
