// A program that `npm run dev` restarts when its main process was rebuilt.
import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/**
 * A program that can be restarted at any time, even if it is requested again while the old process is still ending.
 * `ended` resolves when it exits by itself, because a person closed the window.
 * @param {{ command: string, args: readonly string[], env: NodeJS.ProcessEnv }} program
 */
export function makeRestartable({ command, args, env }) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let running = null;
  let isWanted = false;
  /** @type {(code: number) => void} */
  let tellEnd = () => undefined;
  const ended = new Promise((/** @type {(code: number) => void} */ resolve) => (tellEnd = resolve));

  const begin = () => {
    isWanted = false;
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit' });
    running = child;
    child.once('exit', (code) => {
      running = null;
      if (isWanted) begin();
      else tellEnd(code ?? 0);
    });
  };

  return {
    ended,
    isRunning: () => running !== null,
    restart: () => {
      if (running === null) return begin();
      isWanted = true;
      running.kill();
    },
    /** Ends it, and resolves when it has ended. */
    stop: () => {
      if (running === null) return Promise.resolve(0);
      isWanted = false;
      running.kill();
      return ended;
    },
  };
}
