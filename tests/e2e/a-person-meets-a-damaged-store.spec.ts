import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

const storeIn = (folder: string) => path.join(folder, 'data', 'claimsort.sqlite');

test('a person whose file was overwritten gets the newest good copy, is told so, and the file is set aside', async ({
  launch,
  folder,
}) => {
  const key = redPenFor('warm-up');
  const [first] = key.entries;
  if (first === undefined) throw new Error('the warm-up has claims');
  const before = await launch();
  await new WelcomePage(before.window).enterAs('Ada');
  await new LibraryPage(before.window).open(key.title);
  await new OpeningPage(before.window).askWhichWords(false);
  await new OpeningPage(before.window).start();
  await new SortingPage(before.window).sortByKeys(first.label, 'sure');
  await expect(new SortingPage(before.window).feedback).toBeVisible();
  await before.app.close();
  const garbage = Buffer.alloc(20_000, 'not a database any more ');
  await fs.writeFile(storeIn(folder), garbage);

  const { window } = await launch();

  await expect(window.getByRole('region', { name: 'About your saved answers' })).toContainText(
    'brought back from a copy',
  );
  await expect(new LibraryPage(window).nextStep).toContainText('You stopped at claim 1 of 7.');
  const kept = await fs.readdir(path.join(folder, 'data'), { recursive: true });
  const contents = await Promise.all(
    kept.map(async (name) => fs.readFile(path.join(folder, 'data', name)).catch(() => Buffer.alloc(0))),
  );
  expect(contents.some((content) => content.equals(garbage))).toBe(true);
});

test('a person whose folder holds another program’s database is told so, and it stays as it is', async ({
  launch,
  folder,
}) => {
  await fs.mkdir(path.join(folder, 'data'), { recursive: true });
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const foreign = new DatabaseSync(storeIn(folder));
  foreign.exec("PRAGMA application_id = 7; CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
  foreign.close();
  const before = await fs.readFile(storeIn(folder));

  const { window } = await launch();

  await expect(window.getByRole('heading', { name: 'This file is not from Claimsort' })).toBeVisible();
  expect((await fs.readFile(storeIn(folder))).equals(before)).toBe(true);
});

test('a second program over the same data says so and changes nothing', async ({ launch, folder }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();

  const kept = (): Promise<readonly Buffer[]> =>
    Promise.all(['', '-wal'].map((end) => fs.readFile(`${storeIn(folder)}${end}`).catch(() => Buffer.alloc(0))));
  const before = await kept();

  const second = await launch({ args: [`--user-data-dir=${path.join(folder, 'another-user')}`] });

  await expect(second.window.getByRole('heading', { name: 'Claimsort is already open' })).toBeVisible();
  await second.app.close();
  expect(before[0]?.length).toBeGreaterThan(0);
  expect(await kept()).toEqual(before);
  await window.reload();
  await expect(new LibraryPage(window).title).toBeVisible();
});
