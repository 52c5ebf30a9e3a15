import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { CANARY, lessonText } from '../builders/lesson-file.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, killAtOnce, test, type LaunchOptions, type Running } from './fixtures.ts';
import { heapHolds } from './heap.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

const TITLE = 'The well of the village';
/** What the teacher's key says, by claim; the last one is contested, and rhetoric earns half a point there. */
const KEY = ['attribution', 'evidence', 'rhetoric', 'evidence', 'attribution', 'attribution'] as const;
const HALF_FOR_RHETORIC = 5;

/** What five students answer; null is left open. */
const CLASS: readonly { readonly name: string; readonly answers: readonly (Label | null)[] }[] = [
  { name: 'Ada', answers: ['attribution', 'evidence', 'rhetoric', 'evidence', 'attribution', 'attribution'] },
  { name: 'Ben', answers: ['attribution', 'attribution', 'rhetoric', 'evidence', 'evidence', 'rhetoric'] },
  { name: 'Chi', answers: ['evidence', 'attribution', 'rhetoric', 'rhetoric', 'attribution', null] },
  { name: 'Dua', answers: ['rhetoric', 'evidence', 'evidence', 'evidence', 'attribution', 'attribution'] },
  { name: 'Eli', answers: ['attribution', 'attribution', 'attribution', 'evidence', null, 'evidence'] },
];

/** The marks that a teacher would give with a pencil. */
function pencil(answers: readonly (Label | null)[], key: readonly Label[]): number {
  return answers.reduce((points, answer, at) => {
    if (answer === null) return points;
    if (answer === key[at]) return points + 1;
    return points + (at === HALF_FOR_RHETORIC && answer === 'rhetoric' ? 0.5 : 0);
  }, 0);
}

async function answerAndHandIn(window: Page, answers: readonly (Label | null)[]): Promise<void> {
  const sorting = new SortingPage(window);
  for (const [at, answer] of answers.entries()) {
    if (answer === null) continue;
    await sorting.turnToPlace(at + 1);
    await sorting.sortByKeys(answer, at % 2 === 0 ? 'sure' : 'guess');
    await expect(sorting.changeable).toBeVisible();
  }
  await sorting.handIn();
}

