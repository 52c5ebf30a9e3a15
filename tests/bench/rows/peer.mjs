import { createServer } from 'node:http';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { _electron } from 'playwright';
import { build } from 'vite';
import { environment, inFolder } from '../drive.mjs';
import { executableOf, sandboxArgs } from '../programs.mjs';
import { median } from '../statistics.mjs';

const out = path.resolve(import.meta.dirname, '../../../out/bench-peer');
const CLICKS = 10;
/** The form takes its time, and this table has no goal that more rounds would settle. */
const MOST_ROUNDS = 5;

/** What can be chosen on each page, and what stands there once the choice has been answered. */
const PEERS = {
  claimsort: { choice: 'button[data-label="attribution"]', feedback: 'section[data-verdict]', isOneByOne: true },
  surveyjs: { choice: 'input[type=radio][value=attribution]', feedback: '.sd-expression', isOneByOne: false },
};
/** @typedef {keyof typeof PEERS} Peer */

/** @param {Peer} peer */
const bundle = (peer) =>
  build({
    root: path.join(import.meta.dirname, '../peer', peer),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: path.join(out, peer), emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0 },
  });

const MEDIA_TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** Serves both pages as a web server would: gzip, and nothing kept by the browser. */
async function serve() {
  let bytes = 0;
  const server = createServer((request, response) => {
    const file = path.join(out, new URL(request.url ?? '/', 'http://localhost').pathname);
    fs.readFile(file).then(
      (content) => {
        const type = MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream';
        // A font is compressed already.
        const isText = type.startsWith('text');
        const body = isText ? gzipSync(content) : content;
        bytes += body.length;
        response.writeHead(200, {
          ...{ 'Content-Type': type, 'Cache-Control': 'no-store' },
          ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has a port.');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    takeBytes: () => {
      const sent = bytes;
      bytes = 0;
      return sent;
    },
    close: () => server.close(),
  };
}

/** Ms from the start of the navigation until the first choice stands painted. @param {import('playwright').Page} window @param {string} url @param {Peer} peer */
async function timeFirstChoice(window, url, peer) {
  await window.goto(url);
  await window.locator(PEERS[peer].choice).first().waitFor();
  return window.evaluate(() => globalThis.firstChoiceAt);
}

/** Watched from the first moment, because nobody can ask afterwards when something was painted. */
function watchChoice({ choices }) {
  const watcher = new MutationObserver(() => {
    if (!choices.some((choice) => document.querySelector(choice) !== null)) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstChoiceAt: performance.now() }), 0));
  });
  watcher.observe(document, { childList: true, subtree: true });
}

/** Ms from a click on a choice until the feedback stands painted. @param {import('playwright').Page} window @param {Peer} peer */
async function timeClicks(window, peer) {
  const { choice, feedback, isOneByOne } = PEERS[peer];
  /** @type {number[]} */
  const times = [];
  for (let click = 0; click < CLICKS; click += 1) {
    const shown = isOneByOne ? 0 : click;
    await window.evaluate(([selector, before]) => {
      Object.assign(globalThis, { clickTook: null });
      const press = (event) => {
        const watcher = new MutationObserver(() => {
          if (document.querySelectorAll(selector).length <= before) return;
          watcher.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => Object.assign(globalThis, { clickTook: performance.now() - event.timeStamp }), 0),
          );
        });
        watcher.observe(document, { childList: true, subtree: true, attributes: true });
      };
      addEventListener('pointerup', press, { capture: true, once: true });
    }, /** @type {const} */ ([feedback, shown]));
    const target = window.locator(choice).nth(isOneByOne ? 0 : click);
    await target.scrollIntoViewIfNeeded();
    await target.click({ force: true });
    await window.waitForFunction(() => globalThis.clickTook !== null);
    times.push(await window.evaluate(() => globalThis.clickTook));
    if (isOneByOne) await window.keyboard.press('Enter');
  }
  return times;
}

/** The same 29 claims as a SurveyJS form and in our renderer, in the same Chromium, each loaded as from a web site. @param {number} rounds */
export async function measurePeer(rounds) {
  const peers = /** @type {Peer[]} */ (Object.keys(PEERS));
  for (const peer of peers) await bundle(peer);
  const server = await serve();
  const found = new Map(peers.map((peer) => [peer, { bytes: [0], first: [0].slice(1), clicks: [0].slice(1) }]));
  await inFolder(async (folder) => {
    const app = await _electron.launch({
      executablePath: executableOf('empty'),
      args: [...sandboxArgs, `--user-data-dir=${path.join(folder, 'peer')}`],
      chromiumSandbox: sandboxArgs.length === 0,
      env: environment(),
    });
    const window = await app.firstWindow();
    await window.addInitScript(watchChoice, { choices: peers.map((peer) => PEERS[peer].choice) });
    for (let round = -1; round < Math.min(rounds, MOST_ROUNDS); round += 1) {
      for (const peer of round % 2 === 0 ? peers : peers.toReversed()) {
        server.takeBytes();
        const first = await timeFirstChoice(window, `${server.origin}/${peer}/index.html`, peer);
        const clicks = await timeClicks(window, peer);
        const measured = found.get(peer);
        if (round < 0 || measured === undefined) continue;
        measured.bytes = [server.takeBytes()];
        measured.first.push(first);
        measured.clicks.push(...clicks);
      }
    }
    await app.close();
  });
  server.close();
  return {
    rows: [],
    tables: {
      'The same 29 claims in the same Chromium': [...found].map(([peer, { bytes, first, clicks }]) => ({
        page: peer === 'claimsort' ? 'our renderer over a desk in memory' : 'SurveyJS 2.5.38',
        'over the wire (kB, gzip)': Math.round((bytes[0] ?? 0) / 1000),
        'first label can be chosen (ms, median)': Math.round(median(first)),
        'click to painted feedback (ms, median)': Number(median(clicks).toFixed(1)),
      })),
    },
  };
}
