// A colleague sorts a teacher's claims without the key, and the teacher settles where the two disagree.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { addressOf, lacksChromium, openBrowser } from './browsers.ts';
import { expect, test, type Running } from './fixtures.ts';
import { beginDraft, fillInDetails, markClaims, sayHeadline, sayKey, TITLE } from './make-lesson.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

/** What the colleague says of the five claims; the teacher's key says rhetoric of the fourth, and attribution of the fifth. */
const THEIRS: readonly Label[] = ['attribution', 'attribution', 'evidence', 'evidence', 'rhetoric'];
const WHY = 'Nobody is named, but somebody is said to have seen it.';

/** Sorts every claim of the lesson as a second reader, from its opening to the file for its author. */
async function readForAuthor({ app, window }: Running, stick: string): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(window.getByText('Second reading')).toBeVisible();
  await expect(window.getByText(/^The author of this lesson asks you to sort 5 claims/)).toBeVisible();
  await expectNoFinding(window, 'the opening of a second reading');
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  for (const [at, label] of THEIRS.entries()) {
    await sorting.turnToPlace(at + 1);
    await sorting.sortByKeys(label, 'sure');
    await expect(sorting.changeable).toBeVisible();
  }
  await sorting.handIn();
  await expect(window.getByRole('heading', { level: 1, name: 'Finished. Now give it back.' })).toBeVisible();
  await expect(window.getByText('teacher')).toHaveCount(0);
  // The author could not type one in.
  await expect(window.getByText('If you cannot save a file')).toHaveCount(0);
  await expectNoFinding(window, 'the result of a second reading');
  await answerDialogs(app, { open: stick });
  await window.getByRole('button', { name: 'Save the file…' }).click();
  await expect(window.getByText('Give this file to the author of the lesson.')).toBeVisible();
}

