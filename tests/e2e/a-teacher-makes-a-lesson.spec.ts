// A teacher who has read nothing makes a lesson of today's article, and a student sorts it. The article is invented.
import type { Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { expect, killAtOnce, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';
import { tabTo } from './tab-to.ts';

const ARTICLE = `Bakery on Mill Lane to close after sixty years

By Nora Quill

The bakery on Mill Lane will shut its doors on Saturday, its owner said on Monday. “The oven is older than I am,” Piet Orlan told this paper.

The town register lists the shop under number 114 since 1966. Everybody knows that no bread tastes like this bread.

Neighbours say that a coffee chain has already measured the rooms.`;

/** Marks, labels and explains the four claims that the story is about, from the pasted text to the end. */
async function fillIn(window: Page, workshop: WorkshopPage): Promise<void> {
  await workshop.fill('Title of the lesson', 'The last loaf');
  await workshop.fill('Publisher', 'The Mill Lane Post');
  await workshop.fill('Date', 'November 2026');
  await workshop.fill('Before reading', 'A small town has one bakery.');
  await window.getByRole('radio', { name: 'I wrote it' }).check();
  await window.getByRole('radio', { name: 'It is invented' }).check();
}

test('a teacher makes a lesson of a pasted article, and a student sorts it', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  const workshop = new WorkshopPage(window);
  await window.getByRole('button', { name: 'Make a lesson', exact: true }).click();
  await workshop.paste(ARTICLE);
  await expect(workshop.part(1)).toContainText('Bakery on Mill Lane');
  await expect(workshop.kindOf(1)).toHaveValue('headline');
  await fillIn(window, workshop);
  await expectNoFinding(window, 'the text of a lesson in the making');

  await workshop.goTo('Claims');
  await workshop.mark('Bakery on Mill Lane to close after sixty years');
  await workshop.mark('The bakery on Mill Lane will shut its doors');
  await workshop.mark('The town register lists');
  await workshop.mark('Everybody knows');
  await workshop.mark('Neighbours say');
  await expect(workshop.marked).toHaveCount(5);
  await expectNoFinding(window, 'the claims of a lesson in the making');

  await workshop.goTo('Key');
  for (const { label, words, kind } of [
    { label: 'Attribution', words: [], kind: 'Named outlet or group' },
    { label: 'Attribution', words: ['owner', 'said'], kind: 'Named person' },
    { label: 'Evidence', words: ['register'], kind: 'Record or marking' },
    { label: 'Rhetoric', words: ['Everybody', 'knows'], kind: 'Loaded words' },
    { label: 'Attribution', words: ['Neighbours', 'say'], kind: 'Nobody in particular' },
  ]) {
    await workshop.label(label);
    for (const word of words) await workshop.pressWord(word);
    if (words.length === 0) await window.getByLabel('No words support it').check();
    await window.getByRole('radio', { name: kind }).check();
    await window.getByRole('button', { name: 'Next unfinished claim' }).click();
  }
  await expectNoFinding(window, 'the key of a lesson in the making');

  await workshop.goTo('Headline');
  await workshop.fill('The headline says …', 'that the last bakery of the town closes');
  await expect(window.getByText('The headline says that the last bakery of the town closes.')).toBeVisible();

  await workshop.goTo('Finish');
  await window.getByRole('button', { name: 'Try it' }).click();
  await window.getByRole('button', { name: 'Evidence', exact: true }).click();
  await expect(window.getByRole('heading', { name: /^Not quite/ })).toBeVisible();
  await window.getByRole('button', { name: 'Stop trying' }).click();
  await window.getByRole('button', { name: 'Finish the lesson' }).click();
  await expect(window.getByText('is among your lessons, revision 1')).toBeVisible();
  await expectNoFinding(window, 'a finished lesson');

  await window.getByRole('button', { name: 'Open it as a student does' }).click();
  const opening = new OpeningPage(window);
  await opening.choose('Guided');
  await opening.start();
  await expect(new SortingPage(window).question).toBeVisible();
});

test('a power cut loses nothing of a lesson in the making, and what was done can be undone after it', async ({
  launch,
}) => {
  const first = await launch();
  await new WelcomePage(first.window).enterAsTeacher('Ms Green');
  await first.window.getByRole('button', { name: 'Make a lesson…' }).click();
  await first.window.getByRole('button', { name: 'Make a lesson', exact: true }).click();
  const before = new WorkshopPage(first.window);
  await before.paste(ARTICLE);
  await before.goTo('Claims');
  await before.mark('Neighbours say');
  await expect(before.marked).toHaveCount(1);
  await expect(first.window.getByText('Saved', { exact: true })).toBeVisible();
  await killAtOnce(first.app);

  const { window } = await launch();
  await expect(new LibraryPage(window).title).toBeVisible();
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  await window.getByRole('button', { name: /Go on/ }).click();
  const after = new WorkshopPage(window);
  await after.goTo('Claims');
  await expect(after.marked).toHaveCount(1);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(after.marked).toHaveCount(0);
  await window.getByRole('button', { name: 'Redo' }).click();
  await expect(after.marked).toHaveCount(1);
});

test('a teacher marks and labels by keyboard alone', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await tabTo(window, window.getByRole('button', { name: 'Make a lesson…' }));
  await window.keyboard.press('Enter');
  await tabTo(window, window.getByRole('button', { name: 'Make a lesson', exact: true }));
  await window.keyboard.press('Enter');
  const workshop = new WorkshopPage(window);
  await tabTo(window, window.getByRole('textbox', { name: 'Paste the article here' }));
  await window.keyboard.insertText(ARTICLE);
  await tabTo(window, window.getByRole('button', { name: 'Take this text' }));
  await window.keyboard.press('Enter');
  await tabTo(window, workshop.part(1));
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('b');
  await expect(workshop.kindOf(2)).toHaveValue('byline');
  await tabTo(window, window.getByRole('button', { name: /Claims$/ }));
  await window.keyboard.press('Enter');
  await tabTo(window, window.getByRole('option').first());
  await window.keyboard.press(' ');
  await expect(workshop.marked).toHaveCount(1);
  await window.keyboard.press('Shift+ArrowLeft');
  await expect(workshop.marked.first()).toHaveText(/^Bakery on Mill Lane to close after sixty\s*1?$/);
  await window.keyboard.press('Control+z');
  await expect(workshop.marked.first()).toHaveText(/sixty years/);
  await tabTo(window, window.getByRole('button', { name: /Key$/ }));
  await window.keyboard.press('Enter');
  await window.keyboard.press('3');
  await expect(window.getByRole('button', { name: 'Rhetoric', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('4');
  await expect(window.getByRole('radio', { name: 'Bare assertion' })).toBeChecked();
});
