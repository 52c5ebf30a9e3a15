import type { Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { ProgressPage } from './pages/progress-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

const key = redPenFor('warm-up');

/** Sorts the warm-up by keyboard, every claim as `choose` says, and comes back to the lessons. */
async function sortWarmUp(
  window: Page,
  choose: (entry: (typeof key.entries)[number]) => 'evidence' | 'attribution' | 'rhetoric',
): Promise<void> {
  const sorting = new SortingPage(window);
  const opening = new OpeningPage(window);
  await tabTo(window, new LibraryPage(window).openButton(key.title));
  await window.keyboard.press('Enter');
  await opening.startButton.waitFor();
  await opening.askWhichWords(false);
  await tabTo(window, opening.startButton);
  await window.keyboard.press('Enter');
  for (const entry of key.entries) {
    await expect(sorting.question).toBeVisible();
    await sorting.sortByKeys(choose(entry), 'sure');
    await expect(sorting.feedback).toBeVisible();
    await sorting.goOn();
  }
  await expect(window.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
  await goTo(window, 'Lessons');
}

/** Goes to a place by the menu of the program, as its keys and its bar do. */
async function goTo(window: Page, place: 'Lessons' | 'Practice' | 'Progress'): Promise<void> {
  const bar = window.getByRole('navigation', { name: 'Places' });
  if ((await bar.count()) === 0) {
    const back = window.getByRole('button', { name: /^(Back to the lessons|Lessons)/ }).first();
    await tabTo(window, back);
    await window.keyboard.press('Enter');
    await bar.waitFor();
  }
  await tabTo(window, bar.getByRole('button', { name: place }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: place })).toBeVisible();
}

test('a person who has done nothing yet finds out what will be there', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).nextStep.getByRole('button', { name: 'Begin' })).toBeVisible();
  await goTo(window, 'Practice');
  await expect(new PracticePage(window).coach).toContainText('Sort 20 more claims to unlock this (0 of 20).');
  await expectNoFinding(window, 'practice, empty');
  await goTo(window, 'Progress');
  await expect(new ProgressPage(window).empty).toBeVisible();
  await expectNoFinding(window, 'progress, empty');
  await tabTo(window, new ProgressPage(window).allAttempts);
  await window.keyboard.press('Enter');
  await expect(window.getByText('You haven’t started a lesson yet.')).toBeVisible();
  await expectNoFinding(window, 'history, empty');
});

test('a person sorts the passages of today, and they are kept when the program is closed in between', async ({
  launch,
}) => {
  test.slow();
  const first = await launch();
  await new WelcomePage(first.window).enterAs('Ada');
  await sortWarmUp(first.window, worstLabel);
  const practice = new PracticePage(first.window);
  await expect(practice.today).toContainText('Practise 5 short passages');
  await tabTo(first.window, practice.today.getByRole('button', { name: 'Start' }));
  await first.window.keyboard.press('Enter');
  await expect(practice.place(1, 5)).toBeVisible();
  await expectNoFinding(first.window, 'a passage');
  await practice.answer('2', 'w');
  await expectNoFinding(first.window, 'a passage and why');
  await practice.goOn();
  await expect(practice.place(2, 5)).toBeVisible();
  await first.app.close();

  const { window } = await launch();
  const again = new PracticePage(window);
  await expect(again.today).toContainText('Practise 4 short passages');
  await tabTo(window, again.today.getByRole('button', { name: 'Start' }));
  await window.keyboard.press('Enter');
  for (let n = 2; n <= 5; n += 1) {
    await expect(again.place(n, 5)).toBeVisible();
    await again.answer('1', 'q');
    await again.goOn();
  }
  await expect(again.end).toBeVisible();
  await expectNoFinding(window, 'the end of the passages');
});

test('a person sees two attempts in the plots, in the table, and side by side', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await sortWarmUp(window, worstLabel);
  const progress = new ProgressPage(window);
  await goTo(window, 'Progress');
  await expect(progress.summary).toContainText('in your first attempt.');
  await expect(progress.more).toHaveCount(0);
  await expectNoFinding(window, 'progress, one attempt');
  await goTo(window, 'Lessons');
  await sortWarmUp(window, ({ label }) => label);
  await goTo(window, 'Progress');
  await expect(progress.summary).toContainText('in your latest 100%.');
  await expect(progress.summary).toContainText(/When you were sure, you were right \d+ of 14 times\./);
  await progress.skills.getByText('14 types that you haven’t practised yet').click();
  await expect(progress.skills.getByRole('listitem')).toHaveCount(14);

  // From the third attempt on there are statistics, and the arrow keys tell what their table tells.
  await goTo(window, 'Lessons');
  await sortWarmUp(window, ({ label }) => label);
  await goTo(window, 'Progress');
  await tabTo(window, progress.more);
  await window.keyboard.press('Enter');
  await tabTo(window, progress.pointsPlot);
  await window.keyboard.press('ArrowRight');
  await expect(progress.points).toContainText(/Attempt 2, .*100%/);
  const rows = await progress.openNumbers(progress.points);
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2)).toContainText('100%');
  await expectNoFinding(window, 'progress, three attempts');

  await tabTo(window, progress.allAttempts);
  await window.keyboard.press('Enter');
  await expect(progress.history).toBeVisible();
  await expectNoFinding(window, 'history');
  await tabTo(window, window.getByRole('button', { name: /^Compare/ }).nth(1));
  await window.keyboard.press('Enter');
  await expect(progress.comparison).toBeVisible();
  await expect(window.getByText(/\d+ better, none worse/)).toBeVisible();
  await expectNoFinding(window, 'two attempts side by side');
});
