import { expectNoFinding } from './axe.ts';
import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { findReflowFaults } from './reflow.ts';
import { resize } from './resize.ts';

/** The bar in a window as it is, and in small ones: a laptop at 200 %, and one as narrow as a telephone. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 683, height: 384 },
  { width: 320, height: 640 },
];

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

test('a student finds words at 200 %, in the dark and in forced colours', async ({ launch }) => {
  test.slow();
  const { app, window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });
  await expect(sorting.question).toBeFocused();
  for (const size of SIZES) {
    await resize(app, window, size);
    await app.evaluate(({ Menu, BrowserWindow }) => {
      Menu.getApplicationMenu()?.getMenuItemById('find')?.click(undefined, BrowserWindow.getAllWindows()[0]);
    });
    const bar = window.getByRole('search', { name: 'Find in the article' });
    await bar.getByRole('textbox', { name: 'Find' }).fill('the');
    await window.keyboard.press('Enter');
    await expect(bar).toContainText(/^2 of \d+/);
    expect(await findReflowFaults(window), JSON.stringify(size)).toEqual([]);
    // The match is not under the bar, and the bar leaves room for the article.
    const { isCovered, height } = await bar.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const [range] = CSS.highlights.get('found-now') ?? [];
      if (!(range instanceof Range)) throw new Error('Nothing is found.');
      const { left, top, right, bottom } = range.getBoundingClientRect();
      const isBeside = right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
      return { isCovered: !isBeside, height: box.height / innerHeight };
    });
    expect(isCovered, JSON.stringify(size)).toBe(false);
    expect(height, JSON.stringify(size)).toBeLessThan(0.4);
    await window.keyboard.press('Escape');
  }
  await resize(app, window, { width: 1280, height: 800 });
  await app.evaluate(({ Menu, BrowserWindow }) => {
    Menu.getApplicationMenu()?.getMenuItemById('find')?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await window.keyboard.type('the');
  await expectNoFinding(window, 'the bar that finds words');
});
