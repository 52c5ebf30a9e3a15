// The same lesson in a learning platform: the teacher makes a package in the program, and a platform plays it.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { LMS_FORMS, type LmsForm } from '../../content/attempt/hand-out-form.ts';
import type { Label } from '../../content/lesson/label.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { makeLessonPage } from '../../content/files/lesson-page.ts';
import { toScormPackage } from '../../content/files/scorm-package.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import { expectNoFinding } from './axe.ts';
import { lacksChromium, openBrowser } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { lacksFirefox, openFirefox } from './firefox.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { type KeptByLms, type PlayingLms, startLms } from './playing-lms.ts';
import { tabTo } from './tab-to.ts';

test.skip(lacksChromium !== null, lacksChromium ?? '');

const KEY = redPenFor('warm-up');
const NAMES: Readonly<Record<LmsForm, string>> = { 'scorm-1.2': 'SCORM 1.2', 'scorm-2004': 'SCORM 2004, 4th edition' };

/** Opens the lesson from the student's course, in a window of its own. */
async function openFromCourse(course: Page, lms: PlayingLms, student: string): Promise<LessonPage> {
  await course.goto(lms.addressOf(student, 'window'));
  const opened = course.waitForEvent('popup');
  await course.getByRole('button', { name: 'Open the lesson' }).click();
  return new LessonPage(await opened);
}

/** Answers claims of a guided lesson from the one under judgement on, marking a word in each, and goes on after each. */
async function answer({ window, sorting }: LessonPage, labels: readonly Label[]): Promise<void> {
  for (const label of labels) {
    await sorting.question.waitFor();
    await sorting.sortByKeys(label, 'sure');
    await sorting.firstWord.waitFor();
    await sorting.markFirstWordByKeys();
    await sorting.feedback.waitFor();
    await window.keyboard.press('Enter');
  }
}

/** The points that the listed labels earn, counted by hand in the lesson file. */
function countByHand(kept: KeptByLms | null): number {
  const listed = Object.values(kept?.interactions ?? {});
  const labels: readonly Label[] = ['evidence', 'attribution', 'rhetoric'];
  return listed.reduce((sum, { id, student_response, learner_response }) => {
    const entry = KEY.entries[Number(id.replace('claim-', '')) - 1];
    const said = student_response ?? learner_response ?? '-';
    const label = labels.find((one) => said !== '' && one.startsWith(said));
    if (entry === undefined || label === undefined) throw new Error(`${id}: ${said}`);
    return sum + entry.credits[label];
  }, 0);
}

for (const form of LMS_FORMS)
  test(`a class works in a platform with ${NAMES[form]}: a student leaves, comes back elsewhere and finishes`, async ({
    launch,
    folder,
  }) => {
    test.slow();
    const file = path.join(folder, 'lesson.zip');
    const { app, window } = await launch();
    await new WelcomePage(window).enterAsTeacher('Ms Green');
    const classes = new ClassPage(window);
    await classes.create('9b');
    await classes
      .lesson(KEY.title)
      .getByRole('button', { name: /^Hand out/ })
      .click();
    const dialog = window.getByRole('dialog');
    await tabTo(window, dialog.getByRole('radio', { name: /^A file for Claimsort/ }));
    // To the last of four.
    for (const _ of [1, 2, 3]) await window.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /^A package for a learning platform/ })).toBeChecked();
    await dialog.getByRole('radio', { name: new RegExp(`^${NAMES[form]}`) }).check();
    await expect(dialog).toContainText('it holds the answer key');
    await expect(dialog).toContainText('An exam without its key cannot be scored by a platform');
    await expectNoFinding(window, `handing out for ${form}`);
    await answerDialogs(app, { save: file });
    const save = dialog.getByRole('button', { name: 'Save the package…' });
    await tabTo(window, save);
    await window.keyboard.press('Enter');
    await expect(new LibraryPage(window).messages).toContainText(file);

    const lms = await startLms(path.join(folder, 'lms'), await fs.readFile(file), form);
    const school = await openBrowser(path.join(folder, 'school'));
    const there = await openFromCourse(school.page, lms, 'ada');
    await expect(there.window.getByRole('region', { name: 'Where your answers are' })).toContainText(
      'goes to your learning platform',
    );
    await expectNoFinding(there.window, `the start in ${form}`);
    expect(lms.commits('ada')).toBe(0);
    await there.start.click();
    const labels = KEY.entries.map((entry, at) => (at === 1 ? worstLabel(entry) : entry.label));
    // A platform is sent the labels only, so nothing is promised of what the teacher sees of a hint.
    await there.sorting.question.waitFor();
    await there.window.keyboard.press('h');
    await expect(there.sorting.panel).toContainText('A hint costs nothing.');
    await expect(there.sorting.panel).not.toContainText('Your teacher');
    await answer(there, labels.slice(0, 3));
    // A label is kept before its words are marked.
    await there.sorting.question.waitFor();
    await there.sorting.sortByKeys(labels[3] ?? 'evidence', 'guess');
    await there.sorting.firstWord.waitFor();
    const half = await lms.read('ada');
    expect(Object.values(half?.interactions ?? {})).toHaveLength(3);
    expect(half?.core?.lesson_status ?? half?.completion_status).toBe('incomplete');
    expect(half?.suspend_data.length).toBeLessThan(300);
    await school.kill();

    const home = await openBrowser(path.join(folder, 'home'));
    const here = await openFromCourse(home.page, lms, 'ada');
    await expect(here.window.getByText('4 answered', { exact: false }).first()).toBeVisible();
    await here.goOn.click();
    await here.sorting.expectPlace(4);
    await here.sorting.firstWord.waitFor();
    await here.sorting.markFirstWordByKeys();
    await here.sorting.feedback.waitFor();
    await here.window.keyboard.press('Enter');
    await answer(here, labels.slice(4));
    await expect(new ResultPage(here.window).scored).toBeVisible();
    await expect(here.window.getByRole('status').filter({ hasText: 'has your answers' })).toBeVisible();
    await expectNoFinding(here.window, `the result in ${form}`);
    await here.window.close();

    const kept = await lms.read('ada');
    const points = labels.reduce((sum, label, at) => sum + (KEY.entries[at]?.credits[label] ?? 0), 0);
    const claims = KEY.entries.length;
    expect(Object.values(kept?.interactions ?? {})).toHaveLength(claims);
    expect(countByHand(kept)).toBe(points);
    if (form === 'scorm-1.2') {
      expect(kept?.core?.lesson_status).toBe('completed');
      const { raw, min, max } = kept?.core?.score ?? {};
      expect([Number(raw), min, max]).toEqual([Number(((points / claims) * 100).toFixed(2)), '0', '100']);
    } else {
      expect([kept?.completion_status, kept?.success_status]).toEqual(['completed', 'unknown']);
      const { raw, min, max, scaled } = kept?.score ?? {};
      expect([Number(raw), min, max]).toEqual([points, '0', String(claims)]);
      expect(Number(scaled)).toBeCloseTo(points / claims, 6);
    }

    // The result opens again, and practice after it changes nothing that the platform keeps.
    const before = lms.commits('ada');
    const again = await openFromCourse(home.page, lms, 'ada');
    await again.window.getByRole('button', { name: 'See that result' }).click();
    await expect(new ResultPage(again.window).scored).toBeVisible();
    expect(lms.commits('ada')).toBeLessThanOrEqual(before + 1);
    expect((await lms.read('ada'))?.interactions).toEqual(kept?.interactions);
    // What axe itself does with colours is no fault of the page.
    expect([...school.said, ...home.said].filter((one) => !one.startsWith('Canvas2D'))).toEqual([]);
    await home.close();
    await lms.close();
  });

