// What this user needs to start Electron at all, and says why.
import { spawnSync } from 'node:child_process';
import { say } from './say.mjs';

/** Chromium refuses its sandbox to root; everybody else keeps it. */
const isRoot = process.getuid?.() === 0;

/** The switches that this user needs in order to start Electron at all; says so when there are any. */
export function sandboxSwitches() {
  if (isRoot) {
    say('You are root, to whom Chromium refuses its sandbox, so the program runs without it; an ordinary user has it.');
    return ['--no-sandbox'];
  }
  if (process.platform === 'linux' && spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 1) {
    say(
      "This system lets no ordinary user make a user namespace, which Chromium's sandbox needs; if the program does not start, this command allows it: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    );
  }
  return [];
}
