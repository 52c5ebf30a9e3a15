import type { Locator, Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { expect, type Running, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { findReflowFaults } from './reflow.ts';
import { resize, type WindowSize } from './resize.ts';

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

const SIZES: readonly WindowSize[] = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  // 1366 × 768 at 200 %, and a telephone.
  { width: 683, height: 384 },
  { width: 320, height: 640 },
];

test('the questions about a name read well in every look and size, and are answered by keyboard alone', async ({
  launch,
}) => {
  const { app, window } = await launch();
  const welcome = new WelcomePage(window);
  const people = new PeoplePage(window);
  await welcome.enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  await window.getByRole('button', { name: /Switch user/ }).click();
  await welcome.enterAs('ada');
  const asked = window.getByRole('dialog', { name: 'Are you this person?' });
  await expectGoodDialog({ app, window }, asked, 'are you this person');
  await answerByKeyboard(window, asked.getByRole('button', { name: 'No, I’m someone new' }));
  await expect(new LibraryPage(window).title).toBeVisible();

  await window.getByRole('button', { name: 'Settings' }).first().click();
  const taken = window.getByRole('dialog', { name: 'Is this name taken?' });
  const rename = async (name: string): Promise<void> => {
    await people.name.fill(name);
    await people.saveName.focus();
    await window.keyboard.press('Enter');
  };
  await rename('Grace');
  await expect(people.nowReading).toContainText('Grace');
  await rename('ADA\u200b');
  await expectGoodDialog({ app, window }, taken, 'is this name taken');
  // The cross in the corner has the same name.
  await answerByKeyboard(window, taken.getByRole('button', { name: 'Keep my name' }).last());
  await expect(people.nowReading).toContainText('Grace');
  await rename('ADA');
  await answerByKeyboard(window, taken.getByRole('button', { name: 'Use this name too' }));
  await expect(people.nowReading).toContainText('ADA');
});

async function expectGoodDialog(
  { app, window }: Pick<Running, 'app' | 'window'>,
  dialog: Locator,
  name: string,
): Promise<void> {
  await expect(dialog).toBeVisible();
  for (const size of SIZES) {
    await resize(app, window, size);
    expect.soft(await findReflowFaults(window), `${name}, ${String(size.width)}`).toEqual([]);
    for (const button of await dialog.getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded();
      await expect.soft(button, `${name}, ${String(size.width)}`).toBeInViewport({ ratio: 1 });
    }
    await expectNoFinding(window, `${name}, ${String(size.width)}`);
  }
  await window.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: null });
  await resize(app, window, { width: 1280, height: 800 });
}

/** Goes to a button of a dialog by Tab, which stays in the dialog, and presses it. */
async function answerByKeyboard(window: Page, button: Locator): Promise<void> {
  await expect(button).toBeVisible();
  for (let at = 0; at < 6 && !(await button.evaluate((one) => one === document.activeElement)); at += 1) {
    await window.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(button).toHaveCount(0);
}
