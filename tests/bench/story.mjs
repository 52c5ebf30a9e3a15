/** @typedef {import('playwright').Page} Page */

const ARTICLE = 'An airdrop story';

/** From the first screen to the first claim of the article, guided, without the question for words. @param {Page} window */
export async function openArticle(window) {
  const nobody = window.getByRole('button', { name: 'Go on without a name' });
  const lessons = window.getByRole('heading', { level: 1, name: 'Lessons' });
  await nobody.or(lessons).first().waitFor();
  if (await nobody.isVisible()) await nobody.click();
  await window.getByRole('listitem').filter({ hasText: ARTICLE }).getByRole('button').first().click();
  const start = window.getByRole('button', { name: 'Start sorting' });
  await start.waitFor();
  await window.getByRole('checkbox', { name: 'Ask which words decided it' }).setChecked(false);
  await start.click();
  await window.getByRole('article').waitFor();
}

/**
 * Sorts claim after claim with the keyboard and measures, in the page itself, from the key press that commits to the
 * frame after the feedback stands.
 * @param {Page} window
 * @param {number} claims
 * @returns {Promise<readonly number[]>} milliseconds, one for each claim
 */
export async function timeFeedback(window, claims) {
  await window.evaluate(() => {
    const times = [];
    Object.assign(globalThis, { feedbackTimes: times });
    addEventListener(
      'keydown',
      (press) => {
        if (press.key !== 'w') return;
        const watcher = new MutationObserver(() => {
          if (document.querySelector('section[data-label]') === null) return;
          watcher.disconnect();
          // A task after the frame that holds the change: by then it was handed to the screen.
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - press.timeStamp), 0));
        });
        watcher.observe(document.body, { childList: true, subtree: true });
      },
      { capture: true },
    );
  });
  for (let claim = 0; claim < claims; claim += 1) {
    await window.keyboard.press('2');
    await window.keyboard.press('w');
    await window.waitForFunction((n) => globalThis.feedbackTimes.length === n, claim + 1);
    await window.keyboard.press('Enter');
  }
  return window.evaluate(() => globalThis.feedbackTimes);
}
