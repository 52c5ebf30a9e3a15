// Screens without the program: the teacher makes one file in it, and students open that file in a browser.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { addressOf, lacksChromium, openBrowser, type PersonsBrowser } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

test.skip(lacksChromium !== null, lacksChromium ?? '');

const KEY = redPenFor('warm-up');
const TITLE = KEY.title;

/** What stands in a key and in no student's half, as the bytes of a page would have it. */
const wordsOfTheKey = (): readonly string[] =>
  KEY.entries.flatMap(({ rationales }) =>
    Object.values(rationales).map((text) => JSON.stringify(text).slice(1, -1).slice(0, 60)),
  );

test('a class sits an exam in browsers: one is killed, one is private, and all hand-ins are counted', async ({
  launch,
  folder,
}) => {
  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  const file = path.join(folder, 'exam.html');
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const classes = new ClassPage(window);
  await classes.create('9b');
  await classes
    .lesson(TITLE)
    .getByRole('button', { name: /^Hand out/ })
    .click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^A web page, as an exam/ }).check();
  await answerDialogs(app, { save: file });
  await dialog.getByRole('button', { name: 'Save the page for students…' }).click();
  await expect(new LibraryPage(window).messages).toContainText(file);
  const released = path.join(folder, 'key.claimsort');
  await answerDialogs(app, { save: released });
  await dialog.getByRole('button', { name: 'Save the file with the key…' }).click();
  await expect(new LibraryPage(window).messages).toContainText(released);
  await classes.leaveDialog();

  const bytes = await fs.readFile(file, 'utf8');
  for (const words of wordsOfTheKey()) expect(bytes).not.toContain(words);

  const handIn = async (browser: PersonsBrowser, name: string): Promise<void> => {
    const lesson = new LessonPage(browser.page);
    await lesson.sorting.handIn();
    const download = await lesson.save(name);
    await download.saveAs(path.join(box, download.suggestedFilename()));
    expect([...browser.asked, ...browser.said]).toEqual([]);
  };

  // Ada answers everything as the key has it.
  const adas = await openBrowser(path.join(folder, 'ada'));
  const ada = new LessonPage(adas.page);
  await adas.page.goto(addressOf(file));
  await ada.start.click();
  await ada.answer(KEY.entries.map(({ label }) => label));
  await handIn(adas, 'Ada');
  await expect(adas.page.getByText(/\d of \d+ points/)).toHaveCount(0);

  // Ben's browser is killed after three answers.
  const benAt = path.join(folder, 'ben');
  const before = await openBrowser(benAt);
  await before.page.goto(addressOf(file));
  await new LessonPage(before.page).start.click();
  await new LessonPage(before.page).answer(KEY.entries.slice(0, 3).map(worstLabel));
  await before.kill();
  const bens = await openBrowser(benAt);
  await bens.page.goto(addressOf(file));
  await expect(bens.page.getByText('3 answered', { exact: false }).first()).toBeVisible();
  await new LessonPage(bens.page).goOn.click();
  await handIn(bens, 'Ben');
  await bens.close();

  // Cem has a private window, which keeps answers for as long as it is open.
  const private_ = await adas.context.browser()?.newContext({ acceptDownloads: true });
  if (private_ === undefined) throw new Error('The browser has no private windows.');
  const page = await private_.newPage();
  await page.goto(addressOf(file));
  const cem = new LessonPage(page);
  // It does not know of Ada's answers.
  await cem.start.click();
  await cem.answer(['rhetoric']);
  await handIn({ ...adas, page }, 'Cem');
  await private_.close();

  await answerDialogs(app, { open: box });
  await classes.collect(TITLE);
  await expect(window.getByRole('dialog').getByText('3 new files were collected.')).toBeVisible();
  await classes.leaveDialog();
  await classes.openReport(TITLE);
  await expect(classes.pointsOf('Ada')).toHaveText(new RegExp(`^${String(KEY.entries.length)}\\b`));
  const bensPoints = KEY.entries.slice(0, 3).reduce((sum, entry) => sum + entry.credits[worstLabel(entry)], 0);
  await expect(classes.pointsOf('Ben')).toHaveText(new RegExp(`^${String(bensPoints)}\\b`));
  await expect(classes.pointsOf('Cem')).toBeVisible();

  // The key opens Ada's result in the same browser, after it was closed.
  await adas.close();
  const later = await openBrowser(path.join(folder, 'ada'));
  await later.page.goto(addressOf(file));
  await later.page.getByRole('button', { name: 'See that result' }).click();
  const chooser = later.page.waitForEvent('filechooser');
  await later.page.getByRole('button', { name: 'Open the key file…' }).click();
  await (await chooser).setFiles(released);
  await expect(new ResultPage(later.page).scored).toBeVisible();
  const all = String(KEY.entries.length);
  await expect(later.page.getByRole('main')).toContainText(`${all} of ${all} points`);
  await later.close();
});
