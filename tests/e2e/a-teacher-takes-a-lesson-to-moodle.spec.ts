// A lesson as questions for Moodle: from the lessons with its own key, and from a class with the class's.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { findReflowFaults } from './reflow.ts';
import { seedClass } from './seed-class.ts';
import { openTeacherPageByKeys } from './open-teacher-page.ts';
import { tabTo } from './tab-to.ts';

const LESSON = redPenFor('airdrop-story');
const countQuestions = (xml: string): number => xml.split('<question type="multichoice">').length - 1;

test('a teacher saves a lesson for Moodle by keyboard, and reads first what Moodle does not show', async ({
  launch,
  folder,
}) => {
  test.slow();
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await openTeacherPageByKeys(window, LESSON.title);
  await tabTo(window, window.getByRole('button', { name: 'For Moodle…' }));
  await window.keyboard.press('Enter');

  const dialog = window.getByRole('dialog', { name: 'Save for Moodle' });
  await expect(dialog).toContainText('The answers stay in Moodle');
  await expect(dialog).toContainText('The file holds the answer key');
  await expectNoFinding(window, 'saving for Moodle');
  expect(await findReflowFaults(window)).toEqual([]);

  await answerDialogs(app, {});
  const save = dialog.getByRole('button', { name: 'Save the file…' });
  await tabTo(window, save);
  await window.keyboard.press('Enter');
  // Cancelled: the dialog is still there.
  await expect(save).toBeEnabled();

  const all = path.join(folder, 'all.xml');
  await answerDialogs(app, { save: all });
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(new LibraryPage(window).messages).toContainText('all.xml');
  const xml = await fs.readFile(all, 'utf8');
  expect(countQuestions(xml)).toBe(29);
  expect(xml).toContain(`<text>$course$/top/${LESSON.title}</text>`);

  await window.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await seedClass(window, { className: '9b', lesson: LESSON.title, roster: 'Name\nAda', papers: [] });
  const inClass = new ClassPage(window);
  await inClass.open('9b');
  await inClass
    .lesson(LESSON.title)
    .getByRole('button', { name: /^Teacher’s page/ })
    .click();
  await window.getByRole('button', { name: 'For Moodle…' }).click();
  await dialog.getByRole('radio', { name: /^A dozen/ }).check();
  const dozen = path.join(folder, 'dozen.xml');
  await answerDialogs(app, { save: dozen });
  await save.click();
  await expect(dialog).toBeHidden();
  expect(countQuestions(await fs.readFile(dozen, 'utf8'))).toBe(12);

  // The same for platforms that read QTI.
  await window.getByRole('button', { name: 'For other platforms (QTI)…' }).click();
  const other = window.getByRole('dialog', { name: 'Save for platforms that read QTI 3' });
  await expect(other).toContainText('try it before class');
  await expectNoFinding(window, 'saving as QTI');
  const qti = path.join(folder, 'all.zip');
  await answerDialogs(app, { save: qti });
  await other.getByRole('button', { name: 'Save the file…' }).click();
  await expect(other).toBeHidden();
  const names = Object.keys(unzipSync(await fs.readFile(qti)));
  expect(names.filter((name) => name.startsWith('items/'))).toHaveLength(29);
  expect(names).toContain('imsmanifest.xml');
});
