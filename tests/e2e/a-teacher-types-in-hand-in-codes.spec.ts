import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';
import { seedClass } from './seed-class.ts';
import { tabTo } from './tab-to.ts';

const LESSON = redPenFor('airdrop-story');

test('a teacher types in the code of a student who could save nothing, and is warned about a copy', async ({
  launch,
}) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const answers = Object.fromEntries(LESSON.entries.map(({ claim, label }) => [claim, label]));
  await seedAttempt(window, { lesson: LESSON.title, answers, then: 'hand-in' });
  await window.reload();
  await new LibraryPage(window).seeResult(LESSON.title);
  await window.locator('summary').filter({ hasText: 'Give it to your teacher' }).click();
  await window.getByText('If you cannot save a file').click();
  const shown = window.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
  await expect(shown).toBeVisible();
  await expectNoFinding(window, 'a code for the teacher');
  const code = (await shown.textContent()) ?? '';
  await window.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  await seedClass(window, { className: '9b', lesson: LESSON.title, roster: 'Name\nAda\nBen', papers: [] });

  const inClass = new ClassPage(window);
  await inClass.open('9b');
  await tabTo(window, inClass.lesson(LESSON.title).getByRole('button', { name: /^Collect/ }));
  await window.keyboard.press('Enter');
  await tabTo(window, window.getByRole('dialog').getByRole('button', { name: 'Type in codes…' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Type in hand-in codes' })).toBeVisible();
  await expect(window.getByRole('combobox', { name: 'Student' })).toBeFocused();
  await window.keyboard.type('Ada');
  await window.keyboard.press('Tab');
  // Two neighbours in the wrong order, as fingers do it.
  const at = Array.from(code).findIndex(
    (letter, place) => letter !== '-' && !['-', letter].includes(code[place + 1] ?? '-'),
  );
  await window.keyboard.type(`${code.slice(0, at)}${code[at + 1] ?? ''}${code[at] ?? ''}${code.slice(at + 2)}`);
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^This code does not fit together/)).toBeVisible();
  await expectNoFinding(window, 'a mistyped code');
  await window.keyboard.press('Control+A');
  await window.keyboard.type(code.toLowerCase().replaceAll('-', ' '));
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Saved: .*Ada.*, 29 of 29 answered/)).toBeVisible();

  await window.keyboard.type('Ben');
  await window.keyboard.press('Tab');
  await window.keyboard.type(code);
  await window.keyboard.press('Enter');
  await expect(window.getByText(/Ben.* and .*Ada.* have the same attempt/)).toBeVisible();
  await expectNoFinding(window, 'two students with one code');

  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass.openReport(LESSON.title);
  await window.getByLabel('Which attempt counts').selectOption({ label: 'The first attempt, exam or not' });
  await window.getByRole('button', { name: /^Decide…/ }).click();
  const dialog = window.getByRole('dialog', { name: 'Whose work is it?' });
  await dialog.getByRole('radio', { name: /^Only one of them did it/ }).check();
  await dialog.getByRole('radio', { name: /^Ada/ }).check();
  await expectNoFinding(window, 'whose code it is');
  await dialog.getByRole('button', { name: 'Save the decision' }).click();
  await expect(dialog).toBeHidden();
  await expect(inClass.pointsOf('Ada')).toHaveText('29');
});
