// A display for the program, and one that nobody sees where there is none. Ours, because xvfb-run leaves Xvfb running
// when it is killed.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './run.mjs';
import { PlainError, say } from './say.mjs';

/** Whether windows could be shown nowhere. */
export const lacksDisplay = () =>
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/** What Chromium reports where there is no desktop around the display: it looks for its message bus and its graphics card. */
export const remarksWithoutDesktop = /:ERROR:(bus|viz_main_impl|interface_endpoint_client)\.cc\(/;

/**
 * What a window needs to be shown: nothing where there is a display, and an Xvfb of our own where there is none.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>}
 */
export async function openDisplay() {
  if (!lacksDisplay()) return { env: {}, close: () => undefined };
  say('There is no display here, so the windows open on an invisible one, Xvfb.');
  return startXvfb();
}

/**
 * An Xvfb of our own where it is to be had, even beside another display: tests do not cover somebody's desk, and a
 * display that resets itself when its last window goes would turn away the next one.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>}
 */
export async function openDisplayForTests() {
  if (process.platform !== 'linux' || (!isInstalled('Xvfb') && !lacksDisplay()))
    return { env: {}, close: () => undefined };
  say('The windows open on an invisible display, Xvfb.');
  return startXvfb();
}

/**
 * Runs the command behind its first argument, a folder, until its standard input ends; then ends the command and removes
 * the folder. The input ends with the process that holds it, even with one that is killed and can clean up nothing.
 */
const ENDS_WITH_US = 'folder=$1; shift; "$@" & exec 3>&-; read -r _; kill $!; wait $!; rm -rf "$folder"';

/** @returns {Promise<{ env: Record<string, string>, close: () => void }>} */
function startXvfb() {
  const folder = mkdtempSync(join(tmpdir(), 'claimsort-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, cookieForAnyDisplay(), { mode: 0o600 });
  // In a group of its own: an interruption from the keyboard is for the program, which ends before its display does.
  const server = spawn(
    'sh',
    [
      ...['-c', ENDS_WITH_US, 'sh', folder],
      ...['Xvfb', '-displayfd', '3', '-nolisten', 'tcp', '-auth', authority],
      // Without a reset when the last window goes: who opens one in that moment would be turned away.
      '-noreset',
      // The pointer stays on a screen of its own. Where the windows are, one that opens would take it from another, which
      // a page is told of.
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
      // The number and its line end are written apart; who closes the pipe in between ends the server.
      if (!number.endsWith('\n')) return;
      numbers.off('end', fail);
      numbers.destroy();
      server.unref();
      resolve({ env: { DISPLAY: `:${number.trim()}.1`, WAYLAND_DISPLAY: '', XAUTHORITY: authority }, close });
    });
  });
}

/** An X authority entry for every address and display (family "wild"), with a fresh cookie: what `xauth` would write. */
function cookieForAnyDisplay() {
  /** @param {Buffer} field */
  const counted = (field) => Buffer.concat([Buffer.from([field.length >> 8, field.length & 0xff]), field]);
  const nothing = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    ...[nothing, nothing, Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)].map(counted),
  ]);
}
