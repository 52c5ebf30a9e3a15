// Lessons of documents that other programs saved, from opening the file to the class. The article is invented
// (tests/fixtures/documents).
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import type { Label } from '../../content/lesson/label.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test, type Running } from './fixtures.ts';
import { type ClaimToMake, markClaims, sayKey } from './make-lesson.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';

const DOCUMENTS = path.join(import.meta.dirname, '../fixtures/documents');

/** One of each label, and the headline; all of them stand in each of the documents. */
const CLAIMS: readonly ClaimToMake[] = [
  { begins: 'Harbour lamps to stay on', label: 'Attribution', words: [], kind: 'Named outlet or group' },
  { begins: 'A survey that the harbour', label: 'Evidence', words: ['survey'], kind: 'Named study' },
  { begins: '“Nobody who has walked there', label: 'Attribution', words: ['said'], kind: 'Named person' },
  { begins: 'Not everybody is happy', label: 'Rhetoric', words: [], kind: 'Topic sentence' },
];

/** Opens a document in a new lesson and makes all of it by pointer, to the last step. */
async function makeOf({ app, window }: Running, file: string, title: string): Promise<void> {
  await window.getByRole('button', { name: 'Make a lesson', exact: true }).click();
  await answerDialogs(app, { open: path.join(DOCUMENTS, file) });
  await window.getByRole('button', { name: 'Open a file…' }).click();
  const workshop = new WorkshopPage(window);
  await expect(workshop.part(1)).toBeVisible();
  await readAs(window, workshop);
  await workshop.fill('Title of the lesson', title);
  await workshop.fill('Publisher', 'The Fictional Harbour Post');
  await workshop.fill('Date', '14 November 2025');
  await workshop.fill('Before reading', 'A town argues about lamps.');
  await window.getByRole('radio', { name: 'I wrote it' }).check();
  await window.getByRole('radio', { name: 'It is invented' }).check();
  await markClaims(workshop, CLAIMS);
  await expect(workshop.marked).toHaveCount(CLAIMS.length);
  await sayKey(window, workshop, CLAIMS);
  await workshop.goTo('Headline');
  await workshop.fill('The headline says …', 'that the lamps will burn until spring');
  await workshop.goTo('Finish');
}

/** What stands above and below the article in the file is no part of it, and the headline is found. */
async function readAs(window: Page, workshop: WorkshopPage): Promise<void> {
  const headline = window.getByRole('listitem', { name: /^Part / }).filter({ hasText: 'Harbour lamps to stay on' });
  await expect(headline.first().getByRole('combobox')).toHaveValue('headline');
  await expect(window.getByText('Most read')).toHaveCount(0);
  await expect(window.getByRole('textbox', { name: 'How the text reached you' })).toHaveValue(/^From the file/);
  await expect(workshop.part(2)).toBeVisible();
}

async function finish(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Finish the lesson' }).click();
  await expect(window.getByText('is among your lessons, revision 1')).toBeVisible();
}

test('a teacher makes lessons of a saved page and of a PDF', async ({ launch }) => {
  const running = await launch();
  const { window } = running;
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  for (const [file, title] of [
    ['chromium.mhtml', 'Lamps from a page'],
    ['article.pdf', 'Lamps from a PDF'],
  ] as const) {
    await makeOf(running, file, title);
    await finish(window);
    await window.getByRole('button', { name: 'Your own lessons' }).click();
    await expect(window.getByRole('heading', { name: title })).toBeVisible();
  }
  await expectNoFinding(window, 'two lessons of one’s own');
});

test('a lesson from a Word document is handed out, a student sorts it, and its key changes afterwards', async ({
  launch,
  folder,
}) => {
  const TITLE = 'Lamps from Word';
  const box = path.join(folder, 'box');
  await fs.mkdir(box);
  const exam = path.join(folder, 'exam.claimsort');
  const launchAs = (who: string, args: readonly string[] = []): Promise<Running> =>
    launch({
      env: { CLAIMSORT_DATA_DIR: path.join(folder, who) },
      args: [`--user-data-dir=${path.join(folder, `user of ${who}`)}`, ...args],
    });
  const teacher = await launchAs('teacher');
  const { app, window } = teacher;
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  await makeOf(teacher, 'article.docx', TITLE);
  await finish(window);

  await window.getByRole('button', { name: 'Hand it out to a class' }).click();
  const classes = new ClassPage(window);
  await classes.create('9b');
  await answerDialogs(app, { save: exam });
  await classes.handOut(TITLE, box);
  await expect(new LibraryPage(window).messages).toContainText(exam);
  const given = await fs.readFile(exam, 'utf8');
  expect(given).toContain('Not everybody is happy');
  for (const ofKey of ['"credits"', 'rationale', 'Ms Green']) expect(given).not.toContain(ofKey);

  // The student takes the second claim for somebody's word, and the last for evidence.
  const student = await launchAs('student', [exam]);
  await new WelcomePage(student.window).enterForExamAs('Ada');
  await new OpeningPage(student.window).start();
  const sorting = new SortingPage(student.window);
  const said: readonly Label[] = ['attribution', 'attribution', 'attribution', 'evidence'];
  for (const [at, label] of said.entries()) {
    await sorting.turnToPlace(at + 1);
    await sorting.sortByKeys(label, 'sure');
    await expect(sorting.changeable).toBeVisible();
  }
  await sorting.handIn();
  await student.window.getByRole('button', { name: /^Save the file to/ }).click();
  await expect(student.window.getByText('Your file is saved here:')).toBeVisible();
  await student.app.close();

  await answerDialogs(app, { open: box });
  await classes.collect(TITLE);
  await window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await classes.openReport(TITLE);
  await expect(classes.pointsOf('Ada')).toHaveText('2');

  // Afterwards the second claim becomes attribution, and what that does to the class is said before it is taken.
  await window.getByRole('banner').getByRole('button', { name: 'Back to the class' }).click();
  await classes.leave();
  await window.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click();
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  await window.getByRole('button', { name: /^Go on/ }).click();
  const workshop = new WorkshopPage(window);
  await workshop.goTo('Key');
  await window.getByRole('button', { name: /^Claim 2, / }).click();
  await workshop.label('Attribution');
  await workshop.pressWord('counted');
  await window.getByRole('radio', { name: 'Named outlet or group' }).check();
  await workshop.goTo('Finish');
  const changes = window.getByRole('region', { name: 'What changed since revision 1' });
  await expect(changes).toContainText('Only the key changed.');
  await expect(changes).toContainText('9b: 1 student has handed in. 1 student will have other points.');
  await finish(window);
  await window.getByRole('button', { name: 'Hand it out to a class' }).click();
  await classes.open('9b');
  await classes.openReport(TITLE);
  await expect(classes.pointsOf('Ada')).toHaveText('3');
});
