// A page for one lesson against a minimal React page of the same 29 claims, in Debian's Chromium.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';
import { contentBundle } from '../../../scripts/build-config.mjs';
import { bigLessonText } from '../big-lesson.mjs';
import { bound, boundAll, compare } from '../row.mjs';
import { median } from '../statistics.mjs';

const project = path.resolve(import.meta.dirname, '../../..');
const out = path.join(project, 'out/bench-page');
const CHROMIUM = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/**
 * A telephone of the middle of the range on a fast mobile network, as Lighthouse simulates one: a processor four times
 * slower, 1.6 Mbit/s, 150 ms.
 */
const TELEPHONE = { slowdown: 4, bytesPerSecond: 1_600_000 / 8, latencyMs: 150 };

/** The same for a lesson of a hundred times as many claims. */
const MANY_CLAIMS = 2900;
const MANY_WORDS = 60_000;
/** As for the program: caches are finite, and steps for each claim would give a hundred times as much. */
const FLAT = 2;
const CLICKS = 10;
/** Of what takes long to measure. */
const MOST_ROUNDS = 5;
/** The parts of the program that make a page. */
const CONTENT = ['content/files/lesson-page', 'content/lesson/seal-lesson'];

/** @param {string} name */
const fromContent = (name) => import(pathToFileURL(path.join(out, 'content', `${name}.mjs`)).href);

/**
 * Puts a lesson into the page as it was built, as the program does.
 * @param {string} folder
 * @param {string} text the text of the lesson file
 */
async function writePage(folder, text) {
  const { makeLessonPage } = await fromContent('lesson-page');
  const template = await fs.readFile(path.join(project, 'out/page/lesson-page.html'), 'utf8');
  const page = { format: 'claimsort-page', version: 1, mode: 'guided', claims: null, file: JSON.parse(text) };
  await fs.mkdir(path.join(out, folder), { recursive: true });
  await fs.writeFile(path.join(out, folder, 'index.html'), makeLessonPage(template, page));
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
  /** @type {{ firstChoiceAt: number | null, largestPaint: number, longestTask: number }} */
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

/** What stands on each page once an answer has been judged, and how to go on to the next claim. */
const PAGES = {
  ours: {
    feedback: 'section[data-verdict]',
    goOn: (/** @type {import('playwright').Page} */ page) => page.keyboard.press('Enter'),
  },
  minimal: {
    feedback: 'section[data-label]',
    goOn: (/** @type {import('playwright').Page} */ page) => page.getByRole('button', { name: 'Next' }).click(),
  },
};

/**
 * Ms from each click on an answer until the feedback stands painted. Our page keeps the answer in between. It does not ask
 * how sure one is, nor for the deciding words: neither does the minimal page.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {keyof typeof PAGES} which
 */
async function timeClicks(browser, address, which) {
  const { feedback, goOn } = PAGES[which];
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  if (which === 'ours') {
    await page.locator('summary', { hasText: 'Options' }).click();
    for (const name of ['Ask how sure I am', 'Ask for the key words'])
      await page.getByRole('checkbox', { name }).uncheck();
    await page.getByRole('button', { name: 'Start sorting' }).click();
  }
  const label = page.locator('button[data-label="attribution"]');
  /** @type {number[]} */
  const times = [];
  for (let click = 0; click < CLICKS; click += 1) {
    await label.waitFor();
    await page.evaluate((selector) => {
      Object.assign(globalThis, { clickTook: null });
      /** @param {Event} event */
      const press = (event) => {
        const watcher = new MutationObserver(() => {
          if (document.querySelector(selector) === null) return;
          watcher.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => Object.assign(globalThis, { clickTook: performance.now() - event.timeStamp }), 0),
          );
        });
        watcher.observe(document, { childList: true, subtree: true, attributes: true });
      };
      addEventListener('pointerup', press, { capture: true, once: true });
    }, feedback);
    await label.click();
    await page.waitForFunction(() => globalThis.clickTook !== null);
    times.push(await page.evaluate(() => globalThis.clickTook));
    await goOn(page);
  }
  await context.close();
  return median(times);
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
  await build(contentBundle({ input: CONTENT, outDir: 'out/bench-page/content' }));
  await writePage('ours', await fs.readFile(path.join(project, 'content/lessons/airdrop-story.lesson.json'), 'utf8'));
  const sealer = path.join(out, 'content/seal-lesson.mjs');
  await writePage('many', await bigLessonText({ claims: MANY_CLAIMS, words: MANY_WORDS }, sealer));
  const server = await serve();
  const args = ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args, chromiumSandbox: !isRoot });
  /** @param {string} folder */
  const addressOf = (folder) => `${server.origin}/${folder}/index.html`;
  const found = { ours: [0].slice(1), minimal: [0].slice(1), paints: [0].slice(1), tasks: [0].slice(1) };
  const clicks = { ours: [0].slice(1), minimal: [0].slice(1), many: [0].slice(1) };
  /** First labels of the long lesson, and of the short one in the same rounds. */
  const many = { ours: [0].slice(1), theirs: [0].slice(1) };
  /** @type {readonly ('ours' | 'minimal')[]} */
  const both = ['ours', 'minimal'];
  for (let round = -1; round < rounds; round += 1) {
    for (const which of round % 2 === 0 ? both : both.toReversed()) {
      const { firstChoiceAt } = await visit(browser, addressOf(which), false);
      if (round >= 0) found[which].push(firstChoiceAt);
    }
    if (round < 0 || round >= MOST_ROUNDS) continue;
    for (const which of round % 2 === 0 ? both : both.toReversed())
      clicks[which].push(await timeClicks(browser, addressOf(which), which));
    clicks.many.push(await timeClicks(browser, addressOf('many'), 'ours'));
    many.ours.push((await visit(browser, addressOf('many'), false)).firstChoiceAt);
    many.theirs.push(found.ours.at(-1) ?? Number.NaN);
    const { largestPaint, longestTask } = await visit(browser, addressOf('ours'), true);
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
      compare({
        ...{ name: `${name} click to painted feedback, against the minimal page`, unit: 'ms' },
        ...{ ours: clicks.ours, theirs: clicks.minimal, goal: 1 },
      }),
      compare({
        ...{ name: `${name} the same with 2,900 claims, against 29`, unit: 'ms' },
        ...{ ours: clicks.many, theirs: clicks.ours, goal: FLAT },
      }),
      compare({ name: `${name} first label with 2,900 claims, against 29`, unit: 'ms', ...many, goal: null }),
    ],
  };
}
