import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { answerDialogs } from '../e2e/answer-dialogs.ts';
import { expect, test, type Running } from '../e2e/fixtures.ts';
import { examEditionOf, redPenFor } from '../e2e/key-of.ts';
import { ClassPage } from '../e2e/pages/class-page.ts';
import { LibraryPage } from '../e2e/pages/library-page.ts';
import { OpeningPage } from '../e2e/pages/opening-page.ts';
import { ProjectorPage } from '../e2e/pages/projector-page.ts';
import { SortingPage } from '../e2e/pages/sorting-page.ts';
import { WelcomePage } from '../e2e/pages/welcome-page.ts';
import { inventPapers, seedClass } from '../e2e/seed-class.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/pictures');
const key = redPenFor('warm-up');
const exam = examEditionOf(key, 'monday', 'The exam of Monday');
const STUDENTS = 30;
/** Stands in the pictures, so it has the same name each time. */
const BOX = path.join(os.tmpdir(), 'claimsort-class-9b');

test('a teacher’s afternoon in ten pictures', async ({ launch, folder: here }) => {
  test.setTimeout(240_000);
  await fs.rm(BOX, { recursive: true, force: true });
  await fs.mkdir(BOX);
  const files = { withoutKey: path.join(here, 'exam.claimsort'), withKey: path.join(here, 'whole.claimsort') };
  await fs.writeFile(files.withoutKey, exam.withoutKey);
  await fs.writeFile(files.withKey, exam.withKey);

  // A student, on another computer.
  const student = await launch({
    args: [files.withoutKey],
    env: { CLAIMSORT_DATA_DIR: path.join(here, 'student') },
  });
  const sorting = new SortingPage(student.window);
  await resize(student);
  await new WelcomePage(student.window).enterForExamAs('Ada');
  await new OpeningPage(student.window).start();
  for (const [at, { label }] of key.entries.slice(0, 3).entries()) {
    await sorting.turnTo(at + 1);
    await sorting.sortByKeys(label, 'sure');
    await expect(sorting.changeable).toBeVisible();
  }
  await take(student, 'answer');
  await sorting.handIn();
  await answerDialogs(student.app, { open: BOX });
  await student.window.getByRole('button', { name: 'Save the file…' }).click();
  await expect(student.window.getByText('Your file is saved here:')).toBeVisible();
  await student.window.getByRole('heading', { level: 2, name: 'Given to your teacher' }).scrollIntoViewIfNeeded();
  await take(student, 'hand-in');
  await student.app.close();

  const teacher = await launch({ args: [files.withKey], env: { CLAIMSORT_DATA_DIR: path.join(here, 'teacher') } });
  const { app, window } = teacher;
  const inClass = new ClassPage(window);
  await resize(teacher);
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await expect(new LibraryPage(window).lesson(exam.title)).toBeVisible();
  await seedClass(window, {
    className: '9b',
    lesson: exam.title,
    papers: inventPapers(key.entries, STUDENTS).slice(1),
  });
  await inClass.open('9b');
  const lesson = inClass.lesson(exam.title);
  await lesson.getByRole('button', { name: /^Hand out/ }).click();
  await window.getByRole('textbox', { name: 'Folder to hand in to' }).fill(BOX);
  await take(teacher, 'hand-out');
  await window.keyboard.press('Escape');

  await lesson.getByRole('button', { name: /^Collect/ }).click();
  await take(teacher, 'collect');
  const [whole] = await fs.readdir(BOX);
  const text = await fs.readFile(path.join(BOX, whole ?? ''), 'utf8');
  await fs.writeFile(path.join(BOX, 'Ben.claimsort'), text.slice(0, text.length / 2));
  await fs.writeFile(path.join(BOX, 'Chi.claimsort'), '');
  await fs.writeFile(path.join(BOX, 'Dua.claimsort'), text.replaceAll('"label":"attribution"', '"label":"evidence"'));
  await answerDialogs(app, { open: BOX });
  await window.getByRole('dialog').getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(window.getByRole('table', { name: 'Files to look at' })).toBeVisible();
  await take(teacher, 'flagged');
  await window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();

  await inClass.openReport(exam.title);
  await window.getByLabel('Which attempt counts').selectOption({ label: 'The first attempt, exam or not' });
  const talk = window.getByRole('heading', { name: 'What to discuss' });
  await expect(talk).toBeVisible();
  await show(talk);
  await take(teacher, 'discuss');
  await show(window.getByRole('heading', { name: 'Gradebook' }));
  await take(teacher, 'gradebook');
  await window.getByRole('button', { name: 'Change the key… for claim 2' }).click();
  await take(teacher, 'change-key');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'A page for each student…' }).click();
  const page = window.getByRole('heading', { level: 2, name: 'Ben' });
  await expect(page).toBeVisible();
  await show(page);
  await take(teacher, 'student-page');
  await window.getByRole('button', { name: 'Report' }).click();
  await window.getByRole('button', { name: 'Back to the class' }).click();

  const projector = new ProjectorPage(window);
  await lesson.getByRole('button', { name: /^On the projector/ }).click();
  await projector.typeHands(6, 9, 12);
  await expect(projector.talk).toBeVisible();
  await projector.goOn();
  await projector.typeHands(3, 20, 4);
  await expect(projector.secondVote).toBeVisible();
  await take(teacher, 'projector');
});

type Program = Running;

async function resize({ app, window }: Program): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function take({ window }: Program, name: string): Promise<void> {
  await window.evaluate(async () => document.fonts.ready);
  await window.screenshot({ path: path.join(folder, `class-${name}.png`), animations: 'disabled' });
}

/** Brings something to the top of the window. */
async function show(what: ReturnType<Program['window']['locator']>): Promise<void> {
  await what.evaluate((element) => (element.closest('section, article') ?? element).scrollIntoView({ block: 'start' }));
}
