import { expect, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

test('a person types their name again and is asked whether they are that person', async ({ launch }) => {
  const { window } = await launch();
  const welcome = new WelcomePage(window);
  await welcome.enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  const changePerson = async (): Promise<void> => {
    await window.getByRole('button', { name: /Switch user/ }).click();
    await expect(welcome.name).toBeVisible();
  };
  await changePerson();

  // In another case, with a space of no width and a mark that turns the line.
  await welcome.enterAs(' a\u200bDA\u202e');
  const asked = window.getByRole('dialog', { name: 'Are you this person?' });
  await expect(asked).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await welcome.startButton.click();
  await asked.getByRole('button', { name: 'Yes, go on with my work' }).click();
  await expect(new LibraryPage(window).title).toBeVisible();
  await changePerson();
  // Nobody was added.
  await expect(window.getByRole('listitem').filter({ hasText: 'Ada' })).toHaveCount(1);

  await welcome.enterAs('Ada');
  await asked.getByRole('button', { name: 'No, I’m someone new' }).click();
  await expect(new LibraryPage(window).title).toBeVisible();
  await changePerson();
  await expect(window.getByRole('listitem').filter({ hasText: 'Ada' })).toHaveCount(2);
});

test('a name that turns the line is plain wherever it stands', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAs('E\u202evil\u200b \u2066Eve');
  await expect(new LibraryPage(window).title).toBeVisible();
  await expect(window.getByText('Evil Eve').first()).toBeVisible();
  expect(await window.locator('body').innerText()).not.toMatch(/[\u200b\u202e\u2066]/u);
});