test('a teacher gives the claims to a colleague, who sorts them blind, and settles two disagreements', async ({
  launch,
  folder,
}) => {
  const edition = path.join(folder, 'for-a-reader.claimsort');
  const stick = path.join(folder, 'stick');
  await fs.mkdir(stick);
  /** Two computers, both in use. */
  const launchAs = (who: string): Promise<Running> =>
    launch({
      env: { CLAIMSORT_DATA_DIR: path.join(folder, who) },
      args: [`--user-data-dir=${path.join(folder, `user of ${who}`)}`],
    });
  const teacher = await launchAs('teacher');
  const { window } = teacher;
  const workshop = await beginDraft(window, 'Ms Green');
  await workshop.goTo('Second reader');
  await expect(window.getByRole('button', { name: 'Give it to a colleague…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await workshop.goTo('Text');
  await fillInDetails(window, workshop);
  await markClaims(workshop);
  await sayKey(window, workshop);
  await sayHeadline(workshop);
  await workshop.goTo('Second reader');
  await expectNoFinding(window, 'the step of the second reader, before there is one');
  await answerDialogs(teacher.app, { save: edition });
  await tabTo(window, window.getByRole('button', { name: 'Give it to a colleague…' }));
  await window.keyboard.press('Enter');
  await expect(window.getByText(edition)).toBeVisible();
  const given = await fs.readFile(edition, 'utf8');
  expect(given).toContain('Everybody knows');
  for (const ofKey of ['"key"', '"credits"', 'rationale', 'Ms Green']) expect(given).not.toContain(ofKey);

  const colleague = await launchAs('colleague');
  await new WelcomePage(colleague.window).enterAs('Mr Brown');
  await answerDialogs(colleague.app, { open: edition });
  await colleague.window.getByRole('button', { name: 'Open files…' }).click();
  await readForAuthor(colleague, stick);
  await colleague.app.close();

  const answers = (await fs.readdir(stick)).map((name) => path.join(stick, name));
  await answerDialogs(teacher.app, { open: answers });
  await window.getByRole('button', { name: 'Open their answers…' }).click();
  await expect(window.getByText('5 answers from 1 reader taken.')).toBeVisible();
  await expect(window.getByRole('row', { name: /Mr Brown/ })).toContainText('3 of 5');
  await expect(window.getByText(/^Only 5 claims were sorted by two of you/)).toBeVisible();
  const open = window.getByRole('heading', { name: /open disagreements?$/i });
  await expect(open).toHaveText('2 open disagreements');
  await expectNoFinding(window, 'two disagreements');

  const fourth = window.getByRole('article', { name: 'Claim 4' });
  await expect(fourth).toContainText('“Everybody knows”');
  await tabTo(window, fourth.getByRole('button', { name: /^Change to evidence/ }));
  await window.keyboard.press('Enter');
  await expect(open).toHaveText('1 open disagreement');
  await expect(open).toBeFocused();

  const fifth = window.getByRole('article', { name: 'Claim 5' });
  await fifth.getByRole('button', { name: /^Make it debatable…/ }).click();
  await fifth.getByRole('button', { name: 'Make it debatable', exact: true }).click();
  await expect(fifth.getByText('Say why, so that students can follow.')).toBeVisible();
  await expectNoFinding(window, 'a claim that becomes debatable');
  // One dark button at a time: what Enter does in the form.
  await expect(window.locator('[data-look="primary"]')).toHaveText(['Make it debatable']);
  await fifth.getByRole('textbox', { name: 'Why careful readers disagree' }).fill(WHY);
  await fifth.getByRole('button', { name: 'Make it debatable', exact: true }).click();
  await expect(window.getByText('You have settled every disagreement.')).toBeVisible();

  // The same file again changes nothing, and says so.
  await window.getByRole('button', { name: 'Open their answers…' }).click();
  await expect(window.getByText('You have these answers already.')).toBeVisible();

  await workshop.goTo('Finish');
  await expect(window.getByText('What changed since')).toHaveCount(0);
  await window.getByRole('button', { name: 'Finish the lesson' }).click();
  await expect(window.getByText('is among your lessons, revision 1')).toBeVisible();

  // Afterwards the key is changed: what that changes is said before it is taken.
  await workshop.goTo('Key');
  await window.getByRole('button', { name: /^Claim 1, / }).click();
  await workshop.label('Rhetoric');
  await workshop.goTo('Finish');
  const changes = window.getByRole('region', { name: 'What changed since revision 1' });
  await expect(changes).toContainText('Only the key changed.');
  await expect(changes.getByRole('listitem')).toContainText(['Other key']);
  await expect(changes).toContainText(/Before\s*Attribution\s*Now\s*Rhetoric/);
  await expectNoFinding(window, 'what finishing again changes');
  await window.getByRole('button', { name: 'Finish the lesson' }).click();
  await expect(window.getByText('is among your lessons, revision 1')).toBeVisible();
});

test('a colleague without the program sorts the claims in a browser, and the answers come back', async ({
  launch,
  folder,
}) => {
  test.skip(lacksChromium !== null, lacksChromium ?? '');
  test.slow();
  const { app, window } = await launch();
  const workshop = await beginDraft(window, 'Ms Green');
  await fillInDetails(window, workshop);
  await markClaims(workshop);
  await sayKey(window, workshop);
  await sayHeadline(workshop);
  await workshop.goTo('Second reader');
  const file = path.join(folder, 'for-a-reader.html');
  await answerDialogs(app, { save: file });
  await window.getByRole('button', { name: 'Give it as a web page…' }).click();
  await expect(window.getByText(file)).toBeVisible();
  const given = await fs.readFile(file, 'utf8');
  for (const ofKey of ['"credits"', '"rationales"', 'Ms Green']) expect(given).not.toContain(ofKey);

  const { page, asked, said, close } = await openBrowser(path.join(folder, 'colleague'));
  await page.goto(addressOf(file));
  await expect(page.getByText('Second reading')).toBeVisible();
  const lesson = new LessonPage(page);
  await lesson.start.click();
  await lesson.answer(THEIRS);
  await lesson.sorting.handIn();
  await expect(page.getByRole('heading', { level: 1, name: 'Finished. Now give it back.' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('textbox').first().fill('Mr Brown');
  await page.getByRole('button', { name: 'Save the file…' }).click();
  const answers = path.join(folder, 'answers.claimsort');
  await (await download).saveAs(answers);
  expect([...asked, ...said]).toEqual([]);
  // After that: what looks for findings has a warning of its own.
  await expectNoFinding(page, 'the result of a second reading in a browser');
  await close();

  await answerDialogs(app, { open: [answers] });
  await window.getByRole('button', { name: 'Open their answers…' }).click();
  await expect(window.getByText('5 answers from 1 reader taken.')).toBeVisible();
  await expect(window.getByRole('row', { name: /Mr Brown/ })).toContainText('3 of 5');
});
