// The practice edition and a page for one lesson in the other engine that is in the tests.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { makeLessonPage } from '../../content/files/lesson-page.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFindingInFirefox } from './axe-in-firefox.ts';
import { addressOf } from './browsers.ts';
import { lacksFirefox, openFirefox } from './firefox.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { serveSite } from './site.ts';

test.skip(lacksFirefox !== null, lacksFirefox ?? '');
// The edition is built before the story, where it is not yet.
test.slow();

const KEY = redPenFor('warm-up');
const KEYS = { evidence: '1', attribution: '2', rhetoric: '3' } as const;
/** What `Enter` is to a driver (W3C WebDriver, 17.4.2). */
const ENTER = '\uE007';

test('a person learns in Firefox, without a network from the second visit on', async ({ folder }) => {
  const site = await serveSite();
  const firefox = await openFirefox(path.join(folder, 'firefox'), 28_283);
  await firefox.open(site.address);
  await firefox.see('it starts without a network');
  expect(await firefox.run(`return await fetch('http://127.0.0.1:9/').then(String, () => 'refused');`)).toBe('refused');
  await expectNoFindingInFirefox(firefox, 'welcome');
  await site.end();
  await firefox.open(site.address);
  await firefox.press('Continue without a name');
  await firefox.see('Claim 1 of');
  await expectNoFindingInFirefox(firefox, 'sorting');
  await firefox.keys(`${KEYS[KEY.entries[0]?.label ?? 'evidence']}e`);
  await firefox.see('Which words gave it away?');
  await firefox.kill();

  const later = await openFirefox(path.join(folder, 'firefox'), 28_283);
  await later.open(site.address);
  await later.see('Continue with claim 1');
  await expectNoFindingInFirefox(later, 'lessons');
  // The answer is there: the claim waits for its words.
  await later.press('Continue with claim 1');
  await later.see('Which words gave it away?');
  await later.press('←');
  await later.press('Practice');
  await later.see('Coming up');
  await expectNoFindingInFirefox(later, 'practice');
  await later.press('Progress');
  await later.see('Progress');
  await expectNoFindingInFirefox(later, 'progress');
  await later.press('Settings');
  await later.see('Where your work is');
  await expectNoFindingInFirefox(later, 'settings');
  await later.kill();
});

test('a person takes their learning from the program to Firefox and back', async ({ launch, folder }) => {
  const { app, window } = await launch();
  const library = new LibraryPage(window);
  await new WelcomePage(window).enterAs('Ada');
  await library.open(KEY.title);
  const opening = new OpeningPage(window);
  await opening.askWhichWords(false);
  await opening.start();
  const sorting = new SortingPage(window);
  await sorting.sortByKeys(KEY.entries[0]?.label ?? 'evidence', 'sure');
  await sorting.feedback.waitFor();
  await sorting.goOn();
  await window
    .getByRole('button', { name: /^(Back to )?(the )?lessons/i })
    .first()
    .click();
  await window.getByRole('button', { name: 'Settings' }).click();
  const out = path.join(folder, 'own.claimsort');
  await answerDialogs(app, { save: out });
  await window.getByRole('button', { name: 'Save a file for a browser…' }).click();
  await expect(library.messages).toContainText(out);

  const site = await serveSite();
  const downloads = path.join(folder, 'downloads');
  const firefox = await openFirefox(path.join(folder, 'firefox'), 28_285, downloads);
  await firefox.open(site.address);
  await firefox.see('Choose a profile file…');
  await firefox.chooses('own.claimsort', await fs.readFile(out, 'utf8'));
  await firefox.press('Choose a profile file…');
  await firefox.pressInDialog('Add this person');
  await firefox.press('Ada');
  await firefox.press('Continue with claim 2');
  await firefox.see('Claim 2 of');
  await firefox.keys(`${KEYS[KEY.entries[1]?.label ?? 'evidence']}e`);
  await firefox.see('Next');
  await firefox.keys(ENTER);
  await firefox.see('Claim 3 of');
  await firefox.press('←');
  await firefox.press('Settings');
  await firefox.press('Save everything as a file');
  const back = await savedIn(downloads);
  await firefox.kill();
  await site.end();

  await answerDialogs(app, { open: back });
  const people = new PeoplePage(window);
  await people.choose.click();
  await window.getByRole('dialog').getByRole('button', { name: 'Add what is missing' }).click();
  await expect(people.brought).toContainText('Ada');
  await window
    .getByRole('button', { name: /^(Done|Back)/ })
    .first()
    .click();
  await expect(library.lesson(KEY.title)).toContainText('Continue with claim 3');
  // Taken a second time, nothing is there twice.
  await window.getByRole('button', { name: 'Settings' }).click();
  await answerDialogs(app, { open: back });
  await people.choose.click();
  await expect(window.getByRole('dialog')).toContainText('is here already');
});

