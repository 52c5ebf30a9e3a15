import type { Label } from '../../content/lesson/label.ts';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expectNoTrap, expectScreen, press } from './by-keyboard.ts';
import { expect, test, type Running } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { PeoplePage } from './pages/people-page.ts';
import { readCsv } from './read-csv.ts';
import { seedAttempt } from './seed-attempt.ts';
import { enter, goToSettings } from './settings-by-keyboard.ts';

const { title, entries } = redPenFor('warm-up');

/** The first `right` claims as the key has them, the others not. */
const answersOf = (right: number): Readonly<Record<string, Label>> =>
  Object.fromEntries(entries.map((entry, at) => [entry.claim, at < right ? entry.label : worstLabel(entry)]));

const sort = ({ window }: Running, right: number) =>
  seedAttempt(window, { lesson: title, answers: answersOf(right), then: 'hand-in' });

/** Saves everything under a name, from the settings. */
async function save({ app, window }: Running, file: string): Promise<void> {
  await answerDialogs(app, { save: file });
  await press(window, new PeoplePage(window).saveAll);
  await expect(new PeoplePage(window).messages).toContainText(path.basename(file));
  await press(window, new PeoplePage(window).messages.getByRole('button'));
}

/** Brings a file in, from the settings, and agrees to what is asked. */
async function bring({ app, window }: Running, file: string, agree: string): Promise<void> {
  await answerDialogs(app, { open: file });
  await press(window, new PeoplePage(window).choose);
  await press(window, new PeoplePage(window).dialog.getByRole('button', { name: agree }));
}

/** All that the program says of how a person has been doing, and every answer as it stands in their table. */
async function figuresOf(running: Running, table: string) {
  const { app, window } = running;
  const profile = await whoIsHere(window);
  await answerDialogs(app, { save: table });
  await press(window, new PeoplePage(window).saveTable);
  await expect(new PeoplePage(window).messages).toContainText(path.basename(table));
  const rows = readCsv(await fs.readFile(table, 'utf8'));
  const progress = await ask(window, 'readProgress', { profile });
  const history = await ask(window, 'readHistory', { profile });
  if (!progress.ok || !history.ok) throw new Error('It cannot be read.');
  return {
    progress: progress.value,
    history: history.value,
    rows: rows.map((row) => JSON.stringify(row)).sort(),
  };
}

test('a person who worked at two computers brings both together, in either order, and nothing counts twice', async ({
  launch,
  folder,
}) => {
  test.slow();
  const [first, atHome, atSchool] = ['first', 'home', 'school'].map((name) => path.join(folder, `${name}.json`));
  if (first === undefined || atHome === undefined || atSchool === undefined) throw new Error('three files');

  const school = await launch();
  await enter(school.window, 'Ada');
  await sort(school, 2);
  await goToSettings(school.window);
  await save(school, first);
  await school.window.keyboard.press('Escape');
  await sort(school, 4);
  await save(school, atSchool);

  const home = await launch({
    env: { CLAIMSORT_DATA_DIR: path.join(folder, 'at-home') },
    args: [`--user-data-dir=${path.join(folder, 'user-at-home')}`],
  });
  await enter(home.window, 'Ben');
  const people = await goToSettings(home.window);
  await bring(home, first, 'Add this person');
  await press(home.window, people.somebodyElse);
  await press(home.window, people.person('Ada'));
  await expectScreen(home.window, 'Lessons');
  await sort(home, 7);
  await goToSettings(home.window);
  await save(home, atHome);

  await answerDialogs(home.app, { open: atSchool });
  await press(home.window, people.choose);
  await expect(people.dialog).toContainText('This is the work of Ada, who is on this computer already.');
  await expect(people.dialog).toContainText('What is missing here is added, without duplicates. What is here stays.');
  await expect(people.dialog).toContainText('1 new attempt');
  await expect(people.dialog).not.toContainText('This is not your own work.');
  await expectNoTrap(home.window, 'what is missing');
  await expectNoFinding(home.window, 'what is missing');
  await home.window.keyboard.press('Escape');
  await expect(people.choose).toBeFocused();
  await bring(home, atSchool, 'Add what is missing');
  await expect(people.brought).toContainText('Added what was missing for Ada.');
  await expect(people.choose).toBeFocused();

  await bring(school, atHome, 'Add what is missing');
  await expect(new PeoplePage(school.window).brought).toContainText('Added what was missing for Ada.');

  const there = await figuresOf(home, path.join(folder, 'home.csv'));
  const here = await figuresOf(school, path.join(folder, 'school.csv'));
  expect(there).toEqual(here);
  // Three attempts, each answer of each once.
  expect(here.history).toHaveLength(3);
  expect(here.rows).toHaveLength(3 * entries.length);
  expect(new Set(here.rows).size).toBe(here.rows.length);
});
