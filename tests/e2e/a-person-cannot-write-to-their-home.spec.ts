import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/** A home that is a file: nobody can make a folder in it, not even root. */
function brokenHome(folder: string): string {
  const home = path.join(folder, 'home');
  fs.writeFileSync(home, '');
  return home;
}

test('works in the data folder that was named, and finds it all again', async ({ launch, folder }) => {
  const home = brokenHome(folder);
  const first = await launch({ home });
  await new WelcomePage(first.window).enterWithoutName();
  await expect(new LibraryPage(first.window).title).toBeVisible();
  await first.app.close();

  const second = await launch({ home });

  await expect(new LibraryPage(second.window).title).toBeVisible();
  expect(fs.existsSync(path.join(folder, 'data', 'claimsort.sqlite'))).toBe(true);
});

test('is told what is wrong and what to do when no data folder was named', async ({ launch, folder }) => {
  const home = brokenHome(folder);
  const { window } = await launch({ home, env: { CLAIMSORT_DATA_DIR: '' } });

  await expect(window.getByRole('heading', { name: 'There is no place to keep your work' })).toBeVisible();
  await expect(window.getByText('--data-dir=FOLDER')).toBeVisible();
});
