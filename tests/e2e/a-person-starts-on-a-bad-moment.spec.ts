import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

const before = path.resolve('tests/e2e/programs/fail-first-loads.cjs');

test('sees the program all the same when its page could not be loaded at first', async ({ launch, folder }) => {
  const { window } = await launch({ before, env: { CLAIMSORT_TEST_FAILING_LOADS: '2' } });

  await new WelcomePage(window).enterWithoutName();
  await expect(new LibraryPage(window).title).toBeVisible();
  // Control: it did fail.
  expect(fs.readFileSync(path.join(folder, 'data', 'claimsort.log'), 'utf8')).toContain('/index.html');
});