/** A package of the first two claims, made without the program. */
async function packTwo(form: LmsForm): Promise<Uint8Array> {
  const template = await fs.readFile(path.resolve(import.meta.dirname, '../../out/lms/lms-page.html'), 'utf8');
  // The test of the lessons reads it by the schema.
  const file = JSON.parse(KEY.text) as LessonFile;
  const claims = file.lesson.claims.slice(0, 2).map(({ id }) => id);
  const page = makeLessonPage(template, {
    ...{ format: 'claimsort-page', version: 1, mode: 'guided', lms: form, claims, file },
  });
  return toScormPackage({ form, title: file.lesson.title, hash: hashOf(page), page });
}

test('a student’s platform refuses to keep an answer: the page says so, and it is kept later', async ({ folder }) => {
  const lms = await startLms(path.join(folder, 'lms'), await packTwo('scorm-1.2'), 'scorm-1.2');
  const { page, close } = await openBrowser(path.join(folder, 'me'), { viewport: { width: 800, height: 700 } });
  const lesson = await openFromCourse(page, lms, 'ben');
  await lesson.start.click();
  await lesson.sorting.question.waitFor();
  lms.isRefusing = true;
  await lesson.sorting.sortByKeys('evidence', 'guess');
  const alert = lesson.window.getByRole('alert').filter({ hasText: 'Your learning platform did not take it' });
  await expect(alert).toBeVisible();
  await expect(lesson.sorting.notSaved).toBeVisible();
  await expectNoFinding(lesson.window, 'refused by the platform');
  const before = await lms.read('ben');
  lms.isRefusing = false;
  // The page tries again by itself.
  await expect(lesson.sorting.firstWord).toBeVisible();
  await expect(alert).toHaveCount(0);
  expect((await lms.read('ben'))?.suspend_data).not.toBe(before?.suspend_data);

  // The same lesson in another window of this browser.
  const second = await openFromCourse(page, lms, 'ben');
  await expect(
    second.window.getByRole('heading', { level: 1, name: 'This lesson is open in another window' }),
  ).toBeVisible();
  await close();
  await lms.close();
});

test('a student opens the lesson outside the platform, and is told where it belongs', async ({ folder }) => {
  const lms = await startLms(path.join(folder, 'lms'), await packTwo('scorm-2004'), 'scorm-2004');
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  await page.goto(lms.bare);
  await expect(page.getByRole('heading', { level: 1, name: 'Open this lesson from your course' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expectNoFinding(page, 'no platform');
  await close();
  await lms.close();
});

test('a student works in a platform with Firefox, which shows the lesson in a frame', async ({ folder }) => {
  test.skip(lacksFirefox !== null, lacksFirefox ?? '');
  const lms = await startLms(path.join(folder, 'lms'), await packTwo('scorm-1.2'), 'scorm-1.2');
  const profile = path.join(folder, 'firefox');
  const before = await openFirefox(profile, 28_282);
  await before.open(lms.addressOf('cem', 'frame'));
  await before.enterFrame();
  await before.press('Start sorting');
  await before.see('How sure are you?');
  await before.keys('1q');
  await before.see('Which words gave it away?');
  await before.kill();
  expect((await lms.read('cem'))?.core?.lesson_status).toBe('incomplete');

  const later = await openFirefox(profile, 28_282);
  await later.open(lms.addressOf('cem', 'frame'));
  await later.enterFrame();
  await later.see('1 answered');
  await later.press('Continue with claim');
  await later.see('Which words gave it away?');
  await later.kill();
  await lms.close();
});
