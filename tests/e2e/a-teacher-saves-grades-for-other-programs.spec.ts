import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { handInFile } from '../builders/hand-in.ts';
import { importIntoBrightspace } from '../builders/importers/brightspace.ts';
import { importIntoCanvas } from '../builders/importers/canvas.ts';
import { importIntoMoodle } from '../builders/importers/moodle.ts';
import { lessonFile } from '../builders/lesson-file.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expectFocusKept, expectNoTrap, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/** A title that Canvas would take for a column of its own. */
const TITLE = 'Final Score of the well';
const CLAIMS = 18;
const LESSON = lessonFile({ id: 'the-well', title: TITLE, claims: Array.from({ length: CLAIMS }, () => 'rhetoric') });
const LIST =
  'Name,ID\nAda Lund,1001\nBen Ash,1002\n"Meyer, Anna",1003\n"Meyer, Anna",1004\nChi Ito,\nDua Noor,1006\nPoints Possible,1007\n';

/** Who handed in, the number of claims that were asked, and how many were answered rightly. */
const HAND_INS = [
  { name: 'Ada Lund', asked: 12, right: 12 },
  { name: 'Ben Ash', asked: 12, right: 9 },
  { name: 'Anna Meyer', asked: 12, right: 5 },
  { name: 'Chi Ito', asked: 12, right: 7 },
  { name: 'Points Possible', asked: 18, right: 9 },
  { name: 'Zoe', asked: 12, right: 3 },
] as const;

/** The people of the other program: what it knows each by, and who they are. */
const USERS = [1001, 1002, 1003, 1004, 1006, 1007].map((id) => ({ id, key: String(id) }));

test('a teacher is told who is not in a file for Canvas, Moodle or Brightspace, and each file is read there', async ({
  launch,
  folder,
}) => {
  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  const [lesson, list] = [path.join(folder, 'well.claimsort'), path.join(folder, 'list.csv')];
  await fs.writeFile(lesson, JSON.stringify(LESSON));
  await fs.writeFile(list, LIST);
  for (const [at, { name, asked, right }] of HAND_INS.entries()) {
    const answers = Array.from({ length: asked }, (_, claim): Label => (claim < right ? 'rhetoric' : 'evidence'));
    const file = handInFile({ lesson: LESSON, n: at + 1, name, asked, answers });
    await fs.writeFile(path.join(box, file.fileName), file.text);
  }

  const { app, window } = await launch({ args: [lesson] });
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await expect(new LibraryPage(window).lesson(TITLE)).toBeVisible();
  const inClass = new ClassPage(window);
  await inClass.create('9b');
  await answerDialogs(app, { open: list });
  await window.getByRole('button', { name: 'Choose a list…' }).click();
  await expect(window.getByRole('dialog', { name: 'Is this your class?' })).toBeVisible();
  await window.getByRole('dialog').getByRole('button', { name: 'Use this list' }).click();
  await expect(window.getByText('7 students on the list')).toBeVisible();
  await answerDialogs(app, { open: box });
  await inClass.collect(TITLE);
  await expect(window.getByText(`${String(HAND_INS.length)} new files were collected.`)).toBeVisible();
  await window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await inClass.openReport(TITLE);

  // By keyboard: into the dialog, around it, and out with the focus where it was.
  await press(window, window.locator('summary', { hasText: 'Save as a file' }));
  const forMoodle = window.getByRole('button', { name: 'For Moodle…' });
  await press(window, forMoodle);
  const dialog = window.getByRole('dialog', { name: 'Save grades for Moodle' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('The points of 3 students are in this file.')).toBeVisible();
  await expect(dialog.getByRole('list', { name: /more than once/ })).toHaveText(/Anna Meyer\s*5 of 12/);
  await expect(dialog.getByRole('list', { name: /^Not on the class list/ })).toHaveText(/Zoe\s*3 of 12/);
  await expect(dialog.getByRole('list', { name: /without an ID/ })).toHaveText(/Chi Ito\s*7 of 12/);
  await expect(dialog.getByRole('list', { name: 'Nothing handed in.' }).getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('region', { name: 'Converted: 1 student' })).toContainText('9 of 18 becomes 6 of 12');
  await expectNoTrap(window, 'who is not in the file');
  await expectNoFinding(window, 'who is not in the file');
  await window.keyboard.press('Escape');
  await expect(forMoodle).toBeFocused();

  /** Saves by keyboard, and gives what is in the file then. */
  const save = async (form: string): Promise<string> => {
    const file = path.join(folder, `${form.replace(/\W/g, '')}.csv`);
    await answerDialogs(app, { save: file });
    await press(window, window.getByRole('button', { name: form }));
    await press(window, window.getByRole('dialog').getByRole('button', { name: 'Save…' }));
    await expect(new LibraryPage(window).messages).toContainText(file);
    await expect(window.getByRole('dialog')).toBeHidden();
    await expectFocusKept(window, form);
    return fs.readFile(file, 'utf8');
  };

  const moodle = await save('For Moodle…');
  for (const version of ['older', 'newest'] as const) {
    const read = (column: number, max: number) => importIntoMoodle(moodle, USERS, { version, column, max });
    expect(read(0, 12)).toMatchObject({
      grades: new Map([
        [1001, 12],
        [1002, 9],
        [1007, 6],
      ]),
    });
    expect(read(1, 100)).toMatchObject({
      grades: new Map([
        [1001, 100],
        [1002, 75],
        [1007, 50],
      ]),
    });
  }
  const brightspace = importIntoBrightspace(await save('For Brightspace…'), USERS);
  expect(brightspace).toMatchObject({
    max: 12,
    unknown: [],
    grades: new Map([
      [1001, 12],
      [1002, 9],
      [1007, 6],
    ]),
  });

  const canvas = importIntoCanvas(await save('For Canvas…'), {
    users: [
      ...USERS.map(({ id }) => ({
        id: 50_000 + id,
        name: 'Anna Meyer',
        sortableName: 'Meyer, Anna',
        sisId: String(id),
      })),
      { id: 7, name: 'Chi Ito', sortableName: 'Ito, Chi' },
    ],
    assignments: [{ id: 1, title: TITLE, pointsPossible: 18 }],
    customColumns: ['Notes'],
  });
  expect(canvas.assignments).toEqual([
    { title: 'Final\u00A0Score of the well (out of 12)', isNew: true, pointsPossible: '12' },
  ]);
  expect(canvas.grades).toEqual(
    new Map<number | string, readonly string[]>([
      [51_001, ['12']],
      [51_002, ['9']],
      [7, ['7']],
      [51_007, ['6']],
      ['Zoe', ['3']],
    ]),
  );

  // A place that takes no file: the question stays, and nothing is lost.
  await answerDialogs(app, { save: path.join(folder, 'missing', 'book.csv') });
  await press(window, window.getByRole('button', { name: 'For Canvas…' }));
  await press(window, window.getByRole('dialog').getByRole('button', { name: 'Save…' }));
  await expect(window.getByText(/^The file was not saved/)).toBeVisible();
  await expect(window.getByRole('dialog', { name: 'Save grades for Canvas' })).toBeVisible();
  await press(window, window.getByRole('dialog').getByRole('button', { name: 'Cancel' }));
});
