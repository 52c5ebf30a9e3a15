// Somebody who has never seen the program: one claim before anything is asked, then straight into the warm-up.
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
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
  await window.getByRole('button', { name: 'Settings' }).click();
  await expect(window.getByRole('main').getByText('your practice, your classes, your settings')).toHaveCount(2);
});

test('a student sees no teacher’s things, and can have them by saying that they teach', async ({ launch }) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expect(window.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Classes' })).toHaveCount(0);
  await expect(window.getByText('For teachers')).toHaveCount(0);
  await window.getByRole('button', { name: 'Settings' }).click();
  const settings = window.getByRole('main');
  await expect(settings.getByText('your practice, your settings')).toHaveCount(2);
  // The one place that speaks of classes is the choice itself.
  await expect(settings.getByText(/\bclass(es)?\b/i)).toHaveText(['Shows classes, worksheets and the projector.']);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('classes')?.click();
  });
  await window.getByRole('button', { name: 'Yes, I teach' }).click();
  await expect(window.getByRole('navigation').getByRole('button', { name: 'Classes' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'You have no class yet.' })).toBeVisible();
  await window.getByRole('button', { name: 'Settings' }).click();
  await expect(window.getByRole('main').getByText('your practice, your classes, your settings')).toHaveCount(2);
});

for (const how of ['by key', 'by pointer'] as const) {
  test(`a student is counted among the people by what they have started by now, ${how}`, async ({ launch }) => {
    const { window } = await launch();
    await new WelcomePage(window).enterAs('Ada');
    const library = new LibraryPage(window);
    await expect(library.title).toBeVisible();
    const go = async (control: Locator) => {
      if (how === 'by pointer') return control.click();
      await tabTo(window, control);
      return window.keyboard.press('Enter');
    };
    const change = window.getByRole('button', { name: /Switch user/ });
    const ada = new PeoplePage(window).person('Ada');
    await go(change);
    await expect(ada).toContainText('Nothing started yet');
    for (const [lesson, count] of [
      ['warm-up', '1 attempt'],
      ['airdrop-story', '2 attempts'],
    ] as const) {
      await go(ada);
      await go(library.openButton(redPenFor(lesson).title));
      await go(new OpeningPage(window).startButton);
      await expect(new SortingPage(window).question).toBeVisible();
      await go(window.getByRole('button', { name: /^Back to lessons/ }));
      await go(change);
      await expect(ada).toContainText(count);
    }
  });
}
