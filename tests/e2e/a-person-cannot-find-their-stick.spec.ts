import type { ElectronApplication } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expect, test, type Running } from './fixtures.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { chooseInQuestion, pressInQuestion, readQuestion, waitForAnswers } from './waiting-questions.ts';

/** No folder is named at the start, as for most people. */
const unnamed = { env: { CLAIMSORT_DATA_DIR: '' } };

const whoIsThere = async ({ window }: Running): Promise<readonly (string | null)[]> => {
  const start = await ask(window, 'readStart', {});
  if (!start.ok) throw new Error('The program tells who is there.');
  return start.value.profiles.map(({ name }) => name);
};

/** Who may look into a folder is the operating system's to tell: this once it says that nobody may. */
const refuseToLookInto = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate((_electron, there) => {
    const fs = process.getBuiltinModule('node:fs');
    const look = fs.readdirSync;
    let isAllowed = false;
    Reflect.set(fs, 'readdirSync', (asked: string) => {
      if (asked !== there || isAllowed) return look(asked);
      isAllowed = true;
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    });
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, folder);

/** Does what ends the program, and waits until it has ended. */
async function untilItEnds(app: ElectronApplication, act: () => Promise<void>): Promise<void> {
  const ended = app.waitForEvent('close');
  await act();
  await ended;
}

test('a person whose stick is not in looks again, takes another folder, goes on without it, and gets it back', async ({
  launch,
  folder,
}) => {
  test.slow();
  const stick = path.join(folder, 'stick');
  const unplugged = path.join(folder, 'drawer');
  const another = path.join(folder, 'another');
  await fs.mkdir(stick);
  await fs.mkdir(another);

  /** Somebody begins in the folder that is used now. */
  const beginAs = async (name: string): Promise<Running> => {
    const running = await launch(unnamed);
    await new WelcomePage(running.window).enterAs(name);
    await expect.poll(() => whoIsThere(running)).toEqual([name]);
    return running;
  };
  /** From the next start on, the work is in another folder. */
  const goTo = async ({ app, window }: Running, there: string, how: 'move' | 'use'): Promise<void> => {
    await answerDialogs(app, { open: there });
    expect(await ask(window, 'chooseDataFolder', { how })).toMatchObject({ value: { next: { path: there, how } } });
    await app.close();
  };
  const expectAtStart = async (names: readonly string[]): Promise<Running> => {
    const running = await launch(unnamed);
    expect(await whoIsThere(running)).toEqual(names);
    return running;
  };
  const startWithoutIt = async (): Promise<ElectronApplication> => {
    const { app, window } = await launch({ ...unnamed, ...waitForAnswers });
    await expect(window.getByRole('heading', { name: 'The folder with your work is not there' })).toBeVisible();
    return app;
  };

  await goTo(await beginAs('Ada'), stick, 'move');
  const moved = await expectAtStart(['Ada']);
  const profile = await whoIsHere(moved.window);
  expect(await ask(moved.window, 'renameProfile', { profile, name: 'Ada Stone' })).toMatchObject({ ok: true });
  await moved.app.close();
  await fs.rename(stick, unplugged);

  const closed = await startWithoutIt();
  expect((await readQuestion(closed)).options).toMatchObject({
    message: 'The folder with your work is not there',
    buttons: ['Look again', 'Choose another folder', 'Go on without it', 'Close Claimsort'],
  });
  await untilItEnds(closed, () => pressInQuestion(closed, 'Close Claimsort'));

  const lookedAgain = await startWithoutIt();
  await pressInQuestion(lookedAgain, 'Choose another folder');
  // Thought better of: the question stands there again.
  await chooseInQuestion(lookedAgain, null);
  await readQuestion(lookedAgain);
  await fs.rename(unplugged, stick);
  await untilItEnds(lookedAgain, () => pressInQuestion(lookedAgain, 'Look again'));
  await (await expectAtStart(['Ada Stone'])).app.close();

  await fs.rename(stick, unplugged);
  const elsewhere = await startWithoutIt();
  await refuseToLookInto(elsewhere, another);
  await pressInQuestion(elsewhere, 'Choose another folder');
  await chooseInQuestion(elsewhere, another);
  await pressInQuestion(elsewhere, 'Choose another folder');
  await untilItEnds(elsewhere, () => chooseInQuestion(elsewhere, another));
  await (await expectAtStart([])).app.close();
  await (await beginAs('Ben')).app.close();
  expect(await fs.readdir(another)).toContain('claimsort.sqlite');

  await fs.rename(another, path.join(folder, 'gone too'));
  const without = await startWithoutIt();
  await untilItEnds(without, () => pressInQuestion(without, 'Go on without it'));
  // The computer itself still has what it had before the work moved.
  const before = await expectAtStart(['Ada']);
  expect(await ask(before.window, 'readDataFolder', {})).toMatchObject({ value: { chosenBy: 'program', next: null } });

  await fs.rename(unplugged, stick);
  await goTo(before, stick, 'use');
  await expectAtStart(['Ada Stone']);
});
