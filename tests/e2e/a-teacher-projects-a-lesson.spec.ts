import type { ElectronApplication, Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { CANARY, lessonText } from '../builders/lesson-file.ts';
import { expect, killAtOnce, test } from './fixtures.ts';
import { heapHolds } from './heap.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ProjectorPage } from './pages/projector-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

const TITLE = 'The well of the village';
const KEY = ['attribution', 'evidence', 'rhetoric'] as const;

/** From the lessons to the projector with the Tab key, without any class being set up. */
async function project(window: Page): Promise<void> {
  const lesson = new LibraryPage(window).lesson(TITLE);
  await tabTo(window, lesson.locator('summary'));
  await window.keyboard.press('Enter');
  await tabTo(window, lesson.getByRole('button', { name: /^On the projector/ }));
  await window.keyboard.press('Enter');
}

/** Every name that the window and the page give to the outside. */
async function titles(app: ElectronApplication, window: Page): Promise<string> {
  const ofWindow = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
  return `${ofWindow} ${await window.title()}`;
}

test('a teacher projects a lesson by keyboard: the answer is nowhere before it is shown, and no vote is lost', async ({
  launch,
  folder,
}) => {
  test.slow();
  const file = path.join(folder, 'well.claimsort');
  await fs.writeFile(file, lessonText({ id: 'the-well', title: TITLE, claims: KEY }));
  const { app, window } = await launch({ args: [file] });
  const projector = new ProjectorPage(window);
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await project(window);
  await expect(projector.claim(1, 3)).toBeVisible();
  expect(await titles(app, window)).not.toMatch(/evidence|attribution|rhetoric/i);

  await projector.typeHands(4, 6, 10);
  await expect(projector.firstVote).toContainText('6 hands');
  await expect(projector.talk).toBeVisible();
  await projector.goOn();
  await projector.typeHands(2, 16, 2);
  await expect(projector.secondVote).toContainText('16 hands');
  await expect(projector.answer).toBeHidden();
  expect(await titles(app, window)).not.toMatch(/evidence|attribution|rhetoric/i);
  expect(await heapHolds(window, [CANARY])).toEqual([]);

  // The power goes out between the second vote and the answer.
  await killAtOnce(app);
  const after = await launch();
  const again = new ProjectorPage(after.window);
  await project(after.window);
  await expect(again.firstVote).toContainText('6 hands');
  await expect(again.secondVote).toContainText('16 hands');
  expect(await heapHolds(after.window, [CANARY])).toEqual([]);

  await again.goOn();
  await expect(again.answer).toBeVisible();
  await expect(again.answer.locator('..')).toContainText('Attribution');
  // 6 of 20 before and 16 of 20 after: of the 14 that were left, talking won 10.
  await expect(after.window.getByText(/^Right: 6 of 20 before, 16 of 20 after talking\./)).toBeVisible();

  // On to the next one, which has its own answer hidden; a blank screen shows nothing of it, and no key skips it.
  await again.goOn();
  await expect(again.claim(2, 3)).toBeVisible();
  await expect(again.answer).toBeHidden();
  await after.window.keyboard.press('b');
  await expect(again.blank).toBeVisible();
  await again.goOn();
  await expect(again.blank).toBeVisible();
  await after.window.keyboard.press('b');
  await expect(again.claim(2, 3)).toBeVisible();
  await expect(again.answer).toBeHidden();
  await again.goBack();
  await expect(again.claim(1, 3)).toBeVisible();
  await after.window.keyboard.press('Escape');
  await expect(new LibraryPage(after.window).title).toBeVisible();
});
