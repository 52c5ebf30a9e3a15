// Every screen with two parts but the sorting screen, which has stories of its own (a-student-with-large-text): what is
// asked, what one answers, and what comes back are on the screen together.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { ProjectorPage } from './pages/projector-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';
import { findReflowFaults } from './reflow.ts';
import { resize, type WindowSize } from './resize.ts';
import { seedAttempt } from './seed-attempt.ts';
import { inventPapers, seedClass } from './seed-class.ts';
import { reportText } from '#text/class-report-text.ts';

/** 1366×768 at 200 %; a telephone; 1280×1024 at 400 %. */
const SIZES: readonly WindowSize[] = [
  { width: 683, height: 384 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];
const nameOf = ({ width, height }: WindowSize): string => `${String(width)} × ${String(height)}`;
const LESSON = redPenFor('airdrop-story');

/** All of each can be seen, and nothing lies over it. */
async function expectTogether(parts: Readonly<Record<string, Locator>>, ratio = 1): Promise<void> {
  for (const [what, part] of Object.entries(parts)) {
    await expect.soft(part, what).toBeInViewport({ ratio });
    const isOnTop = await part.evaluate((one, isWhole) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const found = document.elementFromPoint((left + right) / 2, !isWhole ? Math.max(top, 0) + 8 : (top + bottom) / 2);
      return found !== null && (one.contains(found) || found.contains(one));
    }, ratio === 1);
    expect.soft(isOnTop, `nothing lies over ${what}`).toBe(true);
  }
}

const button = (window: Page, name: string): Locator =>
  window.getByRole('main').getByRole('button', { name, exact: true });

for (const size of SIZES) {
  const isWholeSeen = size.height > 300;
  test(`a person who practises in ${nameOf(size)} has the passage, the answers and the reason together`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await new WelcomePage(window).enterAs('Ada');
    await expect(new LibraryPage(window).title).toBeVisible();
    const answers = LESSON.entries.map((entry) => [entry.claim, worstLabel(entry)] as const);
    await seedAttempt(window, { lesson: LESSON.title, answers: Object.fromEntries(answers), then: 'hand-in' });
    await window.reload();
    const practice = new PracticePage(window);
    await window.getByRole('navigation').getByText('Practice').click();
    await practice.coach.getByRole('button').click();
    await expect(practice.question).toBeVisible();
    await resize(app, window, size);
    const claim = practice.passage.locator('mark');
    const claimInPanel = window.getByRole('main').locator('p[lang][aria-hidden]');

    for (let at = 0; at < 4; at += 1) {
      await expect(practice.question).toBeVisible();
      await expectTogether({ passage: practice.passage }, 0.5);
      if (isWholeSeen) {
        await expectTogether({
          claim,
          evidence: button(window, 'Evidence'),
          attribution: button(window, 'Attribution'),
          rhetoric: button(window, 'Rhetoric'),
          guess: button(window, 'Guess'),
          sure: button(window, 'Sure'),
        });
      }
      if (at % 2 === 0) await practice.answer('2', 'e');
      else await practice.answerByPointer('rhetoric', 'Guess');
      await expectTogether({
        verdict: practice.note.getByRole('heading', { level: 3 }),
        'the way on': button(window, 'Next passage'),
      });
      await expectTogether(
        { claim: isWholeSeen ? claim : claimInPanel, reason: practice.note.locator('[data-reason]') },
        0.3,
      );
      if (isWholeSeen) await expectTogether({ reason: practice.note.locator('[data-reason]') });
      await practice.goOn();
    }
  });

  test(`a teacher who types from paper in ${nameOf(size)} sees the row, and what of it is saved`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await new WelcomePage(window).enterAsTeacher('Ms Green');
    const inClass = new ClassPage(window);
    await inClass.create('9b');
    await inClass
      .lesson(LESSON.title)
      .getByRole('button', { name: /^Type in from paper/ })
      .click();
    const name = window.getByRole('combobox', { name: 'Name on the paper' });
    await expect(name).toBeFocused();
    await resize(app, window, size);
    await window.keyboard.type('Ada');
    await window.keyboard.press('Enter');
    const rows = window.getByRole('list', { name: 'Answers' }).getByRole('listitem');
    const of = String(LESSON.entries.length);
    for (const at of LESSON.entries.slice(0, 12).keys()) {
      const row = rows.filter({ has: window.locator(':focus') });
      await expect(row).toHaveText(new RegExp(`^Claim ${String(at + 1)}:`));
      await window.keyboard.press(String((at % 3) + 1));
      const saved = window.getByText(`Saved: Ada, ${String(at + 1)} of ${of} answered.`);
      await expect(saved).toBeVisible();
      await expectTogether({ row, saved });
      if (isWholeSeen) await expectTogether({ 'the next student': button(window, 'Next student') });
    }
  });

  test(`a class that sorts on a projector in ${nameOf(size)} sees the claim and the answer together`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await new WelcomePage(window).enterAsTeacher('Ms Green');
    const lesson = new LibraryPage(window).lesson(LESSON.title);
    await lesson.locator('summary').click();
    await lesson.getByRole('button', { name: /^On the projector/ }).click();
    const projector = new ProjectorPage(window);
    await resize(app, window, size);
    for (let at = 1; at <= 2; at += 1) {
      await expect(projector.claim(at, LESSON.entries.length)).toBeVisible();
      await projector.typeHands(4, 6, 10);
      await expect(projector.talk).toBeVisible();
      await projector.goOn();
      await projector.typeHands(2, 16, 2);
      await projector.goOn();
      await expect(projector.answer).toBeVisible();
      await expectTogether({ answer: projector.answer });
      if (isWholeSeen) await expectTogether({ claim: window.getByRole('main').locator('mark').first() }, 0.3);
      if (isWholeSeen) await expectTogether({ 'the way on': button(window, 'Next claim') });
      await projector.goOn();
    }
  });

  test(`a teacher who makes a key in ${nameOf(size)} has the claim before them at every question`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await new WelcomePage(window).enterAsTeacher('Ms Green');
    await window.getByRole('button', { name: 'Make a lesson…' }).click();
    await window.getByRole('button', { name: 'Make a lesson', exact: true }).click();
    const workshop = new WorkshopPage(window);
    const before = 'Nobody asked the baker about it. '.repeat(40);
    await workshop.paste(`Bakery closes\n\n${before}The register lists the shop. ${before}`);
    await workshop.goTo('Claims');
    await workshop.mark('The register lists the shop.');
    await workshop.goTo('Key');
    await resize(app, window, size);
    const claim = window.getByRole('main').locator('mark');
    for (const label of ['Evidence', 'Attribution', 'Rhetoric']) {
      await button(window, label).click();
      await expectTogether({ claim, [label]: button(window, label) });
    }
    await window.getByRole('textbox').last().focus();
    await expectTogether({ claim });
    await expectTogether({ 'what has the focus': window.locator(':focus') }, 0.5);
    expect(await findReflowFaults(window)).toEqual([]);
  });

  test(`a newcomer in ${nameOf(size)} sees the claim and the answer to it together`, async ({ launch }) => {
    const { app, window } = await launch();
    await expect(new WelcomePage(window).name).toBeVisible();
    await resize(app, window, size);
    const card = window.getByRole('region', { name: 'Try one' });
    for (const label of ['Evidence', 'Attribution', 'Rhetoric']) {
      const one = card.getByRole('button', { name: new RegExp(`^${label}`) });
      await one.click();
      await expectTogether({ answer: card.getByRole('status') });
      if (isWholeSeen) await expectTogether({ [label]: one, claim: card.getByRole('blockquote') });
    }
  });
}

