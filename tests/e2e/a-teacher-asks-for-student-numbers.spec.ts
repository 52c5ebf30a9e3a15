// Whose work is it? The number says it where a name is mistyped or stands twice, and the list where names are chosen.
import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expectNoTrap, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { readCsv } from './read-csv.ts';
import { tabTo } from './tab-to.ts';

const LIST = 'Name,ID\nMia Braun,101\nMia Braun,102\nBen Okafor,103\nAda Lind,104\n';
const key = redPenFor('warm-up');

const DONE = 'Your file is saved here:';
const askedFor = (window: Page, label: string) => window.getByRole('textbox', { name: label, exact: true });

/** A student opens the exam on a fresh computer, answers the first claims right, and comes to the card. */
async function sit(window: Page, name: string, right: number): Promise<void> {
  await new WelcomePage(window).enterForExamAs(name);
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  for (const [at, { label }] of key.entries.slice(0, right).entries()) {
    await sorting.turnToPlace(at + 1);
    await sorting.sortByKeys(label, 'sure');
    await expect(sorting.changeable).toBeVisible();
  }
  await sorting.handIn();
  await expect(window.getByRole('heading', { level: 1, name: 'Finished. Now give it to your teacher.' })).toBeVisible();
}

test('a teacher asks for student numbers, and then lets students choose their names', async ({ launch, folder }) => {
  const at = (name: string): string => path.join(folder, name);
  await fs.mkdir(at('numbered'));
  await fs.mkdir(at('chosen'));
  await fs.writeFile(at('list.csv'), LIST);
  const launchAs = (who: string, exam?: string) =>
    launch({ args: exam === undefined ? [] : [exam], env: { CLAIMSORT_DATA_DIR: at(who) } });

  const teacher = await launchAs('teacher');
  await new WelcomePage(teacher.window).enterAsTeacher('Ms Green');
  const inClass = new ClassPage(teacher.window);
  await inClass.create('9b');
  const handOut = () => inClass.lesson(key.title).getByRole('button', { name: /^Hand out/ });
  const dialog = teacher.window.getByRole('dialog');
  const goesOut = dialog.getByText('Your list goes out with this file');

  await test.step('without a list, a name is asked for, and there are no names to choose', async () => {
    await handOut().click();
    await expect(dialog.getByRole('radio', { name: 'Their name', exact: true })).toBeChecked();
    await expect(dialog.getByRole('radio', { name: /choose their name/ })).toHaveCount(0);
    await inClass.leaveDialog();
  });

  await test.step('with numbers on the list, they are asked for unless the teacher says otherwise', async () => {
    await inClass.takeList(teacher.app, at('list.csv'));
    await handOut().click();
    await expect(dialog.getByRole('radio', { name: 'Their name and their student number' })).toBeChecked();
    await expect(goesOut).toHaveCount(0);
    await dialog.getByRole('textbox', { name: 'Folder to hand in to' }).fill(at('numbered'));
    await answerDialogs(teacher.app, { save: at('numbered.lesson.json') });
    await dialog.getByRole('button', { name: 'Save the file for students…' }).click();
    await expect(new LibraryPage(teacher.window).messages).toContainText(at('numbered.lesson.json'));
    expect(await fs.readFile(at('numbered.lesson.json'), 'utf8')).not.toMatch(/Mia Braun|Okafor/);
  });

  await test.step('that the list goes out is said before it is saved, by keyboard', async () => {
    await tabTo(teacher.window, dialog.getByRole('radio', { name: 'Their name and their student number' }));
    await teacher.window.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'Let them choose their name from the list' })).toBeChecked();
    await expect(goesOut).toBeVisible();
    await expectNoFinding(teacher.window, 'handing out a list of names');
    await teacher.window.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: null });
    await dialog.getByRole('textbox', { name: 'Folder to hand in to' }).fill(at('chosen'));
    await answerDialogs(teacher.app, { save: at('chosen.lesson.json') });
    await press(teacher.window, dialog.getByRole('button', { name: 'Save the file for students…' }));
    await expect(new LibraryPage(teacher.window).messages).toContainText(at('chosen.lesson.json'));
    const text = await fs.readFile(at('chosen.lesson.json'), 'utf8');
    expect(text).toContain('Ada Lind');
    expect(text).not.toMatch(/10[1-4]/);
    await teacher.app.close();
  });

  await test.step('one of two students with the same name gives a number, by keyboard', async () => {
    const { app, window } = await launchAs('mia', at('numbered.lesson.json'));
    await sit(window, 'Mia Braun', 3);
    const save = window.getByRole('button', { name: /^Save the file to/ });
    await press(window, save);
    await expect(window.getByText(/^Enter your student number\./)).toBeVisible();
    await expect(window.getByRole('button', { name: 'Save without a number' })).toBeVisible();
    await expectNoFinding(window, 'a number that is missing');
    await window.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: null });
    await tabTo(window, askedFor(window, 'Your student number'));
    await window.keyboard.type('102');
    await expect(window.getByRole('button', { name: 'Save without a number' })).toHaveCount(0);
    await window.keyboard.press('Enter');
    await expect(window.getByText(DONE)).toBeVisible();
    await expectNoTrap(window, 'a hand-in with a number');
    await app.close();
    // The number is there again, as the name is.
    const again = await launchAs('mia');
    await new LibraryPage(again.window).seeResult(key.title);
    await expect(askedFor(again.window, 'Your student number')).toHaveValue('102');
    await again.app.close();
  });

  await test.step('another mistypes the name, and the number is right', async () => {
    const { app, window } = await launchAs('ben', at('numbered.lesson.json'));
    await sit(window, 'Bne Okafro', 1);
    await askedFor(window, 'Your student number').fill('103');
    await window.getByRole('button', { name: /^Save the file to/ }).click();
    await expect(window.getByText(DONE)).toBeVisible();
    await app.close();
  });

  await test.step('a third chooses the name from the list', async () => {
    const { app, window } = await launchAs('ada', at('chosen.lesson.json'));
    await sit(window, 'A.', 2);
    const name = window.getByRole('combobox', { name: 'Your name in the file' });
    await expect(askedFor(window, 'Your student number')).toHaveCount(0);
    await window.getByRole('button', { name: /^Save the file to/ }).click();
    await expect(window.getByText(/^Choose your name, so that/)).toBeVisible();
    await expectNoFinding(window, 'a name that is not chosen');
    await window.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: null });
    expect(await name.getByRole('option').allInnerTexts()).toEqual([
      ...['Choose your name', 'Mia Braun', 'Ben Okafor', 'Ada Lind', 'My name is not on the list'],
    ]);
    await tabTo(window, name);
    await window.keyboard.type('Ada');
    await expect(name.locator('option:checked')).toHaveText('Ada Lind');
    await press(window, window.getByRole('button', { name: /^Save the file to/ }));
    await expect(window.getByText(DONE)).toBeVisible();
    await app.close();
  });

  await test.step('a fourth is not on the list, and types the name', async () => {
    const { app, window } = await launchAs('new', at('chosen.lesson.json'));
    await sit(window, 'N.', 0);
    await window.getByRole('combobox', { name: 'Your name in the file' }).selectOption('My name is not on the list');
    await askedFor(window, 'Your name').fill('Noor Haddad');
    await window.getByRole('button', { name: /^Save the file to/ }).click();
    await expect(window.getByText(DONE)).toBeVisible();
    await app.close();
  });

  await test.step('each gets their own points', async () => {
    const { app, window } = await launchAs('teacher');
    const back = new ClassPage(window);
    await back.open('9b');
    for (const box of ['numbered', 'chosen']) {
      await answerDialogs(app, { open: at(box) });
      await back.collect(key.title);
      await expect(window.getByRole('dialog').getByText('2 new files were collected.')).toBeVisible();
      await window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    }
    await back.openReport(key.title);
    await answerDialogs(app, { save: at('book.csv') });
    await back.saveGradebook('Gradebook (Excel or CSV)…');
    await expect(new LibraryPage(window).messages).toContainText(at('book.csv'));
    const rows = readCsv(await fs.readFile(at('book.csv'), 'utf8'));
    const points = rows.map(({ Student, ID, Points }) => [ID, Student, Points]).sort();
    expect(points).toEqual([
      ['', 'Noor Haddad', '0'],
      ['101', 'Mia Braun', ''],
      ['102', 'Mia Braun', '3'],
      ['103', 'Ben Okafor', '1'],
      ['104', 'Ada Lind', '2'],
    ]);
  });
});
