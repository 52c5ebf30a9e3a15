// One student with a page for one lesson: what the browser keeps, and what it does not.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { LessonFile } from '../../content/lesson/format.ts';
import { type LessonPage as PageData, makeLessonPage } from '../../content/files/lesson-page.ts';
import { expectFit, expectNoFinding, expectNoFindingAtAnyWidth, WINDOWS } from './axe.ts';
import { addressOf, lacksChromium, openBrowser } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { reachOutFrom } from './reach-out.ts';

test.skip(lacksChromium !== null, lacksChromium ?? '');

const TEMPLATE = path.resolve(import.meta.dirname, '../../out/page/lesson-page.html');
const KEY = redPenFor('warm-up');
// The test of the lessons reads them by the schema.
const WARM_UP = JSON.parse(KEY.text) as LessonFile;
const CLAIMS = WARM_UP.lesson.claims.slice(0, 2).map(({ id }) => id);

/** Writes a page with its first two claims, guided unless specified, and returns its address. */
async function writePage(folder: string, changes: Partial<PageData> = {}): Promise<string> {
  const file = path.join(folder, 'lesson.html');
  const page: PageData = {
    ...{ format: 'claimsort-page', version: 1, mode: 'guided', claims: CLAIMS, file: WARM_UP },
    ...changes,
  };
  await fs.writeFile(file, makeLessonPage(await fs.readFile(TEMPLATE, 'utf8'), page));
  return addressOf(file);
}

test('a student answers by keyboard alone, sees why, and comes back to the result', async ({ folder }) => {
  const address = await writePage(folder);
  const { page, asked, said, close } = await openBrowser(path.join(folder, 'me'));
  await page.goto(address);
  const lesson = new LessonPage(page);
  await lesson.start.focus();
  await page.keyboard.press('Enter');
  for (const [at] of CLAIMS.entries()) {
    await lesson.sorting.question.waitFor();
    await lesson.sorting.sortByKeys(KEY.entries[at]?.label ?? 'evidence', 'sure');
    await lesson.sorting.firstWord.waitFor();
    await lesson.sorting.markFirstWordByKeys();
    await expect(lesson.sorting.feedback).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(new ResultPage(page).scored).toBeVisible();
  await expect(page.getByRole('main')).toContainText('2 of 2 points');
  await page.reload();
  await page.getByRole('button', { name: 'See that result' }).click();
  await expect(new ResultPage(page).scored).toBeVisible();
  expect([...asked, ...said]).toEqual([]);
  await close();
});

test('a student has the lesson open twice: one tab takes the answers, and the other says so', async ({ folder }) => {
  const address = await writePage(folder);
  const { context, page, close } = await openBrowser(path.join(folder, 'me'));
  await page.goto(address);
  const first = new LessonPage(page);
  await first.start.click();
  await first.sorting.sortByKeys('evidence', 'guess');
  await first.sorting.firstWord.waitFor();
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1, name: 'This lesson is open in another tab' })).toBeVisible();
  await expectNoFinding(other, 'open in another tab');
  await other.getByRole('button', { name: 'Go on here' }).click();
  await expect(new LessonPage(other).goOn).toBeVisible();
  await expect(other.getByText('1 answered', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'This lesson is open in another tab' })).toBeVisible();
  await close();
});

test('a student takes answers from one browser to another, and erases them behind', async ({ folder }) => {
  const address = await writePage(folder);
  const school = await openBrowser(path.join(folder, 'school'));
  await school.page.goto(address);
  const there = new LessonPage(school.page);
  await there.start.click();
  await there.sorting.sortByKeys('evidence', 'guess');
  await there.sorting.firstWord.waitFor();
  await school.page.getByRole('button', { name: /^Back to the start page/ }).click();
  const download = school.page.waitForEvent('download');
  await there.act('Save my answers as a file').click();
  const saved = path.join(folder, 'answers.claimsort');
  await (await download).saveAs(saved);

  const home = await openBrowser(path.join(folder, 'home'));
  await home.page.goto(address);
  const here = new LessonPage(home.page);
  await expect(here.start).toBeVisible();
  const chooser = home.page.waitForEvent('filechooser');
  await here.act('Bring saved answers back in…').click();
  await (await chooser).setFiles(saved);
  await expect(here.goOn).toBeVisible();
  await home.page.reload();
  await expect(here.goOn).toBeVisible();
  await home.close();

  await there.act('Erase my answers from this browser…').click();
  await school.page.getByRole('dialog').getByRole('button', { name: 'Erase my answers' }).click();
  await expect(school.page.getByRole('heading', { level: 1, name: 'Your answers are erased' })).toBeVisible();
  const databases = await school.page.evaluate(() => indexedDB.databases());
  expect(databases).toEqual([]);
  await school.page.getByRole('button', { name: 'Start the lesson again' }).click();
  await expect(there.start).toBeVisible();
  await school.close();
});

