// The options that the current user needs to start Electron, with an explanation.
import { spawnSync } from 'node:child_process';
import { say } from './say.mjs';

/** Chromium does not run its sandbox as root; all other users keep it. */
const isRoot = process.getuid?.() === 0;

/** The switches that the current user needs to start Electron; prints a message if there are any. */
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
