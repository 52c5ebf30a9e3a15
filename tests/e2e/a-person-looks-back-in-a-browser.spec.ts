// Screens of the practice edition that a person reaches only with some history, in both engines.
import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFindingAtAnyWidth } from './axe.ts';
import { expectNoFindingInFirefox } from './axe-in-firefox.ts';
import { lacksChromium, openBrowser } from './browsers.ts';
import { lacksFirefox, openFirefox } from './firefox.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { HistoryPage } from './pages/history-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { SitePage } from './pages/site-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';
import { serveSite } from './site.ts';

// The edition is built before the first of them, where it is not yet.
test.slow();

const KEY = redPenFor('warm-up');
const wrong = Object.fromEntries(KEY.entries.map((entry) => [entry.claim, worstLabel(entry)]));
const right = Object.fromEntries(KEY.entries.map(({ claim, label }) => [claim, label]));

/** Two attempts at the warm-up, the second better than the first, as a file for a browser. Returns its path. */
async function prepareFile({ app, window }: { app: Parameters<typeof answerDialogs>[0]; window: Page }, to: string) {
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  await seedAttempt(window, { lesson: KEY.title, answers: wrong, then: 'hand-in' });
  await seedAttempt(window, { lesson: KEY.title, answers: right, then: 'hand-in' });
  await window.getByRole('button', { name: 'Settings' }).click();
  await answerDialogs(app, { save: to });
  await window.getByRole('button', { name: 'Save a file for a browser…' }).click();
  await expect(new LibraryPage(window).messages).toContainText(to);
}

test('a person looks back in Chromium: attempts, two of them side by side, and every dialog', async ({
  launch,
  folder,
}) => {
  test.skip(lacksChromium !== null, lacksChromium ?? '');
  const file = path.join(folder, 'own.claimsort');
  await prepareFile(await launch(), file);
  const site = await serveSite();
  const { page, close } = await openBrowser(path.join(folder, 'me'), { viewport: { width: 1280, height: 800 } });
  const look = (screen: string) => expectNoFindingAtAnyWidth(page, screen);
  await page.goto(site.address);
  const places = new SitePage(page);
  const chooser = page.waitForEvent('filechooser');
  await new PeoplePage(page).choose.click();
  await (await chooser).setFiles(file);
  await page.getByRole('dialog').waitFor();
  await look('a profile file was chosen');
  await page.getByRole('dialog').getByRole('button', { name: 'Add this person' }).click();
  await look('a person was added');
  await new PeoplePage(page).person('Ada').click();

  await places.goTo('Progress');
  await page.getByRole('button', { name: 'All attempts' }).click();
  const history = new HistoryPage(page);
  await expect(history.rows).toHaveCount(2);
  await look('all attempts');
  await history.compare(0).click();
  await expect(history.changed).toContainText('7 better, none worse');
  await look('two attempts side by side');
  await page.getByRole('button', { name: 'All attempts' }).click();
  await history.open(1).click();
  await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
  await look('a result with mistakes');

  await page.getByRole('button', { name: 'All attempts' }).click();
  await page.getByRole('button', { name: 'Progress' }).click();
  await places.openSettings();
  for (const name of ['About Claimsort', 'Keyboard shortcuts']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor();
    await look(name);
    await page.keyboard.press('Escape');
  }
  await new PeoplePage(page).erase.click();
  await page.getByRole('dialog').waitFor();
  await look('deleting everything');
  await page.keyboard.press('Escape');
  await close();
  await site.end();
});

test('a person looks back in Firefox: attempts, and two of them side by side', async ({ launch, folder }) => {
  test.skip(lacksFirefox !== null, lacksFirefox ?? '');
  const file = path.join(folder, 'own.claimsort');
  await prepareFile(await launch(), file);
  const site = await serveSite();
  const firefox = await openFirefox(path.join(folder, 'firefox'), 28_286);
  await firefox.open(site.address);
  await firefox.see('Choose a profile file…');
  await firefox.chooses('own.claimsort', await fs.readFile(file, 'utf8'));
  await firefox.press('Choose a profile file…');
  await firefox.see('Add this person');
  await expectNoFindingInFirefox(firefox, 'a profile file was chosen');
  await firefox.pressInDialog('Add this person');
  await firefox.press('Ada');
  await firefox.press('Progress');
  await firefox.press('All attempts');
  await firefox.see('Compare');
  await expectNoFindingInFirefox(firefox, 'all attempts');
  await firefox.press('Compare');
  await firefox.see('7 better, none worse');
  await expectNoFindingInFirefox(firefox, 'two attempts side by side');
  await firefox.press('All attempts');
  await firefox.press('View');
  await firefox.see('Your result');
  await expectNoFindingInFirefox(firefox, 'a result');
  await firefox.press('All attempts');
  await firefox.press('Progress');
  await firefox.press('Lessons');
  await firefox.press('Open');
  await firefox.see('Start sorting');
  await expectNoFindingInFirefox(firefox, 'opening');
  await firefox.press('Read the article first');
  await firefox.see('Done reading');
  await expectNoFindingInFirefox(firefox, 'reading');
  await firefox.press('Done reading');
  await firefox.press('Lessons');
  await firefox.press('Practice');
  await firefox.press('Start');
  await firefox.see('Passage 1');
  await expectNoFindingInFirefox(firefox, 'practising');
  await firefox.kill();
  await site.end();
});