test('a student whose browser keeps nothing is told at once, and can save the answers', async ({ folder }) => {
  const address = await writePage(folder);
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(address);
  const lesson = new LessonPage(page);
  await expect(lesson.notKept).toBeVisible();
  await expectNoFinding(page, 'not kept');
  await lesson.start.click();
  await lesson.sorting.sortByKeys('evidence', 'guess');
  await lesson.sorting.firstWord.waitFor();
  const download = page.waitForEvent('download');
  await lesson.notKept.getByRole('button', { name: 'Save my answers as a file' }).click();
  expect(await fs.readFile(await (await download).path(), 'utf8')).toContain('"responded"');
  await close();
});

test('a student whose browser runs out of space sees which answer is not saved, and it is saved later', async ({
  folder,
}) => {
  const address = await writePage(folder);
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  await page.goto(address);
  const lesson = new LessonPage(page);
  await lesson.start.click();
  await lesson.sorting.question.waitFor();
  await page.evaluate(() => {
    const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add') ?? {};
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { free: () => Object.defineProperty(IDBObjectStore.prototype, 'add', add) });
  });
  await lesson.sorting.sortByKeys('evidence', 'guess');
  await expect(page.getByRole('alert').filter({ hasText: 'Your last answer was not saved' })).toBeVisible();
  await expect(lesson.sorting.notSaved).toBeVisible();
  await page.evaluate('void free()');
  // The page tries again by itself.
  await expect(lesson.sorting.firstWord).toBeVisible();
  await expect(lesson.sorting.notSaved).toHaveCount(0);
  await page.reload();
  await expect(lesson.goOn.or(lesson.sorting.firstWord)).toBeVisible();
  await close();
});

test('a student on a tablet hands in by the share sheet, by a download where that is refused', async ({ folder }) => {
  const { key: _, ...exam } = WARM_UP;
  const address = await writePage(folder, { mode: 'exam', claims: null, file: exam });
  const { page, close } = await openBrowser(path.join(folder, 'me'), {
    viewport: { width: 768, height: 1024 },
    hasTouch: true,
    isMobile: true,
  });
  await page.addInitScript(() => {
    const sheet = { refusal: 'AbortError', shared: [] as string[] };
    const share = async ({ files = [] }: ShareData) => {
      if (sheet.refusal !== '') throw new DOMException('refused', sheet.refusal);
      for (const file of files) sheet.shared.push(file.name, await file.text());
    };
    Object.defineProperties(navigator, { share: { value: share }, canShare: { value: () => true } });
    Object.assign(window, { sheet });
  });
  await page.goto(address);
  const lesson = new LessonPage(page);
  await lesson.start.click();
  await lesson.answer(['rhetoric']);
  await lesson.sorting.handIn();
  await page.getByRole('textbox', { name: 'Your name in the file' }).fill('Ada');
  const save = page.getByRole('button', { name: 'Save the file…' });
  const done = page.getByText('The file went to the app that you chose');

  // The sheet is closed without a choice: nothing was given.
  await save.click();
  await expect(save).toBeEnabled();
  await expect(done).toHaveCount(0);

  await page.evaluate('void (sheet.refusal = "")');
  await save.click();
  await expect(done).toBeVisible();
  const [name, text] = await page.evaluate<readonly string[]>('sheet.shared');
  expect(name).toMatch(/^Ada.*\.claimsort\.txt$/);
  expect(JSON.parse(text ?? '')).toMatchObject({ format: 'claimsort-hand-in', signature: { algorithm: 'none' } });

  // A browser that shares no such files.
  await page.evaluate('void (sheet.refusal = "NotAllowedError")');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save again…' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.claimsort$/);
  await close();
});

