import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';

test('a student finds words in the article, and is back where they were', async ({ launch }) => {
  const { app, window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });
  await expect(sorting.question).toBeFocused();
  const openFind = () =>
    app.evaluate(({ Menu, BrowserWindow }) => {
      Menu.getApplicationMenu()?.getMenuItemById('find')?.click(undefined, BrowserWindow.getAllWindows()[0]);
    });
  await openFind();
  const bar = window.getByRole('search', { name: 'Find in the article' });
  const field = bar.getByRole('textbox', { name: 'Find' });
  await expect(field).toBeFocused();

  const text = (await sorting.article.innerText()).toLowerCase();
  const count = text.split('isis').length - 1;
  expect(count).toBeGreaterThan(2);
  await window.keyboard.type('ISIS');
  await expect(bar).toContainText(`1 of ${String(count)}`);
  await expect(window.getByRole('status').filter({ hasText: `1 of ${String(count)}` })).toBeAttached();
  await window.keyboard.press('Enter');
  await expect(bar).toContainText(`2 of ${String(count)}`);
  await window.keyboard.press('Shift+Enter');
  await window.keyboard.press('Shift+Enter');
  await expect(bar).toContainText(`${String(count)} of ${String(count)}`);
  const seen = await window.evaluate(() => {
    const [range] = CSS.highlights.get('found-now') ?? [];
    if (!(range instanceof Range)) return null;
    const { top, bottom } = range.getBoundingClientRect();
    return { words: range.toString(), isSeen: top >= 0 && bottom <= innerHeight };
  });
  expect(seen).toEqual({ words: expect.stringMatching(/^isis$/i), isSeen: true });

  // Neither the digits that are typed nor the keys of the bar's buttons sort a claim.
  await field.fill('');
  await window.keyboard.type('123 qwe');
  await expect(bar).toContainText('Not found');
  await expect(sorting.label('evidence')).toHaveAttribute('aria-pressed', 'false');

  await window.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(sorting.question).toBeFocused();
  expect(await window.evaluate(() => CSS.highlights.size)).toBe(0);
  await window.keyboard.press('1');
  await expect(sorting.label('evidence')).toHaveAttribute('aria-pressed', 'true');
});
