import type { Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { expect, killAtOnce, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { ProjectorPage } from './pages/projector-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { inventPapers, seedClass } from './seed-class.ts';
import { tabTo } from './tab-to.ts';

const LESSON = redPenFor('airdrop-story');

const press = async (window: Page, name: string | RegExp) => {
  await tabTo(window, window.getByRole('button', { name }).first());
  await window.keyboard.press('Enter');
};

test('a teacher takes the claims to discuss from the report to the projector, and puts a miscounted vote right', async ({
  launch,
}) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await seedClass(window, { className: '9b', lesson: LESSON.title, papers: inventPapers(LESSON.entries, 34) });
  const inClass = new ClassPage(window);
  await inClass.open('9b');
  await inClass.openReport(LESSON.title);
  await expect(window.getByRole('heading', { name: 'What to discuss' })).toBeVisible();
  await press(window, 'Put these three on the projector');

  const projector = new ProjectorPage(window);
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(/^Claim \d+ \(1 of 3\)$/);
  const heading = await window.getByRole('heading', { level: 1 }).innerText();
  await window.getByLabel('Hide this vote until the second one is in').check();
  await window.getByLabel('Hands for evidence').focus();
  await projector.typeHands(10, 20, 4);
  await expect(projector.firstVote).toContainText('34 hands. Hidden until the second vote is in.');
  await expectNoFinding(window, 'a first vote that is hidden');
  await projector.goOn();
  await projector.typeHands(3, 30, 1);
  await expect(projector.firstVote).toContainText('20 hands');

  // The first vote was miscounted by one.
  await press(window, 'Correct the first vote');
  await expect(window.getByLabel('Hands for attribution')).toHaveValue('20');
  await expectNoFinding(window, 'a vote that is corrected');
  await projector.typeHands(10, 19, 5);
  await expect(projector.firstVote).toContainText('19 hands');
  // What is typed takes the place of what was there.
  await expect(projector.firstVote).toContainText(/Evidence\s*10 hands/);
  await projector.goOn();
  await expect(projector.answer).toBeVisible();

  // What can be taken back can be taken back after the power was out.
  await killAtOnce(app);
  const after = await launch();
  const again = new ProjectorPage(after.window);
  const reopened = new ClassPage(after.window);
  await reopened.open('9b');
  await reopened.openReport(LESSON.title);
  await press(after.window, 'Put these three on the projector');
  await expect(after.window.getByRole('heading', { level: 1 })).toHaveText(/\(2 of 3\)$/);
  await again.goBack();
  await expect(after.window.getByRole('heading', { level: 1 })).toHaveText(heading);
  await press(after.window, 'Hide the answer again');
  await expect(again.answer).toBeHidden();
  await press(after.window, 'Undo the correction of the first vote');
  await expect(again.firstVote).toContainText('20 hands');

  // Any claim can be chosen, and deleted votes can be brought back.
  await press(after.window, 'Choose a claim…');
  await expect(after.window.getByRole('dialog', { name: 'Choose a claim' })).toContainText('on the projector, voted');
  await expectNoFinding(after.window, 'the claims to choose from');
  await after.window
    .getByRole('button', { name: /^Claim 29:/ })
    .last()
    .click();
  await expect(again.claim(29, 29)).toBeVisible();
  // What was chosen before the power was out still holds.
  await expect(after.window.getByLabel('Hide this vote until the second one is in')).toBeChecked();
  await after.window.locator('summary').click();
  await press(after.window, 'Delete all votes of this lesson…');
  await after.window.getByRole('button', { name: 'Delete the votes' }).click();
  await expect(again.claim(1, 29)).toBeVisible();
  await press(after.window, 'Bring the deleted votes back');
  await press(after.window, 'Choose a claim…');
  await expect(after.window.getByRole('dialog')).toContainText('voted');
  await after.window.keyboard.press('Escape');
  await after.window.keyboard.press('Escape');
  await expect(after.window.getByRole('heading', { name: 'What to discuss' })).toBeVisible();
});
