import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { isRoot, ordinaryUser } from './ordinary-user.ts';
import { askSteadily } from './steady.ts';

/** A running program: its process, its window, and the folder in which it keeps everything. */
export interface Running {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly folder: string;
}

export interface LaunchOptions {
  /** null: what the program itself says, and under it the system. */
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The person's home on Linux, in which the program finds its own folder by itself. */
  readonly home?: string;
  /** A script of the main process that is loaded before the program; a packed one takes none. */
  readonly before?: string;
}

interface Fixtures {
  /** A folder of this test alone, removed afterwards. */
  readonly folder: string;
  /** Starts the program over the test's folder; what is still running at the end of the test is ended. */
  readonly launch: (options?: LaunchOptions) => Promise<Running>;
}

/** A packed program to drive in the place of the built one; it is started as an ordinary user, with its sandbox. */
const packed = process.env['CLAIMSORT_PACKED_PROGRAM'];

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * A zone in which it is about noon, so that no test meets midnight, where a new day of practice begins. It is settled
 * once: between two starts of one story it would jump back by an hour, or at midnight of UTC by a day.
 */
const zoneAtNoon = ((): string => {
  const ahead = 12 - new Date().getUTCHours();
  // These names count the hours westward (tz database, "etcetera").
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${String(Math.abs(ahead))}`;
})();

export const test = base.extend<Fixtures>({
  // Playwright finds out what a fixture needs from this first parameter, so it has to be a pattern, even an empty one.
  folder: async ({ browserName: _ }, use) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'claimsort-e2e-'));
    if (packed !== undefined && ordinaryUser.uid !== undefined && ordinaryUser.gid !== undefined) {
      await fs.chown(folder, ordinaryUser.uid, ordinaryUser.gid);
    }
    await use(folder);
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, use) => {
    // Kept from the launch on, because a program that was killed no longer tells its process.
    const running: { readonly app: ElectronApplication; readonly child: ChildProcess }[] = [];
    await use(async (options = {}) => {
      const app = await _electron.launch({
        ...(packed === undefined ? {} : { executablePath: packed }),
        args: [
          // Chromium refuses its sandbox to root; an ordinary user keeps it.
          ...(isRoot && packed === undefined ? ['--no-sandbox'] : []),
          ...(options.before === undefined ? [] : ['--require', options.before]),
          ...(packed === undefined ? ['.'] : []),
          ...(options.home === undefined ? [`--user-data-dir=${path.join(folder, 'user')}`] : []),
          ...(options.args ?? []),
        ],
        chromiumSandbox: !isRoot || packed !== undefined,
        colorScheme: options.colorScheme === undefined ? 'light' : options.colorScheme,
        env: {
          ...definedEnvironment(),
          ...(packed === undefined ? {} : { HOME: folder }),
          CLAIMSORT_DATA_DIR: path.join(folder, 'data'),
          LANGUAGE: 'en',
          TZ: zoneAtNoon,
          ...(options.home === undefined ? {} : { HOME: options.home, XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '' }),
          ...options.env,
        },
      });
      askSteadily(app);
      running.push({ app, child: app.process() });
      const window = await app.firstWindow();
      await window.waitForLoadState('domcontentloaded');
      return { app, window, folder };
    });
    for (const { app, child } of running) {
      if (child.exitCode === null && child.signalCode === null) {
        // Whoever leaves a finished exam behind is asked about it; a story that is over leaves it.
        await app
          .evaluate(({ dialog }) => {
            dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
          })
          .catch(() => undefined);
        await app.close().catch(() => child.kill('SIGKILL'));
      }
    }
  },
});

/** Ends the whole program at once, as a power cut would for the processes: no handler runs. */
export async function killAtOnce(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
}

export { expect } from '@playwright/test';
