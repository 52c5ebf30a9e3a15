import type { ElectronApplication } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { readWorkbook } from '../../electron/workers/read-workbook.ts';
import type { ClassReport } from '../../content/class/class-report.ts';
import { importIntoBrightspace } from '../builders/importers/brightspace.ts';
import { importIntoCanvas } from '../builders/importers/canvas.ts';
import { importIntoMoodle } from '../builders/importers/moodle.ts';
import { convertWithLibreOffice, whyNoLibreOffice } from '../builders/libre-office.ts';
import { zipOf } from '../builders/zip.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, test } from './fixtures.ts';
import { CLASS_OF_34, LESSON_CLAIMS, LESSON_TITLE, listOf34, pointsOf, workOf } from './invent-class.ts';
import { ClassPage } from './pages/class-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { readCsv } from './read-csv.ts';
import { readPdf } from './read-pdf.ts';

const ID_OF_FIRST = 1001;
const ids = CLASS_OF_34.map((_, at) => String(ID_OF_FIRST + at));
const points = CLASS_OF_34.map((_, at) => pointsOf(at + 1));
/** What a table of the class has to say, line by line. */
const expected = CLASS_OF_34.map((name, at) => [name, ids[at], points[at], LESSON_CLAIMS]);

/** The same of a table that a reader gives; its numbers may be written with a comma. */
const saidIn = (rows: readonly Readonly<Record<string, string>>[]) =>
  rows.map((row) => [row['Student'], row['ID'], numberIn(row['Points']), numberIn(row['Out of'])]);
/** What the program's own reader of lists gives: cells with tabs between them, those at the end left out where they are empty. */
function readTabbed(text: string): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])));
}
const numberIn = (text: string | undefined): number => Number((text ?? 'none').replace(',', '.'));

