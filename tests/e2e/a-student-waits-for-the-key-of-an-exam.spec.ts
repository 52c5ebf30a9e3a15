import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, test } from './fixtures.ts';
import { examEditionOf, redPenFor } from './key-of.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

test('a student hands in an exam edition, learns what happens next, and the key file opens the result on the spot', async ({
  launch,
  folder,
}) => {
  const { app, window } = await launch();
  const key = redPenFor('warm-up');
  const exam = examEditionOf(key, 'monday', 'The exam of Monday');
  const keyFile = path.join(folder, 'monday-with-key.lesson.json');
  await fs.writeFile(keyFile, exam.withKey);
  const library = new LibraryPage(window);
  const sorting = new SortingPage(window);
  const result = new ResultPage(window);

  await new WelcomePage(window).enterAs('Ada');
  await expect(library.title).toBeVisible();
  await library.drop('monday.claimsort', exam.withoutKey);
  await expect(window.getByRole('radio', { name: 'Guided' })).toBeHidden();
  await new OpeningPage(window).start();
  for (const [at, { label }] of key.entries.slice(0, 2).entries()) {
    await sorting.turnToPlace(at + 1);
    await sorting.sortByPointer(label, 'sure');
    await expect(sorting.changeable).toBeVisible();
  }
  await sorting.handIn();

  await expect(result.waiting).toBeFocused();
  await expect(window.getByRole('main')).toContainText(`You answered 2 of ${String(key.entries.length)} claims.`);
  await expect(result.nextSteps).toHaveCount(3);
  await result.leave();
  await expect(library.lesson(exam.title)).toContainText('Not given to your teacher yet');
  await library.seeResult(exam.title);
  await expect(result.waiting).toBeVisible();

  // The file for the teacher, in a folder of the student's own choice.
  await answerDialogs(app, { open: folder });
  await window.getByRole('button', { name: 'Save the file…' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Finished, and given to your teacher' })).toBeVisible();

  // The dialog belongs to the operating system; its answer is the one thing that a test has to stand in for.
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, keyFile);
  await result.openKeyFile();

  await expect(library.messages).toContainText(`The answer key for “${exam.title}” has arrived.`);
  await expect(result.scored).toBeVisible();
  await expect(window.getByRole('main')).toContainText(`2 of ${String(key.entries.length)} points`);
  await expect(new DebriefPage(window).title).toBeVisible();
});
