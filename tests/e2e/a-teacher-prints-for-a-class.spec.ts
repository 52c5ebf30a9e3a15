import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expect, test, type Running } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { type PdfRead, readPdf } from './read-pdf.ts';
import { inventPapers, seedClass } from './seed-class.ts';

const key = redPenFor('airdrop-story');
const A4 = [595, 842];
const LETTER = [612, 792];
const DAY = /\d{1,2} \w+ 20\d\d/u;

/** Papers of a class in which two students have one name; they are distinguished by their numbers. */
const papersOf = (count: number) =>
  inventPapers(key.entries, count).map(({ name, answers }, at) => ({
    name: at < 2 ? String(1001 + at) : name,
    answers,
  }));

test('a teacher saves every PDF of a class of 34, on A4', async ({ launch, folder }) => {
  const home = await launch();
  await setUp(home, { region: 'DE', count: 34 });
  const { window } = home;

  const report = await save(home, path.join(folder, 'report.pdf'));
  expectWhole(report, { size: A4, title: /^Report: .+ · 9b · / });
  expect(report.outline).toEqual(expect.arrayContaining([expect.stringContaining(key.title), 'Gradebook']));
  expect(report.pages.join(' ')).toContain('9b');
  // The answers are signs on paper, and words for who has them read out: each student's, after the name and the points.
  const read = report.inTagOrder.join('');
  expect(read).toMatch(/Twin \(1001\) on paper[\d.]+Claim 1: [a-z]+, earns [\d.]+ Claim 2: /);
  expect(read.match(/Claim 29: (?:[a-z]+, earns|no answer)/g)).toHaveLength(34);

  await openPages(window);
  const pages = await save(home, path.join(folder, 'pages.pdf'));
  expectWhole(pages, { size: A4, title: /^Student pages: .+ · 9b · / });
  // A heading for each; the two of the same name are distinguished.
  expect(pages.outline.filter((name) => name.startsWith('Twin'))).toEqual(['Twin (1001)', 'Twin (1002)']);
  const starts = pages.pages.filter((text) => text.includes(' of 29 points:'));
  expect(starts).toHaveLength(34);
  for (const text of starts) expect(text).toMatch(/9b · \d/u);
  await window.getByRole('button', { name: 'Report' }).click();
  await window.getByRole('button', { name: 'Back to the class' }).click();

  await new ClassPage(window)
    .lesson(key.title)
    .getByRole('button', { name: /^On paper/ })
    .click();
  await expect(window).toHaveTitle('On paper · Claimsort');
  const worksheet = await save(home, path.join(folder, 'worksheet.pdf'));
  expectWhole(worksheet, { size: A4, title: /^Worksheet: .+ · 9b · / });
  expect(worksheet.pages[0]).toContain('9b');
  expectReadInOrder(worksheet);

  await window.getByRole('radio', { name: 'Large print, 18 points' }).check();
  const large = await save(home, path.join(folder, 'large.pdf'));
  expectWhole(large, { size: A4, title: /^Worksheet: / });
  expect(large.letters).toBeCloseTo(18, 1);
  expectReadInOrder(large);
  await window.getByRole('radio', { name: 'Large print, 24 points' }).check();
  await window.getByRole('checkbox', { name: 'High contrast' }).check();
  const largest = await save(home, path.join(folder, 'largest.pdf'));
  expect(largest.letters).toBeCloseTo(24, 1);
  expectReadInOrder(largest);
  // Each of the three answers of the last claim stands whole on the sheet.
  expect(largest.inTagOrder.at(-1)).toMatch(
    /Claim 29\s*Evidence\s*Attribution\s*Rhetoric\s*Guess\s*Fairly sure\s*Sure$/,
  );
  await window.getByRole('checkbox', { name: 'Answer sheet to fill in on a screen' }).check();
  const largeForm = await save(home, path.join(folder, 'large-form.pdf'));
  expectForm(largeForm);
  await window.getByRole('radio', { name: 'Usual' }).check();
  const form = await save(home, path.join(folder, 'form.pdf'));
  expectWhole(form, { size: A4, title: /^Worksheet: .+ · 9b · / });
  expectForm(form);
  await window.getByRole('radio', { name: /^Answer key/ }).check();
  const answers = await save(home, path.join(folder, 'key.pdf'));
  expectWhole(answers, { size: A4, title: /^Answer key: .+ · 9b · / });
  expect(answers.outline).toContain('The key in one line');
});