/** Saves whatever is saved next under the name that the program proposes, in a folder. */
async function saveAsProposed(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    // With a window and without one: what is asked comes last.
    const save = (...asked: readonly unknown[]) => {
      const { defaultPath = '' } = asked.at(-1) as { readonly defaultPath?: string };
      return Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath.split('/').at(-1) ?? ''}` });
    };
    dialog.showSaveDialog = save;
  }, folder);
}

test('a teacher takes the work of 34 out in every form, and other programs read all of it', async ({
  launch,
  folder,
}) => {
  const [out, zip, list] = ['out', 'submissions.zip', 'list.csv'].map((name) => path.join(folder, name));
  if (out === undefined || zip === undefined || list === undefined) throw new Error('Three names were given.');
  await fs.mkdir(out);
  await fs.writeFile(list, listOf34());
  await fs.writeFile(
    zip,
    zipOf(
      CLASS_OF_34.map((name, at) => ({
        name: `${name}_${String(4000 + at)}_assignsubmission_file_/work.claimsort`,
        content: workOf(at + 1, name, ids[at]),
      })),
    ),
  );

  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const inClass = new ClassPage(window);
  await inClass.create('9b');
  await inClass.takeList(app, list);
  await answerDialogs(app, { open: zip });
  await window.getByRole('region', { name: 'Inbox' }).getByRole('button', { name: 'Collect…' }).click();
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /^Choose files/ })
    .click();
  await expect(window.getByRole('dialog').getByText('34 new files were collected.')).toBeVisible();
  await window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();

  /** Does what saves a file; gives its path when it is whole, under the name that was proposed. */
  const saved = async (save: () => Promise<void>): Promise<string> => {
    await saveAsProposed(app, out);
    const before = new Set(await fs.readdir(out));
    await save();
    const made = async () => (await fs.readdir(out)).filter((name) => !before.has(name) && !name.endsWith('.tmp'));
    await expect.poll(made).toHaveLength(1);
    const [name = ''] = await made();
    await expect(window.getByText(name).first()).toBeVisible();
    return path.join(out, name);
  };
  const click = (name: string) => () => window.getByRole('button', { name }).click();

  // The report, the pages and the worksheet as PDF, each called after the class, the lesson and the day.
  await inClass.openReport(LESSON_TITLE);
  const report = await readPdf(await saved(click('Save as PDF…')));
  const inReport = report.pages.join(' ');
  for (const name of CLASS_OF_34) expect(inReport).toContain(name);
  expect(inReport).toContain('Mia Klein (1007)');
  expect(inReport).toContain('Mia Klein (1008)');
  await window.getByRole('button', { name: 'A page for each student…' }).click();
  const pages = await readPdf(await saved(click('Save as PDF…')));
  const starts = pages.pages.filter((text) => text.includes(` of ${String(LESSON_CLAIMS)} points:`));
  expect(starts).toHaveLength(CLASS_OF_34.length);
  // Loose sheets can be sorted again: each says whose it is.
  expect(pages.pages.length).toBeGreaterThan(CLASS_OF_34.length);
  for (const text of pages.pages) {
    expect(text).toMatch(/9b · \d/u);
    expect(CLASS_OF_34.filter((name) => text.includes(name))).not.toEqual([]);
  }
  for (const [at, text] of starts.entries()) {
    expect(text).toContain(CLASS_OF_34[at]);
    expect(text).toContain(`${String(points[at])} of ${String(LESSON_CLAIMS)} points:`);
  }
  await window.getByRole('button', { name: 'Report' }).click();

  // The table in each form, read by whatever a school may open it with.
  const table = async (form: string): Promise<string> => {
    await window.getByText('Save as a file').click();
    await window.getByRole('button', { name: 'Gradebook (Excel or CSV)…' }).click();
    await window.getByRole('radio', { name: form }).check();
    const file = await saved(() => window.getByRole('dialog').getByRole('button', { name: 'Save…' }).click());
    await window.getByText('Save as a file').click();
    return file;
  };
  const workbook = await table('Excel workbook (.xlsx)');
  expect(workbook.endsWith('.xlsx')).toBe(true);
  const readAgain = await readWorkbook(new Uint8Array(await fs.readFile(workbook)));
  if (!readAgain.ok) throw new Error(readAgain.error.code);
  expect(saidIn(readTabbed(readAgain.value.text))).toEqual(expected);
  const commas = await table('CSV with commas');
  expect(saidIn(readCsv(await fs.readFile(commas, 'utf8')))).toEqual(expected);
  // The same name is proposed for both forms of CSV.
  await fs.rename(commas, `${commas}.commas.csv`);
  const semicolons = await table('CSV with semicolons');
  expect(saidIn(readCsv(await fs.readFile(semicolons, 'utf8')))).toEqual(expected);
  if (whyNoLibreOffice === null) {
    const UTF_8 = 76;
    const toCsv = `csv:Text - txt - csv (StarCalc):44,34,${String(UTF_8)}`;
    const inOffice = (file: string, from?: string) =>
      saidIn(readCsv(convertWithLibreOffice(file, toCsv, from).toString()));
    expect(inOffice(workbook)).toEqual(expected);
    expect(inOffice(`${commas}.commas.csv`, `CSV:44,34,${String(UTF_8)},1,,1033`)).toEqual(expected);
    expect(inOffice(semicolons, `CSV:59,34,${String(UTF_8)},1,,1031`)).toEqual(expected);
  } else {
    test.info().annotations.push({ type: 'not read by LibreOffice', description: whyNoLibreOffice });
  }

  // For the programs of schools, which know students by their numbers.
  const grades = (program: string) =>
    saved(() => inClass.saveGradebook(program)).then((file) => fs.readFile(file, 'utf8'));
  const byId = new Map(ids.map((id, at) => [Number(id), points[at] ?? null]));
  const users = CLASS_OF_34.map((name, at) => ({ id: ID_OF_FIRST + at, key: ids[at] ?? '', name, sortableName: name }));
  const moodle = await grades('For Moodle…');
  expect(importIntoMoodle(moodle, users, { version: 'newest', column: 0, max: LESSON_CLAIMS })).toMatchObject({
    grades: byId,
  });
  expect(importIntoBrightspace(await grades('For Brightspace…'), users)).toMatchObject({
    ...{ max: LESSON_CLAIMS, unknown: [], grades: byId },
  });
  const canvas = importIntoCanvas(await grades('For Canvas…'), {
    users: users.map(({ id, name, sortableName }) => ({ id: 50_000 + id, name, sortableName, sisId: String(id) })),
    ...{ assignments: [], customColumns: [] },
  });
  expect(canvas.grades).toEqual(new Map([...byId].map(([id, one]) => [50_000 + id, [String(one)]])));
  const figures = await saved(click('All figures (JSON)…'));
  const { students } = JSON.parse(await fs.readFile(figures, 'utf8')) as ClassReport;
  expect(students.map(({ name, id }) => [name, id])).toEqual(expected.map(([name, id]) => [name, id]));

  // What is printed for the class, and the class itself.
  await window.getByRole('button', { name: 'Back to the class' }).click();
  await inClass
    .lesson(LESSON_TITLE)
    .getByRole('button', { name: /^On paper/ })
    .click();
  const worksheet = await readPdf(await saved(click('Save as PDF…')));
  expect(worksheet.pages.join(' ')).toContain('9b');
  await window.getByRole('radio', { name: /^Answer key/ }).check();
  const keyed = await readPdf(await saved(click('Save as PDF…')));
  expect(keyed.outline).toContain('The key in one line');
  await window.getByRole('button', { name: 'Back to the class' }).click();
  const whole = JSON.parse(await fs.readFile(await saved(click('Send this class to a co-teacher…')), 'utf8')) as {
    readonly records: readonly { readonly kind: string }[];
  };
  expect(whole.records.filter(({ kind }) => kind === 'hand-in')).toHaveLength(CLASS_OF_34.length);

  const printed = (await fs.readdir(out)).filter((name) => name.endsWith('.pdf'));
  expect(printed).toHaveLength(4);
  for (const name of printed) {
    expect(name.startsWith(`9b, ${LESSON_TITLE} - `)).toBe(true);
    expect(name).toMatch(/ 20\d\d-\d\d-\d\d\.pdf$/u);
  }
});
