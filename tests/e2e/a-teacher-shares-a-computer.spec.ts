// Students use the teacher's computer too: the classes are closed, and led to another place.
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

test('a teacher closes the classes by keyboard, and the next start asks who is here', async ({ launch }) => {
  const first = await launch();
  const { window } = first;
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('navigation').getByRole('button', { name: 'Classes' }).click();
  await expect(window.getByRole('button', { name: 'Close my classes' })).toHaveCount(0);
  await window.getByRole('textbox', { name: 'Name of the class' }).fill('9b');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Classes' }).click();
  await tabTo(window, window.getByRole('button', { name: 'Close my classes' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Read the news, claim by claim.' })).toBeVisible();
  await expect(window.getByText('9b')).toHaveCount(0);
  await first.app.close();

  const { window: again } = await launch();
  await expect(again.getByRole('heading', { level: 1, name: 'Read the news, claim by claim.' })).toBeVisible();
  await again.getByRole('button', { name: /Ms Green/ }).click();
  await again.getByRole('navigation').getByRole('button', { name: 'Classes' }).click();
  await expect(again.getByRole('heading', { name: '9b' })).toBeVisible();
});

test('a teacher is led to take the classes elsewhere', async ({ launch, folder }) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('navigation').getByRole('button', { name: 'Classes' }).click();
  await window.getByRole('textbox', { name: 'Name of the class' }).fill('9b');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Classes' }).click();
  await expectNoFinding(window, 'classes on a shared computer');
  await window.getByRole('button', { name: 'Keep them somewhere else…' }).click();
  const steps = window.getByRole('dialog', { name: 'Keep your classes somewhere else' });
  await expectNoFinding(window, 'the way to another place');
  await answerDialogs(app, { save: path.join(folder, 'green.json') });
  await steps.getByRole('button', { name: 'Save the file…' }).click();
  await expect(steps.getByText(/^Saved to/)).toBeVisible();
  await steps.getByRole('button', { name: 'Open Settings' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Delete all your data' })).toBeVisible();
});
