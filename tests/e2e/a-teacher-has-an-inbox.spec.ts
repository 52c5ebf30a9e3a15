import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { zipOf } from '../builders/zip.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { press } from './by-keyboard.ts';
import { expect, killAtOnce, test } from './fixtures.ts';
import { CLASS_OF_34, LESSON_TITLE, listOf34, workOf } from './invent-class.ts';
import { ClassPage } from './pages/class-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/** What students typed in the place of what stands on the list. */
const TYPED: Readonly<Record<number, string>> = {
  1: 'zoe muller',
  2: "O'Hara, Sinead",
  3: 'Nowak Lukasz',
  4: 'Jose\u0301 Ruiz\u200b',
  5: 'Oyvind Dahl',
  8: 'Anna Lena Meyer',
  33: 'Daggi H.',
};
const typedBy = (student: number): string => TYPED[student] ?? CLASS_OF_34[student] ?? '';

async function write(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await fs.writeFile(path.join(folder, name), content);
  }
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** 20 students in folders, 13 in the zip file of a platform, and what else lies in such a folder. */
async function fillBox(box: string): Promise<void> {
  const whole = workOf(40, 'Ada Brandt');
  await write(box, {
    ...Object.fromEntries(
      range(0, 20).map((n) => [
        `Room ${String(n % 3)}/deeper/still/deeper/${String(n)}.handin.json`,
        workOf(n + 1, typedBy(n)),
      ]),
    ),
    'Room 0/Ada-again.handin.json': whole.slice(0, whole.length / 2),
    'mailed.handin.json.txt': workOf(21, typedBy(20)),
    'submissions.zip': zipOf([
      ...range(21, 34).map((n) => ({
        name: `${typedBy(n)}_${String(4000 + n)}_assignsubmission_file_/work.json`,
        content: workOf(n + 1, typedBy(n)),
      })),
      { name: 'older.zip', content: zipOf([{ name: 'a.json', content: whole }]) },
      { name: '../../escape.json', content: whole },
      { name: 'locked.json', content: whole, flags: 1 },
    ]),
    'essay.docx': 'x',
    'photo.jpg': Buffer.from([0xff, 0xd8]),
    '.DS_Store': 'x',
  });
  await fs.symlink(path.join(box, 'essay.docx'), path.join(box, 'link.handin.json'));
}

const inboxOf = (window: Page) => window.getByRole('region', { name: 'Inbox' });