/** The path of the only file in the folder of downloads, once it is there as a whole. */
async function savedIn(downloads: string): Promise<string> {
  await expect
    .poll(async () => {
      const names = await fs.readdir(downloads).catch(() => []);
      return names.length === 1 && names.every((name) => !name.endsWith('.part'));
    })
    .toBe(true);
  const [name = ''] = await fs.readdir(downloads);
  return path.join(downloads, name);
}

test('a page for one lesson has no findings in Firefox, from its start to its result', async ({ folder }) => {
  const template = await fs.readFile(path.resolve(import.meta.dirname, '../../out/page/lesson-page.html'), 'utf8');
  // The test of the lessons reads it by the schema.
  const file = JSON.parse(KEY.text) as LessonFile;
  const claims = file.lesson.claims.slice(0, 1).map(({ id }) => id);
  const page = path.join(folder, 'lesson.html');
  const data = { format: 'claimsort-page', version: 1, mode: 'guided', claims, file } as const;
  await fs.writeFile(page, makeLessonPage(template, data));
  const firefox = await openFirefox(path.join(folder, 'firefox'), 28_284);
  await firefox.open(addressOf(page));
  await firefox.see('Where your answers are');
  await expectNoFindingInFirefox(firefox, 'start');
  await firefox.press('Start sorting');
  await firefox.see('How sure are you?');
  await expectNoFindingInFirefox(firefox, 'sorting');
  await firefox.keys('1e');
  await firefox.press('Skip');
  await expectNoFindingInFirefox(firefox, 'the reason');
  await firefox.keys(ENTER);
  await firefox.see('of 1 point');
  await expectNoFindingInFirefox(firefox, 'the result');
  await firefox.kill();
});

test('a page for an exam has no findings in Firefox, from its first claim to the finished exam', async ({ folder }) => {
  const template = await fs.readFile(path.resolve(import.meta.dirname, '../../out/page/lesson-page.html'), 'utf8');
  // The test of the lessons reads it by the schema.
  const { key: _, ...exam } = JSON.parse(KEY.text) as LessonFile;
  const page = path.join(folder, 'exam.html');
  const data = { format: 'claimsort-page', version: 1, mode: 'exam', claims: null, file: exam } as const;
  await fs.writeFile(page, makeLessonPage(template, data));
  const firefox = await openFirefox(path.join(folder, 'firefox'), 28_287, path.join(folder, 'downloads'));
  await firefox.open(addressOf(page));
  await firefox.see('Where your answers are');
  await expectNoFindingInFirefox(firefox, 'the start of an exam');
  await firefox.press('Start sorting');
  await firefox.see('How sure are you?');
  await firefox.keys('3e');
  await firefox.see('You can change');
  await expectNoFindingInFirefox(firefox, 'an answer that can be changed');
  await firefox.press('All claims');
  await expectNoFindingInFirefox(firefox, 'the overview of an exam');
  await firefox.pressInDialog('Hand in');
  await firefox.see('Hand in now?');
  await firefox.pressInDialog('Hand in');
  await firefox.see('Your name in the file');
  await expectNoFindingInFirefox(firefox, 'the finished exam');
  await firefox.kill();
});
