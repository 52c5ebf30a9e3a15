import * as path from 'node:path';
import { BIG_TITLE, bigLessonText } from '../big-lesson.mjs';
import { drive, inFolder } from '../drive.mjs';
import { boundAll, compare } from '../row.mjs';
import { median } from '../statistics.mjs';
import { ARTICLE, installLesson, leaveLesson, openArticle, resumeLesson } from '../story.mjs';

const SIZE = { claims: 2000, words: 100_000 };
const sealer = path.resolve(import.meta.dirname, '../../../out/bench/content/seal-lesson.mjs');
const STEPS = 20;

/** How long each step to the next claim takes from the key press to the frame after it. @param {import('playwright').Page} window */
async function timeSteps(window) {
  await window.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    const watch = new AbortController();
    Object.assign(globalThis, { steps: times, stopSteps: () => watch.abort() });
    addEventListener(
      'keydown',
      (press) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - press.timeStamp), 0)),
      { capture: true, signal: watch.signal },
    );
  });
  for (let step = 0; step < STEPS; step += 1) {
    await window.keyboard.press('ArrowRight');
    await window.waitForFunction((n) => globalThis.steps.length === n, step + 1);
  }
  return window.evaluate(() => {
    globalThis.stopSteps();
    return globalThis.steps;
  });
}

/** How long each frame takes while the article is scrolled through a few pages, in ms. @param {import('playwright').Page} window */
const timeScroll = (window) =>
  window.evaluate(
    () =>
      new Promise((resolve) => {
        const page = document.querySelector('main');
        /** @type {number[]} */
        const frames = [];
        let last = performance.now();
        const draw = () => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          page?.scrollBy(0, 120);
          if (frames.length < 90) requestAnimationFrame(draw);
          else resolve(frames.slice(1));
        };
        requestAnimationFrame(draw);
      }),
  );

/** A lesson of 2,000 claims against one of 29, in the same window: to the next claim, and scrolling. @param {number} rounds */
export async function measureBigLesson(rounds) {
  const text = await bigLessonText(SIZE, sealer);
  const found = { big: { next: [], frame: [], longest: [] }, small: { next: [], frame: [], longest: [] } };
  await inFolder((folder) =>
    drive(folder, async (window) => {
      await openArticle(window, ARTICLE);
      await leaveLesson(window);
      await installLesson(window, text);
      await openArticle(window, BIG_TITLE);
      await leaveLesson(window);
      for (let round = -1; round < rounds; round += 1) {
        const order = round % 2 === 0 ? ['big', 'small'] : ['small', 'big'];
        for (const size of order) {
          await resumeLesson(window, size === 'big' ? BIG_TITLE : ARTICLE);
          const steps = await timeSteps(window);
          const frames = await timeScroll(window);
          if (size === 'small') for (let back = 0; back < STEPS; back += 1) await window.keyboard.press('ArrowLeft');
          await leaveLesson(window);
          if (round < 0) continue;
          found[size].next.push(median(steps));
          found[size].frame.push(median(frames));
          found[size].longest.push(Math.max(...steps, ...frames));
        }
      }
    }),
  );
  const { big, small } = found;
  return {
    rows: [
      compare({
        ...{ name: 'next claim in 2,000 claims, against 29', unit: 'ms', goal: 2 },
        ...{ ours: big.next, theirs: small.next },
      }),
      compare({
        ...{ name: 'a frame of scrolling in 2,000 claims, against 29', unit: 'ms', goal: 2 },
        ...{ ours: big.frame, theirs: small.frame },
      }),
      boundAll({ name: 'longest frame in 2,000 claims', unit: 'ms', values: big.longest, goal: 100 }),
    ],
  };
}
