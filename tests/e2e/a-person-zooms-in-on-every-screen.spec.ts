// A laptop at 200 %, a desktop at 400 % (WCAG 1.4.10), and a window as narrow as a telephone.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, test, type Running } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { expectLooksHold } from './looks.ts';
import { ARTICLE, fillInDetails, markClaims, sayHeadline, sayKey } from './make-lesson.ts';
import { ClassPage } from './pages/class-page.ts';
import { HistoryPage } from './pages/history-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { ProgressPage } from './pages/progress-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';
import { findReflowFaults } from './reflow.ts';
import { resize } from './resize.ts';
import { seedAttempt } from './seed-attempt.ts';
import { inventPapers, seedClass } from './seed-class.ts';

const SMALL = [
  { width: 683, height: 384 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];
const USUAL = { width: 1280, height: 800 };
const LESSON = redPenFor('airdrop-story');
const OTHER = redPenFor('ashfell-pumps');

/**
 * Looks at a screen in every small window, at its head and, because bars stay in place there, at its foot; then with spaced
 * text, in forced colours and without motion.
 */
async function expectReflow({ app, window }: Running, screen: string): Promise<void> {
  for (const size of SMALL) {
    await resize(app, window, size);
    for (const place of ['head', 'foot'] as const) {
      await window.evaluate((to) => {
        scrollTo(0, to === 'head' ? 0 : document.documentElement.scrollHeight);
      }, place);
      const where = `${screen} in ${String(size.width)} × ${String(size.height)}, at its ${place}`;
      expect.soft(await findReflowFaults(window), where).toEqual([]);
    }
  }
  await resize(app, window, USUAL);
  await expectLooksHold(window, screen);
}

/** Scrolls the gradebook to its last claims: the name of each student is still seen beside them. */
async function expectNamesBesideAnswers({ app, window }: Running): Promise<void> {
  await resize(app, window, { width: 683, height: 384 });
  const seen = await window.locator('[role=group][aria-labelledby=gradebook]').evaluate((book) => {
    book.scrollIntoView({ block: 'end' });
    book.scrollTo(book.scrollWidth, 0);
    const names = [...book.querySelectorAll('tbody th')].slice(0, 3);
    return names.map((name) => {
      const { left, top, width, height } = name.getBoundingClientRect();
      return book.scrollLeft > 0 && name.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  });
  expect(seen).toEqual([true, true, true]);
  await resize(app, window, USUAL);
}

test('a student reads every screen in a small window without scrolling sideways', async ({ launch }) => {
  const running = await launch();
  const { window } = running;
  const library = new LibraryPage(window);
  const places = window.getByRole('navigation');
  await expect(new WelcomePage(window).name).toBeVisible();
  await expectReflow(running, 'welcome');
  await new WelcomePage(window).enterAs('Ada');
  await expect(library.title).toBeVisible();
  await expectReflow(running, 'library');

  await library.open(LESSON.title);
  await new OpeningPage(window).openOptions();
  await expectReflow(running, 'opening');
  await new OpeningPage(window).readFirst();
  await expectReflow(running, 'reading');
  await new OpeningPage(window).doneReading();
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await expect(sorting.question).toBeVisible();
  await expectReflow(running, 'sorting');
  await sorting.sortByKeys('attribution', 'sure');
  await expect(sorting.firstWord).toBeVisible();
  await expectReflow(running, 'the words step');
  await sorting.sayNoWords();
  await expect(sorting.feedback).toBeVisible();
  await expectReflow(running, 'the reason');

  for (const right of [5, 7]) {
    for (const { title, entries } of [OTHER, LESSON]) {
      const answers = entries.map(
        (entry, at) => [entry.claim, at % 10 < right ? entry.label : worstLabel(entry)] as const,
      );
      await seedAttempt(window, { lesson: title, answers: Object.fromEntries(answers), then: 'hand-in' });
    }
  }
  await sorting.leave();
  await expect(library.title).toBeVisible();
  await window.reload();
  await library.seeResult(OTHER.title);
  const result = new ResultPage(window);
  await expect(result.scored).toBeVisible();
  await expectReflow(running, 'result');
  for (const fold of await window.getByRole('main').locator('details:not([open]) > summary').all()) {
    if (await fold.isVisible()) await fold.click();
  }
  await expectReflow(running, 'result unfolded');
  await result.leave();

  const practice = new PracticePage(window);
  await places.getByText('Practice').click();
  await expect(practice.title).toBeVisible();
  await expectReflow(running, 'practice');
  await practice.coach.getByRole('button').click();
  await expect(practice.question).toBeVisible();
  await expectReflow(running, 'a passage');
  await practice.answer('2', 'w');
  await expectReflow(running, 'a passage answered');
  for (let at = 0; !(await practice.end.isVisible()) && at < 40; at += 1) {
    if (await practice.note.isVisible()) await practice.goOn();
    else if (await practice.question.isVisible()) await practice.answer('2', 'w');
  }
  await expect(practice.end).toBeVisible();
  await expectReflow(running, 'the end of practice');

  await window.reload();
  const progress = new ProgressPage(window);
  await places.getByText('Progress').click();
  await expect(progress.summary).toBeVisible();
  await progress.more.click();
  await expectReflow(running, 'progress');
  await progress.allAttempts.click();
  await expect(progress.history).toBeVisible();
  await expectReflow(running, 'history');
  await new HistoryPage(window).compare(0).click();
  await expect(progress.comparison).toBeVisible();
  await expectReflow(running, 'comparison');

  await window.reload();
  await window.getByRole('button', { name: 'Settings' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectReflow(running, 'settings');
});

test('a teacher reads every screen in a small window without scrolling sideways', async ({ launch, folder }) => {
  const running = await launch();
  const { app, window } = running;
  const inClass = new ClassPage(window);
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  for (const [students, className] of [
    [6, '9b'],
    [24, '10a, which meets on Thursdays'],
  ] as const) {
    await seedClass(window, { className, lesson: LESSON.title, papers: inventPapers(LESSON.entries, students) });
  }
  await inClass.show();
  await expectReflow(running, 'classes');
  await window.getByRole('button', { name: 'Teacher’s guide' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'A teacher’s afternoon' })).toBeVisible();
  await expectReflow(running, 'guide');
  await window.getByRole('button', { name: 'Back' }).click();

  for (const className of ['9b', '10a, which meets on Thursdays']) {
    await inClass.open(className);
    const box = path.join(folder, className);
    await fs.mkdir(box);
    await fs.writeFile(path.join(box, 'a-name-without-any-place-to-break-it-at-all.handin.json'), '{"format":');
    await fs.writeFile(path.join(box, 'essay.docx'), 'x');
    const inbox = window.getByRole('region', { name: 'Inbox' });
    await answerDialogs(app, { open: box });
    await inbox.getByRole('button', { name: 'Collect…' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Choose a folder…' }).click();
    await expect(window.getByRole('dialog').getByRole('table')).toBeVisible();
    await expectReflow(running, `what was collected for ${className}`);
    await inClass.leaveDialog();
    await expectReflow(running, `the class ${className}`);
    await inClass.openReport(LESSON.title);
    for (const fold of await window.getByRole('main').locator('details:not([open]) > summary').all()) {
      if (await fold.isVisible()) await fold.click();
    }
    await expectReflow(running, `the report on ${className}`);
    await expectNamesBesideAnswers(running);
    await window.getByRole('button', { name: 'A page for each student…' }).click();
    await expect(window.getByRole('heading', { level: 1, name: 'A page for each student' })).toBeVisible();
    await expectReflow(running, `student pages of ${className}`);
    await window.reload();
    await expect(new LibraryPage(window).title).toBeVisible();
  }

  await inClass.open('9b');
  await inClass
    .lesson(LESSON.title)
    .getByRole('button', { name: /^Type in from paper/ })
    .click();
  await expect(window.getByRole('combobox', { name: 'Name on the paper' })).toBeVisible();
  await expectReflow(running, 'paper');
  await window.reload();
  await inClass.open('9b');
  await inClass
    .lesson(LESSON.title)
    .getByRole('button', { name: /^Collect/ })
    .click();
  await window.getByRole('dialog').getByRole('button', { name: 'Type in codes…' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Type in hand-in codes' })).toBeVisible();
  await expectReflow(running, 'codes');
  await window.reload();
  await inClass.open('9b');
  await inClass
    .lesson(LESSON.title)
    .getByRole('button', { name: /^Teacher’s page/ })
    .click();
  await expect(window.getByRole('heading', { level: 1, name: /^Teacher’s page/ })).toBeVisible();
  await expectReflow(running, 'teacher’s page');
  await window.reload();
  await inClass.open('9b');
  await inClass
    .lesson(LESSON.title)
    .getByRole('button', { name: /^On paper/ })
    .click();
  await expect(window.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expectReflow(running, 'worksheet');
  await window.getByRole('radio', { name: 'Large print, 24 points' }).check();
  await window.getByRole('checkbox', { name: 'High contrast' }).check();
  await expectReflow(running, 'worksheet in large print');
  await window.reload();
  const lesson = new LibraryPage(window).lesson(LESSON.title);
  await lesson.locator('summary').click();
  await expectReflow(running, 'library of a teacher');
  await lesson.getByRole('button', { name: /^On the projector/ }).click();
  await expect(window.getByRole('heading', { level: 1, name: /^Claim 1 of/ })).toBeVisible();
  await expectReflow(running, 'projector');
});

test('an author reads every step of the workshop in a small window without scrolling sideways', async ({ launch }) => {
  const running = await launch();
  const { window } = running;
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Your own lessons' })).toBeVisible();
  await expectReflow(running, 'own lessons, none');
  await window.getByRole('button', { name: 'Make a lesson', exact: true }).click();
  const workshop = new WorkshopPage(window);
  await expectReflow(running, 'text, empty');
  await workshop.paste(ARTICLE);
  await expect(workshop.part(1)).toBeVisible();
  await fillInDetails(window, workshop);
  await expectReflow(running, 'text');
  await markClaims(workshop);
  await expectReflow(running, 'claims');
  await sayKey(window, workshop);
  await expectReflow(running, 'key');
  await sayHeadline(workshop);
  await expectReflow(running, 'headline');
  await workshop.goTo('Second reader');
  await expect(window.getByRole('button', { name: 'Give it to a colleague…' })).toBeVisible();
  await expectReflow(running, 'second reader');
  await workshop.goTo('Finish');
  await expectReflow(running, 'finish');
  await window.getByRole('button', { name: 'Guided', exact: true }).click();
  await new OpeningPage(window).start();
  await expect(new SortingPage(window).question).toBeVisible();
  await expectReflow(running, 'a lesson that is tried');
  await window.getByRole('button', { name: 'Stop trying' }).click();
  await window.getByRole('button', { name: 'Your own lessons' }).click();
  await expectReflow(running, 'own lessons');
});
