import type { Locator, Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { lessonText } from '../builders/lesson-file.ts';
import {
  ARABIC,
  CHINESE,
  HEBREW,
  HINDI,
  JAPANESE,
  MALAYALAM,
  PERSIAN,
  THAI,
  WRITTEN_LABELS,
  type Written,
} from '../builders/written.ts';
import { expect, test } from './fixtures.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { findReflowFaults } from './reflow.ts';
import { resize } from './resize.ts';

const TITLE = 'الجسر المغلق';

async function writeLesson(folder: string, written: Written): Promise<string> {
  const file = path.join(folder, 'bridge.claimsort');
  await fs.writeFile(file, lessonText({ id: 'the-bridge', title: TITLE, claims: WRITTEN_LABELS, written }));
  return file;
}

async function open(window: Page): Promise<SortingPage> {
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await new LibraryPage(window).open(TITLE);
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await expect(sorting.question).toBeVisible();
  return sorting;
}

const directionOf = (element: Locator): Promise<string> => element.evaluate((one) => getComputedStyle(one).direction);

/** Where the boxes of elements stand, from the left. */
const leftOf = (elements: Locator): Promise<readonly number[]> =>
  elements.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));

const isFalling = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number < (numbers[at - 1] ?? 0));

test('an Arabic lesson runs from right to left, and the program around it does not', async ({ launch, folder }) => {
  const { window } = await launch({ args: [await writeLesson(folder, ARABIC)] });
  const sorting = await open(window);
  await expect(sorting.article).toHaveAttribute('lang', 'ar');
  expect(await directionOf(sorting.article)).toBe('rtl');
  expect(await directionOf(sorting.question)).toBe('ltr');
  expect(await directionOf(sorting.article.getByText('made-up story'))).toBe('ltr');

  await sorting.sortByKeys('attribution', 'sure');
  const words = sorting.panel.getByRole('option');
  await expect(words.first()).toBeFocused();
  await expect(words).toHaveText(['أُغلق', 'الجسر', 'ليلاً', 'يقول', 'العمدة']);
  expect(isFalling(await leftOf(words))).toBe(true);
  // The arrow keys go where the eye goes.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', ' ', 'Shift+ArrowLeft']) await window.keyboard.press(key);
  await window.keyboard.press('Enter');
  await sorting.feedback.locator('summary').first().click();
  await expect(sorting.feedback.locator('q').first()).toHaveText('يقول العمدة');
  await expect(sorting.feedback.locator('q').first()).toHaveAttribute('dir', 'rtl');
  await sorting.darkButton.click();

  // An English name inside stands the right way round, in the panel too.
  await sorting.sortByKeys('evidence', 'sure');
  const name = ['The', 'Nowhere', 'Post'].map((word) => sorting.panel.getByRole('option', { name: word, exact: true }));
  await expect(name[0] ?? words).toBeVisible();
  const tops = await Promise.all(name.map((word) => word.evaluate((one) => one.getBoundingClientRect().top)));
  const lefts = (await Promise.all(name.map((word) => leftOf(word)))).flat();
  for (const at of [1, 2]) {
    if (tops[at] === tops[at - 1]) expect(lefts[at]).toBeGreaterThan(lefts[at - 1] ?? 0);
  }
});

test('the numbers of a worksheet stand before their own claims', async ({ launch, folder }) => {
  const { window } = await launch({ args: [await writeLesson(folder, ARABIC)] });
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('navigation').getByRole('button', { name: 'Classes' }).click();
  await window.getByRole('textbox', { name: 'Name of the class' }).fill('9b');
  await window.keyboard.press('Enter');
  const lesson = new ClassPage(window).lesson(TITLE);
  await lesson.getByRole('button', { name: /^On paper/ }).click();
  const article = window.getByRole('article');
  await expect(article).toHaveAttribute('dir', 'rtl');
  // Each number is followed, to its left on the same line, by the first word of its claim.
  const gaps = await article.evaluate((page) =>
    [...page.querySelectorAll('bdi')].flatMap((number) => {
      if (!/^\d+$/.test(number.textContent)) return [];
      const claim = number.parentElement?.querySelectorAll('bdi')[1]?.firstChild;
      if (claim === undefined || claim === null) return [];
      const range = document.createRange();
      range.setStart(claim, 0);
      range.setEnd(claim, 2);
      const [at, word] = [number.getBoundingClientRect(), range.getBoundingClientRect()];
      return [{ gap: Math.round(at.left - word.right), isOneLine: word.top < at.bottom && at.top < word.bottom }];
    }),
  );
  expect(gaps).toHaveLength(WRITTEN_LABELS.length);
  for (const { gap, isOneLine } of gaps) {
    expect(isOneLine).toBe(true);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(12);
  }
  await window.getByRole('button', { name: 'Back to the class' }).click();
  await lesson.getByRole('button', { name: /^On the projector/ }).click();
  await expect(window.locator('blockquote')).toHaveAttribute('dir', 'rtl');
});

