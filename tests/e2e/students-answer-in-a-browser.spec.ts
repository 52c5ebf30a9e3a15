// Screens without the program: the teacher makes one file in it, and students open that file in a browser.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { addressOf, lacksChromium, openBrowser, type PersonsBrowser } from './browsers.ts';
import { type Firefox, lacksFirefox, openFirefox } from './firefox.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

test.skip(lacksChromium !== null, lacksChromium ?? '');
test.skip(lacksFirefox !== null, lacksFirefox ?? '');
// Two programs, four browsers.
test.slow();

const KEY = redPenFor('warm-up');
const TITLE = KEY.title;

/** What stands in a key and in no student's half, as the bytes of a page would have it. */
const wordsOfTheKey = (): readonly string[] =>
  KEY.entries.flatMap(({ rationales }) =>
    Object.values(rationales).map((text) => JSON.stringify(text).slice(1, -1).slice(0, 60)),
  );

const KEY_OF_LABEL = { evidence: '1', attribution: '2', rhetoric: '3' } as const;
/** What `Enter` is to a driver (W3C WebDriver, 17.4.2). */
const ENTER = '\uE007';

/** The points of answers to the first claims, counted from the credits of the key alone. */
const pointsOf = (answers: readonly Label[]): number =>
  answers.reduce((sum, label, at) => sum + (KEY.entries[at]?.credits[label] ?? 0), 0);

/** The same, counted from what stands in a hand-in: of each claim the last answer. */
async function countAgain(file: string): Promise<{ readonly name: string; readonly points: number }> {
  // Read loosely, with none of the program's own code.
  const {
    handIn: { name, events },
  } = JSON.parse(await fs.readFile(file, 'utf8')) as {
    readonly handIn: {
      readonly name: string;
      readonly events: readonly {
        readonly kind: string;
        readonly payload: { readonly claim: string; readonly label: Label };
      }[];
    };
  };
  const last = new Map(
    events.filter(({ kind }) => kind === 'responded').map(({ payload: { claim, label } }) => [claim, label]),
  );
  const points = KEY.entries.reduce((sum, { claim, credits }) => {
    const label = last.get(claim);
    return label === undefined ? sum : sum + credits[label];
  }, 0);
  return { name, points };
}

test('six students sit an exam in two browsers: one is killed, one is private, one hands in a code, and all are counted', async ({
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

  // Dee and Eve have Firefox; Eve's is killed after two answers.
  const labels: readonly Label[] = ['evidence', 'attribution', 'rhetoric'];
  const sortInFirefox = async (firefox: Firefox, answers: readonly Label[]): Promise<void> => {
    for (const [at, label] of answers.entries()) {
      if (at > 0) await firefox.keys(ENTER);
      await firefox.see(`Claim ${String(at + 1)} of ${String(KEY.entries.length)}`);
      await firefox.keys(`${KEY_OF_LABEL[label]}e`);
      await firefox.see(`${String(at + 1)} of ${String(KEY.entries.length)} answered`);
    }
  };
  const handInFromFirefox = async (firefox: Firefox, name: string): Promise<void> => {
    const before = (await fs.readdir(box)).length;
    await firefox.keys('o');
    await firefox.pressInDialog('Hand in');
    await firefox.see('Hand in now?');
    await firefox.pressInDialog('Hand in');
    await firefox.enter('Your name in the file');
    await firefox.keys(name);
    await firefox.press('Save the file…');
    await expect
      .poll(async () => (await fs.readdir(box)).filter((saved) => saved.endsWith('.claimsort')).length)
      .toBe(before + 1);
  };
  const dee = await openFirefox(path.join(folder, 'dee'), 28_286, box);
  await dee.open(addressOf(file));
  await dee.press('Start sorting');
  await sortInFirefox(dee, labels);
  await handInFromFirefox(dee, 'Dee');
  await dee.kill();
  const eveBefore = await openFirefox(path.join(folder, 'eve'), 28_287, box);
  await eveBefore.open(addressOf(file));
  await eveBefore.press('Start sorting');
  await sortInFirefox(eveBefore, labels.slice(0, 2));
  await eveBefore.kill();
  const eve = await openFirefox(path.join(folder, 'eve'), 28_287, box);
  await eve.open(addressOf(file));
  await eve.see('2 answered');
  await eve.press('Continue with claim');
  await handInFromFirefox(eve, 'Eve');
  await eve.kill();

  // Fay's tablet can save nothing, so she reads her code out.
  const fays = await openBrowser(path.join(folder, 'fay'));
  await fays.page.goto(addressOf(file));
  const fay = new LessonPage(fays.page);
  await fay.start.click();
  await fay.answer(['rhetoric', 'evidence']);
  await fay.sorting.handIn();
  await fays.page.getByText('If you cannot save a file').click();
  const code = (await fays.page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]+)+$/).textContent()) ?? '';
  await fays.close();

  await answerDialogs(app, { open: box });
  await classes.collect(TITLE);
  const taken = window.getByRole('dialog');
  await expect(taken.getByText('5 new files were collected.')).toBeVisible();
  await classes.leaveDialog();
  await classes
    .lesson(TITLE)
    .getByRole('button', { name: /^Collect/ })
    .click();
  await taken.getByRole('button', { name: 'Type in codes…' }).click();
  await window.getByLabel('Student').waitFor();
  await window.keyboard.type('Fay');
  await window.keyboard.press('Tab');
  await window.keyboard.type(code);
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Saved: .*Fay/)).toBeVisible();
  await window.getByRole('button', { name: 'Back to the class' }).click();

  await classes.openReport(TITLE);
  const files = (await fs.readdir(box)).filter((name) => name.endsWith('.claimsort'));
  const counted = await Promise.all(files.map((name) => countAgain(path.join(box, name))));
  expect(counted.map(({ name }) => name).sort()).toEqual(['Ada', 'Ben', 'Cem', 'Dee', 'Eve']);
  const expected = {
    Ada: KEY.entries.length,
    Ben: pointsOf(KEY.entries.slice(0, 3).map(worstLabel)),
    Cem: pointsOf(['rhetoric']),
    Dee: pointsOf(labels),
    Eve: pointsOf(labels.slice(0, 2)),
    Fay: pointsOf(['rhetoric', 'evidence']),
  };
  expect(Object.fromEntries(counted.map(({ name, points }) => [name, points]))).toEqual(
    Object.fromEntries(Object.entries(expected).filter(([name]) => name !== 'Fay')),
  );
  for (const [name, points] of Object.entries(expected))
    await expect(classes.pointsOf(name)).toHaveText(new RegExp(`^${String(points)}(?![.\\d])`));

  // The key opens Ada's result in the same browser, after it was closed.
  await adas.close();
  const later = await openBrowser(path.join(folder, 'ada'));
  await later.page.goto(addressOf(file));
  await later.page.getByRole('button', { name: 'See your answers' }).click();
  const chooser = later.page.waitForEvent('filechooser');
  await later.page.getByRole('button', { name: 'Open the key file…' }).click();
  await (await chooser).setFiles(released);
  await expect(new ResultPage(later.page).scored).toBeVisible();
  const all = String(KEY.entries.length);
  await expect(later.page.getByRole('main')).toContainText(`${all} of ${all} points`);
  await later.close();
});
