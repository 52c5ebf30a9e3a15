import * as path from 'node:path';
import { PATIENCE_MS } from '../builders/patience.ts';
import { whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expectNoTrap, expectScreen, press } from './by-keyboard.ts';
import { filesWith } from './files-with.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { PeoplePage } from './pages/people-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';

const { title, entries } = redPenFor('warm-up');
const answers = Object.fromEntries(entries.map(({ claim, label }) => [claim, label]));

test('a person erases everything of theirs after they typed their name, and not a byte is left', async ({
  launch,
  folder,
}) => {
  const data = path.join(folder, 'data');
  const { app, window } = await launch();
  await new WelcomePage(window).enterAs('Ben');
  await expectScreen(window, 'Lessons');
  const people = new PeoplePage(window);
  await press(window, people.person('Ben'));
  await new WelcomePage(window).enterAs('Ada Canary');
  await expectScreen(window, 'Lessons');
  const ada = await whoIsHere(window);
  await seedAttempt(window, { lesson: title, answers, then: 'hand-in' });
  await press(window, window.getByRole('button', { name: 'Settings' }));
  await expectScreen(window, 'Settings');

  await press(window, people.erase);
  await expect(people.dialog).toContainText('What Claimsort cannot promise');
  await expectNoTrap(window, 'the question before erasing');
  await window.keyboard.press('Escape');
  await expect(people.dialog).toBeHidden();
  await expect(people.erase).toBeFocused();

  await window.keyboard.press('Enter');
  await press(window, people.dialog.getByRole('textbox', { name: 'To delete everything, type: Ada Canary' }), 'B');
  await window.keyboard.press('Enter');
  await expect(people.dialog).toContainText('That doesn’t match.');
  await expectNoFinding(window, 'a name that is not the one');
  // What there is to erase lies in more than one file, once the first backup was made.
  await expect(async () => {
    const places = (await filesWith(data, ada)).map((file) => path.dirname(file));
    expect(places).toEqual(expect.arrayContaining(['.', 'backups']));
    expect(await filesWith(data, 'Ada Canary')).not.toEqual([]);
  }).toPass({ timeout: PATIENCE_MS });

  await window.keyboard.press('Backspace');
  await window.keyboard.type('ada canary');
  await window.keyboard.press('Enter');
  await expectScreen(window, /^Read the news/);
  await expect(window.getByText(/has been deleted here/)).toBeVisible();
  expect([await filesWith(data, 'Ada Canary'), await filesWith(data, ada)]).toEqual([[], []]);
  await expectNoTrap(window, 'the people who are left');
  await press(window, people.person('Ben'));
  await expectScreen(window, 'Lessons');
  await app.close();
  expect([await filesWith(data, 'Ada Canary'), await filesWith(data, ada)]).toEqual([[], []]);
});