test('a Japanese word can be marked, is kept by its place, and is the same after a restart', async ({
  launch,
  folder,
}) => {
  const first = await launch({ args: [await writeLesson(folder, JAPANESE)] });
  const sorting = await open(first.window);
  await sorting.sortByKeys('attribution', 'sure');
  await sorting.sayNoWords();
  await sorting.darkButton.click();
  await sorting.expectPlace(2);
  await sorting.sortByKeys('evidence', 'sure');
  const word = sorting.panel.getByRole('option', { name: '記録', exact: true });
  await word.click();
  await sorting.darkButton.click();
  await expect(sorting.feedback).toContainText('Exactly the right words.');
  await expect(sorting.article.locator('mark[data-yours]')).toHaveText('記録');
  // The whole claim is not one word that cannot be broken.
  expect(await sorting.article.evaluate((page) => page.scrollWidth <= page.clientWidth)).toBe(true);
  await first.app.close();

  const { window } = await launch();
  await expect(new LibraryPage(window).title).toBeVisible();
  await new LibraryPage(window).resume(TITLE);
  const again = new SortingPage(window);
  await again.turnTo(2);
  await expect(again.article.locator('mark[data-yours]')).toHaveText('記録');
});

const WORLD: readonly (readonly [name: string, written: Written, word: string])[] = [
  ['Hebrew', HEBREW, 'יומן'],
  ['Persian', PERSIAN, 'دفتر'],
  ['Hindi', HINDI, 'पंजी'],
  ['Thai', THAI, 'บันทึก'],
  ['Chinese', CHINESE, '记录'],
  ['Malayalam', MALAYALAM, 'രേഖയില്‍'],
];

for (const [name, written, word] of WORLD) {
  test(`a word of a ${name} lesson can be marked, in its direction and in a narrow window`, async ({
    launch,
    folder,
  }) => {
    const { app, window } = await launch({ args: [await writeLesson(folder, written)] });
    const sorting = await open(window);
    const direction = name === 'Hebrew' || name === 'Persian' ? 'rtl' : 'ltr';
    await expect(sorting.article).toHaveAttribute('lang', written.language);
    expect(await directionOf(sorting.article)).toBe(direction);
    expect(await directionOf(sorting.question)).toBe('ltr');
    await sorting.sortByKeys('attribution', 'sure');
    await sorting.sayNoWords();
    await sorting.darkButton.click();
    await sorting.expectPlace(2);
    await sorting.sortByKeys('evidence', 'sure');
    const words = sorting.panel.getByRole('option');
    await expect(words.first()).toBeFocused();
    // Nothing of the claim is lost between its words but spaces and signs.
    const marked = (await words.allInnerTexts()).join('');
    const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}\u200c\u200d]/gu, '');
    expect(lettersOf(marked)).toBe(
      lettersOf(written.claims[1]?.says.replaceAll(/\p{Emoji_Presentation}\u200d?/gu, '') ?? ''),
    );
    await words.filter({ hasText: new RegExp(`^${word}$`, 'u') }).click();
    await sorting.darkButton.click();
    await expect(sorting.article.locator('mark[data-yours]')).toHaveText(word);
    await resize(app, window, { width: 320, height: 640 });
    expect(await findReflowFaults(window)).toEqual([]);
  });
}
