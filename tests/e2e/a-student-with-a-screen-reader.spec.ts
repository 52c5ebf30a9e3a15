import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

test('no screen of a lesson has an accessibility finding, in light, dark, high contrast and forced colours', async ({
  launch,
}) => {
  const { window } = await launch();
  const key = redPenFor('warm-up');
  const [first] = key.entries;
  if (first === undefined) throw new Error('the warm-up has claims');
  const sorting = new SortingPage(window);
  await expect(new WelcomePage(window).name).toBeVisible();
  await expectNoFinding(window, 'welcome');
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  await expectNoFinding(window, 'library');
  await new LibraryPage(window).open(key.title);
  await expect(window.getByRole('button', { name: 'Start sorting' })).toBeVisible();
  await expectNoFinding(window, 'opening');
  await new OpeningPage(window).readFirst();
  await expectNoFinding(window, 'reading');
  await new OpeningPage(window).doneReading();
  await new OpeningPage(window).start();
  await expect(sorting.question).toBeVisible();
  await expectNoFinding(window, 'sorting');
  await sorting.sortByKeys(first.label, 'sure');
  await expect(sorting.firstWord).toBeVisible();
  await expectNoFinding(window, 'the words that decide');
  await sorting.markFirstWordByKeys();
  await expect(sorting.feedback).toBeVisible();
  await expectNoFinding(window, 'feedback');
  await sorting.openOverview();
  await expectNoFinding(window, 'overview');
  await window.getByRole('dialog').getByRole('button', { name: 'See the result' }).click();
  await expectNoFinding(window, 'finish');
  await window.getByRole('dialog').getByRole('button', { name: 'See the result' }).click();
  await expect(new ResultPage(window).scored).toBeVisible();
  await expect(new DebriefPage(window).title).toBeVisible();
  await expectNoFinding(window, 'result');
  await window.getByRole('banner').getByRole('button').first().click();
  await window.getByRole('button', { name: 'Settings' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectNoFinding(window, 'settings');
});

test('a student who hears the screen meets the claim, the question and the answer in this order', async ({
  launch,
}) => {
  const { window } = await launch();
  const key = redPenFor('warm-up');
  const [first] = key.entries;
  if (first === undefined) throw new Error('the warm-up has claims');
  const sorting = new SortingPage(window);
  await new WelcomePage(window).enterAs('Ada');
  await new LibraryPage(window).open(key.title);
  await new OpeningPage(window).start();

  // Where the focus is when a claim comes: a heading that says which claim, its words, and the question.
  await expect(window.locator(':focus')).toHaveAccessibleName(
    new RegExp(`^Claim 1 of 7, in the headline: ${first.words}`),
  );
  await expect(sorting.currentClaim).toHaveAccessibleName(`Claim 1 of 7, not answered: ${first.words}`);

  const met: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    await window.keyboard.press('Tab');
    met.push(
      await window.evaluate(() => {
        const focused = document.activeElement;
        const named = focused?.getAttribute('aria-labelledby') ?? '';
        return document.getElementById(named)?.textContent ?? focused?.textContent ?? '';
      }),
    );
  }
  expect(met.slice(0, 3)).toEqual(['Evidence', 'Attribution', 'Rhetoric']);
  expect(met.slice(3, 6).map((name) => name.replace(/[A-Z]$/, ''))).toEqual(['Guess', 'Fairly sure', 'Sure']);

  await sorting.sortByKeys(first.label, 'sure');
  await expect(window.locator('[aria-live="polite"]').filter({ hasText: /Saved/ })).toBeAttached();
});

test('the sorting screen fills the window and has one scroll bar, the article’s own', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  await new LibraryPage(window).open(redPenFor('airdrop-story').title);
  await new OpeningPage(window).start();
  await expect(new SortingPage(window).question).toBeVisible();
  const page = await window.evaluate(() => ({
    whole: document.documentElement.scrollHeight,
    shown: document.documentElement.clientHeight,
  }));
  expect(page.whole).toBe(page.shown);
});
