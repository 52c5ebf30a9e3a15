// A teacher who has the program and no repository reads how an afternoon goes.
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

test('a teacher opens the guide from the classes by keyboard, goes to a part of it, and back', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('navigation').getByRole('button', { name: 'Classes' }).click();
  await tabTo(window, window.getByRole('button', { name: 'Teacher’s guide' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'A teacher’s afternoon' })).toBeFocused();

  await tabTo(window, window.getByRole('link', { name: 'Change the key' }));
  await window.keyboard.press('Enter');
  const part = window.getByRole('heading', { name: '8. Change the key' });
  await expect(part).toBeFocused();
  await expect(part).toBeInViewport();

  const pictures = window.getByRole('main').getByRole('img');
  expect(await pictures.count()).toBeGreaterThanOrEqual(10);
  for (const picture of await pictures.all())
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  await expectNoFinding(window, 'the guide');

  await tabTo(window, window.getByRole('button', { name: 'Back' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Classes' })).toBeVisible();
});

test('the menu opens the guide over settings, and each leads back to where it was opened', async ({ launch }) => {
  const { app, window } = await launch();
  const choose = (id: string) =>
    app.evaluate(({ Menu }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
    }, id);
  await new WelcomePage(window).enterAs('Ada');
  await expect(window.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible();
  await choose('practice');
  await expect(window.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible();
  await choose('settings');
  await choose('guide');
  await expect(window.getByRole('heading', { level: 1, name: 'A teacher’s afternoon' })).toBeVisible();
  await window.getByRole('button', { name: 'Back' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await window.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible();
});