test('a teacher of two, where paper is Letter and text is large, gets both', async ({ launch, folder }) => {
  const home = await launch();
  await setUp(home, { region: 'US', count: 2 });
  const usual = await save(home, path.join(folder, 'usual.pdf'));
  expectWhole(usual, { size: LETTER, title: /^Report: / });
  await openPages(home.window);
  const small = await save(home, path.join(folder, 'small.pdf'));
  await ask(home.window, 'changeSettings', {
    profile: await whoIsHere(home.window),
    changes: { textScale: 1.5 },
  });
  await home.window.evaluate(() => document.documentElement.style.setProperty('--text-scale', '1.5'));
  const large = await save(home, path.join(folder, 'large.pdf'));
  expectWhole(large, { size: LETTER, title: /^Student pages: / });
  expect(large.letters / small.letters).toBeCloseTo(1.5, 1);
});

async function setUp({ app, window }: Running, { region, count }: { region: string; count: number }): Promise<void> {
  await app.evaluate(({ app: program }, where) => {
    program.getLocaleCountryCode = () => where;
  }, region);
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await expect(new LibraryPage(window).lesson(key.title)).toBeVisible();
  const papers = papersOf(count);
  const lines = papers.map(({ name }, at) => (at < 2 ? `Twin,${name}` : `${name},${String(2000 + at)}`));
  await seedClass(window, { className: '9b', lesson: key.title, roster: ['Name,ID', ...lines].join('\n'), papers });
  await new ClassPage(window).open('9b');
  await new ClassPage(window).openReport(key.title);
  await window.getByLabel('Which attempt counts').selectOption({ label: 'The first attempt, exam or not' });
  await expect(window.getByRole('heading', { name: 'Gradebook' })).toBeVisible();
}

async function openPages(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'A page for each student…' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'A page for each student' })).toBeVisible();
  await expect(window).toHaveTitle('A page for each student · Claimsort');
}

async function save({ app, window }: Running, file: string): Promise<PdfRead> {
  await answerDialogs(app, { save: file });
  const before = await window.title();
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(new LibraryPage(window).messages).toContainText(path.basename(file));
  await expect.poll(() => window.title()).toBe(before);
  return readPdf(file);
}

/** What is read out is in the order in which it stands on the page, and nothing is left out. */
function expectReadInOrder({ inTagOrder, pages }: PdfRead): void {
  const words = (text: string): string => text.replaceAll(/\s/gu, '');
  expect(inTagOrder.map(words)).toEqual(pages.map(words));
}

/** The fields of the answer sheet, in reading order, each with its name for a screen reader. */
function expectForm({ fields, lastRoles }: PdfRead): void {
  const claims = Array.from({ length: 29 }, (_, at) => `Claim ${String(at + 1)}`);
  const boxes = claims.flatMap((claim) => [
    ...['Evidence', 'Attribution', 'Rhetoric'].map((word) => `${claim}: ${word}`),
    ...['Guess', 'Fairly sure', 'Sure'].map((word) => `${claim}, how sure: ${word}`),
  ]);
  expect(lastRoles).toContain('Form');
  expect(fields).toEqual(['Name', 'Student number', ...boxes]);
}

/** What holds of every PDF: tags, language, title with the day, headings, paper. */
function expectWhole(pdf: PdfRead, { size, title }: { size: readonly number[]; title: RegExp }): void {
  expect(pdf.title).toMatch(title);
  expect(pdf.title).toMatch(DAY);
  expect(pdf.language).toBe('en');
  expect(pdf.size).toEqual(size);
  // A glyph that stands for no character, such as two letters in one.
  expect(pdf.pages.join('')).not.toContain('\u0000');
  expect(pdf.outline.length).toBeGreaterThan(0);
  expect(pdf.roles).toEqual(expect.arrayContaining(['Root', 'P']));
  expect(pdf.roles.some((role) => /^H\d$/.test(role))).toBe(true);
}
