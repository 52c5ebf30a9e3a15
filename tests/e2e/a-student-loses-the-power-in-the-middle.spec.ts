import type { ElectronApplication } from '@playwright/test';
import { expect, killAtOnce, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

test('a student whose program is killed three times finds each answer and the same claim again', async ({ launch }) => {
  test.slow();
  const key = redPenFor('airdrop-story');
  let running = await launch();
  await new WelcomePage(running.window).enterAs('Grace');
  await new LibraryPage(running.window).open(key.title);
  await new OpeningPage(running.window).askWhichWords(false);
  await new OpeningPage(running.window).start();

  for (const [at, entry] of key.entries.slice(0, 6).entries()) {
    const sorting = new SortingPage(running.window);
    await sorting.sortByKeys(entry.label, 'sure');
    await expect(sorting.feedback).toBeVisible();
    if (at % 2 === 1) {
      await killAtOnce(running.app);
      running = await launch();
      const library = new LibraryPage(running.window);
      await expect(library.nextStep).toContainText(
        `You stopped at claim ${String(at + 1)} of ${String(key.entries.length)}.`,
      );
      await library.resume(key.title);
      const again = new SortingPage(running.window);
      await expect(again.feedback).toContainText(entry.rationales[entry.label]);
      await expect(again.currentClaim).toHaveText(entry.words, { useInnerText: false });
      await expect(
        running.window.getByText(`${String(at + 1)} of ${String(key.entries.length)} answered`).first(),
      ).toBeAttached();
    }
    await new SortingPage(running.window).goOn();
  }
});

test('a student whose window’s process is killed gets a new one, and finds the same claim again', async ({
  launch,
}) => {
  const key = redPenFor('warm-up');
  const { app, window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  await new LibraryPage(window).open(key.title);
  await new OpeningPage(window).askWhichWords(false);
  await new OpeningPage(window).start();
  const [first] = key.entries;
  if (first === undefined) throw new Error('the warm-up has claims');
  await new SortingPage(window).sortByKeys(first.label, 'sure');
  await expect(new SortingPage(window).feedback).toBeVisible();
  const before = await windowProcess(app);

  process.kill(before, 'SIGKILL');

  await expect.poll(async () => windowProcess(app)).not.toBe(before);
  // The driver gives a page up whose process ended, so the story goes on in a second visit.
  await killAtOnce(app);
  const again = await launch();
  await new LibraryPage(again.window).resume(key.title);
  await expect(new SortingPage(again.window).feedback).toContainText(first.rationales[first.label]);
});

/** The process that draws the window; 0 while there is none. */
const windowProcess = async (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
