import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { heapHolds } from './heap.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { tabTo } from './tab-to.ts';

const KEY = redPenFor('warm-up');
const [FIRST] = KEY.entries;
const SETTINGS = { asksCues: false, asksBeforeReason: true } as const;

for (const how of ['by key', 'by pointer'] as const) {
  test(`a student takes an answer back until the reason is shown, ${how}`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'warm-up', settings: SETTINGS });
    const change = window.getByRole('button', { name: 'Change your answer' });
    const reason = FIRST?.rationales[FIRST.label] ?? '';

    if (how === 'by key') await sorting.sortByKeys('evidence', 'sure');
    else await sorting.sortByPointer('evidence', 'sure');
    await expect(sorting.darkButton).toHaveText(/^Show the reason/);
    await expect(sorting.darkButton).toBeFocused();
    await expect(sorting.feedback).toBeHidden();
    // The window has not been told either; its control is the claim, which is on the page.
    expect(await heapHolds(window, [FIRST?.words ?? '', reason])).toEqual([FIRST?.words]);
    await expect(sorting.panel.getByText('You can change it until you see the reason.')).toBeVisible();

    // Kept like this, and still to be changed when the lesson is opened anew.
    await sorting.leave();
    await new LibraryPage(window).resume(KEY.title);
    if (how === 'by key') {
      await tabTo(window, change);
      await window.keyboard.press('Enter');
      await expect(window.locator('h2:focus')).toContainText('Claim 1 of 7');
      await sorting.sortByKeys('attribution', 'fairly');
    } else {
      await change.click();
      await sorting.sortByPointer('attribution', 'fairly');
    }
    await expect(sorting.darkButton).toBeFocused();
    if (how === 'by key') await window.keyboard.press('Enter');
    else await sorting.darkButton.click();
    await expect(sorting.feedback).toContainText(reason);
    await expect(sorting.feedback.getByRole('heading', { level: 3 })).toHaveText('Yes, attribution');
    await expect(sorting.darkButton).toBeFocused();

    // The answer stands.
    await expect(change).toBeHidden();
    await window.keyboard.press('3');
    await window.keyboard.press('e');
    await expect(sorting.label('rhetoric')).toBeHidden();
    await window.keyboard.press('Enter');
    await sorting.expectPlace(2);
  });

  test(`a student turns the question before the reason on, ${how}`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'warm-up', settings: { asksCues: false } });
    await sorting.leave();
    await window.getByRole('button', { name: 'Settings' }).click();
    const choice = window.getByRole('checkbox', { name: 'Ask me before the reason' });
    await expect(choice).not.toBeChecked();
    if (how === 'by key') {
      await tabTo(window, choice);
      await window.keyboard.press(' ');
    } else await choice.check();
    await expect(choice).toBeChecked();
    await window.reload();
    await window.getByRole('button', { name: 'Settings' }).click();
    await expect(choice).toBeChecked();
  });

  test(`a student flags a claim of an exam and comes back to it, ${how}`, async ({ launch }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'warm-up', mode: 'Exam' });
    const flag = window.getByRole('button', { name: 'Flag this claim to come back to' });
    await sorting.turnTo(2);
    if (how === 'by key') await window.keyboard.press('f');
    else await flag.click();
    await expect(flag).toHaveAttribute('aria-pressed', 'true');
    await expect(sorting.mark(2)).toHaveAccessibleName(/^Claim 2 of 7, not answered, flagged/);
    await expect(window.getByRole('banner').locator('[data-flagged]')).toHaveCount(1);

    // It is there when the lesson is opened anew, and in the list.
    await sorting.leave();
    await new LibraryPage(window).resume(KEY.title);
    await expect(flag).toHaveAttribute('aria-pressed', 'true');
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      await sorting.turnTo(number);
      await sorting.sortByKeys('evidence', 'sure');
      await expect(sorting.changeable).toBeVisible();
    }
    if (how === 'by key') await sorting.openOverview();
    else await window.getByRole('button', { name: /^All claims/ }).click();
    const dialog = window.getByRole('dialog');
    await expect(dialog.getByRole('listitem').nth(1)).toContainText('flagged');
    await dialog.getByRole('button', { name: 'Hand in' }).click();
    await expect(dialog).toContainText('You flagged 1 claim to come back to:');
    const back = dialog.getByRole('button', { name: 'Claim 2' });
    if (how === 'by key') {
      await tabTo(window, back);
      await window.keyboard.press('Enter');
    } else await back.click();
    await sorting.expectPlace(2);
    if (how === 'by key') await window.keyboard.press('f');
    else await flag.click();
    await expect(flag).toHaveAttribute('aria-pressed', 'false');
    await expect(window.getByRole('banner').locator('[data-flagged]')).toHaveCount(0);
  });
}
