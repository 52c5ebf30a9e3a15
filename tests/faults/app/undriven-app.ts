import { chromium } from 'playwright';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { until } from './running-app.ts';

/**
 * Starts the program as a person does, and hangs its page. The usual driver starts it with Chromium's watch over hanging
 * pages switched off, so this goes in by the debugging port, which a finished program refuses.
 */
export async function hangUndriven(
  folder: string,
): Promise<{ readonly processes: { readonly areOthers: boolean }; readonly text: string }> {
  // The package answers with the path of the program when it is asked by Node.
  const electron = createRequire(import.meta.url)('electron') as string;
  const args = ['.', '--remote-debugging-port=0', `--user-data-dir=${path.join(folder, 'user')}`];
  const child = spawn(electron, process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args, {
    env: { ...process.env, CLAIMSORT_DATA_DIR: path.join(folder, 'data'), LANGUAGE: 'en' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('The program ended.')));
  });
  const readText = async (): Promise<string> => {
    const browser = await chromium.connectOverCDP(address, { timeout: 3000 }).catch(() => null);
    const page = browser?.contexts()[0]?.pages()[0];
    const silence = new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000));
    const text = page === undefined ? '' : await Promise.race([page.innerText('body').catch(() => ''), silence]);
    await browser?.close();
    return text;
  };
  await until(readText, (text) => text.includes('Continue without a name'));
  const before = pagesOf(child.pid ?? 0);
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('There is no page.');
  void page
    .evaluate(() =>
      setTimeout(() => {
        for (;;);
      }),
    )
    .catch(() => undefined);
  // Chromium begins to wait with the first thing a person does that is not taken; a busy machine may still take one.
  for (const _ of [1, 2, 3, 4]) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    void page.keyboard.press('Tab').catch(() => undefined);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  // And it does not wait for a page that is being debugged.
  await browser.close();
  await until(
    () => Promise.resolve(pagesOf(child.pid ?? 0)),
    (now) => now !== '' && now !== before,
    90_000,
  );
  const text = await until(readText, (shown) => shown.includes('Continue without a name'));
  return { processes: { areOthers: pagesOf(child.pid ?? 0) !== before }, text };
}

/** The processes that draw pages below one process, by their ids (proc(5)). */
function pagesOf(parent: number): string {
  const pages: number[] = [];
  const parents = new Map<number, number>();
  const isPage = new Set<number>();
  for (const name of fs.readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = fs
        .readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      parents.set(Number(name), Number(stat[1]));
      if (fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')) isPage.add(Number(name));
    } catch {
      // It ended while it was looked at.
    }
  }
  for (const pid of isPage) {
    for (let above = parents.get(pid); above !== undefined && above > 1; above = parents.get(above)) {
      if (above === parent) pages.push(pid);
    }
  }
  return pages.sort((a, b) => a - b).join();
}
