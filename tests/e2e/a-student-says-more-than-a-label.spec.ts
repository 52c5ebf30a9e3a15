// Beside a label: a hint before it, a word of the glossary where it stands, a sentence about the key, and whether a claim
// would still be expected if the headline were false. The teacher reads it all, and shows the class what they choose.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { findReflowFaults } from './reflow.ts';
import { tabTo } from './tab-to.ts';

const { title: TITLE } = redPenFor('warm-up');
const SENTENCE = 'You could ask the cook \u202eyourself.';
const SHOWN = 'You could ask the cook yourself.';
const STILL = 'If the headline were false, would you still expect this?';

test('a student in a guided lesson, by pointer', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'warm-up', settings: { asksCues: false, asksBearing: true } });
  const hints = window.getByRole('region', { name: 'Hints' });
  const hint = sorting.panel.getByRole('button', { name: /^Hint/ });
  await hint.click();
  await expect(hints.getByRole('listitem')).toHaveCount(1);
  await expect(hints).toContainText('A hint costs nothing.');
  await hint.click();
  await expect(hints.getByRole('listitem')).toHaveCount(2);
  await expectNoFinding(window, 'a claim with hints');
  expect(await findReflowFaults(window)).toEqual([]);

  await sorting.sortByPointer('attribution', 'sure');
  await expect(sorting.feedback).toBeVisible();
  await expect(hint).toHaveCount(0);
  await expect(hints).toHaveCount(0);
  // The headline itself is not asked about.
  await expect(window.getByRole('group', { name: STILL })).toHaveCount(0);

  const word = sorting.feedback.getByRole('button', { name: 'attribution', exact: true });
  await word.click();
  const meaning = sorting.feedback.getByRole('note', { name: 'Attribution: what it means' });
  await expect(meaning).toContainText('somebody’s word, named or not');
  await expect(word).toHaveAttribute('aria-expanded', 'true');

  await sorting.panel.getByRole('button', { name: 'I see it differently' }).click();
  const field = sorting.panel.getByRole('textbox', { name: 'How do you see it?' });
  await expect(field).toBeFocused();
  await field.fill(SENTENCE);
  await expectNoFinding(window, 'seeing it differently');
  expect(await findReflowFaults(window)).toEqual([]);
  await sorting.panel.getByRole('button', { name: 'Done' }).click();
  await expect(sorting.panel.getByRole('button', { name: 'Change what you wrote' })).toBeFocused();
  await word.click();
  await expect(meaning).toHaveCount(0);

  await sorting.darkButton.click();
  await sorting.expectPlace(2);
  await sorting.sortByPointer('evidence', 'sure');
  const still = sorting.panel.getByRole('group', { name: STILL });
  await expect(still.getByRole('button')).toHaveCount(5);
  await expectNoFinding(window, 'the question after the label');
  expect(await findReflowFaults(window)).toEqual([]);
  await still.getByRole('button', { name: 'Just as much either way' }).click();
  // The second value of a debatable claim is as good as the first.
  await expect(sorting.panel).toContainText('Careful readers differ here');
  await expect(sorting.panel).toContainText('Yours is one of the two.');
  await expect(still).toHaveCount(0);

  await sorting.darkButton.click();
  await sorting.expectPlace(3);
  await sorting.sortByPointer('evidence', 'sure');
  await still.getByRole('button', { name: 'I would expect it more' }).click();
  await expect(sorting.panel).toContainText('The key says: I would expect it less.');

  // What was written is there again, as it was kept.
  await sorting.turnTo(1);
  await expect(sorting.panel).toContainText(SHOWN.slice(0, 20));
  await sorting.openOverview();
  await window.getByRole('dialog').getByRole('button', { name: 'See the result' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'See the result' }).click();
  const about = window.getByRole('region', { name: 'Would you still expect it?' });
  await expect(about).toContainText('You answered 1 of 2 like the key.');
  await expect(about).toContainText('This isn’t part of your score.');
  await about.getByText('Your answers, claim by claim').click();
  await expect(about.getByRole('listitem')).toHaveCount(2);
  await expectNoFinding(window, 'a result with the question after the label');
  expect(await findReflowFaults(window)).toEqual([]);
});

