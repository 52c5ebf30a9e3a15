// A page for one lesson against a minimal React page of the same 29 claims, in Debian's Chromium.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';
import { bound, boundAll, compare } from '../row.mjs';

const project = path.resolve(import.meta.dirname, '../../..');
const out = path.join(project, 'out/bench-page');
const CHROMIUM = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/**
 * A telephone of the middle of the range on a fast mobile network, as Lighthouse simulates one: a processor four times
 * slower, 1.6 Mbit/s, 150 ms.
 */
const TELEPHONE = { slowdown: 4, bytesPerSecond: 1_600_000 / 8, latencyMs: 150 };

/** Puts the article that ships into the page as it was built, as the program does. */
async function writePage() {
  const template = await fs.readFile(path.join(project, 'out/page/lesson-page.html'), 'utf8');
  const file = JSON.parse(await fs.readFile(path.join(project, 'content/lessons/airdrop-story.lesson.json'), 'utf8'));
  const page = { format: 'claimsort-page', version: 1, mode: 'guided', claims: null, file };
  const data = JSON.stringify(page).replaceAll('<', '\\u003c');
  await fs.mkdir(path.join(out, 'ours'), { recursive: true });
  const whole = template.replace('id="claimsort-lesson"></script>', () => `id="claimsort-lesson">${data}</script>`);
  await fs.writeFile(path.join(out, 'ours', 'index.html'), whole);
}

/** Serves both as a web server would: gzip, and nothing kept by the browser. */
async function serve() {
  const server = createServer((request, response) => {
    const file = path.join(out, new URL(request.url ?? '/', 'http://localhost').pathname);
    fs.readFile(file).then(
      (content) => {
        const type = file.endsWith('.html') ? 'text/html' : 'text/javascript';
        response.writeHead(200, {
          ...{ 'Content-Type': type, 'Cache-Control': 'no-store', 'Content-Encoding': 'gzip' },
        });
        response.end(gzipSync(content));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has a port.');
  return { origin: `http://127.0.0.1:${String(address.port)}`, close: () => server.close() };
}

/** Starts the lesson as soon as that is offered, and notes when the first label stands painted, and what kept the page busy. */
function watch() {
  const seen = { firstChoiceAt: null, largestPaint: 0, longestTask: 0 };
  Object.assign(globalThis, { seen });
  let isStarted = false;
  const watcher = new MutationObserver(() => {
    const start = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Start sorting');
    if (start !== undefined && !isStarted) {
      isStarted = true;
      // The largest paint of a page ends with the first press on it.
      setTimeout(() => start.click(), globalThis.pauseMs ?? 0);
    }
    if (document.querySelector('button[data-label="attribution"]') === null) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => (seen.firstChoiceAt = performance.now()), 0));
  });
  watcher.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * One cold visit in a window of its own.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {boolean} onTelephone
 * @returns {Promise<{ firstChoiceAt: number, largestPaint: number, longestTask: number }>}
 */
async function visit(browser, address, onTelephone) {
  const context = await browser.newContext(
    onTelephone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {},
  );
  const page = await context.newPage();
  if (onTelephone) {
    const { slowdown, bytesPerSecond, latencyMs } = TELEPHONE;
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const network = { offline: false, latency: latencyMs, downloadThroughput: bytesPerSecond };
    await session.send('Network.emulateNetworkConditions', { ...network, uploadThroughput: bytesPerSecond });
    await page.addInitScript('globalThis.pauseMs = 3000');
  }
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.seen.firstChoiceAt !== null);
  const seen = await page.evaluate(() => globalThis.seen);
  await context.close();
  return seen;
}

/** @param {number} rounds */
export async function measurePage(rounds) {
  if (!existsSync(CHROMIUM)) return { rows: [] };
  await build({
    root: path.join(import.meta.dirname, '../peer/minimal'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: path.join(out, 'minimal'), emptyOutDir: true, target: 'chrome130' },
  });
  await writePage();
  const server = await serve();
  const args = ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args, chromiumSandbox: !isRoot });
  const found = { ours: [0].slice(1), minimal: [0].slice(1), paints: [0].slice(1), tasks: [0].slice(1) };
  /** @type {readonly ('ours' | 'minimal')[]} */
  const both = ['ours', 'minimal'];
  for (let round = -1; round < rounds; round += 1) {
    for (const which of round % 2 === 0 ? both : both.toReversed()) {
      const { firstChoiceAt } = await visit(browser, `${server.origin}/${which}/index.html`, false);
      if (round >= 0) found[which].push(firstChoiceAt);
    }
    if (round < 0 || round >= 5) continue;
    const { largestPaint, longestTask } = await visit(browser, `${server.origin}/ours/index.html`, true);
    found.paints.push(largestPaint);
    found.tasks.push(longestTask);
  }
  await browser.close();
  server.close();
  const name = 'page for one lesson:';
  return {
    rows: [
      compare({
        ...{ name: `${name} first label, against a minimal React page`, unit: 'ms' },
        ...{ ours: found.ours, theirs: found.minimal, goal: 1.3 },
      }),
      bound({ name: `${name} largest paint on a slow telephone`, unit: 'ms', values: found.paints, goal: 1500 }),
      boundAll({ name: `${name} longest task on a slow telephone`, unit: 'ms', values: found.tasks, goal: 200 }),
    ],
  };
}