test('a teacher collects from 34 students once, and the inbox remembers the rest', async ({ launch, folder }) => {
  const at = (name: string): string => path.join(folder, name);
  await fs.mkdir(at('box'));
  await fillBox(at('box'));
  await fs.writeFile(at('list.csv'), listOf34());

  let { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  let inClass = new ClassPage(window);
  await inClass.create('9b');
  let inbox = inboxOf(window);
  await expect(inbox.getByText('Nothing to look at.')).toBeVisible();
  await expectNoFinding(window, 'an empty inbox');
  await inClass.takeList(app, at('list.csv'));

  // Everything at once, by keyboard: folders, a zip file, and each to its lesson.
  const collect = async () => {
    await answerDialogs(app, { open: at('box') });
    await press(window, inbox.getByRole('button', { name: 'Collect…' }));
    await press(window, window.getByRole('dialog').getByRole('button', { name: 'Choose a folder…' }));
  };
  await collect();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText('34 new files were collected. 1 was refused and does not count.')).toBeVisible();
  await expect(dialog.getByText(`${LESSON_TITLE}: 34`)).toBeVisible();
  await expect(dialog.getByText('6 other files were not read. The inbox says why.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Ada-again/ })).toContainText('The end of the file is missing');
  await expect(dialog.getByRole('row', { name: /muller|O'Hara|Nowak|Ruiz|Oyvind|Lena/i })).toHaveCount(0);
  await expectNoFinding(window, 'collected from 34');
  await press(window, dialog.getByRole('button', { name: 'Done' }));

  const items = inbox.getByRole('list', { name: 'To look at' }).getByRole('listitem');
  await expect(inbox.getByText('4 things to look at')).toBeVisible();
  await expect(items.filter({ hasText: 'Mia Klein' })).toHaveCount(2);
  await expect(items.filter({ hasText: 'Daggi H.' })).toContainText('This name is not on your list of students.');
  await expectNoFinding(window, 'an inbox with four things');
  await inbox.getByText('6 files that were not read').click();
  await expect(inbox.getByText('1 archive that cannot be opened here.')).toBeVisible();
  await expect(inbox.getByText('1 file whose name leads out of its zip file')).toBeVisible();
  await expect(inbox.getByText('1 link, which is not followed')).toBeVisible();
  await expectNoFinding(window, 'what was not read');

  // Collecting again has nothing to say about what is known.
  await collect();
  await expect(
    dialog.getByText('Nothing new. 34 were collected before. 1 was refused and does not count.'),
  ).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Mia Klein|Daggi/ })).toHaveCount(3);
  await expect(dialog.getByRole('row')).toHaveCount(5);
  await press(window, dialog.getByRole('button', { name: 'Done' }));
  await expect(inbox.getByText('4 things to look at')).toBeVisible();

  // The power goes out. Every flag is still there.
  await killAtOnce(app);
  ({ app, window } = await launch());
  inClass = new ClassPage(window);
  inbox = inboxOf(window);
  await inClass.open('9b');
  await expect(inboxOf(window).getByText('4 things to look at')).toBeVisible();

  // “This is …”: the suggestion first, and it can be taken back.
  const thisIs = window.getByRole('dialog', { name: /^Who is/ });
  const things = inboxOf(window).getByRole('list', { name: 'To look at' }).getByRole('listitem');
  await press(
    window,
    things
      .filter({ hasText: 'Mia Klein' })
      .first()
      .getByRole('button', { name: /^This is…/ }),
  );
  await expect(thisIs.getByRole('radio').first()).toBeChecked();
  await expect(thisIs.getByRole('radio').first()).toHaveAccessibleName('Mia Klein');
  await expect(thisIs.getByText('Looks like this name · ID 1007')).toBeVisible();
  await expectNoFinding(window, 'this is');
  await press(window, thisIs.getByRole('button', { name: 'This is the student' }));
  await expect(thisIs).toBeHidden();
  await expect(inbox.getByRole('heading', { name: 'Inbox' })).toBeFocused();
  await expect(things.filter({ hasText: 'Mia Klein' })).toHaveCount(1);
  await press(window, things.filter({ hasText: 'Daggi H.' }).getByRole('button', { name: /^This is…/ }));
  await thisIs.getByRole('radio', { name: 'Gus Hall' }).check();
  await press(window, thisIs.getByRole('button', { name: 'This is the student' }));
  await inbox.getByText('2 names that you matched').click();
  await expect(inbox.getByText('“Daggi H.” is Gus Hall.')).toBeVisible();
  await expectNoFinding(window, 'names that were matched');
  await press(window, inbox.getByRole('button', { name: /^Undo.*Daggi/ }));
  await expect(things.filter({ hasText: 'Daggi H.' })).toHaveCount(1);
  await press(window, things.filter({ hasText: 'Daggi H.' }).getByRole('button', { name: /^This is…/ }));
  await thisIs.getByRole('radio', { name: 'Dag Holm' }).check();
  await press(window, thisIs.getByRole('button', { name: 'This is the student' }));
  await press(window, things.filter({ hasText: 'Mia Klein' }).getByRole('button', { name: /^This is…/ }));
  await thisIs.getByRole('radio', { name: 'Mia Klein' }).nth(1).check();
  await press(window, thisIs.getByRole('button', { name: 'This is the student' }));
  await press(window, things.getByRole('button', { name: /^Done with this/ }));
  await expect(inbox.getByText('Nothing to look at.')).toBeVisible();

  // Nobody's points are missing.
  await inClass.openReport(LESSON_TITLE);
  await expect(window.getByText('34 students', { exact: true })).toBeVisible();
  const rows = window.getByRole('table', { name: /^Each cell shows/ }).getByRole('row');
  await expect(rows.filter({ hasText: /nothing|undecided|left out/ })).toHaveCount(0);
  for (const name of ['Zoë Müller', 'Sinéad O’Hara', 'Łukasz Nowak', 'Dag Holm']) {
    await expect(inClass.pointsOf(name)).toHaveText(/^\d/);
  }
});

test('a teacher watches a folder, which is only read', async ({ launch, folder }) => {
  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const inClass = new ClassPage(window);
  await inClass.create('Two of us');
  const inbox = inboxOf(window);
  await answerDialogs(app, { open: box });
  await press(window, inbox.getByRole('button', { name: 'Watch a folder…' }));
  await expect(inbox.getByText(box)).toBeVisible();
  await expectNoFinding(window, 'a watched folder');

  // A file that is still being copied is waited for.
  const text = workOf(1, 'Ada Brandt');
  await fs.writeFile(path.join(box, 'Ada.handin.json'), text.slice(0, 100));
  await fs.writeFile(path.join(box, 'Ada.handin.json'), text);
  await expect(inbox.getByText('1 new file came in.')).toBeVisible();
  await expect(inClass.lesson(LESSON_TITLE).getByText(/1 student handed in/)).toBeVisible();
  await fs.writeFile(path.join(box, 'Ben.handin.json'), '');
  await expect(inbox.getByText('1 thing to look at')).toBeVisible();
  expect((await fs.readdir(box)).sort()).toEqual(['Ada.handin.json', 'Ben.handin.json']);

  // The folder goes, is said to be gone, and comes back.
  await fs.rename(box, `${box}-away`);
  await expect(inbox.getByRole('alert')).toContainText('This folder cannot be read just now.');
  await expectNoFinding(window, 'a watched folder that is gone');
  await fs.rename(`${box}-away`, box);
  await fs.writeFile(path.join(box, 'Chi.handin.json'), workOf(3, 'Chi Ito'));
  await expect(inbox.getByText('2 new files came in.')).toBeVisible();

  // While another page is open nothing is taken; on coming back everything is there, and nothing came twice.
  await inClass.leave();
  await fs.writeFile(path.join(box, 'Dua.handin.json'), workOf(4, 'Dua Noor'));
  await inClass.open('Two of us');
  await expect(inbox.getByText('1 new file came in.')).toBeVisible();
  await expect(inClass.lesson(LESSON_TITLE).getByText(/3 students handed in/)).toBeVisible();
  await press(window, inbox.getByRole('button', { name: 'Stop watching' }));
  await expect(inbox.getByRole('button', { name: 'Watch a folder…' })).toBeVisible();
});
