// Somebody who has never seen the program: one claim before anything is asked, then straight into the warm-up.
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

test('a newcomer tries one claim, says who they are and sorts the first claim of the warm-up', async ({ launch }) => {
  const { window } = await launch();
  await window.getByRole('button', { name: 'Rhetoric', exact: true }).click();
  await expect(window.getByRole('status').filter({ hasText: 'Not quite' })).toBeVisible();
  const welcome = new WelcomePage(window);
  await welcome.name.fill('Ada');
  await window.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(window.getByRole('button', { name: 'Evidence' })).toBeVisible();
  await expect(window.getByRole('article')).toContainText(redPenFor('warm-up').entries[0]?.words ?? 'no claim');
});

test('the same by keyboard, and a teacher finds the classes', async ({ launch }) => {
  const { window } = await launch();
  await tabTo(window, window.getByRole('button', { name: 'Attribution', exact: true }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('status').filter({ hasText: 'Right: attribution' })).toBeVisible();
  const welcome = new WelcomePage(window);
  await tabTo(window, welcome.name);
  await window.keyboard.type('Ms Green');
  await tabTo(window, window.getByRole('checkbox', { name: 'I teach' }));
  await window.keyboard.press('Space');
  await tabTo(window, window.getByRole('button', { name: 'Start', exact: true }));
  await window.keyboard.press('Enter');
  await tabTo(window, window.getByRole('navigation').getByRole('button', { name: 'Classes' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'You have no class yet.' })).toBeVisible();
});

test('a student sees no teacher’s things, and can have them by saying that they teach', async ({ launch }) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expect(window.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Classes' })).toHaveCount(0);
  await expect(window.getByText('For teachers')).toHaveCount(0);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('classes')?.click();
  });
  await window.getByRole('button', { name: 'Yes, I teach' }).click();
  await expect(window.getByRole('navigation').getByRole('button', { name: 'Classes' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'You have no class yet.' })).toBeVisible();
});