test('a page for an exam has no findings at any width, from its start to the key and the erased answers', async ({
  folder,
}) => {
  test.slow();
  const { key: _, ...exam } = WARM_UP;
  const address = await writePage(folder, { mode: 'exam', claims: null, file: exam });
  const release = path.join(folder, 'key.claimsort');
  await fs.writeFile(release, KEY.text);
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  const look = (screen: string) => expectNoFindingAtAnyWidth(page, screen);
  await page.goto(address);
  const lesson = new LessonPage(page);
  await lesson.start.click();
  await lesson.sorting.question.waitFor();
  await look('a claim of an exam');
  await lesson.answer(['rhetoric', 'evidence']);
  await look('an answer that can be changed');
  await lesson.sorting.openOverview();
  await look('the overview of an exam');
  await page.keyboard.press('Escape');
  await lesson.sorting.handIn();
  await page.getByRole('textbox', { name: 'Your name in the file' }).waitFor();
  await look('the finished exam');
  await lesson.save('Ada');
  await page.getByRole('button', { name: 'Save again…' }).waitFor();
  await look('the saved exam');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open the key file…' }).click();
  await (await chooser).setFiles(release);
  await new ResultPage(page).scored.waitFor();
  await look('the result of an exam');
  await page.reload();
  await page.getByRole('button', { name: 'See that result' }).waitFor();
  await look('the start with a result');
  await lesson.act('Erase my answers from this browser…').click();
  await look('erasing the answers');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase my answers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your answers are erased' }).waitFor();
  await look('erased answers');
  await close();
});

test('a lesson that means harm asks for nothing and runs nothing in a browser', async ({ folder }) => {
  const hostile =
    '</script><script>window.harmed = 1; fetch("http://127.0.0.1:9/a")</script><!-- <img src="http://127.0.0.1:9/b">';
  const { lesson } = WARM_UP;
  const { key: _, ...exam } = WARM_UP;
  const address = await writePage(folder, {
    mode: 'exam',
    claims: null,
    file: {
      ...exam,
      lesson: {
        ...lesson,
        ...{ id: 'harm' as typeof lesson.id, title: '</title><script>window.harmed = 2</script>', isFictional: false },
        summary: `\u202e${hostile}`,
        article: { ...lesson.article, publisher: 'javascript:alert(1)', provenance: hostile, byline: hostile },
      },
    },
  });
  const { page, asked, said, close } = await openBrowser(path.join(folder, 'me'));
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('</title><script>');
  await page.getByText('About this text: who, when, rights').click();
  await expect(page.getByText(hostile.slice(0, 30)).first()).toBeVisible();
  expect(await page.evaluate('window.harmed')).toBeUndefined();
  expect([...asked, ...said]).toEqual([]);
  // Even a script of the page's own could reach nothing.
  expect(await reachOutFrom(page)).toEqual(['refused', 'refused']);
  expect(said.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(0);
  await close();
});

test('a page that is given on has the licences of what it is made of with it', async () => {
  const page = await fs.readFile(TEMPLATE, 'utf8');
  const shipped = await fs.readFile(path.resolve(TEMPLATE, '../../shipped/page.json'), 'utf8');
  // The build wrote it, as a list of folders.
  const packages = JSON.parse(shipped) as readonly string[];
  expect(packages.length).toBeGreaterThan(5);
  for (const folder of [...packages, 'node_modules/@fontsource-variable/literata']) {
    expect(page).toContain(`\n${folder.replace('node_modules/', '')} `);
  }
  expect(page).toContain('SIL OPEN FONT LICENSE');
});

for (const { width, height } of WINDOWS) {
  test(`a page has no findings and nothing beside the window at ${String(width)} pixels`, async ({ folder }) => {
    const address = await writePage(folder);
    const { page, close } = await openBrowser(path.join(folder, 'me'), {
      viewport: { width, height },
      hasTouch: width < 1000,
    });
    await page.goto(address);
    const lesson = new LessonPage(page);
    await lesson.start.waitFor();
    await expectFit(page, 'start');
    await lesson.start.click();
    await lesson.sorting.question.waitFor();
    await expectFit(page, 'sorting');
    for (const _ of CLAIMS) {
      await lesson.sorting.question.waitFor();
      await lesson.sorting.sortByPointer('rhetoric', 'guess');
      await lesson.sorting.firstWord.waitFor();
      await expectFit(page, 'the words');
      await page.getByRole('button', { name: /^Skip/ }).first().click();
      await lesson.sorting.feedback.waitFor();
      await expectFit(page, 'the reason');
      await lesson.sorting.darkButton.click();
    }
    await new ResultPage(page).scored.waitFor();
    await expectFit(page, 'result');
    await close();
  });
}
