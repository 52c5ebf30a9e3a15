// What the author of a lesson says to the teacher: on the screen, on paper, and with what the class itself found hard.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { lessonText } from '../builders/lesson-file.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { LESSON_FILES, redPenFor, type LessonFileName } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { readPdf } from './read-pdf.ts';
import { findReflowFaults } from './reflow.ts';
import { inventPapers, seedClass } from './seed-class.ts';
import { openTeacherPageByKeys } from './open-teacher-page.ts';

interface PageOfTeacher {
  readonly aims: readonly { readonly framework: string; readonly aim: string }[];
  readonly background: string;
  readonly questions: readonly string[];
  readonly plan: readonly { readonly minutes: number; readonly what: string }[];
  readonly differentiation: string;
  readonly whenAgreed: string;
  readonly warning?: string;
}

const readTeacher = (name: LessonFileName): PageOfTeacher =>
  (JSON.parse(redPenFor(name).text) as { readonly key: { readonly teacher: PageOfTeacher } }).key.teacher;

const key = redPenFor('ashfell-pumps');
const teacher = readTeacher('ashfell-pumps');
const PARTS = [
  'What students learn',
  'A plan for 45 minutes',
  'Questions that start a talk',
  'Background',
  'Slower and quicker students',
  'When a student holds the article’s view',
];

test('a teacher reads the page of a lesson by keyboard, with what the class found hard, and saves it', async ({
  launch,
  folder,
}) => {
  test.slow();
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await openTeacherPageByKeys(window, key.title);
  const title = window.getByRole('heading', { level: 1, name: `Teacher’s page: ${key.title}` });
  await expect(title).toBeFocused();
  for (const name of PARTS) await expect(window.getByRole('region', { name })).toBeVisible();
  const main = window.getByRole('main');
  for (const says of [teacher.background, teacher.whenAgreed, ...teacher.questions])
    await expect(main).toContainText(says);
  await expect(window.getByRole('region', { name: 'A plan for 45 minutes' }).getByRole('row')).toHaveCount(
    teacher.plan.length + 1,
  );
  await expect(main).toContainText('Open this page from one of your classes');
  await window.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();

  await seedClass(window, { className: '9b', lesson: key.title, papers: inventPapers(key.entries, 12) });
  const inClass = new ClassPage(window);
  await inClass.open('9b');
  await inClass
    .lesson(key.title)
    .getByRole('button', { name: /^Teacher’s page/ })
    .click();
  const hard = window.getByRole('region', { name: 'What students find hard' });
  await expect(hard).toContainText('From the report of 9b');
  await expect(hard.getByRole('listitem')).toHaveCount(3);
  await expect(hard).toContainText('The key says');
  await expectNoFinding(window, 'the teacher’s page');
  expect(await findReflowFaults(window)).toEqual([]);

  const file = path.join(folder, 'page.pdf');
  await answerDialogs(app, { save: file });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(new LibraryPage(window).messages).toContainText('page.pdf');
  const pdf = await readPdf(file);
  expect(pdf.title).toMatch(/^Teacher’s page: .+ · 9b · /);
  expect(pdf.roles).toContain('H1');
  for (const name of [...PARTS, 'What students find hard']) expect(pdf.outline).toContain(name);
  expect(pdf.pages.join(' ')).toContain('9b');
  await window.getByRole('button', { name: 'Back to the class' }).click();
  await expect(window.getByRole('heading', { level: 1, name: '9b' })).toBeVisible();
});

test('a teacher reads the page of every lesson that ships, on the screen and on paper', async ({ launch, folder }) => {
  test.slow();
  const { app, window } = await launch();
  const library = new LibraryPage(window);
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  for (const name of LESSON_FILES) {
    const { title } = redPenFor(name);
    const page = readTeacher(name);
    const lesson = library.lesson(title);
    await lesson.locator('summary').click();
    await lesson.getByRole('button', { name: /^Teacher’s page/ }).click();
    await expect(window.getByRole('heading', { level: 1, name: `Teacher’s page: ${title}` })).toBeFocused();
    const main = window.getByRole('main');
    const total = page.plan.reduce((sum, { minutes }) => sum + minutes, 0);
    const written = [
      ...page.aims.flatMap(({ framework, aim }) => [framework, aim]),
      ...page.plan.map(({ what }) => what),
      ...page.questions,
      ...[
        page.background,
        page.differentiation,
        page.whenAgreed,
        ...(page.warning === undefined ? [] : [page.warning]),
      ],
    ];
    for (const text of written) await expect(main).toContainText(text);
    await expect(main).toContainText(`A plan for ${String(total)} minutes`);
    await expect(main).toContainText(/All \d+ claims take most students about \d+ minutes/);

    const file = path.join(folder, `${name}.pdf`);
    await answerDialogs(app, { save: file });
    await window.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(library.messages).toContainText(`${name}.pdf`);
    const { pages } = await readPdf(file);
    // A line that breaks between two words is still the same words.
    const onPaper = pages.join(' ').replaceAll(/\s+/g, '');
    for (const text of written) expect(onPaper).toContain(text.replaceAll(/\s+/g, ''));
    await window.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  }
});

test('a teacher is told where the author wrote nothing, and a student is offered no such page', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'well.claimsort');
  await fs.writeFile(file, lessonText({ id: 'the-well', title: 'The well of the village' }));
  const { window } = await launch({ args: [file] });
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const lesson = new LibraryPage(window).lesson('The well of the village');
  await lesson.locator('summary').click();
  await lesson.getByRole('button', { name: /^Teacher’s page/ }).click();
  await expect(window.getByRole('main')).toContainText('The author of this lesson wrote nothing for teachers.');
  await window.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();

  await ask(window, 'changeSettings', { profile: await whoIsHere(window), changes: { teaches: false } });
  await window.reload();
  await expect(lesson).toBeVisible();
  await expect(window.getByRole('button', { name: /^Teacher’s page/, includeHidden: true })).toHaveCount(0);
});