/** Every byte under a folder, as text. */
async function allText(folder: string): Promise<string> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFile(path.join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

test('a teacher hands out an exam, five students hand in, and the report stands whatever some files have become', async ({
  launch,
  folder,
}) => {
  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  const lesson = path.join(folder, 'well.claimsort');
  await fs.writeFile(
    lesson,
    lessonText({
      ...{ id: 'the-well', title: TITLE },
      claims: KEY.map((label, at) => (at === HALF_FOR_RHETORIC ? { label, also: { rhetoric: 0.5 } } : label)),
    }),
  );
  const exam = path.join(folder, 'exam.claimsort');
  const launchAs = (who: string, options: LaunchOptions = {}): Promise<Running> =>
    launch({ ...options, env: { CLAIMSORT_DATA_DIR: path.join(folder, who) } });

  // The teacher hands out.
  const teacher = await launchAs('teacher');
  await new WelcomePage(teacher.window).enterAsTeacher('Ms Green');
  await answerDialogs(teacher.app, { open: lesson });
  await teacher.window.getByRole('button', { name: 'Open files…' }).click();
  await expect(new LibraryPage(teacher.window).lesson(TITLE)).toBeVisible();
  const atHome = new ClassPage(teacher.window);
  await atHome.create('9b');
  await answerDialogs(teacher.app, { save: exam });
  await atHome.handOut(TITLE, box);
  await expect(new LibraryPage(teacher.window).messages).toContainText(exam);
  await teacher.app.close();
  expect(await fs.readFile(exam, 'utf8')).toContain(TITLE);
  expect(await fs.readFile(exam, 'utf8')).not.toContain(CANARY);

  // The students answer, each on a computer of their own, and hand in to the folder that the lesson names.
  for (const [number, { name, answers }] of CLASS.entries()) {
    const { app, window } = await launchAs(name, { args: [exam] });
    await new WelcomePage(window).enterForExamAs(name);
    await expect(window.getByText('This is an exam edition')).toBeVisible();
    await new OpeningPage(window).start();
    await answerAndHandIn(window, answers);
    await expect(window.getByRole('heading', { level: 1, name: /^Finished/ })).toBeVisible();
    if (number === 0) {
      expect(await heapHolds(window, [CANARY])).toEqual([]);
      expect(await allText(path.join(folder, name))).not.toContain(CANARY);
    }
    await window.getByRole('button', { name: /^Save the file to/ }).click();
    await expect(window.getByText('Your file is saved here:')).toBeVisible();
    await app.close();
  }
  const files = (await fs.readdir(box)).sort();
  expect(files).toHaveLength(CLASS.length);
  expect(await allText(box)).not.toContain(CANARY);

  // On the way, one file is cut, one is doubled, and one is given better answers.
  const fileOf = (name: string): string => path.join(box, files.find((file) => file.startsWith(name)) ?? '');
  const [dua, eli] = [await fs.readFile(fileOf('Dua'), 'utf8'), await fs.readFile(fileOf('Eli'), 'utf8')];
  await fs.writeFile(fileOf('Dua'), dua.slice(0, dua.length / 2));
  await fs.copyFile(fileOf('Ada'), path.join(box, 'Ada again.claimsort'));
  await fs.writeFile(fileOf('Eli'), eli.replaceAll('"label":"attribution"', '"label":"evidence"'));

  // The teacher collects, reads, changes one entry of the key, and takes the figures out.
  const back = await launchAs('teacher');
  const inClass = new ClassPage(back.window);
  await inClass.open('9b');
  await answerDialogs(back.app, { open: box });
  await inClass.collect(TITLE);
  const dialog = back.window.getByRole('dialog');
  await expect(dialog.getByText('3 new files were collected. 1 was the same file again.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Dua/ })).toContainText('The end of the file is missing.');
  await expect(dialog.getByRole('row', { name: /Eli/ })).toContainText('It was changed after it was handed in.');
  await expect(dialog.getByRole('row', { name: /^Ada again/ })).toContainText(
    'The same file was there more than once.',
  );
  await dialog.getByRole('button', { name: 'Done' }).click();

  await inClass.openReport(TITLE);
  const whole = CLASS.slice(0, 3);
  for (const { name, answers } of whole) {
    await expect(inClass.pointsOf(name)).toHaveText(String(pencil(answers, KEY)));
  }
  const points = whole.map(({ answers }) => pencil(answers, KEY));
  await expect(
    back.window.getByText(`From ${String(Math.min(...points))} to ${String(Math.max(...points))} of 6 points.`),
  ).toBeVisible();
  // Three students are too few for an average, or for any other figure.
  await expect(back.window.getByText(/On average|KR-20|Krippendorff/)).toHaveCount(0);

  const changed: Label[] = [...KEY];
  changed[1] = 'attribution';
  await inClass.changeKey(2, 'Attribution');
  for (const { name, answers } of whole) {
    await expect(inClass.pointsOf(name)).toHaveText(String(pencil(answers, changed)));
  }
  await expect(back.window.getByText('Claim 2: attribution instead of evidence')).toBeVisible();

  const csv = path.join(folder, 'book.csv');
  await answerDialogs(back.app, { save: csv });
  await inClass.saveGradebook('Gradebook (Excel or CSV)…');
  await expect(new LibraryPage(back.window).messages).toContainText(csv);
  const lines = (await fs.readFile(csv, 'utf8')).split(/\r?\n/);
  for (const { name, answers } of whole) {
    const line = lines.find((one) => one.includes(name)) ?? '';
    expect(line.split(',')).toContain(String(pencil(answers, changed)));
  }

  await back.window.getByRole('button', { name: /^Undo/ }).click();
  await expect(inClass.pointsOf('Ben')).toHaveText(String(pencil(CLASS[1]?.answers ?? [], KEY)));

  // And the power goes out: what was collected is there.
  await killAtOnce(back.app);
  const after = await launchAs('teacher');
  const afterwards = new ClassPage(after.window);
  await afterwards.open('9b');
  await afterwards.openReport(TITLE);
  await expect(afterwards.pointsOf('Ada')).toHaveText(String(pencil(CLASS[0]?.answers ?? [], KEY)));
});
