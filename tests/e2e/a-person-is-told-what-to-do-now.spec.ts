import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { ageProfile } from './age-profile.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expectNoTrap, expectScreen, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { LESSON_FILES, redPenFor } from './key-of.ts';
import { PeoplePage } from './pages/people-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';
import { seedPractice } from './seed-practice.ts';

const lesson = redPenFor('airdrop-story');
const right = ({ entries }: typeof lesson) => Object.fromEntries(entries.map(({ claim, label }) => [claim, label]));
/** Whoever takes officials without a name for evidence. */
const habit = Object.fromEntries(
  lesson.entries.map(({ claim, label, source }) => [
    claim,
    label === 'attribution' && source.kind === 'unnamed-official' ? ('evidence' as const) : label,
  ]),
);

async function goTo(window: Page, place: 'Lessons' | 'Practice' | 'Progress'): Promise<void> {
  await press(window, window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }));
  await expectScreen(window, place);
}

/** The card on the screen, drawn anew. */
async function lookAt(window: Page, says: string | RegExp): Promise<PracticePage> {
  await goTo(window, 'Progress');
  await goTo(window, 'Lessons');
  const practice = new PracticePage(window);
  await expect(practice.today).toContainText(says);
  return practice;
}

test('a new person starts a lesson by keyboard, and a person who started one continues it', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  const today = new PracticePage(window).today;
  await expect(today).toContainText('This lesson is new to you.');
  await expectNoFinding(window, 'a next lesson');
  await press(window, today.getByRole('button'));
  await expect(window.locator('h1:focus')).toHaveCount(1);
  await press(window, window.getByRole('banner').getByRole('button').first());
  await expectScreen(window, 'Lessons');

  await seedAttempt(window, { lesson: lesson.title, answers: {}, then: 'leave' });
  await lookAt(window, /You stopped at claim 1 of \d+\. Finish what you started\./);
  await expectNoFinding(window, 'something begun');
  await press(window, today.getByRole('button'));
  await expect(window.locator('h2:focus')).toContainText(lesson.entries[0]?.words ?? '');
  await press(window, window.getByRole('button', { name: /^Back to lessons/ }));
  await expectScreen(window, 'Lessons');
});

test('a person is told to review, then to mend a habit, then that it is enough, and gets there by keyboard', async ({
  launch,
}) => {
  test.slow();
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expectScreen(window, 'Lessons');
  const { today } = new PracticePage(window);
  await seedAttempt(window, { lesson: lesson.title, answers: habit, then: 'hand-in' });
  const practice = await lookAt(window, /Practise \d short passages/);
  await expectNoFinding(window, 'passages that are due');
  await goTo(window, 'Practice');
  await expectNoTrap(window, 'practice with passages due');
  await expectNoFinding(window, 'practice with passages due');
  await press(window, today.getByRole('button'));
  await expect(practice.question).toBeFocused();
  await press(window, window.getByRole('button', { name: 'Stop' }));
  await expectScreen(window, 'Practice');

  await seedPractice(window, 'review');
  await lookAt(window, 'You often call unnamed officials “evidence”');
  await expectNoFinding(window, 'a habit to mend');
  await press(window, today.getByRole('button'));
  await expect(practice.question).toBeFocused();
  await press(window, window.getByRole('button', { name: 'Stop' }));
  await expectScreen(window, 'Practice');
  await expect(today).toContainText('7 short passages are left');

  await seedPractice(window, 'coach');
  for (const one of LESSON_FILES.map(redPenFor)) {
    await seedAttempt(window, { lesson: one.title, answers: right(one), then: 'hand-in' });
  }
  await seedPractice(window, 'review');
  await lookAt(window, 'You’re done for today');
  await expectNoFinding(window, 'nothing to do');
});

test('a person who was away for ten days is welcomed back, and sees sixty attempts', async ({ launch, folder }) => {
  test.slow();
  const file = path.join(folder, 'Ada.json');
  const here = await launch();
  await new WelcomePage(here.window).enterAs('Ada');
  await expectScreen(here.window, 'Lessons');
  await seedAttempt(here.window, { lesson: lesson.title, answers: habit, then: 'hand-in' });
  await answerDialogs(here.app, { save: file });
  const profile = await whoIsHere(here.window);
  await ask(here.window, 'saveExport', { export: { kind: 'profile', profile, form: 'json' } });
  await here.app.close();
  await fs.writeFile(file, ageProfile(await fs.readFile(file, 'utf8'), { times: 60, daysAgo: 10 }));

  const { app, window } = await launch({ env: { CLAIMSORT_DATA_DIR: path.join(folder, 'another') } });
  await new WelcomePage(window).enterAs('Ben');
  await expectScreen(window, 'Lessons');
  await answerDialogs(app, { open: file });
  await press(window, window.getByRole('button', { name: 'Settings' }));
  const people = new PeoplePage(window);
  await press(window, people.choose);
  await expect(people.dialog).toContainText('60 new attempts');
  await press(window, people.dialog.getByRole('button', { name: 'Add this person' }));
  await expect(people.brought).toContainText('Ada is now among the people on this computer.');
  await press(window, people.somebodyElse);
  await press(window, people.person('Ada'));
  await expectScreen(window, 'Lessons');
  await expect(new PracticePage(window).today).toContainText('Welcome back. You were away for 10 days');
  await expectNoFinding(window, 'a welcome after an absence');

  await goTo(window, 'Progress');
  await expectNoTrap(window, 'progress, sixty attempts');
  await expectNoFinding(window, 'progress, sixty attempts');
  await press(window, window.getByRole('button', { name: 'All attempts' }));
  await expectScreen(window, 'All attempts');
  const rows = window.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(50);
  await press(window, window.getByRole('button', { name: 'Show 10 more' }));
  await expect(rows).toHaveCount(60);
  await expect(rows.nth(50).getByRole('button').first()).toBeFocused();
});
