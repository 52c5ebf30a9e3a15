/** @typedef {import('playwright').Page} Page */

export const ARTICLE = 'An airdrop story';

/** @param {Page} window @param {string} title */
const cardOf = (window, title) =>
  window.getByRole('listitem').filter({ has: window.getByRole('heading', { name: title }) });

/**
 * From the first screen to the first claim of a lesson, guided, without the question for words.
 * @param {Page} window
 * @param {string} [title]
 */
export async function openArticle(window, title = ARTICLE) {
  const nobody = window.getByRole('button', { name: 'Continue without a name' });
  const lessons = window.getByRole('heading', { level: 1, name: 'Lessons' });
  await nobody.or(lessons).first().waitFor();
  if (await nobody.isVisible()) {
    await window.getByRole('checkbox', { name: 'Begin with the warm-up' }).uncheck();
    await nobody.click();
  }
  await cardOf(window, title)
    .getByRole('button', { name: /^(Open|Try again)/ })
    .click();
  await window.locator('summary', { hasText: 'Options' }).click();
  await window.getByRole('checkbox', { name: 'Ask for the key words' }).setChecked(false);
  await window.getByRole('button', { name: 'Start sorting' }).click();
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
          if (document.querySelector('section[data-verdict]') === null) return;
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

/** Sets the attempt at a lesson aside and begins another one at all of its claims, guided. @param {Page} window @param {string} title */
export async function startOver(window, title) {
  await window.evaluate(async (wanted) => {
    const { invoke } = globalThis.claimsort;
    const start = await invoke('readStart', {});
    const { hash, standing } = start.value.lessons.find((card) => card.title === wanted);
    await invoke('setAside', { attempt: standing.attempt });
    const { profile } = start.value;
    const attempt = crypto.randomUUID();
    const choice = { kind: 'all' };
    const started = await invoke('startAttempt', {
      profile,
      attempt,
      lesson: hash,
      mode: 'guided',
      choice,
      again: null,
    });
    if (!started.ok) throw new Error(JSON.stringify(started.error));
  }, title);
  await window.reload();
}

/** Goes on where a lesson was left. @param {Page} window @param {string} title */
export async function resumeLesson(window, title) {
  await cardOf(window, title)
    .getByRole('button', { name: /^Continue (with )?claim/ })
    .click();
  await window.locator('article [aria-current]').waitFor();
}

/** Leaves the sorting screen for the lessons. @param {Page} window */
export async function leaveLesson(window) {
  await window.getByRole('button', { name: 'Back to lessons' }).click();
  await window.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
}

/** Lays a lesson file on the desk, and loads the page again so that the lessons show it. @param {Page} window @param {string} text */
export async function installLesson(window, text) {
  const installed = await window.evaluate((file) => globalThis.claimsort.invoke('installLesson', { text: file }), text);
  if (installed.ok !== true) throw new Error(`The lesson was not taken: ${JSON.stringify(installed)}`);
  await window.reload();
}
