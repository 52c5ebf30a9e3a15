// A teacher who has read nothing makes a lesson of today's article, and a student sorts it. The article is invented.
import { expectNoFinding } from './axe.ts';
import { expect, killAtOnce, test } from './fixtures.ts';
import { ARTICLE, beginDraft, CLAIMS, fillInDetails, markClaims, sayHeadline, sayKey } from './make-lesson.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';
import { tabTo } from './tab-to.ts';

test('a teacher makes a lesson of a pasted article, and a student sorts it', async ({ launch }) => {
  const { window } = await launch();
  const workshop = await beginDraft(window, 'Ms Green');
  await expect(workshop.part(1)).toContainText('Bakery on Mill Lane');
  await expect(workshop.kindOf(1)).toHaveValue('headline');
  await fillInDetails(window, workshop);
  await expectNoFinding(window, 'the text of a lesson in the making');

  await markClaims(workshop);
  await expect(workshop.marked).toHaveCount(CLAIMS.length);
  await expectNoFinding(window, 'the claims of a lesson in the making');

  await sayKey(window, workshop);
  await expectNoFinding(window, 'the key of a lesson in the making');

  await sayHeadline(workshop);
  await expect(window.getByText('The headline says that the last bakery of the town closes.')).toBeVisible();

  await workshop.goTo('Finish');
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
  const before = await beginDraft(first.window, 'Ms Green');
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
  // The same on a keyboard that types Cyrillic.
  await window.keyboard.press('Shift+ArrowLeft');
  await expect(workshop.marked.first()).not.toHaveText(/sixty years/);
  await window.evaluate(() => {
    const press = { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  await expect(workshop.marked.first()).toHaveText(/sixty years/);
  await tabTo(window, window.getByRole('button', { name: /Key$/ }));
  await window.keyboard.press('Enter');
  const rhetoric = window.getByRole('button', { name: 'Rhetoric', exact: true });
  await rhetoric.waitFor();
  await window.keyboard.press('3');
  await expect(rhetoric).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('4');
  await expect(window.getByRole('radio', { name: 'Bare assertion' })).toBeChecked();
});
