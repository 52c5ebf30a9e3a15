import * as path from 'node:path';
import { expect, test } from '../e2e/fixtures.ts';
import { examEditionOf, redPenFor, worstLabel } from '../e2e/key-of.ts';
import { DebriefPage } from '../e2e/pages/debrief-page.ts';
import { LibraryPage } from '../e2e/pages/library-page.ts';
import { OpeningPage } from '../e2e/pages/opening-page.ts';
import { ResultPage } from '../e2e/pages/result-page.ts';
import { SortingPage } from '../e2e/pages/sorting-page.ts';
import { WelcomePage } from '../e2e/pages/welcome-page.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/pictures');

const SIZES = [
  { name: '1280', width: 1280, height: 800, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: '800', width: 800, height: 600, colorScheme: 'light' },
  { name: '320', width: 320, height: 640, colorScheme: 'light' },
] as const;

for (const { name, width, height, colorScheme } of SIZES) {
  test(`every screen at ${name}`, async ({ launch }) => {
    test.slow();
    const { app, window } = await launch({ colorScheme });
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        const [main] = BrowserWindow.getAllWindows();
        main?.setMinimumSize(200, 200);
        main?.setContentSize(w, h);
      },
      [width, height] as const,
    );
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const take = async (screen: string) => {
      await window.evaluate(async () => document.fonts.ready);
      await window.screenshot({ path: path.join(folder, `${screen}-${name}.png`), animations: 'disabled' });
    };
    const key = redPenFor('airdrop-story');
    const sorting = new SortingPage(window);

    await expect(new WelcomePage(window).name).toBeVisible();
    await take('welcome');
    await new WelcomePage(window).enterAs('Ada');
    await expect(new LibraryPage(window).title).toBeVisible();
    await take('library');
    await new LibraryPage(window).open(key.title);
    await expect(window.getByRole('button', { name: 'Start sorting' })).toBeVisible();
    await take('opening');
    await new OpeningPage(window).start();
    await expect(sorting.question).toBeVisible();

    for (const [at, entry] of key.entries.entries()) {
      const label = at % 6 === 3 ? worstLabel(entry) : entry.label;
      await sorting.sortByKeys(label, at % 3 === 0 ? 'fairly' : 'sure');
      await expect(sorting.firstWord).toBeVisible();
      if (at === 4) await take('words');
      if (entry.cues.length === 0) await sorting.sayNoWords();
      else await sorting.markFirstWordByKeys();
      await expect(sorting.feedback).toBeVisible();
      if (at === 4) await take('sorting');
      if (at === 15) await take('contested');
      await sorting.goOn();
    }
    await expect(new ResultPage(window).scored).toBeVisible();
    await take('result');
    await new ResultPage(window).placeLink('What supports the headline?').click();
    await expect(new DebriefPage(window).title).toBeInViewport();
    await take('debrief');
    await new ResultPage(window).leave();
    await window.getByRole('button', { name: 'Settings' }).click();
    await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await take('settings');

    const exam = examEditionOf(redPenFor('warm-up'), 'monday', 'The exam of Monday');
    await window.getByRole('button', { name: 'Back', exact: true }).click();
    await new LibraryPage(window).drop('monday.claimsort', exam.withoutKey);
    await new OpeningPage(window).start();
    await sorting.sortByPointer('attribution', 'sure');
    await sorting.handIn();
    await expect(new ResultPage(window).waiting).toBeVisible();
    await take('handed-in');
  });
}
