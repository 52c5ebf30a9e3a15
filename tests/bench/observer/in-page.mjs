// Functions that are carried into the page as text: they use nothing from outside themselves. Times are wall-clock, in ms.

/** @returns {Promise<number>} when the first contentful paint was presented */
export function waitForPaint() {
  return new Promise((resolve) => {
    /** @param {PerformanceEntryList} entries */
    const look = (entries) => {
      const paint = entries.find(({ name }) => name === 'first-contentful-paint');
      if (paint !== undefined) resolve(performance.timeOrigin + paint.startTime);
    };
    new PerformanceObserver((list) => look(list.getEntries())).observe({ type: 'paint', buffered: true });
  });
}

/**
 * Goes on with the lesson that is underway, as fast as a person could who presses the moment the button is painted.
 * @returns {Promise<{ offered: number, possible: number }>} when the lessons stood there, and when a label could be chosen
 */
export async function resumeLesson() {
  /** @type {<T>(find: () => T | null | undefined) => Promise<T>} */
  const seen = (find) =>
    new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === null || found === undefined) return;
        watcher.disconnect();
        resolve(found);
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    });
  // A task after the frame that holds the change: by then it was handed to the screen.
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()), 0)),
    );
  const resume = await seen(() =>
    [...document.querySelectorAll('button')].find(({ textContent }) => /^Continue (with )?claim/.test(textContent)),
  );
  const offered = await painted();
  resume.click();
  await seen(() => document.querySelector('article [data-claim]'));
  await seen(() => document.querySelector('button[data-label]:not([aria-disabled])'));
  return { offered, possible: await painted() };
}
