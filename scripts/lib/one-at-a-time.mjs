// A lock between processes of one checkout. Our own code, because it is needed before any packages are installed.
import { mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync, closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './is-alive.mjs';
import { inProject } from './project.mjs';
import { say } from './say.mjs';

const lockFile = inProject('out', 'setup.lock');

/** Many times longer than it takes to write a number into a newly opened file. */
const UNWRITTEN_MS = 10_000;

/** Takes the lock; returns false if a running process holds it. */
function takeLock() {
  try {
    const file = openSync(lockFile, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    if (holderIsAlive()) return false;
    rmSync(lockFile, { force: true });
    return false;
  }
}

function holderIsAlive() {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    // A lock without a number was created just now, or by a process that was killed before it could write one.
    if (holder === 0) return Date.now() - statSync(lockFile).mtimeMs < UNWRITTEN_MS;
    return isAlive(holder);
  } catch {
    // The lock was released in the meantime.
    return false;
  }
}

/**
 * Runs `work` while no other process of this checkout does, because two at once must not download or build over each
 * other.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  mkdirSync(inProject('out'), { recursive: true });
  let isAnnounced = false;
  while (!takeLock()) {
    if (!isAnnounced && holderIsAlive()) {
      say('Another start is setting things up in this folder; waiting for it.');
      isAnnounced = true;
    }
    await wait(200);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
