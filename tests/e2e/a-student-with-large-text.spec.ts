import type { Locator } from '@playwright/test';
import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import type { SortingPage } from './pages/sorting-page.ts';

const SHAPES = [
  { name: '1366×768 at 200 %', width: 1366, height: 768, zoom: 2, textScale: 1 },
  { name: '1280×800 at 200 %', width: 1280, height: 800, zoom: 2, textScale: 1 },
  { name: '1366×768 with text of 150 %', width: 1366, height: 768, zoom: 1, textScale: 1.5 },
  { name: '1280×800 with text of 150 %', width: 1280, height: 800, zoom: 1, textScale: 1.5 },
] as const;

const KEY = redPenFor('airdrop-story');

/** All of it is in the window, and nothing lies over it. */
async function expectSeen(element: Locator, what: string): Promise<void> {
  await expect(element, what).toBeInViewport({ ratio: 1 });
  const isOnTop = await element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return found !== null && (one.contains(found) || found.contains(one));
  });
  expect(isOnTop, `nothing lies over ${what}`).toBe(true);
}

/** The claim in the article can be seen, at least where it begins. */
const expectClaimSeen = (sorting: SortingPage): Promise<void> => expect(sorting.currentClaim).toBeInViewport();

for (const { name, width, height, zoom, textScale } of SHAPES) {
  for (const how of ['by key', 'by pointer'] as const) {
    test(`a student at ${name} sees the claim, the answers and why together, ${how}`, async ({ launch }) => {
      const { app, window } = await launch();
      await app.evaluate(
        ({ BrowserWindow }, [w, h]) => {
          const [main] = BrowserWindow.getAllWindows();
          main?.setMinimumSize(200, 200);
          main?.setContentSize(w, h);
        },
        [width, height] as const,
      );
      const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false, textScale } });
      await app.evaluate(({ BrowserWindow }, factor) => {
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
      }, zoom);
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width / zoom);

      for (const [at, entry] of KEY.entries.slice(0, 12).entries()) {
        await sorting.expectPlace(at + 1);
        await expectClaimSeen(sorting);
        for (const label of ['evidence', 'attribution', 'rhetoric'] as const) {
          await expectSeen(sorting.label(label), label);
        }
        for (const step of ['Guess', 'Fairly sure', 'Sure']) {
          await expectSeen(sorting.sure.getByRole('button', { name: new RegExp(`^${step}`) }), step);
        }
        const label = at % 2 === 0 ? entry.label : worstLabel(entry);
        if (how === 'by key') await sorting.sortByKeys(label, 'sure');
        else await sorting.sortByPointer(label, 'sure');
        await expect(sorting.feedback).toBeVisible();
        await expectClaimSeen(sorting);
        await expectSeen(sorting.feedback.getByRole('heading', { level: 3 }), 'the verdict');
        await expect(sorting.feedback.locator('[data-reason]')).toBeInViewport();
        await expectSeen(sorting.darkButton, 'the dark button');
        if (how === 'by key') await window.keyboard.press('Enter');
        else await sorting.darkButton.click();
      }
    });
  }
}

test('a student who zooms in while sorting keeps the claim in sight', async ({ launch }) => {
  const { app, window } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });
  // The page is still on its way to the claim when the first zoom comes.
  await sorting.turnTo(12);
  for (const factor of [1.5, 2, 1]) {
    await app.evaluate(({ BrowserWindow }, zoom) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom);
    }, factor);
    await expectClaimSeen(sorting);
  }
});

test('a student with large text at 200 % has the words of the claim in the panel', async ({ launch }) => {
  const { app, window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false, textScale: 1.5 } });
  const words = sorting.panel.locator('p[lang]');
  await expect(words).toBeHidden();
  await sorting.sortByKeys('attribution', 'sure');
  // Before the reason is on the screen, Enter does nothing.
  await expect(sorting.feedback).toBeVisible();
  await window.keyboard.press('Enter');
  await sorting.expectPlace(2);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect(words).toHaveText(KEY.entries[1]?.words ?? '');
  await expect(words).toBeInViewport();
  await sorting.sortByKeys('rhetoric', 'sure');
  await expect(sorting.feedback.getByRole('heading', { level: 3 })).toBeInViewport();
  await window.keyboard.press('Enter');
  await expect(words).toHaveText(KEY.entries[2]?.words ?? '');
  await expect(words).toBeInViewport();
  await expect(sorting.sure.getByRole('button', { name: /^Sure/ })).toBeInViewport({ ratio: 1 });
});

test('the words and the ways on are at least 44 px each way', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story' });
  await sorting.sortByKeys('attribution', 'sure');
  await expect(sorting.firstWord).toBeVisible();
  const small = await window.evaluate(() =>
    [...document.querySelectorAll('aside [role="option"], aside button, header > button')]
      .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ name, box }) => `${name}: ${String(box.width)} × ${String(box.height)}`),
  );
  expect(small).toEqual([]);
});
