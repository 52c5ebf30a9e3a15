// A teacher puts the claims of a lesson of their own into practice, and gives them to somebody else. The article is invented.
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { beginDraft, CLAIMS, fillInDetails, markClaims, sayKey, TITLE } from './make-lesson.ts';
import { LibraryPage } from './pages/library-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

test('a teacher practises claims of a lesson of their own, and gives them to somebody else', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'passages.claimsort');
  const launchAs = (who: string) =>
    launch({
      env: { CLAIMSORT_DATA_DIR: path.join(folder, who) },
      args: [`--user-data-dir=${path.join(folder, `user of ${who}`)}`],
    });
  const { app, window } = await launchAs('teacher');
  const workshop = await beginDraft(window, 'Ms Green');
  await fillInDetails(window, workshop);
  await markClaims(workshop);
  await sayKey(window, workshop, CLAIMS.slice(0, 4));
  await workshop.goTo('Finish');
  await window.getByText('Practise its claims…').click();
  await expect(window.getByText('Has no label yet', { exact: true })).toBeVisible();
  // All but the one without a label, and without the third.
  await window.getByRole('checkbox', { name: /^3\. The town register/ }).uncheck();
  await expectNoFinding(window, 'the claims that can be practised');
  await tabTo(window, window.getByRole('button', { name: 'Add 3 claims to my practice' }));
  await window.keyboard.press('Enter');
  await expect(window.getByText('3 passages added to your practice.')).toBeVisible();
  await expect(window.getByText('In your practice', { exact: true })).toHaveCount(3);

  await window.getByRole('button', { name: 'Your own lessons' }).click();
  await window.getByRole('button', { name: 'Lessons', exact: true }).click();
  await window.getByRole('navigation').getByRole('button', { name: 'Practice' }).click();
  const practice = new PracticePage(window);
  const own = window.getByRole('region', { name: 'Your own passages' });
  await expect(own.getByRole('row', { name: new RegExp(TITLE) })).toContainText('3');
  await expectNoFinding(window, 'the practice of somebody with passages of their own');
  await practice.today.getByRole('button').first().click();
  const mark = window.getByText(`Your own passage, from “${TITLE}”`);
  // One’s own passages come before others of their type, so the first round has some.
  for (let n = 1; n <= 5 && !(await mark.isVisible()); n += 1) {
    await practice.answer('1', 'w');
    await practice.goOn();
    await practice.question.waitFor();
  }
  await expect(mark).toBeVisible();
  await expectNoFinding(window, 'a passage of one’s own');
  await window.getByRole('button', { name: 'Stop', exact: true }).click();

  await answerDialogs(app, { save: file });
  await own.getByRole('button', { name: 'Save as a file…' }).click();
  await expect(new LibraryPage(window).messages).toContainText(file);
  await own.getByRole('button', { name: /^Remove ?, all from/ }).click();
  await expect(own.getByText('3 passages were removed. What you answered is kept.')).toBeVisible();
  await own.getByRole('button', { name: 'Bring back' }).click();
  await expect(own.getByRole('row', { name: new RegExp(TITLE) })).toContainText('3');

  const other = await launchAs('student');
  await new WelcomePage(other.window).enterAs('Ada');
  await answerDialogs(other.app, { open: file });
  await other.window.getByRole('button', { name: 'Open files…' }).click();
  await expect(new LibraryPage(other.window).messages).toContainText('3 passages were added to your practice.');
});