test('a student who must say why, by keyboard; the teacher reads it, shows it without a name, and changes the key', async ({
  launch,
  folder,
}) => {
  test.slow();
  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  const exam = path.join(folder, 'exam.claimsort');
  const launchAs = (who: string, args: readonly string[] = []) =>
    launch({ args, env: { CLAIMSORT_DATA_DIR: path.join(folder, who) } });

  const teacher = await launchAs('teacher');
  await new WelcomePage(teacher.window).enterAsTeacher('Ms Green');
  const classes = new ClassPage(teacher.window);
  await classes.create('9b');
  await classes
    .lesson(TITLE)
    .getByRole('button', { name: /^Hand out/ })
    .click();
  const dialog = teacher.window.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Yes, no answer without it' }).check();
  await dialog.getByRole('checkbox', { name: 'Ask if they would still expect it' }).check();
  await dialog.getByRole('textbox', { name: /^Folder to hand in to/ }).fill(box);
  await expectNoFinding(teacher.window, 'handing out');
  await answerDialogs(teacher.app, { save: exam });
  await dialog.getByRole('button', { name: /^Save the (exam edition|file for students)/ }).click();
  await expect(new LibraryPage(teacher.window).messages).toContainText(exam);
  await teacher.app.close();

  const { app, window } = await launchAs('student', [exam]);
  await new WelcomePage(window).enterForExamAs('Mia');
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await expect(sorting.question).toBeVisible();
  const why = sorting.panel.getByRole('textbox', { name: 'Why? One sentence' });
  await window.keyboard.press('h');
  await expect(window.getByRole('region', { name: 'Hints' })).toBeVisible();
  await window.keyboard.press('2');
  await expect(sorting.sure).toContainText('Write why first.');
  await window.keyboard.press('e');
  await expect(sorting.changeable).toHaveCount(0);
  await tabTo(window, why);
  // Letters are letters there.
  await window.keyboard.type('You could ask the cook 2 of us know.');
  await why.fill(SENTENCE);
  await expectNoFinding(window, 'a claim that asks why');
  expect(await findReflowFaults(window)).toEqual([]);
  await tabTo(window, sorting.sure.getByRole('button', { name: /^Sure/ }));
  await window.keyboard.press('Enter');
  await expect(sorting.changeable).toBeVisible();
  await sorting.goOn();
  await sorting.expectPlace(2);
  await tabTo(window, why);
  await window.keyboard.type('A register.');
  await tabTo(window, sorting.label('evidence'));
  await window.keyboard.press('1');
  await window.keyboard.press('e');
  const still = sorting.panel.getByRole('group', { name: STILL });
  await tabTo(window, still.getByRole('button', { name: 'I would expect it less' }));
  await window.keyboard.press('Enter');
  await expect(still.getByRole('button', { name: 'I would expect it less' })).toHaveAttribute('aria-pressed', 'true');
  // In an exam the answer may change, and the key is not shown.
  await still.getByRole('button', { name: 'I would expect it more' }).click();
  await expect(still.getByRole('button', { name: 'I would expect it more' })).toHaveAttribute('aria-pressed', 'true');
  await expect(sorting.panel).not.toContainText('The key says');
  await sorting.handIn();
  await answerDialogs(app, { open: box });
  await window.getByRole('button', { name: /^Save the file to/ }).click();
  await expect(window.getByText('Your file is saved here:')).toBeVisible();
  await app.close();

  const { app: again, window: desk } = await launchAs('teacher');
  const report = new ClassPage(desk);
  await report.open('9b');
  await answerDialogs(again, { open: box });
  await report.collect(TITLE);
  await expect(desk.getByText('1 new file was collected.')).toBeVisible();
  await report.leaveDialog();
  await report.openReport(TITLE);
  const written = desk.getByRole('region', { name: 'What your students wrote' });
  await expect(written.getByRole('checkbox')).toHaveCount(2);
  await expect(written).toContainText(SHOWN);
  await expect(written).toContainText('Mia chose attribution');
  const beside = desk.getByRole('region', { name: 'Hints, and what would still be expected' });
  await expect(beside).toContainText('1 student');
  await expect(beside).toContainText('0 of 1');
  await expectNoFinding(desk, 'a report with sentences');
  expect(await findReflowFaults(desk)).toEqual([]);

  await written.getByRole('checkbox', { name: SHOWN }).check();
  await written.getByRole('button', { name: 'Put 1 sentence on the projector' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: /^Claim 1\b/ })).toBeVisible();
  const main = desk.getByRole('main');
  await expect(main).not.toContainText(SHOWN);
  await desk.getByRole('button', { name: 'Show 1 sentence' }).click();
  await expect(main).toContainText(SHOWN);
  await expect(main).not.toContainText('Mia');
  await expectNoFinding(desk, 'a sentence on the projector');
  await desk.keyboard.press('Escape');

  await written.getByRole('button', { name: 'Accept: change the key… for claim 1' }).click();
  const change = desk.getByRole('dialog');
  await expect(change).toBeVisible();
  // A student's words go into no journal of the class.
  await expect(change.getByRole('textbox')).toHaveValue('');
});
