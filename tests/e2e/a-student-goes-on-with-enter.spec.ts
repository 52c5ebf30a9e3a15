import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { tabTo } from './tab-to.ts';

const WITHOUT_WORDS = { asksCues: false } as const;

for (const mode of ['Guided', 'Exam'] as const) {
  test(`a student answers by pointer, and Enter goes on to the next claim, ${mode.toLowerCase()}`, async ({
    launch,
  }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'warm-up', mode, settings: WITHOUT_WORDS });
    for (const number of [1, 2, 3]) {
      await sorting.expectPlace(number);
      await sorting.sortByPointer('attribution', 'sure');
      await expect(sorting.darkButton).toBeFocused();
      await window.keyboard.press('Enter');
    }
    await sorting.expectPlace(4);
    await expect(sorting.mark(4)).toHaveAccessibleName(/^Claim 4 of 7, not answered/);
    await expect(window.getByText('3 of 7 answered')).toBeVisible();
  });

  test(`a student answers with Tab and Enter, and Enter goes on to the next claim, ${mode.toLowerCase()}`, async ({
    launch,
  }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'warm-up', mode, settings: WITHOUT_WORDS });
    for (const number of [1, 2]) {
      await sorting.expectPlace(number);
      await tabTo(window, sorting.label('attribution'));
      await window.keyboard.press('Enter');
      await tabTo(window, sorting.sure.getByRole('button', { name: /^Sure/ }));
      await window.keyboard.press('Enter');
      await expect(sorting.darkButton).toBeFocused();
      await window.keyboard.press('Enter');
    }
    await sorting.expectPlace(3);
    // Keys of answers work from the question, and Enter goes on from there too.
    await sorting.sortByKeys('rhetoric', 'guess');
    await expect(sorting.darkButton).toBeFocused();
    await window.keyboard.press('Enter');
    await sorting.expectPlace(4);
  });
}

test('a student clicks what they like, and Enter is still the dark button’s', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'warm-up', settings: WITHOUT_WORDS });
  await sorting.sortByPointer('evidence', 'sure');
  await sorting.fold('Source and how to check').locator('summary').click();
  await window.keyboard.press('Enter');
  await sorting.expectPlace(2);

  await window.getByRole('button', { name: /^All claims/ }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await sorting.sortByKeys('evidence', 'sure');
  await expect(sorting.feedback).toBeVisible();
  await window.keyboard.press('Enter');
  await sorting.expectPlace(3);
});

test('a student who changes an answer in an exam cannot lose the new one by pressing Enter', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'warm-up', mode: 'Exam' });
  await sorting.sortByPointer('evidence', 'sure');
  await expect(sorting.darkButton).toBeFocused();
  await sorting.label('rhetoric').click();
  await expect(sorting.darkButton).toBeHidden();
  await window.keyboard.press('Enter');
  await sorting.expectPlace(1);
  await window.keyboard.press('w');
  await expect(sorting.mark(1)).toHaveAccessibleName(/you said rhetoric/);
  await expect(sorting.darkButton).toBeFocused();
});

test('a student comes to the end with Enter alone, and the last dialog leads on', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'warm-up', mode: 'Exam' });
  const { entries } = redPenFor('warm-up');
  for (const [at, entry] of entries.entries()) {
    await sorting.expectPlace(at + 1);
    // The third is left for later.
    if (at === 2) await window.keyboard.press('s');
    else {
      await sorting.sortByKeys(at === 0 ? worstLabel(entry) : entry.label, 'sure');
      await expect(sorting.changeable).toBeVisible();
      await window.keyboard.press('Enter');
    }
  }
  // The dark button of the last claim led to the one that was left.
  await sorting.expectPlace(3);

  await test.step('with a claim unanswered, Enter in the dialog goes to it', async () => {
    await sorting.turnTo(5);
    await sorting.openOverview();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hand in' }).click();
    await expect(dialog).toContainText('1 claim is unanswered. It will score 0 but not count as wrong.');
    await expect(dialog.getByRole('button', { name: 'Keep sorting' })).toBeFocused();
    await window.keyboard.press('Enter');
    await sorting.expectPlace(3);
    // The claim before was chosen in the article, so the focus is on the mark of this one.
    await expect(sorting.currentClaim).toBeFocused();
  });

  await test.step('with all answered, Enter opens the dialog and hands in', async () => {
    await sorting.sortByKeys('evidence', 'sure');
    await expect(sorting.darkButton).toHaveText(/^Hand in/);
    await window.keyboard.press('Enter');
    const dialog = window.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Hand in' })).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(sorting.panel).toBeHidden();
  });
});

test('a student comes to the end by pointer, and the last dialog leads to the claim that is unanswered', async ({
  launch,
}) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'warm-up', mode: 'Exam' });
  for (const number of [1, 2, 4, 5, 6, 7]) {
    await sorting.turnTo(number);
    await sorting.sortByPointer('evidence', 'sure');
    await expect(sorting.changeable).toBeVisible();
  }
  await window.getByRole('button', { name: /^All claims/ }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Hand in' }).click();
  await dialog.getByRole('button', { name: 'Keep sorting' }).click();
  await sorting.expectPlace(3);
  await sorting.sortByPointer('evidence', 'sure');
  await sorting.darkButton.click();
  await dialog.getByRole('button', { name: 'Hand in' }).click();
  await expect(sorting.panel).toBeHidden();
});

for (const how of ['by key', 'by pointer'] as const) {
  test(`a student hears nothing of the last lesson in an exam, ${how}`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'warm-up', settings: WITHOUT_WORDS });
    const said = window.locator('[aria-live="polite"][aria-atomic="true"]');
    if (how === 'by key') await sorting.sortByKeys('evidence', 'sure');
    else await sorting.sortByPointer('evidence', 'sure');
    await expect(said).toContainText('The key says attribution');

    // Of the claim before, nothing is said on the next one.
    await sorting.goOn();
    await sorting.expectPlace(2);
    await expect(said).toHaveText('');
    await sorting.sortByKeys('rhetoric', 'sure');
    await expect(said).toContainText('The key says');

    const leave = window.getByRole('button', { name: /^Back to lessons/ });
    const open = new LibraryPage(window).openButton(redPenFor('airdrop-story').title);
    if (how === 'by key') {
      await tabTo(window, leave);
      await window.keyboard.press('Enter');
      await tabTo(window, open);
      await window.keyboard.press('Enter');
    } else {
      await leave.click();
      await open.click();
    }
    await new OpeningPage(window).choose('Exam');
    await new OpeningPage(window).start();
    await expect(new SortingPage(window).question).toBeVisible();
    await expect(said).toHaveText('');
  });
}
