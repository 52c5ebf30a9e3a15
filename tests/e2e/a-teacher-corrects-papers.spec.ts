import type { Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { inventPapers, seedClass } from './seed-class.ts';
import { tabTo } from './tab-to.ts';

const LESSON = redPenFor('airdrop-story');

const press = async (window: Page, name: string | RegExp) => {
  await tabTo(window, window.getByRole('button', { name }).first());
  await window.keyboard.press('Enter');
};

test('a teacher corrects a paper after leaving the form, and is asked before a student is typed in twice', async ({
  launch,
}) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await seedClass(window, { className: '9b', lesson: LESSON.title, papers: inventPapers(LESSON.entries, 2) });
  const inClass = new ClassPage(window);
  await inClass.open('9b');
  const typeIn = inClass.lesson(LESSON.title).getByRole('button', { name: /^Type in from paper/ });
  await tabTo(window, typeIn);
  await window.keyboard.press('Enter');
  await press(window, /^Correct.*Ada/);
  await expect(window.getByRole('combobox', { name: 'Name on the paper' })).toHaveValue('Ada');
  await window.keyboard.press('Enter');
  await window.keyboard.press('0');
  await expect(window.getByText(/^Saved: .*Ada.*, 28 of 29 answered/)).toBeVisible();

  await press(window, 'Next student');
  await expect(window.getByRole('combobox', { name: 'Name on the paper' })).toHaveValue('');
  await window.keyboard.type('Ben');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert').filter({ hasText: 'already has answers for this lesson' })).toBeVisible();
  await expectNoFinding(window, 'a student who is typed in twice');
  await window.keyboard.press('1');
  await expect(window.getByText(/^Not saved yet:/)).toBeVisible();
  await press(window, 'Keep both, decide later');
  await expect(window.getByText(/^Saved: .*Ben.*, 1 of 29 answered/)).toBeVisible();

  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass.openReport(LESSON.title);
  await expect(inClass.pointsOf('Ada')).toHaveText(/\d/);
  await press(window, /^Decide….*Ben/);
  const dialog = window.getByRole('dialog', { name: 'Which one counts?' });
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await expectNoFinding(window, 'which of two papers counts');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Save the decision' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByText(/^.*Ben.*: the paper typed in on .* counts\.$/)).toBeVisible();
  await expect(inClass.pointsOf('Ben')).toHaveText(/\d/);
});
