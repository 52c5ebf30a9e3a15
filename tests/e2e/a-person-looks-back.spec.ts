import type { Page } from '@playwright/test';
import type { Label } from '../../content/lesson/label.ts';
import { ask } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expectFocusKept, expectNoTrap, expectScreen, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { HistoryPage } from './pages/history-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';
import { tabTo } from './tab-to.ts';
import { TEACHERS_LESSON_ID, teachersLesson } from './teachers-lesson.ts';
import type { LessonId } from '../../content/lesson/format.ts';

const { entries } = redPenFor('warm-up');
const byClaim = (choose: (entry: (typeof entries)[number]) => Label): Readonly<Record<string, Label>> =>
  Object.fromEntries(entries.map((entry) => [entry.claim, choose(entry)]));
const allWrong = byClaim(worstLabel);
const allRight = byClaim(({ label }) => label);
/** The last claim is left open. */
const mostlyWrong = Object.fromEntries(Object.entries(allWrong).slice(0, -1));

const WHY_THEN = 'This is what the key of the first edition said.';
const WHY_NOW = 'This is what the key of the second edition says.';

async function install(window: Page, title: string, revision: number, why: string): Promise<void> {
  const installed = await ask(window, 'installLesson', { text: teachersLesson(title, revision, why) });
  if (!installed.ok) throw new Error(installed.error.code);
}

async function goToHistory(window: Page): Promise<HistoryPage> {
  await press(window, window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Progress' }));
  await expectScreen(window, 'Progress');
  await press(window, window.getByRole('button', { name: 'All attempts' }));
  await expectScreen(window, 'All attempts');
  return new HistoryPage(window);
}

/** Goes through an attempt with Enter alone: each claim with the answer that was given, or none. */
async function readAnswers(window: Page, answers: Readonly<Record<string, Label>>): Promise<void> {
  for (const [at, { claim, words }] of entries.entries()) {
    await expect(window.locator('h2:focus')).toContainText(`Claim ${String(at + 1)} of ${String(entries.length)}`);
    await expect(window.locator('h2:focus')).toContainText(words);
    const panel = window.getByRole('complementary', { name: 'The claim you are sorting' });
    const label = answers[claim];
    if (label === undefined) await expect(panel).toContainText('You didn’t answer this one.');
    else await expect(panel.getByText('Your answer').locator('..')).toContainText(new RegExp(label, 'i'));
    if (at < entries.length - 1) await window.keyboard.press('Enter');
  }
}

/** Ada sorted the first edition twice, the second once, and put one attempt aside. */
async function setUp(window: Page): Promise<void> {
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  await install(window, 'A goose', 1, WHY_THEN);
  await seedAttempt(window, { lesson: 'A goose', answers: mostlyWrong, then: 'hand-in' });
  await seedAttempt(window, { lesson: 'A goose', answers: allRight, then: 'hand-in' });
  await install(window, 'A goose, revised', 2, WHY_NOW);
  await seedAttempt(window, { lesson: 'A goose, revised', answers: allWrong, then: 'hand-in' });
}

test('a person opens an old attempt claim by claim, against the key of that day', async ({ launch }) => {
  const { window } = await launch();
  await setUp(window);
  const history = await goToHistory(window);
  await expect(history.rows).toHaveCount(3);
  await expect(history.rows.nth(0)).not.toContainText('The key has changed since');
  await expect(history.rows.nth(2)).toContainText('The key has changed since');
  await expect(history.rows.nth(2)).toContainText(/0(\.\d+)? of 7/);
  await expectNoTrap(window, 'history');
  await expectNoFinding(window, 'history with an older key');

  await press(window, history.open(2));
  await expectScreen(window, 'Your result');
  const review = window.getByRole('button', { name: 'Review in the article' });
  await press(window, review);
  await expect(window.getByText(WHY_THEN)).toBeVisible();
  await expectNoFinding(window, 'an attempt that is opened again');
  await readAnswers(window, mostlyWrong);
  await window.keyboard.press('Enter');
  // Back on the result, the person is where they left it.
  await expect(review).toBeFocused();

  // The lesson goes; what was answered stays, with the key that it had.
  await ask(window, 'removeLesson', { lesson: TEACHERS_LESSON_ID as LessonId }); // The id in the file above.
  await press(window, new ResultPage(window).placeLink('What supports the headline?'));
  await press(window, window.getByRole('button', { name: 'All attempts' }));
  // Back in the list, the person is where they left it.
  await expect(history.open(2)).toBeFocused();
  await press(window, history.open(1));
  await expectScreen(window, 'Your result');
  await press(window, window.getByRole('button', { name: 'All attempts' }));
  await expect(history.open(1)).toBeFocused();
  await press(window, window.getByRole('button', { name: 'Progress' }));
  await press(window, window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Lessons' }));
  await expectScreen(window, 'Lessons');
  await expect(new LibraryPage(window).lesson('A goose, revised')).toBeHidden();
  await goToHistory(window);
  await press(window, history.open(0));
  await expectScreen(window, 'Your result');
  await press(window, window.getByRole('button', { name: 'Review in the article' }));
  await expect(window.getByText(WHY_NOW)).toBeVisible();
  await readAnswers(window, allWrong);
});

test('a person lays two attempts side by side, and chooses others with the arrow keys', async ({ launch }) => {
  const { window } = await launch();
  await setUp(window);
  const history = await goToHistory(window);
  await press(window, history.compare(1));
  await expectScreen(window, /^Two attempts: A goose/);
  await expect(history.changed).toContainText('7 better, none worse, none unchanged.');
  await expect(history.changed).not.toContainText('The key changed between the two.');

  await tabTo(window, history.second);
  await window.keyboard.press('ArrowUp');
  await expect(history.changed).toContainText('The key changed between the two.');
  await expect(history.changed).toContainText('none better, none worse, 7 unchanged.');
  await expect(history.second).toBeFocused();
  await expectNoTrap(window, 'two attempts side by side');
  await expectNoFinding(window, 'two attempts with different keys');
  await press(window, window.getByRole('button', { name: 'All attempts' }));
  await expect(history.compare(1)).toBeFocused();
});

test('a person looks at what they had put aside, and nothing can be added to it', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  const { title } = redPenFor('warm-up');
  await seedAttempt(window, { lesson: title, answers: mostlyWrong, then: 'set-aside' });
  const history = await goToHistory(window);
  await expect(history.rows).toContainText(['abandoned']);
  await press(window, history.open(0));
  await expect(window.getByText('unfinished, review')).toBeVisible();
  await expect(new SortingPage(window).feedback).toBeVisible();
  await expectNoFinding(window, 'an attempt that was set aside');
  await readAnswers(window, mostlyWrong);

  // The last claim was never answered, and stays so.
  for (const key of ['1', 'e']) await window.keyboard.press(key);
  await expectFocusKept(window, 'keys that do nothing here');
  await expect(window.getByText('You didn’t answer this one.')).toBeVisible();
  await expectNoTrap(window, 'an attempt that was set aside');
  await window.keyboard.press('Escape');
  await press(window, window.getByRole('button', { name: 'Back to all attempts', exact: true }));
  await expect(history.open(0)).toBeFocused();
});
