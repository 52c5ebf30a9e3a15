// Orca, Debian's screen reader, on a display and a message bus of its own, with a voice that writes down what it is given.
import { expect } from '@playwright/test';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { openDisplayForTests } from '../../scripts/lib/display.mjs';
import { isInstalled } from '../../scripts/lib/run.mjs';
import { PATIENCE_MS } from '../builders/patience.ts';
import { openVoice, type Spoken } from './voice.ts';

const PROGRAMS = ['orca', 'dbus-daemon', 'xdotool', 'Xvfb'];
const missing = process.platform === 'linux' ? PROGRAMS.filter((program) => !isInstalled(program)) : ['Linux'];

/** Why Orca cannot be run here; null where it can. */
export const lacksOrca = missing.length === 0 ? null : `Orca cannot run here without ${missing.join(', ')}`;

/**
 * If the element that had the focus is gone when the next one gets it, Orca 43 moves there in silence, or stops at an error:
 * it announces the new focus only to somebody who comes from Chromium's own search bar. Whether the element is gone by then
 * is a matter of milliseconds. With this repair, Orca announces the new focus in any case.
 */
const REPAIR = `
import sys
from orca.scripts.toolkits.Chromium.script_utilities import Utilities
is_in_search_bar = Utilities.inFindContainer
def in_find_container(self, obj=None):
    if sys._getframe(1).f_code.co_name == "onFocusedChanged":
        return True
    try:
        return is_in_search_bar(self, obj)
    except Exception:
        return False
Utilities.inFindContainer = in_find_container
`;

/** Where Orca and the program meet. */
export interface Orca {
  /** What a program needs in its environment to be found. */
  readonly env: Readonly<Record<string, string>>;
  /** All that was spoken so far; it grows. */
  readonly spoken: readonly Spoken[];
  /** Starts Orca when there is a window, and waits until Orca has named the window. */
  readonly start: () => Promise<void>;
  /** Presses a key of the X server's keyboard, by its name there (`Tab`, `Return`, `KP_Add`). */
  readonly press: (key: string) => void;
  readonly type: (text: string) => void;
  readonly close: () => Promise<void>;
}

export async function openOrca(folder: string): Promise<Orca> {
  const home = path.join(folder, 'orca');
  await fs.mkdir(path.join(home, 'bin'), { recursive: true });
  await fs.mkdir(path.join(home, 'data', 'orca'), { recursive: true });
  // With this command Orca looks for other Orcas of the same user, and ends if there are any; they are on other buses.
  await fs.symlink('/bin/false', path.join(home, 'bin', 'pgrep'));
  await fs.writeFile(path.join(home, 'data', 'orca', 'orca-customizations.py'), REPAIR);
  const voice = await openVoice(home);
  const display = await openDisplayForTests();
  const base = { ...process.env, ...display.env, HOME: home, XDG_RUNTIME_DIR: home };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    env: base,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    bus.once('error', reject);
    bus.stdout.once('data', (line) => resolve(String(line).trim()));
  });
  const env = { ...display.env, DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: home };
  const children: ChildProcess[] = [bus];
  const runXdotool = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('xdotool', args, { env: base, encoding: 'utf8' });
    if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
  };
  return {
    env: { ...env, ACCESSIBILITY_ENABLED: '1' },
    spoken: voice.spoken,
    start: async () => {
      const orca = spawn('orca', [], {
        env: {
          ...base,
          ...env,
          PATH: `${path.join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
          XDG_DATA_HOME: path.join(home, 'data'),
          XDG_CONFIG_HOME: path.join(home, 'config'),
          XDG_CACHE_HOME: path.join(home, 'cache'),
          GSETTINGS_BACKEND: 'memory',
          SPEECHD_ADDRESS: voice.address,
          LC_ALL: 'C.UTF-8',
        },
        stdio: 'ignore',
      });
      children.push(orca);
      await expect
        .poll(() => voice.spoken.map(({ text }) => text).join(' '), { timeout: PATIENCE_MS })
        .toMatch(/Screen reader on.* frame\./);
    },
    press: (key) => runXdotool('key', '--clearmodifiers', key),
    type: (text) => runXdotool('type', '--delay', '30', text),
    close: async () => {
      for (const child of children.toReversed()) child.kill('SIGKILL');
      display.close();
      await voice.close();
    },
  };
}
