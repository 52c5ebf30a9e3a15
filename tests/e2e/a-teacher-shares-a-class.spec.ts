import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Label } from '../../content/lesson/label.ts';
import type { ClaimId, LessonId } from '../../content/lesson/format.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { press } from './by-keyboard.ts';
import { expect, test, type Running } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { findReflowFaults } from './reflow.ts';
import { inventPapers, seedClass } from './seed-class.ts';
import { TEACHERS_LESSON_ID, teachersLesson } from './teachers-lesson.ts';

const TITLE = 'A goose of our own';
const KEY = redPenFor('warm-up');
const ROSTER = 'Name,ID\nAda,1\nBen,2\nChi,3\n';

const classAt = async (window: Page) => {
  const classes = await ask(window, 'listClasses', { profile: await whoIsHere(window) });
  const [first] = classes.ok ? classes.value : [];
  if (first === undefined) throw new Error('There is no class.');
  return first;
};

async function changeKey(window: Page, claim: string, label: Label): Promise<void> {
  const { class: of } = await classAt(window);
  const credits = { evidence: 0, attribution: 0, rhetoric: 0, [label]: 1 } as const;
  const changed = await ask(window, 'changeKey', {
    ...{ class: of, lesson: TEACHERS_LESSON_ID as LessonId, claim: claim as ClaimId, label, credits, reason: null },
  });
  expect(changed).toMatchObject({ ok: true });
}

const reportAt = async (window: Page) => {
  const { class: of, lessons } = await classAt(window);
  const lesson = lessons.find(({ title }) => title === TITLE)?.lesson;
  if (lesson === undefined || lesson === null) throw new Error('There is no report.');
  const report = await ask(window, 'readReport', { class: of, lesson, rule: 'first-exam' });
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
};

/** Saves the class from its page, by keyboard. */
async function send({ app, window }: Running, file: string): Promise<void> {
  await answerDialogs(app, { save: file });
  await choose(app, 'classes');
  await window.getByRole('button', { name: /^Open\b.*9b/ }).click();
  await press(window, window.getByRole('button', { name: 'Send this class to a co-teacher…' }));
  await expect(window.getByText(path.basename(file))).toBeVisible();
}

const choose = (app: Running['app'], item: string): Promise<void> =>
  app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, item);

