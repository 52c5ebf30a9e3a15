import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { filesWith } from './files-with.ts';
import { expect, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/** No folder is named at the start, as for most people. */
const unnamed = { env: { CLAIMSORT_DATA_DIR: '' } };

test('a person keeps their work on a stick, and is told when the stick is not in', async ({ launch, folder }) => {
  const stick = path.join(folder, 'stick');
  await fs.mkdir(stick);
  const first = await launch(unnamed);
  await new WelcomePage(first.window).enterAs('Ada');
  await expect(new LibraryPage(first.window).title).toBeVisible();
  await answerDialogs(first.app, { open: stick });
  expect(await ask(first.window, 'chooseDataFolder', { how: 'move' })).toMatchObject({
    value: { chosenBy: 'program', next: { path: stick, how: 'move', isNetwork: false } },
  });
  await first.app.close();

  const second = await launch(unnamed);
  await expect(new LibraryPage(second.window).title).toBeVisible();
  expect(await ask(second.window, 'readDataFolder', {})).toMatchObject({
    value: { path: stick, chosenBy: 'person', next: null },
  });
  await second.app.close();
  expect(await fs.readdir(stick)).toContain('claimsort.sqlite');

  await fs.rename(stick, path.join(folder, 'pulled'));
  const third = await launch(unnamed);
  await expect(third.window.getByRole('heading', { name: 'The folder with your work is not there' })).toBeVisible();
  await expectNoFinding(third.window, 'the page for a folder that is gone');
  await third.app.close();
  await expect(fs.access(stick)).rejects.toThrow();

  await fs.rename(path.join(folder, 'pulled'), stick);
  const fourth = await launch(unnamed);
  await expect(new LibraryPage(fourth.window).title).toBeVisible();
});

test('a person takes their profile to another computer, and is erased from the first', async ({ launch, folder }) => {
  const file = path.join(folder, 'Ada.claimsort');
  const { app, window } = await launch();
  await new WelcomePage(window).enterAs('Ada Canary');
  await expect(new LibraryPage(window).title).toBeVisible();
  const profile = await whoIsHere(window);
  await answerDialogs(app, { save: file });
  expect(await ask(window, 'saveExport', { export: { kind: 'profile', profile, form: 'json' } })).toMatchObject({
    value: { path: file },
  });
  expect(await ask(window, 'eraseProfile', { profile })).toMatchObject({ value: { profiles: [], profile: null } });
  expect(await filesWith(path.join(folder, 'data'), 'Ada Canary')).toEqual([]);
  await app.close();

  const other = await launch({ env: { CLAIMSORT_DATA_DIR: path.join(folder, 'other') } });
  await answerDialogs(other.app, { open: file });
  const preview = await ask(other.window, 'chooseProfileFile', {});
  expect(preview).toMatchObject({ value: { kind: 'new-person', name: 'Ada Canary' } });
  expect(await ask(other.window, 'takeProfileFile', { confirmed: 'new-person' })).toMatchObject({ ok: true });
  expect(await ask(other.window, 'readStart', {})).toMatchObject({ value: { profiles: [{ id: profile }] } });
  expect(await ask(other.window, 'takeProfileFile', { confirmed: 'new-person' })).toMatchObject({
    error: { code: 'not-allowed' },
  });
});