// Pages to read, which are scrolled: at 400 % they hold less than a claim with what is said of it.
for (const size of SIZES.filter(({ height }) => height > 300)) {
  test(`a teacher who reads the report in ${nameOf(size)} has claim, answers and question together`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await new WelcomePage(window).enterAsTeacher('Ms Green');
    await seedClass(window, { className: '9b', lesson: LESSON.title, papers: inventPapers(LESSON.entries, 24) });
    const inClass = new ClassPage(window);
    await inClass.open('9b');
    await inClass.openReport(LESSON.title);
    await window.getByLabel('Which attempt counts').selectOption({ label: 'The first attempt, exam or not' });
    await resize(app, window, size);
    const first = window.getByRole('region', { name: reportText.discussTitle }).getByRole('listitem').first();
    const claim = first.locator('blockquote');
    await claim.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await expectTogether({ claim });
    await expectTogether({ answers: first.locator('[data-label]').first() });
    const question = first.getByText(reportText.question);
    await expectTogether({ question });
  });

  test(`a student who opens a missed claim from the result in ${nameOf(size)} has claim and reason together`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await new WelcomePage(window).enterAs('Ada');
    await expect(new LibraryPage(window).title).toBeVisible();
    const answers = LESSON.entries.map((entry) => [entry.claim, worstLabel(entry)] as const);
    await seedAttempt(window, { lesson: LESSON.title, answers: Object.fromEntries(answers), then: 'hand-in' });
    await window.reload();
    await new LibraryPage(window).seeResult(LESSON.title);
    const result = new ResultPage(window);
    await expect(result.scored).toBeVisible();
    await resize(app, window, size);
    for (const at of [0, 1]) {
      await result.missed.nth(at).click();
      const sorting = new SortingPage(window);
      await expect(sorting.feedback).toBeVisible();
      await expectTogether({ verdict: sorting.feedback.getByRole('heading').first() });
      await expectTogether({ claim: sorting.currentClaim.first() }, 0.3);
      await window.getByRole('banner').getByRole('button', { name: 'Back to your result' }).click();
    }
  });
}
