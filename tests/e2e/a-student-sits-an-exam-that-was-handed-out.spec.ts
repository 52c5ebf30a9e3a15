// The first two steps of the afternoon, with lessons as they ship and computers that have never seen them.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { pressInQuestion, waitForAnswers } from './waiting-questions.ts';

const handedOut = [
  { name: 'airdrop-story', claims: 'A dozen', asks: 12, hasFolder: true, isOpenedBy: 'start' },
  {
    name: 'ashfell-pumps',
    claims: 'All',
    asks: redPenFor('ashfell-pumps').entries.length,
    hasFolder: false,
    isOpenedBy: 'dialog',
  },
  { name: 'warm-up', claims: 'The ones I choose', asks: 3, hasFolder: true, isOpenedBy: 'start' },
] as const;

for (const { name, claims, asks, hasFolder, isOpenedBy } of handedOut) {
  const { title } = redPenFor(name);

  test(`a student gets “${title}” as the teacher set it (${claims}), finishes, and gives it to the teacher`, async ({
    launch,
    folder,
  }) => {
    const box = path.join(folder, 'box');
    await fs.mkdir(box);
    const exam = path.join(folder, 'exam.claimsort');
    const launchAs = (who: string, args: readonly string[] = [], before = {}) =>
      launch({ ...before, args, env: { CLAIMSORT_DATA_DIR: path.join(folder, who) } });

    const teacher = await launchAs('teacher');
    await new WelcomePage(teacher.window).enterAsTeacher('Ms Green');
    const classes = new ClassPage(teacher.window);
    await classes.create('9b');
    await classes
      .lesson(title)
      .getByRole('button', { name: /^Hand out/ })
      .click();
    const dialog = teacher.window.getByRole('dialog');
    await dialog.getByRole('radio', { name: new RegExp(`^${claims}`) }).check();
    if (claims === 'The ones I choose') for (const at of [0, 2, 4]) await dialog.getByRole('checkbox').nth(at).check();
    if (hasFolder) await dialog.getByRole('textbox', { name: /^Folder to hand in to/ }).fill(box);
    await answerDialogs(teacher.app, { save: exam });
    await dialog.getByRole('button', { name: /^Save the (exam edition|file for students)/ }).click();
    await expect(new LibraryPage(teacher.window).messages).toContainText(exam);
    await teacher.app.close();

    const { app, window } = await launchAs('student', isOpenedBy === 'start' ? [exam] : []);
    const welcome = new WelcomePage(window);
    if (isOpenedBy === 'start') await welcome.enterForExamAs('Ada');
    else {
      await welcome.enterAs('Ada');
      await answerDialogs(app, { open: exam });
      await window.getByRole('button', { name: 'Open files…' }).click();
      await expect(new LibraryPage(window).messages).toContainText(
        `“${title}” is ready as your teacher set it: ${String(asks)} claims.`,
      );
    }
    await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(window.getByText(`Your teacher set this exam: ${String(asks)} claims.`)).toBeVisible();
    const opening = new OpeningPage(window);
    await opening.openOptions();
    await expect(window.getByRole('radio', { name: '12 claims' })).toHaveCount(0);
    await opening.start();
    const sorting = new SortingPage(window);
    await expect(sorting.place).toHaveText(new RegExp(`^Claim \\d+ (of ${String(asks)}|\\(1 of ${String(asks)}\\))$`));
    await sorting.sortByKeys('attribution', 'sure');
    await expect(sorting.changeable).toBeVisible();
    await sorting.handIn();

    await expect(
      window.getByRole('heading', { level: 1, name: 'Finished. Now give it to your teacher.' }),
    ).toBeVisible();
    await expect(window.getByRole('heading', { name: 'When you’ll see your result' })).toBeVisible();
    await expect(window.getByText(/\d of \d+ points/)).toHaveCount(0);
    await new ResultPage(window).leave();
    await expect(new LibraryPage(window).lesson(title)).toContainText('Not given to your teacher yet');
    await new LibraryPage(window)
      .lesson(title)
      .getByRole('button', { name: /^Give it to your teacher/ })
      .click();
    await answerDialogs(app, { open: box });
    await window.getByRole('button', { name: hasFolder ? /^Save the file to/ : 'Save the file…' }).click();
    await expect(window.getByText('Your file is saved here:')).toBeVisible();
    await expect(window.getByRole('heading', { level: 1, name: /Now give it to your teacher/ })).toHaveCount(0);
    expect(await fs.readdir(box)).toHaveLength(1);
    await new ResultPage(window).leave();
    await expect(new LibraryPage(window).lesson(title)).not.toContainText('Not given to your teacher yet');
  });
}

test('a student who switches the user is asked about an exam that the teacher waits for', async ({
  launch,
  folder,
}) => {
  const key = redPenFor('warm-up');
  const { lesson } = JSON.parse(key.text) as { lesson: unknown };
  const exam = path.join(folder, 'exam.claimsort');
  await fs.writeFile(exam, JSON.stringify({ format: 'claimsort-lesson', version: 1, lesson }));
  const { window } = await launch({ args: [exam] });
  await new WelcomePage(window).enterForExamAs('Ada');
  await new OpeningPage(window).start();
  await new SortingPage(window).handIn();
  await new ResultPage(window).leave();

  const question = window.getByRole('dialog', { name: 'Not given to your teacher yet' });
  const switchUser = window.getByRole('button', { name: /Switch user$/ });
  await switchUser.press('Enter');
  await expect(question).toContainText(`“${key.title}” is finished, but not given to your teacher yet.`);
  await expectNoFinding(window, 'asked before another user comes');
  await window.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(switchUser).toBeFocused();
  await switchUser.press('Enter');
  await question.getByRole('button', { name: 'Save the file now…' }).press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Finished. Now give it to your teacher.' })).toBeVisible();
  await new ResultPage(window).leave();
  await switchUser.press('Enter');
  await question.getByRole('button', { name: 'Switch user anyway' }).press('Enter');
  await expect(window.getByRole('heading', { name: 'Who’s using Claimsort?' }).first()).toBeVisible();
});

test('a student who closes the window is asked about an exam that the teacher waits for', async ({
  launch,
  folder,
}) => {
  const key = redPenFor('warm-up');
  const { lesson } = JSON.parse(key.text) as { lesson: unknown };
  const exam = path.join(folder, 'exam.claimsort');
  await fs.writeFile(exam, JSON.stringify({ format: 'claimsort-lesson', version: 1, lesson }));
  const { app, window } = await launch({ ...waitForAnswers, args: [exam] });
  await new WelcomePage(window).enterForExamAs('Ada');
  await new OpeningPage(window).start();
  await new SortingPage(window).handIn();
  const finished = window.getByRole('heading', { level: 1, name: 'Finished. Now give it to your teacher.' });
  await expect(finished).toBeVisible();
  await new ResultPage(window).leave();

  const close = () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
  await close();
  await pressInQuestion(app, 'Keep Claimsort open');
  await expect(finished).toHaveCount(0);
  await close();
  await pressInQuestion(app, 'Save the file now…');
  await expect(finished).toBeVisible();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await close();
  await pressInQuestion(app, 'Close anyway');
  await ended;
});
