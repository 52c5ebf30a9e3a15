// The third engine: a page for one lesson from its start to its result, and the practice edition.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { makeLessonPage } from '../../content/files/lesson-page.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import { addressOf } from './browsers.ts';
import { expect, test as base } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { serveSite } from './site.ts';
import { lacksWebKit, openWebKit, type WebKit } from './webkit.ts';

const test = base.extend<{ readonly webkit: WebKit }>({
  webkit: async ({ browserName: _ }, use) => {
    const webkit = await openWebKit();
    await use(webkit);
    await webkit.close();
  },
});

test.skip(lacksWebKit !== null, lacksWebKit ?? '');
test.slow();

/** What `Enter` is to a driver (W3C WebDriver, 17.4.2). */
const ENTER = '\uE007';

test('a student sorts a lesson in WebKit, and the answer is there after a reload', async ({ folder, webkit }) => {
  const template = await fs.readFile(path.resolve(import.meta.dirname, '../../out/page/lesson-page.html'), 'utf8');
  // The test of the lessons reads it by the schema.
  const file = JSON.parse(redPenFor('warm-up').text) as LessonFile;
  const claims = file.lesson.claims.slice(0, 1).map(({ id }) => id);
  const page = path.join(folder, 'lesson.html');
  const data = { format: 'claimsort-page', version: 1, mode: 'guided', claims, file } as const;
  await fs.writeFile(page, makeLessonPage(template, data));
  await webkit.open(addressOf(page));
  await webkit.press('Start sorting');
  await webkit.see('How sure are you?');
  await webkit.keys('1q');
  await webkit.see('Which words gave it away?');
  await webkit.open(addressOf(page));
  await webkit.see('1 answered');
  await webkit.press('Continue with claim');
  await webkit.press('Skip');
  await webkit.see('Not quite');
  await webkit.keys(ENTER);
  await webkit.see('of 1 point');
  expect(await webkit.run(`return await fetch('http://127.0.0.1:9/').then(String, () => 'refused');`)).toBe('refused');
});

test('a person learns in the practice edition in WebKit, and goes on after a reload', async ({ webkit }) => {
  const site = await serveSite();
  await webkit.open(site.address);
  await webkit.see('it starts without a network');
  await webkit.press('Continue without a name');
  await webkit.see('Claim 1 of');
  await webkit.see('How sure are you?');
  await webkit.keys('1q');
  await webkit.see('Which words gave it away?');
  await webkit.open(site.address);
  await webkit.see('You stopped at claim 1 of 7');
  await webkit.press('Continue with claim 1');
  await webkit.press('Skip');
  await webkit.see('Not quite');
  await webkit.keys(ENTER);
  await webkit.see('Claim 2 of');
  await webkit.keys('2q');
  await webkit.see('Which words gave it away?');
  await site.end();
});
