import type { Page } from '@playwright/test';
import { expect, killAtOnce } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { test } from './small-disk.ts';
import { SLACK } from '../faults/size.ts';

/** Looks, in the page itself, how long after the last key press a message stands there; in ms. */
async function watchForMessage(window: Page): Promise<() => Promise<number>> {
  const waited = await window.evaluateHandle(() => {
    let pressed = 0;
    document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
    const ms = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('[role="alert"]') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - pressed));
      }).observe(document.body, { childList: true, subtree: true });
    });
    return { ms };
  });
  return () => waited.evaluate(({ ms }) => ms);
}

test('a student whose disk is full is told within a second, keeps the answer, and loses nothing when there is room again', async ({
  launch,
  disk,
}) => {
  const key = redPenFor('warm-up');
  const [first, second] = key.entries;
  if (first === undefined || second === undefined) throw new Error('the warm-up has claims');
  const { app, window } = await launch();
  const sorting = new SortingPage(window);
  await new WelcomePage(window).enterAs('Mary');
  await new LibraryPage(window).open(key.title);
  await new OpeningPage(window).askWhichWords(false);
  await new OpeningPage(window).start();
  await sorting.sortByKeys(first.label, 'sure');
  await expect(sorting.feedback).toBeVisible();
  await sorting.goOn();

  await disk.fill();
  const messageAfterMs = await watchForMessage(window);
  await sorting.sortByKeys(second.label, 'fairly');

  await expect(sorting.notSaved).toContainText(`Not saved yet: ${second.label}, fairly sure`);
  await expect(sorting.notSaved).toContainText('The disk is full');
  await expect(sorting.notSaved).toContainText('Your answer is still here');
  expect(await messageAfterMs()).toBeLessThan(1000 * SLACK);
  await expect(sorting.feedback).toBeHidden();

  await disk.free();
  await expect(sorting.feedback).toContainText(second.rationales[second.label]);
  await expect(sorting.notSaved).toBeHidden();

  await killAtOnce(app);
  const later = await launch();
  await new LibraryPage(later.window).resume(key.title);
  await expect(later.window.getByText(`2 of ${String(key.entries.length)} answered`).first()).toBeAttached();
  await expect(new SortingPage(later.window).feedback).toContainText(second.rationales[second.label]);
});
