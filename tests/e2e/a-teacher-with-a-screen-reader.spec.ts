import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { examEditionOf, redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ProjectorPage } from './pages/projector-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { inventPapers, seedClass } from './seed-class.ts';

const key = redPenFor('warm-up');
const STUDENTS = 12;

test('no screen of a class has an accessibility finding, in light, dark, high contrast and forced colours', async ({
  launch,
  folder,
}) => {
  const { app, window } = await launch();
  const inClass = new ClassPage(window);
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await inClass.show();
  await expect(window.getByText('You have no class yet.')).toBeVisible();
  await expectNoFinding(window, 'classes, none');

  await seedClass(window, { className: '9b', lesson: key.title, papers: inventPapers(key.entries, STUDENTS) });
  await window.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click();
  await inClass.show();
  await expect(window.getByText(`${key.title}: 12 students handed in`)).toBeVisible();
  await expectNoFinding(window, 'classes');
  await inClass.open('9b');
  await expectNoFinding(window, 'class');

  await inClass
    .lesson(key.title)
    .getByRole('button', { name: /^Hand out/ })
    .click();
  await window.getByRole('radio', { name: 'The ones I choose' }).check();
  await expect(window.getByRole('checkbox', { name: /^Claim 1:/ })).toBeVisible();
  await expectNoFinding(window, 'hand out');
  await window.keyboard.press('Escape');

  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  await fs.writeFile(path.join(box, 'Ada.handin.json'), '');
  await fs.writeFile(path.join(box, 'Ben.handin.json'), '{"format":"claimsort-hand-in","version":1,"journal":[');
  await answerDialogs(app, { open: box });
  await inClass.collect(key.title);
  await expect(window.getByRole('table', { name: 'Files to look at' })).toBeVisible();
  await expectNoFinding(window, 'collected, with flagged files');
  await window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();

  await inClass.openReport(key.title);
  await window.getByText('Save as a file').click();
  await expectNoFinding(window, 'report');
  await inClass.changeKey(2, 'Rhetoric');
  await expect(window.getByRole('heading', { name: 'Where you changed the key' })).toBeVisible();
  await window.getByRole('button', { name: 'Change the key… for claim 3' }).click();
  await expectNoFinding(window, 'change the key');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'A page for each student…' }).click();
  await expect(window.getByRole('heading', { level: 2, name: 'Ada' })).toBeVisible();
  await expectNoFinding(window, 'student pages');
  await window.getByRole('button', { name: 'Report' }).click();
  await window.getByRole('button', { name: 'Back to the class' }).click();

  await inClass
    .lesson(key.title)
    .getByRole('button', { name: /^On paper/ })
    .click();
  await expect(window.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expectNoFinding(window, 'worksheet');
  await window.getByRole('radio', { name: 'Answer key' }).check();
  await expect(window.getByRole('heading', { name: `Answer key: ${key.title}` })).toBeVisible();
  await expectNoFinding(window, 'key pages');
  await window.getByRole('button', { name: 'Back to the class' }).click();

  await inClass
    .lesson(key.title)
    .getByRole('button', { name: /^Type in from paper/ })
    .click();
  await expect(window.getByRole('combobox', { name: 'Name on the paper' })).toBeFocused();
  await window.keyboard.type('Ava');
  await window.keyboard.press('Enter');
  await window.keyboard.press('1');
  await expect(window.getByText('Saved: Ava, 1 of 7 answered.')).toBeVisible();
  await expectNoFinding(window, 'paper answers');
  await window.getByRole('button', { name: 'Back to the class' }).click();

  const projector = new ProjectorPage(window);
  await inClass
    .lesson(key.title)
    .getByRole('button', { name: /^On the projector/ })
    .click();
  await expect(projector.claim(1, 7)).toBeVisible();
  await expectNoFinding(window, 'projector, vote');
  await projector.typeHands(4, 6, 2);
  await expect(projector.firstVote).toBeVisible();
  await expectNoFinding(window, 'projector, talk');
  await projector.goOn();
  await projector.typeHands(1, 9, 2);
  await expect(projector.secondVote).toBeVisible();
  await projector.goOn();
  await expect(projector.answer).toBeVisible();
  await expectNoFinding(window, 'projector, answer');
});

test('the card that hands work in has no accessibility finding, before and after', async ({ launch, folder }) => {
  test.slow();
  const exam = examEditionOf(key, 'monday', 'The exam of Monday');
  const file = path.join(folder, 'monday.claimsort');
  await fs.writeFile(file, exam.withoutKey);
  const { app, window } = await launch({ args: [file] });
  await new WelcomePage(window).enterForExamAs('Ada');
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await sorting.sortByKeys('attribution', 'sure');
  await expect(sorting.changeable).toBeVisible();
  await sorting.handIn();
  await expect(window.getByRole('button', { name: 'Save the file…' })).toBeVisible();
  await expectNoFinding(window, 'hand in');
  await answerDialogs(app, { open: folder });
  await window.getByRole('button', { name: 'Save the file…' }).click();
  await expect(window.getByText('Your file is saved here:')).toBeVisible();
  await expectNoFinding(window, 'handed in');
});
