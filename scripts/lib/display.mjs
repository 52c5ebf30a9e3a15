// The display for the program, or an invisible one if there is none. Our own code, because xvfb-run leaves Xvfb running
// when it is killed.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './run.mjs';
import { PlainError, say } from './say.mjs';

/** Whether there is no display on which windows can be shown. */
export const lacksDisplay = () =>
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/** Messages of Chromium on a display without a desktop: it looks for its message bus and its graphics card. */
export const remarksWithoutDesktop = /:ERROR:(bus|viz_main_impl|interface_endpoint_client)\.cc\(/;

/**
 * The environment in which a window can be shown: empty if there is a display, otherwise a new Xvfb.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>}
 */
export async function openDisplay() {
  if (!lacksDisplay()) return { env: {}, close: () => undefined };
  say('There is no display here, so the windows open on an invisible one, Xvfb.');
  return startXvfb();
}

/**
 * A new Xvfb if it is installed, even if there is another display: tests must not open windows on a person's desktop,
 * and a display that resets itself when its last window closes would reject the next one.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>}
 */
export async function openDisplayForTests() {
  if (process.platform !== 'linux' || (!isInstalled('Xvfb') && !lacksDisplay()))
    return { env: {}, close: () => undefined };
  say('The windows open on an invisible display, Xvfb.');
  return startXvfb();
}

/**
 * Runs tests on a display from `openDisplayForTests`, which is closed when they have ended.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work takes the environment with the display
 */
export async function withDisplayForTests(work) {
  const display = await openDisplayForTests();
  try {
    return await work({ ...process.env, ...display.env });
  } finally {
    display.close();
  }
}

/**
 * Runs the command after its first argument, a folder, until its standard input ends; then it ends the command and
 * removes the folder. The input ends together with the process that holds it, even if that process is killed and cannot
 * clean up.
 */
const ENDS_WITH_US = 'folder=$1; shift; "$@" & exec 3>&-; read -r _; kill $!; wait $!; rm -rf "$folder"';

/** @returns {Promise<{ env: Record<string, string>, close: () => void }>} */
function startXvfb() {
  const folder = mkdtempSync(join(tmpdir(), 'claimsort-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, cookieForAnyDisplay(), { mode: 0o600 });
  // In a separate process group: Ctrl+C should only reach the program, which ends before its display does.
  const server = spawn(
    'sh',
    [
      ...['-c', ENDS_WITH_US, 'sh', folder],
      ...['Xvfb', '-displayfd', '3', '-nolisten', 'tcp', '-auth', authority],
      // Without a reset when the last window closes, because a window opened at that moment would be rejected.
      '-noreset',
      // The pointer stays on a separate screen. On the same screen as the windows, a new window would take the pointer
      // from another one, and pages would get events about it.
      ...['-screen', '0', '64x64x24', '-screen', '1', '1600x1200x24'],
    ],
    { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const close = () => void server.stdin?.destroy();
  return new Promise((resolve, reject) => {
    const fail = () => reject(new PlainError('Xvfb, the invisible display, did not start.'));
    server.once('error', fail);
    const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    let number = '';
    numbers.once('end', fail);
    numbers.on('data', (chunk) => {
      number += String(chunk);
      // The number and its line break are written separately; closing the pipe in between would end the server.
      if (!number.endsWith('\n')) return;
      numbers.off('end', fail);
      numbers.destroy();
      server.unref();
      resolve({ env: { DISPLAY: `:${number.trim()}.1`, WAYLAND_DISPLAY: '', XAUTHORITY: authority }, close });
    });
  });
}

/** An X authority entry for every address and display (family "wild") with a new cookie, as `xauth` would write it. */
function cookieForAnyDisplay() {
  /** @param {Buffer} field */
  const counted = (field) => Buffer.concat([Buffer.from([field.length >> 8, field.length & 0xff]), field]);
  const nothing = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    ...[nothing, nothing, Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)].map(counted),
  ]);
}
