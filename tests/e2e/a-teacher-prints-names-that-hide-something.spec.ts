import * as path from 'node:path';
import { lessonText } from '../builders/lesson-file.ts';
import { expect, test, type Running } from './fixtures.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ProjectorPage } from './pages/projector-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { readPdf } from './read-pdf.ts';
import { seedClass } from './seed-class.ts';

/**
 * Turns the direction of a line, or has no width. The joiner of Persian words is none of them, nor are the isolates
 * (U+2068, U+2069) that the program itself puts around a title within a sentence.
 */
const HIDDEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2067\ufeff]/u;

const TITLE = 'Who \u202edeid\u202c?\u200b می\u200cخواهم';
const SHOWN_TITLE = 'Who deid? می\u200cخواهم';
const CLASS = '9\u202eb a\u200b';
const NAMES = ['M\u202eia\u200b Ahlers', 'الی\u200cرضا'];

/** What the program proposes as the name of a file, and the title under which it prints. */
async function noteDialogs({ app }: Running, folder: string): Promise<void> {
  await app.evaluate(({ dialog, BrowserWindow }, to) => {
    const noted: string[] = [];
    Reflect.set(globalThis, 'noted', noted);
    Reflect.set(dialog, 'showSaveDialog', (_: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
      noted.push(defaultPath);
      return Promise.resolve({ canceled: false, filePath: `${to}/${String(noted.length)}.pdf` });
    });
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      Reflect.set(webContents, 'print', (_: unknown, done: (isPrinted: boolean, why: string) => void) => {
        noted.push(webContents.getTitle());
        done(true, '');
      });
    }
  }, folder);
}

const noted = ({ app }: Running): Promise<readonly string[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'noted') as readonly string[]);

/** Prints what is on the screen, and saves it as a PDF; both titles, the name of the file and every page. */
async function printAndSave(running: Running, folder: string): Promise<readonly string[]> {
  const { window } = running;
  const before = (await noted(running)).length;
  await window.getByRole('button', { name: /^Print…?$/ }).click();
  await expect.poll(async () => (await noted(running)).length).toBe(before + 1);
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(new LibraryPage(window).messages).toContainText(`${String(before + 2)}.pdf`);
  const { title, outline, pages } = await readPdf(path.join(folder, `${String(before + 2)}.pdf`));
  return [...(await noted(running)).slice(before), title, ...outline, ...pages];
}

test('a teacher prints, saves and projects names in which something hides, and none of it gets out', async ({
  launch,
  folder,
}) => {
  test.slow();
  const running = await launch();
  const { window } = running;
  const inClass = new ClassPage(window);
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await new LibraryPage(window).drop('who.claimsort', lessonText({ id: 'who', title: TITLE }));
  await expect(new LibraryPage(window).lesson(SHOWN_TITLE)).toBeVisible();
  const papers = NAMES.map((name) => ({ name, answers: { c1: 'evidence', c2: 'attribution' } as const }));
  await seedClass(window, { className: CLASS, lesson: SHOWN_TITLE, papers });
  await noteDialogs(running, folder);

  await inClass.open('9b a');
  await inClass
    .lesson(SHOWN_TITLE)
    .getByRole('button', { name: /^Report/ })
    .click();
  await window.getByLabel('Which attempt counts').selectOption({ label: 'The first attempt, exam or not' });
  await expect(window.getByRole('heading', { name: 'Gradebook' })).toBeVisible();
  const report = await printAndSave(running, folder);
  await window.getByRole('button', { name: 'A page for each student…' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'A page for each student' })).toBeVisible();
  const pages = await printAndSave(running, folder);
  await window.getByRole('button', { name: 'Report' }).click();
  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass
    .lesson(SHOWN_TITLE)
    .getByRole('button', { name: /^On paper/ })
    .click();
  await expect(window).toHaveTitle('On paper · Claimsort');
  const worksheet = await printAndSave(running, folder);
  for (const [what, texts] of Object.entries({ report, pages, worksheet })) {
    expect(texts.length, what).toBeGreaterThanOrEqual(4);
    for (const text of texts) expect(text, what).not.toMatch(HIDDEN);
    // The name of the file, and the title of what is printed.
    expect(texts.slice(0, 2).join(' '), what).toContain('Who deid');
    expect(texts.slice(0, 2).join(' '), what).toContain('می\u200cخواهم');
  }
  expect(pages.join(' ')).toContain('Mia Ahlers');

  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass
    .lesson(SHOWN_TITLE)
    .getByRole('button', { name: /^On the projector/ })
    .click();
  await expect(new ProjectorPage(window).claim(1, 3)).toBeVisible();
  expect(await window.locator('body').innerText()).not.toMatch(HIDDEN);
  expect(await window.title()).not.toMatch(HIDDEN);
});
