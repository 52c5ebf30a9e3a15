// The same page in the other engine that is in the tests: an answer outlives a browser that is killed, and a hand-in comes out.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { makeLessonPage } from '../../content/files/lesson-page.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import { addressOf } from './browsers.ts';
import { lacksFirefox, openFirefox } from './firefox.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';

test.skip(lacksFirefox !== null, lacksFirefox ?? '');

test('a student’s answer in Firefox outlives the browser', async ({ folder }) => {
  const template = await fs.readFile(path.resolve(import.meta.dirname, '../../out/page/lesson-page.html'), 'utf8');
  // The test of the lessons reads it by the schema.
  const file = JSON.parse(redPenFor('warm-up').text) as LessonFile;
  const claims = file.lesson.claims.slice(0, 2).map(({ id }) => id);
  const page = path.join(folder, 'lesson.html');
  await fs.writeFile(
    page,
    makeLessonPage(template, { format: 'claimsort-page', version: 1, mode: 'guided', claims, file }),
  );
  const profile = path.join(folder, 'firefox');
  const before = await openFirefox(profile, 28_281);
  await before.open(addressOf(page));
  const broken = await before.run(
    `window.broken = []; addEventListener('securitypolicyviolation', ({ violatedDirective }) => broken.push(violatedDirective));
     return await fetch('http://127.0.0.1:9/').then(String, () => 'refused');`,
  );
  expect(broken).toBe('refused');
  await before.press('Start sorting');
  await before.see('How sure are you?');
  await before.keys('1q');
  await before.see('Which words gave it away?');
  await before.kill();

  const later = await openFirefox(profile, 28_281);
  await later.open(addressOf(page));
  await later.see('1 answered');
  await later.press('Continue with claim');
  await later.see('Which words gave it away?');
  await later.kill();
});
