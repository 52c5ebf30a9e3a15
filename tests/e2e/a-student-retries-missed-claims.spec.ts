import type { Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { HistoryPage } from './pages/history-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { resize } from './resize.ts';
import { seedAttempt } from './seed-attempt.ts';

const key = redPenFor('warm-up');
const of = key.entries.length;
/** Claims 2, 4 and 6 wrong. */
const answers = Object.fromEntries(
  key.entries.map((entry, at) => [entry.claim, at % 2 === 1 ? worstLabel(entry) : entry.label]),
);
const missed = key.entries.flatMap((entry, at) => (at % 2 === 1 ? [{ ...entry, number: at + 1 }] : []));
const points = key.entries.reduce((sum, { claim, credits }) => sum + credits[answers[claim] ?? 'evidence'], 0);

async function finish(window: Page): Promise<ResultPage> {
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  await seedAttempt(window, { lesson: key.title, answers, then: 'hand-in' });
  await window.reload();
  await new LibraryPage(window).seeResult(key.title);
  const result = new ResultPage(window);
  await expect(result.scored).toBeFocused();
  return result;
}

async function openHistory(window: Page): Promise<HistoryPage> {
  await window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Progress' }).click();
  await window.getByRole('button', { name: 'All attempts' }).click();
  return new HistoryPage(window);
}

/** Which claim it is by the lesson, and how far that is among those that are retried. */
const placeOf = (entry: (typeof missed)[number]): string =>
  `Claim ${String(entry.number)} (${String(missed.indexOf(entry) + 1)} of ${String(missed.length)})`;

test('a student retries what was missed by pointer: original numbers, what was fixed, and the result as it was', async ({
  launch,
}) => {
  const { window } = await launch();
  const result = await finish(window);
  const library = new LibraryPage(window);
  const sorting = new SortingPage(window);
  await result.retryButton(missed.length).click();

  await expect(window.getByRole('banner')).toContainText(`${key.title} retry`);
  const [first, ...rest] = missed;
  if (first === undefined) throw new Error('something was missed');
  await expect(sorting.place).toHaveText(`Claim ${String(first.number)} (1 of ${String(missed.length)})`);
  await sorting.sortByPointer(first.label, 'sure');
  await expect(sorting.feedback).toBeVisible();

  await test.step('under way, it hides nothing and is labelled as what it is', async () => {
    await sorting.leave();
    await expect(library.lesson(key.title)).toContainText(`${String(points)} of ${String(of)} points`);
    await expect(library.nextStep).toContainText('You are retrying the claims you missed');
    await library.seeResult(key.title);
    await expect(result.top).toContainText(`${String(points)} of ${String(of)} points`);
    await expect(result.next).toHaveText('Continue your retry');
    await result.next.click();
  });

  for (const entry of rest) {
    await sorting.turnTo(entry.number);
    await expect(sorting.place).toHaveText(placeOf(entry));
    await sorting.sortByPointer(entry === rest.at(-1) ? worstLabel(entry) : entry.label, 'sure');
    await expect(sorting.feedback).toBeVisible();
  }
  await window.getByRole('button', { name: 'See the result' }).click();
  await expect(result.fixed(missed.length - 1, missed.length)).toBeFocused();
  await expect(result.missed).toHaveCount(1);
  await expectNoFinding(window, 'the end of a retry');

  await test.step('the result, the card and the list of attempts keep the points that were earned', async () => {
    await window.getByRole('button', { name: 'Back to your result' }).click();
    await expect(result.top).toContainText(`${String(points)} of ${String(of)} points`);
    await expect(result.top).toContainText(`In your last retry you fixed ${String(missed.length - 1)} of`);
    await result.leave();
    await expect(library.lesson(key.title)).toContainText(`${String(points)} of ${String(of)} points`);
    const history = await openHistory(window);
    await expect(window.getByText('1 attempt, 1 retry')).toBeVisible();
    await expect(history.rows).toHaveCount(2);
    await expect(history.rows.nth(0)).toContainText(`fixed ${String(missed.length - 1)} of ${String(missed.length)}`);
    await expect(history.compare(0)).toBeHidden();
  });

  await test.step('afterwards it can be dropped, and is gone', async () => {
    await new HistoryPage(window).open(0).click();
    await result.dropButton.click();
    await window.getByRole('dialog').getByRole('button', { name: 'Drop this retry' }).click();
    await expect(result.scored).toBeVisible();
    await expect(library.messages).toContainText('The retry was dropped. Your result is as it was.');
    await expect(result.top).not.toContainText('In your last retry');
    await result.leave();
    await expect(new HistoryPage(window).rows).toHaveCount(1);
  });
});

test('a student retries by keyboard, drops the retry half-way, and fixes everything the second time', async ({
  launch,
}) => {
  const { window } = await launch();
  const result = await finish(window);
  const sorting = new SortingPage(window);
  await press(window, result.retryButton(missed.length));
  const [first] = missed;
  if (first === undefined) throw new Error('something was missed');
  await sorting.sortByKeys(first.label, 'sure');
  await expect(sorting.feedback).toBeVisible();
  await press(window, result.dropButton);
  // The question is answered with the careful answer unless one chooses otherwise.
  await expect(window.getByRole('dialog').getByRole('button', { name: 'Keep it' })).toBeFocused();
  await press(window, window.getByRole('dialog').getByRole('button', { name: 'Drop this retry' }));
  await expect(result.scored).toBeFocused();

  await press(window, result.retryButton(missed.length));
  for (const entry of missed) {
    await expect(sorting.place).toHaveText(placeOf(entry));
    await sorting.sortByKeys(entry.label, 'sure');
    await expect(sorting.feedback).toBeVisible();
    await sorting.goOn();
  }
  await expect(result.fixed(missed.length, missed.length)).toBeFocused();
  await press(window, window.getByRole('button', { name: 'Back to your result' }));
  await expect(result.scored).toBeFocused();
  await expect(result.top).toContainText(`${String(points)} of ${String(of)} points`);
});

// 1280×800 as it is, and at 200 %.
for (const size of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
] as const) {
  test(`a student who retries in ${String(size.width)} × ${String(size.height)} sees the head of the screen in one line`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    const result = await finish(window);
    await resize(app, window, size);
    await result.retryButton(missed.length).click();
    await expect(new SortingPage(window).question).toBeVisible();
    await expect(result.dropButton).toBeVisible();
    const banner = window.getByRole('banner');
    const seen = await banner.evaluate((head) => ({
      height: head.getBoundingClientRect().height,
      ticks: [...head.querySelectorAll('span[aria-hidden] > span')].map((tick) => tick.getBoundingClientRect().width),
    }));
    // As high as what is pressed in it, and some room.
    expect(seen.height).toBeLessThanOrEqual(56);
    expect(seen.ticks).toHaveLength(missed.length);
    expect(Math.min(...seen.ticks)).toBeGreaterThan(4);
  });
}
