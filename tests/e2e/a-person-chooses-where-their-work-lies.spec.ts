import type { ElectronApplication } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expectNoTrap, expectScreen, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { PeoplePage } from './pages/people-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

/** No folder is named at the start, as for most people. */
const unnamed = { env: { CLAIMSORT_DATA_DIR: '' } };

/** Lets the program end where it would end and start again; the test starts it itself. */
const startAgainByHand = (app: ElectronApplication): Promise<void> =>
  app.evaluate((electron) => {
    electron.app.relaunch = () => undefined;
  });

/** The file system of a folder is the operating system's to tell: of this one it says NFS. */
const putOnServer = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate((_electron, there) => {
    const NFS = 0x6969;
    const fs = process.getBuiltinModule('node:fs');
    const tell = fs.statfsSync;
    Reflect.set(fs, 'statfsSync', (asked: string) => (asked.startsWith(there) ? { type: NFS } : tell(asked)));
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, folder);

test('a person moves their work to a stick by keyboard, and finds it there', async ({ launch, folder }) => {
  const stick = path.join(folder, 'stick');
  await fs.mkdir(stick);
  const { app, window } = await launch(unnamed);
  await new WelcomePage(window).enterAs('Ada');
  await expectScreen(window, 'Lessons');
  await press(window, window.getByRole('button', { name: 'Settings' }));
  await expectScreen(window, 'Settings');
  const people = new PeoplePage(window);
  await answerDialogs(app, {});
  await press(window, people.folder.getByRole('button', { name: 'Move everything to another folder…' }));
  await expect(people.folder.getByRole('button', { name: 'Start again now' })).toBeHidden();

  await answerDialogs(app, { open: stick });
  await press(window, people.folder.getByRole('button', { name: 'Move everything to another folder…' }));
  await expect(people.folder.getByRole('status')).toHaveText(`At the next start, everything moves to ${stick}.`);
  // Not the button that ends the program: a second Enter must not press it.
  await expect(people.folder.getByRole('status')).toBeFocused();
  await expectNoTrap(window, 'settings with a folder chosen');
  await expectNoFinding(window, 'settings with a folder chosen');
  await press(window, people.folder.getByRole('button', { name: 'Keep the current folder' }));
  await expect(people.folder.getByRole('button', { name: 'Move everything to another folder…' })).toBeFocused();

  await window.keyboard.press('Enter');
  await expect(people.folder.getByRole('status')).toBeFocused();
  await startAgainByHand(app);
  await tabTo(window, people.folder.getByRole('button', { name: 'Start again now' }));
  const ended = app.waitForEvent('close');
  // The window may be gone before it has reported the key press.
  await Promise.all([ended, window.keyboard.press('Enter').catch(() => undefined)]);

  const again = await launch(unnamed);
  await expectScreen(again.window, 'Lessons');
  expect(await fs.readdir(stick)).toContain('claimsort.sqlite');
  await press(again.window, again.window.getByRole('button', { name: 'Settings' }));
  await expect(new PeoplePage(again.window).folder).toContainText(`The folder: ${stick}`);
});

test('a person is warned of a folder on another computer, before and after it is taken', async ({ launch, folder }) => {
  test.skip(process.platform !== 'linux', 'elsewhere a folder is known by its path');
  const server = path.join(folder, 'server');
  await fs.mkdir(server);
  const first = await launch(unnamed);
  await new WelcomePage(first.window).enterAs('Ada');
  await expectScreen(first.window, 'Lessons');
  await press(first.window, first.window.getByRole('button', { name: 'Settings' }));
  const people = new PeoplePage(first.window);
  await expect(people.folder).not.toContainText('A network folder');
  await putOnServer(first.app, server);
  await answerDialogs(first.app, { open: server });
  await press(first.window, people.folder.getByRole('button', { name: 'Use the work in another folder…' }));
  await expect(people.folder).toContainText('A network folder');
  await expect(people.folder).toContainText('an answer can be lost');
  await first.app.close();

  const { app, window } = await launch(unnamed);
  await new WelcomePage(window).enterAs('Ada');
  await expectScreen(window, 'Lessons');
  await putOnServer(app, server);
  await press(window, window.getByRole('button', { name: 'Settings' }));
  await expect(new PeoplePage(window).folder).toContainText('A network folder');
  await expectNoFinding(window, 'settings with a network folder');
});
