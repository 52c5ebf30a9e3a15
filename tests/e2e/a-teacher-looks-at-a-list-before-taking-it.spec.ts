import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { workbookOf } from '../builders/workbook.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expectFocusKept, expectNoTrap, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { ClassPage } from './pages/class-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/** As Excel saves it in western Europe: windows-1252, and semicolons. */
const LIST = Buffer.from('Klasse 8b\r\nName;Vorname;ID\r\nMüller;Jürgen;1001\r\nGroß;Zoë;\r\n', 'latin1');

test('a teacher sees the names on a list before the class takes them, by keyboard', async ({ launch, folder }) => {
  const [list, cut] = [path.join(folder, 'list.csv'), path.join(folder, 'cut.csv')];
  await fs.writeFile(list, LIST);
  await fs.writeFile(cut, 'Name,ID\r\nAhlers, Mia,1001\r\n');
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await new ClassPage(window).create('9b');

  await answerDialogs(app, { open: list });
  const choose = window.getByRole('button', { name: 'Choose a list…' });
  await press(window, choose);
  const asked = window.getByRole('dialog', { name: 'Is this your class?' });
  await expect(asked.getByRole('row')).toHaveText([/Name\s*ID/, /Jürgen Müller\s*1001/, /Zoë Groß\s*–/]);
  await expect(asked.getByText('Check the names with accents')).toBeVisible();
  await expect(asked.getByText('Row 1, “Klasse 8b”: above the row of headings.')).toBeVisible();
  await expectNoTrap(window, 'a list before it is taken');
  await expectNoFinding(window, 'a list before it is taken');
  await window.keyboard.press('Escape');
  await expectFocusKept(window, 'Escape');
  await expect(window.getByText('No list of students')).toBeVisible();
  await press(window, choose);
  await press(window, asked.getByRole('button', { name: 'Use this list' }));
  await expect(window.getByText('2 students on the list')).toBeVisible();
  await expectFocusKept(window, 'taking the list');

  await answerDialogs(app, { open: cut });
  await press(window, window.getByRole('button', { name: 'Choose another list…' }));
  await expect(asked.getByText(/^A row of that list has more cells/)).toBeVisible();
  await expectNoFinding(window, 'a list that cannot be taken');
  await window.keyboard.press('Escape');

  const book = path.join(folder, 'Klasse 8b.xlsx');
  const rows = [['Klasse 8b'], ['Name, Vorname', 'ID'], ['Müller, Jürgen', 1001], ['Çelik, Ömer', '0042']];
  await fs.writeFile(book, workbookOf([{ rows: [['Old'], ['Nobody']], state: 'hidden' }, { rows }]));
  await answerDialogs(app, { open: book });
  await press(window, window.getByRole('button', { name: 'Choose another list…' }));
  await expect(asked.getByRole('row')).toHaveText([/Name\s*ID/, /Müller, Jürgen\s*1001/, /Çelik, Ömer\s*0042/]);
  await expect(asked.getByText('Row 1, “Klasse 8b”: above the row of headings.')).toBeVisible();
  await expectNoFinding(window, 'a workbook before it is taken');
  await press(window, asked.getByRole('button', { name: 'Use this list' }));
  await expect(window.getByText('2 students on the list')).toBeVisible();

  await fs.writeFile(book, workbookOf([{ rows }]).subarray(0, -30));
  await answerDialogs(app, { open: book });
  await press(window, window.getByRole('button', { name: 'Choose another list…' }));
  await expect(asked.getByText('That workbook is damaged. Part of it may be missing.')).toBeVisible();
  await window.keyboard.press('Escape');

  await press(window, window.getByRole('button', { name: 'Paste a list…' }));
  const pasting = window.getByRole('dialog', { name: 'Paste a list of students' });
  await expect(pasting.getByText('Nothing was read yet.')).toBeVisible();
  await expectNoFinding(window, 'a list to paste');
  await pasting.getByRole('textbox', { name: 'The list' }).focus();
  await window.keyboard.insertText('Mia Ahlers\nJonas Brandt\nÖmer Çelik');
  await expect(pasting.getByText('3 students', { exact: true })).toBeVisible();
  await press(window, pasting.getByRole('button', { name: 'Use this list' }));
  await expect(window.getByText('3 students on the list')).toBeVisible();
});

/** The three ways in which Excel saves one list as text, as this teacher's Excel in western Europe does it. */
const SAVED_BY_EXCEL: readonly (readonly [
  how: string,
  file: string,
  toBytes: (rows: readonly string[][]) => Buffer,
])[] = [
  ['CSV', 'ansi.csv', (rows) => Buffer.from(toText(rows, ';'), 'latin1')],
  ['CSV UTF-8', 'utf-8.csv', (rows) => Buffer.from(`\ufeff${toText(rows, ';')}`, 'utf8')],
  ['Unicode Text', 'unicode.txt', (rows) => Buffer.from(`\ufeff${toText(rows, '\t')}`, 'utf16le')],
];
const toText = (rows: readonly string[][], separator: string): string =>
  rows.map((row) => `${row.join(separator)}\r\n`).join('');

test('a teacher takes the same list of 34 in each encoding of Excel, and no name is another', async ({
  launch,
  folder,
}) => {
  const lasts = [
    'Müller',
    'Großmann',
    'Peña',
    'Ångström',
    'François',
    'Øster',
    'Ñúñez',
    'Bäcker',
    'Lefèvre',
    'Ó Briain',
  ];
  const students = Array.from({ length: 34 }, (_, n) => [`${lasts[n % lasts.length] ?? ''} ${String(n)}`, 'Zoë']);
  const rows = [['Name', 'Vorname', 'ID'], ...students.map((student, n) => [...student, String(1000 + n)])];
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await new ClassPage(window).create('9b');
  for (const [how, name, toBytes] of SAVED_BY_EXCEL) {
    const file = path.join(folder, name);
    await fs.writeFile(file, toBytes(rows));
    await answerDialogs(app, { open: file });
    await window.getByRole('button', { name: /^Choose a(?:nother)? list…$/ }).click();
    const asked = window.getByRole('dialog', { name: 'Is this your class?' });
    const expected = students.map(([last = '', first = ''], n) => `${first} ${last}${String(1000 + n)}`);
    await expect(asked.getByRole('row'), how).toHaveText(['NameID', ...expected]);
    await asked.getByRole('button', { name: 'Use this list' }).click();
    await expect(window.getByText('34 students on the list')).toBeVisible();
  }
});
