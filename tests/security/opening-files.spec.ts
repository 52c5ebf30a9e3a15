import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FILE_ENDING } from '../../content/text/file-name.ts';
import { LibraryPage } from '../e2e/pages/library-page.ts';
import { WelcomePage } from '../e2e/pages/welcome-page.ts';
import { teachersLesson } from '../e2e/teachers-lesson.ts';
import { expect, test, untilRunning, type Started } from './start.ts';

/** Whether some words stand in the store of a program, as far as it has been written. */
const isInStore = ({ data }: Started, words: string): boolean =>
  ['claimsort.sqlite', 'claimsort.sqlite-wal'].some((name) => {
    const file = path.join(data, name);
    return fs.existsSync(file) && fs.readFileSync(file).includes(words);
  });

test('a lesson that is double-clicked starts the sealed program, and the next one opens in it while it runs', async ({
  start,
  folder,
}) => {
  const [first, second] = ['A first goose', 'A second goose'].map((title, at) => {
    const file = path.join(folder, `goose ${String(at)}.${at === 0 ? FILE_ENDING : 'lesson.json'}`);
    fs.writeFileSync(file, teachersLesson(title, at + 1));
    return { title, file };
  });
  if (first === undefined || second === undefined) throw new Error('there are two');
  const running = start('sealed', { args: [first.file] });
  await untilRunning(running);
  await expect.poll(() => isInStore(running, first.title)).toBe(true);

  // Control: what was not opened yet is seen to be missing.
  expect(isInStore(running, second.title)).toBe(false);
  // As Linux's file managers name it.
  const again = start('sealed', { args: [pathToFileURL(second.file).href] });
  expect(await again.ended).toBe(0);
  await expect.poll(() => isInStore(running, second.title)).toBe(true);
  expect(running.child.exitCode).toBeNull();
});

test('the running window shows the lesson that was double-clicked', async ({ launch, start, folder }) => {
  const file = path.join(folder, `goose.${FILE_ENDING}`);
  fs.writeFileSync(file, teachersLesson('A clicked goose', 1));
  const { window: page } = await launch();
  await new WelcomePage(page).enterWithoutName();
  await expect(new LibraryPage(page).title).toBeVisible();
  // Control: as above.
  await expect(new LibraryPage(page).lesson('A clicked goose')).toHaveCount(0);

  const again = start('twin', { args: [`--user-data-dir=${path.join(folder, 'user')}`, file] });

  expect(await again.ended).toBe(0);
  await expect(new LibraryPage(page).lesson('A clicked goose')).toBeVisible();
});

test('hand-ins that are opened together reach the running window, which asks for their class', async ({
  launch,
  start,
  folder,
}) => {
  const files = ['ada', 'grace'].map((name) => path.join(folder, `${name}.${FILE_ENDING}`));
  for (const file of files) fs.writeFileSync(file, '{"format":"claimsort-hand-in","version":1}');
  const { window: page } = await launch();
  await new WelcomePage(page).enterAsTeacher('Ms Green');
  await expect(new LibraryPage(page).title).toBeVisible();
  const asked = page.getByText('2 handed-in files were opened.').or(page.getByText('Two handed-in files'));
  // Control: as above.
  await expect(asked).toHaveCount(0);

  const again = start('twin', { args: [`--user-data-dir=${path.join(folder, 'user')}`, ...files] });

  expect(await again.ended).toBe(0);
  await expect(asked).toBeVisible();
});

test('a package on the older runtime calls itself a test build', async ({ launch }) => {
  const { app, window: page } = await launch();
  await new WelcomePage(page).enterWithoutName();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('claimsort:command', { kind: 'show-about' });
  });
  const about = page.getByRole('dialog');
  await expect(about).toContainText('Electron');
  const major = Number(/Electron (\d+)/.exec((await about.textContent()) ?? '')?.[1]);
  await expect(about.getByText('This is a test build')).toHaveCount(major < 45 ? 1 : 0);
});
