import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { ask } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expectNoTrap, expectScreen, press } from './by-keyboard.ts';
import { expect, test, type LaunchOptions } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { readCsv } from './read-csv.ts';
import { seedAttempt } from './seed-attempt.ts';
import { enter, goToSettings } from './settings-by-keyboard.ts';

const { title, entries } = redPenFor('warm-up');
const answers = Object.fromEntries(entries.map((entry) => [entry.claim, worstLabel(entry)]));

const namesOf = async (window: Page): Promise<readonly (string | null)[]> => {
  const start = await ask(window, 'readStart', {});
  return start.ok ? start.value.profiles.map(({ name }) => name) : [];
};

const another = (folder: string): LaunchOptions => ({ env: { CLAIMSORT_DATA_DIR: path.join(folder, 'another') } });

test('a person saves all they did, and finds it on another computer, once', async ({ launch, folder }) => {
  test.slow();
  const file = path.join(folder, 'Ada.json');
  const table = path.join(folder, 'Ada.csv');
  const here = await launch();
  await enter(here.window, 'Ada');
  await seedAttempt(here.window, { lesson: title, answers, then: 'hand-in' });
  const own = await goToSettings(here.window);
  await expectNoTrap(here.window, 'settings');
  await answerDialogs(here.app, { save: file });
  await press(here.window, own.saveAll);
  await expect(own.messages).toContainText('Ada.json');
  await answerDialogs(here.app, { save: table });
  await press(here.window, own.saveTable);
  await expect(own.messages).toContainText('Ada.csv');
  await press(here.window, own.messages.getByRole('button'));
  await here.app.close();

  // Each answer once, in both files, as it was given.
  const saved = JSON.parse(await fs.readFile(file, 'utf8')) as {
    profile: { name: string };
    events: { kind: string; payload: { claim?: string; label?: string } }[];
  };
  const responded = saved.events.filter(({ kind }) => kind === 'responded').map(({ payload }) => payload);
  expect(saved.profile.name).toBe('Ada');
  expect(Object.fromEntries(responded.map(({ claim, label }) => [claim, label]))).toEqual(answers);
  const rows = readCsv(await fs.readFile(table, 'utf8'));
  expect(rows.map(({ lesson, text, label, key_label: key }) => [lesson, text, label, key])).toEqual(
    entries.map((entry) => [title, entry.words, answers[entry.claim], entry.label]),
  );

  const there = await launch(another(folder));
  const { window } = there;
  await enter(window, 'Ben');
  const people = await goToSettings(window);
  await answerDialogs(there.app, { open: file });
  await press(window, people.choose);
  await expect(people.dialog).toContainText('This is the work of Ada, who is not on this computer yet.');
  await expect(people.dialog).toContainText('This is not your own work.');
  await expectNoTrap(window, 'whose work it is');
  await expectNoFinding(window, 'whose work it is');
  await window.keyboard.press('Escape');
  await expect(people.dialog).toBeHidden();
  await expect(people.choose).toBeFocused();
  expect(await namesOf(window)).toEqual(['Ben']);

  await press(window, people.choose);
  await press(window, people.dialog.getByRole('button', { name: 'Add this person' }));
  await expect(people.brought).toContainText('Ada is now among the people on this computer.');
  await expect(people.choose).toBeFocused();
  await press(window, people.choose);
  await expect(people.dialog).toContainText('There is nothing to import.');
  await expectNoFinding(window, 'nothing to bring in');
  await press(window, people.dialog.getByRole('button', { name: 'Close' }).last());
  await expect(people.choose).toBeFocused();

  await press(window, people.somebodyElse);
  await expectScreen(window, /^Read the news/);
  await expectNoFinding(window, 'two people to choose from');
  await press(window, people.person('Ada'));
  await expectScreen(window, 'Lessons');
  await press(window, window.getByRole('button', { name: 'Progress' }));
  await press(window, window.getByRole('button', { name: 'All attempts' }));
  await expectScreen(window, 'All attempts');
  await expect(window.locator('tbody').getByRole('row')).toHaveCount(1);
});

test('a person brings in a file that is damaged in the middle, is told where, and nothing is kept', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'Ada.json');
  const here = await launch();
  await enter(here.window, 'Ada');
  await seedAttempt(here.window, { lesson: title, answers, then: 'hand-in' });
  await answerDialogs(here.app, { save: file });
  await press(here.window, (await goToSettings(here.window)).saveAll);
  await expect(new PeoplePage(here.window).messages).toContainText('Ada.json');
  await here.app.close();
  const whole = await fs.readFile(file, 'utf8');

  const there = await launch(another(folder));
  const { window } = there;
  await enter(window, 'Ben');
  const people = await goToSettings(window);
  await answerDialogs(there.app, { open: file });

  const at = (JSON.parse(whole) as { events: { kind: string }[] }).events.findIndex(({ kind }) => kind === 'responded');
  const second = `step ${String(at + 2)}`;
  const halves = whole.split('"kind":"responded"');
  for (const [damaged, message] of [
    // Cut off, as by a stick that was pulled out; and with one step that somebody changed by hand.
    [whole.slice(0, whole.length / 2), /in line \d+, (at )?(column|character) \d+|line \d+/],
    [[halves[0], halves.slice(1).join('"kind":"responded"')].join('"kind":"guessed"'), /step/],
    [whole.replace('"confidence":"sure"', '"confidence":"fairly"'), second],
  ] as const) {
    await fs.writeFile(file, damaged);
    await press(window, people.choose);
    await expect(people.refused).toContainText('Nothing was imported.');
    await expect(people.refused).toContainText(message);
    await expect(people.choose).toBeFocused();
    expect(await namesOf(window)).toEqual(['Ben']);
  }
  await expectNoFinding(window, 'a profile that was refused');
});

test('a person gives themselves another name, and somebody else takes the seat', async ({ launch }) => {
  const { window } = await launch();
  await enter(window, 'Ada');
  const people = await goToSettings(window);
  await press(window, people.name, 'ControlOrMeta+a');
  await window.keyboard.type('Ada Lovelace');
  await press(window, people.saveName);
  await expect(people.nowReading).toHaveText('Using Claimsort as: Ada Lovelace');
  await expect(window.locator('[aria-live]').filter({ hasText: 'Saved.' })).toBeAttached();
  await press(window, people.somebodyElse);
  await new WelcomePage(window).enterAs('Ben');
  await expectScreen(window, 'Lessons');
  await press(window, window.getByRole('button', { name: /^Ben/ }));
  await expectNoTrap(window, 'who is reading');
  await press(window, people.person('Ada Lovelace'));
  await expectScreen(window, 'Lessons');
  await expect(new LibraryPage(window).nextStep).toBeVisible();
  await expect(window.getByRole('button', { name: /^Ada Lovelace/ })).toBeVisible();
});
