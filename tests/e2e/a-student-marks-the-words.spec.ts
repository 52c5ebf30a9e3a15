import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import type { SortingPage } from './pages/sorting-page.ts';

const AIRDROP = redPenFor('airdrop-story');

/** The claim whose key marks “staggering amounts”, which are loaded words. */
const LOADED = AIRDROP.entries.findIndex(({ words }) => words.includes('staggering amounts')) + 1;

async function answer(sorting: SortingPage, how: 'by key' | 'by pointer', label: 'rhetoric' | 'evidence') {
  await sorting.turnTo(LOADED);
  if (how === 'by key') await sorting.sortByKeys(label, 'sure');
  else await sorting.sortByPointer(label, 'sure');
  await expect(sorting.firstWord).toBeFocused();
}

const option = (sorting: SortingPage, name: string) =>
  sorting.wordsInArticle.getByRole('option', { name, exact: true });

for (const how of ['by key', 'by pointer'] as const) {
  test(`a student marks loaded words in the article ${how}, and what is lit is what counts`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'airdrop-story' });
    await answer(sorting, how, 'rhetoric');
    await expect(sorting.wordsInArticle).toBeVisible();
    if (how === 'by key') {
      await sorting.wordsInArticle.getByRole('option').first().focus();
      const at = await sorting.wordsInArticle.getByRole('option').allTextContents();
      for (let press = 0; press < at.indexOf('staggering'); press += 1) await window.keyboard.press('ArrowRight');
      await window.keyboard.press('Shift+ArrowRight');
      await window.keyboard.press('Enter');
    } else {
      // One sweep over both.
      await option(sorting, 'staggering').hover();
      await window.mouse.down();
      await option(sorting, 'amounts').hover();
      await window.mouse.up();
      await expect(option(sorting, 'amounts')).toHaveAttribute('aria-selected', 'true');
      await sorting.darkButton.click();
    }
    const words = sorting.fold('Your words and the key’s');
    await words.locator('summary').click();
    await expect(words).toContainText('Exactly the right words.');
    await expect(sorting.currentClaim.locator('[data-cue]')).toHaveText(['staggering amounts']);
    await expect(sorting.feedback).not.toContainText('marks no words');
  });

  test(`a student with a wrong label is agreed with in nothing, ${how}`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'airdrop-story' });
    await answer(sorting, how, 'evidence');
    if (how === 'by key') await sorting.sayNoWords();
    else await window.getByRole('button', { name: /^There are none/ }).click();
    await expect(sorting.feedback.getByRole('heading', { level: 3 })).toHaveText('Not quite. The key says rhetoric');
    await sorting.fold('Your words and the key’s').locator('summary').click();
    await expect(sorting.feedback).not.toContainText(/agree|Right:|Exactly|You found/);
    await expect(sorting.feedback).toContainText('staggering amounts');
  });

  test(`a student skips the words ${how}, and is shown the reason`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'airdrop-story' });
    await answer(sorting, how, 'rhetoric');
    if (how === 'by key') await window.keyboard.press('s');
    else await window.getByRole('button', { name: /^Skip this step/ }).click();
    const entry = AIRDROP.entries[LOADED - 1];
    if (entry === undefined) throw new Error('the claim is there');
    await expect(sorting.feedback).toContainText(entry.rationales.rhetoric);
    await expect(sorting.darkButton).toBeFocused();
    await sorting.expectPlace(LOADED);

    // And it is still shown when the lesson is opened anew.
    await sorting.leave();
    await new LibraryPage(window).resume(AIRDROP.title);
    await expect(sorting.feedback).toContainText(entry.rationales.rhetoric);
  });

  test(`a student who comes back to the words turns no claim with the arrow keys, left ${how}`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'airdrop-story' });
    await answer(sorting, how, 'rhetoric');
    await sorting.leave();
    await new LibraryPage(window).resume(AIRDROP.title);
    await expect(sorting.firstWord).toBeFocused();
    await window.keyboard.press('ArrowRight');
    await sorting.expectPlace(LOADED);
    if (how === 'by pointer') {
      // A click beside everything takes the focus from the words; the keys bring it back to them.
      await window.getByText('Which words gave it away?').click();
      await window.keyboard.press('ArrowRight');
      await sorting.expectPlace(LOADED);
      await expect(sorting.panel.getByRole('option').and(window.locator(':focus'))).toHaveCount(1);
    }
  });
}
