import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { handInFile } from '../builders/hand-in.ts';
import { lessonFile } from '../builders/lesson-file.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

const SPEC = {
  ...{ id: 'the-well', title: 'The well of the village' },
  claims: Array.from({ length: 16 }, (_, at): Label => (at % 2 === 0 ? 'evidence' : 'rhetoric')),
};
const [FIRST, SECOND] = [lessonFile(SPEC), lessonFile({ ...SPEC, revision: 2, reworded: [1, 4] })];
const ALL = FIRST.lesson.claims.map(({ id }) => id);
const ANSWERS: readonly Label[] = ALL.map(() => 'evidence');

test('a teacher of a mixed class reads out of how many each figure is, and chooses the revision', async ({
  launch,
  folder,
}) => {
  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  const students = [
    { name: 'Ada', lesson: FIRST, named: ALL },
    { name: 'Ben', lesson: FIRST, named: ALL.slice(0, 12) },
    { name: 'Chi', lesson: SECOND, named: ALL },
  ];
  for (const [at, student] of students.entries()) {
    const file = handInFile({ ...student, n: at + 1, answers: ANSWERS });
    await fs.writeFile(path.join(box, file.fileName), file.text);
  }
  const [first, second] = [path.join(folder, 'first.claimsort'), path.join(folder, 'second.claimsort')];
  await fs.writeFile(first, JSON.stringify(FIRST));
  await fs.writeFile(second, JSON.stringify(SECOND));

  const { app, window } = await launch({ args: [first] });
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await expect(new LibraryPage(window).lesson(SPEC.title)).toBeVisible();
  await answerDialogs(app, { open: second });
  await window.getByRole('button', { name: 'Open files…' }).click();
  const offer = window.getByRole('dialog', { name: `Revision 2 of “${SPEC.title}”` });
  await expect(offer.getByText('Other words').first()).toBeVisible();
  await expectNoFinding(window, 'a newer revision');
  await offer.getByRole('button', { name: 'Take revision 2' }).click();
  await expect(offer).toBeHidden();
  const inClass = new ClassPage(window);
  await inClass.create('9b');
  await answerDialogs(app, { open: box });
  await inClass.collect(SPEC.title);
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText('3 new files were collected.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Ada/ })).toContainText(
    'The student worked on revision 1; you have revision 2.',
  );
  await dialog.getByRole('button', { name: 'Done' }).click();

  await inClass.openReport(SPEC.title);
  await expect(inClass.pointsOf('Ada')).toHaveText('7 of 14');
  await expect(inClass.pointsOf('Ben')).toHaveText('5 of 10');
  await expect(inClass.pointsOf('Chi')).toHaveText('8 of 16');
  await expect(window.getByText(/^Your students were not all asked the same claims/)).toBeVisible();
  await expect(window.getByRole('region', { name: 'Different revisions of this lesson' })).toBeVisible();
  await expectNoFinding(window, 'a report on different claims and revisions');
  await window.getByLabel('Count by').selectOption({ label: 'Revision 1 (2 attempts)' });
  await expect(inClass.pointsOf('Ada')).toHaveText('8 of 16');
  await expect(inClass.pointsOf('Chi')).toHaveText('7 of 14');

  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass
    .lesson(SPEC.title)
    .getByRole('button', { name: /^Hand out/ })
    .click();
  await expect(dialog.getByRole('button', { name: 'Save the file with the key for revision 1…' })).toBeVisible();
  await expectNoFinding(window, 'keys for two revisions');
  await inClass.leaveDialog();

  // What is printed is what is typed in.
  await inClass
    .lesson(SPEC.title)
    .getByRole('button', { name: /^On paper/ })
    .click();
  await window.getByRole('radio', { name: 'A dozen, chosen by Claimsort' }).check();
  await expect(window.getByText(/^Your class keeps this choice/)).toBeVisible();
  await expect(window.getByRole('row')).toHaveCount(13);
  await expectNoFinding(window, 'a worksheet of a dozen');
  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass
    .lesson(SPEC.title)
    .getByRole('button', { name: /^Type in from paper/ })
    .click();
  await expect(window.getByRole('radiogroup')).toHaveCount(12);
  await expect(window.getByRole('combobox', { name: 'Name on the paper' })).toBeFocused();
  await window.keyboard.type('Dua');
  await window.keyboard.press('Enter');
  for (let claim = 0; claim < 12; claim += 1) await window.keyboard.press('1');
  await expect(window.getByText('Saved: Dua, 12 of 12 answered.')).toBeVisible();
  await expectNoFinding(window, 'typing in a dozen');
  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass.openReport(SPEC.title);
  await expect(inClass.pointsOf('Dua')).toHaveText(/ of 12$/);
});
