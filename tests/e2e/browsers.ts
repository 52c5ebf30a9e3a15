import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRoot } from './ordinary-user.ts';

/** Debian's Chromium, which the set-up of the tests installs. */
const CHROMIUM = '/usr/bin/chromium';

/** Why stories in a browser cannot run here; null if they can. */
export const lacksChromium = existsSync(CHROMIUM) ? null : 'Debian’s Chromium is not installed';

/** A browser of one person, with a folder of its own that outlives it. */
export interface PersonsBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses that were asked for beyond files and what stands in them. */
  readonly asked: readonly string[];
  /** Errors and warnings of the page, such as those of a policy that was broken. */
  readonly said: readonly string[];
  /** Ends every process of the browser at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the browser of the person whose folder this is. */
export async function openBrowser(
  folder: string,
  look: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<PersonsBrowser> {
  const context = await chromium.launchPersistentContext(folder, {
    ...{ executablePath: CHROMIUM, headless: true, acceptDownloads: true, chromiumSandbox: !isRoot },
    args: [
      ...['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    ...look,
  });
  const asked: string[] = [];
  const said: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:file|data|blob|about|chrome):/.test(request.url())) asked.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  context.on('weberror', (error) => said.push(String(error.error())));
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    ...{ context, page, asked, said },
    kill: async () => {
      for (const pid of await processesOf(folder)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended with another one.
        }
      }
      await context.close().catch(() => undefined);
      // Its lock names a process that is gone.
      await fs.rm(path.join(folder, 'SingletonLock'), { force: true });
    },
    close: () => context.close(),
  };
}

/** The processes that were started over a folder: those of this one browser. */
async function processesOf(folder: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await fs.readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const command = await fs.readFile(path.join('/proc', name, 'cmdline'), 'utf8').catch(() => '');
    if (command.split('\0').includes(`--user-data-dir=${folder}`)) found.push(Number(name));
  }
  return found;
}

/** The address of a page that lies in a folder. */
export const addressOf = (file: string): string => pathToFileURL(file).href;