/** Opens a file from the menu, as every file is opened. */
async function open({ app, window }: Running, file: string): Promise<Locator> {
  await answerDialogs(app, { open: file });
  await choose(app, 'open');
  const dialog = window.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test('two teachers share a class over two computers, and are asked what both changed', async ({ launch, folder }) => {
  const lessonFile = path.join(folder, 'goose.claimsort');
  fs.writeFileSync(lessonFile, teachersLesson(TITLE, 1));
  const sent = path.join(folder, '9b for Mr Brown.claimsort');
  const back = path.join(folder, '9b back.claimsort');

  // Ms Green has a lesson of her own, a class with three papers, and a key that she changed.
  const green = await launch();
  await new WelcomePage(green.window).enterAsTeacher('Ms Green');
  await answerDialogs(green.app, { open: lessonFile });
  await green.window.getByRole('button', { name: 'Open files…' }).click();
  await expect(new LibraryPage(green.window).lesson(TITLE)).toBeVisible();
  await seedClass(green.window, {
    ...{ className: '9b', lesson: TITLE, roster: ROSTER },
    papers: inventPapers(KEY.entries, 3),
  });
  const [first, second] = KEY.entries;
  if (first === undefined || second === undefined) throw new Error('The warm-up has more claims.');
  await changeKey(green.window, first.claim, 'attribution');
  await send(green, sent);

  // Mr Brown has neither the class nor the lesson.
  const brown = await launch({
    env: { CLAIMSORT_DATA_DIR: path.join(folder, 'brown') },
    args: [`--user-data-dir=${path.join(folder, 'brown-user')}`],
  });
  await new WelcomePage(brown.window).enterAsTeacher('Mr Brown');
  const added = await open(brown, sent);
  await expect(added).toContainText('Saved by Ms Green');
  await expect(added).toContainText('3 typed papers or codes');
  await expect(added).toContainText(TITLE);
  await expectNoFinding(brown.window, 'a class that came from a co-teacher');
  await brown.window.keyboard.press('Escape');
  await expect(added).toBeHidden();
  // Nothing was taken.
  expect(await ask(brown.window, 'listClasses', { profile: await whoIsHere(brown.window) })).toMatchObject({
    value: [],
  });
  await press(brown.window, (await open(brown, sent)).getByRole('button', { name: 'Add this class' }));
  await expect(brown.window.getByRole('heading', { level: 1, name: '9b' })).toBeVisible();
  expect((await reportAt(brown.window)).students).toEqual((await reportAt(green.window)).students);
  await expect(new ClassPage(brown.window).lesson(TITLE)).toContainText('not among your lessons');
  await new ClassPage(brown.window).openReport(TITLE);
  await expect(new ClassPage(brown.window).pointsOf('Ada')).toHaveText(/\d/);

  // Both read the second claim otherwise, and Ms Green erases Ben.
  await changeKey(brown.window, second.claim, second.label === 'evidence' ? 'rhetoric' : 'evidence');
  await changeKey(green.window, second.claim, second.label === 'attribution' ? 'rhetoric' : 'attribution');
  const ben = (await reportAt(green.window)).students.find(({ name }) => name === 'Ben');
  if (ben === undefined) throw new Error('Ben handed in.');
  const { class: of } = await classAt(green.window);
  expect(await ask(green.window, 'eraseStudent', { class: of, student: ben.student })).toMatchObject({ ok: true });
  await send(brown, back);

  const before = await reportAt(green.window);
  const merge = await open(green, back);
  await expect(merge.getByRole('heading', { name: 'Merge “9b”?' })).toBeVisible();
  await expect(merge.getByRole('heading', { name: '2 questions' })).toBeVisible();
  await expectNoFinding(green.window, 'the questions before a merge');
  await green.window.setViewportSize({ width: 400, height: 700 });
  expect(await findReflowFaults(green.window)).toEqual([]);
  await green.window.setViewportSize({ width: 1280, height: 800 });
  await press(green.window, merge.getByRole('button', { name: 'Merge' }));
  await expect(merge.getByText('Answer 2 more questions first.')).toBeVisible();
  await expectNoFinding(green.window, 'questions without an answer');
  expect(await reportAt(green.window)).toEqual(before);
  // The first question without an answer has the focus: by keyboard alone.
  await green.window.keyboard.press('Space');
  await green.window.keyboard.press('ArrowRight');
  const ofKey = merge.getByRole('group', { name: /both changed the key/ });
  await expect(ofKey.getByRole('radio', { name: 'Take the file’s' })).toBeChecked();
  const ofBen = merge.getByRole('group', { name: /You erased Ben/ });
  await press(green.window, ofBen.getByRole('radio', { name: 'Leave this student out' }));
  await green.window.keyboard.press('Space');
  await press(green.window, merge.getByRole('button', { name: 'Merge' }));
  await expect(green.window.getByText('The class was saved with what came in the file.')).toBeVisible();
  const after = await reportAt(green.window);
  expect(after.students.map(({ name }) => name)).toEqual(['Ada', 'Chi']);
  expect(after.keyChanges).toMatchObject(
    (await reportAt(brown.window)).keyChanges.map((change) => ({ claim: change.claim, after: change.after })),
  );

  // The second time there is nothing to merge but the question about Ben.
  const again = await open(green, back);
  await expect(again.getByRole('heading', { name: '1 question' })).toBeVisible();
  await again.getByRole('radio', { name: 'Bring this student back' }).check();
  await again.getByRole('button', { name: 'Merge' }).click();
  await expect(again).toBeHidden();
  expect((await reportAt(green.window)).students.map(({ name }) => name)).toContain('Ben');
});

test('two classes of one name are told apart wherever they are named', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await seedClass(window, { className: '9b', lesson: KEY.title, roster: ROSTER, papers: inventPapers(KEY.entries, 2) });
  const inClass = new ClassPage(window);
  await inClass.create('Tuesday');
  await inClass.leave();
  await expect(window.getByText(/^made /)).toHaveCount(0);
  await inClass.create('9b');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(/^9b \(made .*, no students\)$/);
  await inClass.leave();
  await expect(window.getByText(/^made .*, 3 students$/)).toBeVisible();
  await expect(window.getByText(/^made .*, no students$/)).toBeVisible();
  await expectNoFinding(window, 'two classes of one name');
  await window.getByRole('button', { name: /^Open.*3 students\)$/ }).click();
  await window.getByRole('button', { name: 'Remove this class…' }).click();
  await expect(window.getByRole('dialog')).toContainText('3 students');
});
