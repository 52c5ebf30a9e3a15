import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { isRoot } from './ordinary-user.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { zipOf } from '../builders/zip.ts';
import { teachersLesson } from './teachers-lesson.ts';

/** Starts the program once more with files, as a double click does, and gives its exit code. */
function doubleClick(folder: string, files: readonly string[]): Promise<number | null> {
  // The package answers with the path of the program when it is asked by Node.
  const electron = createRequire(import.meta.url)('electron') as string;
  const switches = [...(isRoot ? ['--no-sandbox'] : []), '.', `--user-data-dir=${path.join(folder, 'user')}`];
  const child = spawn(electron, [...switches, ...files], {
    env: { ...process.env, CLAIMSORT_DATA_DIR: path.join(folder, 'data'), LANGUAGE: 'en' },
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

function write(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

/** A hand-in as far as its beginning says; what is wrong with it is told when it is collected. */
const HAND_IN = '{"format":"claimsort-hand-in","version":1}';

async function enter(window: Page): Promise<void> {
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await expect(new LibraryPage(window).title).toBeVisible();
}

const NAMES = [
  'goose.lesson.json',
  'a goose of my own.lesson.json',
  'Übung für Käthe.lesson.json',
  'Урок о гусях, часть 2.lesson.json',
  '授業 その一.json',
  'goose \u{1f986} day.claimsort',
  '100 % sure \u{1f600} 50%25 & more #1.claimsort',
  'שיעור \u200fראשון.claimsort',
  'می\u200cخواهم.claimsort',
  'no ending at all',
  ' blanks at both ends ',
  `a folder with blanks/${'長い名前 '.repeat(12)}.txt`,
] as const;

for (const name of NAMES) {
  test(`a lesson named “${name.slice(0, 40)}” is double-clicked while the program runs, and it opens`, async ({
    launch,
    folder,
  }) => {
    const file = write(folder, name, teachersLesson('A clicked goose', 1));
    const { window } = await launch();
    await enter(window);
    // Control: what was not opened is not there.
    await expect(new LibraryPage(window).lesson('A clicked goose')).toHaveCount(0);

    expect(await doubleClick(folder, [file])).toBe(0);

    await expect(new LibraryPage(window).lesson('A clicked goose')).toBeVisible();
  });
}

for (const count of [9, 12, 32, 700]) {
  test(`${String(count)} files in a folder with a long name are opened together, and every one arrives`, async ({
    launch,
    folder,
  }) => {
    const files = Array.from({ length: count }, (_, at) =>
      write(folder, `${'Klasse 8b, Übungen aus dem März '.repeat(3)}/${String(at)} für Łukasz.json`, HAND_IN),
    );
    const { app, window } = await launch();
    await enter(window);

    expect(await doubleClick(folder, files)).toBe(0);

    await expect(window.getByText(`${String(count)} handed-in files were opened.`)).toBeVisible();
    // A second start that waits in vain for the word of the first kills it.
    expect(app.process().exitCode).toBeNull();
    expect(fs.readdirSync(folder).some((name) => name.startsWith('claimsort-open-'))).toBe(false);
  });
}

test('files of every kind are named at the start, and each opens or is told of', async ({ launch, folder }) => {
  const picture = write(folder, 'ein Bild.lesson.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  const dangling = path.join(folder, 'dangling.claimsort');
  fs.symlinkSync(path.join(folder, 'nowhere'), dangling);
  const big = Buffer.from(`\ufeff${teachersLesson('A named goose', 1)}`, 'utf16le').swap16();
  const files = [
    write(folder, 'as Windows writes it.txt', big),
    picture,
    write(folder, 'empty.claimsort', ''),
    dangling,
    folder,
    write(folder, 'Łódź \u{1f986}.claimsort', '{}'),
    write(folder, 'Liste.lesson.json', 'Name;ID\nAda;1\nGrace;2\n'),
    write(folder, 'a hand-in.csv', HAND_IN),
    write(folder, 'submissions.zip', zipOf([{ name: 'Ada/work.claimsort', content: HAND_IN }])),
    path.join(folder, 'not there.lesson.json'),
  ];
  const first = await launch();
  await enter(first.window);
  await first.app.close();

  const { window } = await launch({ args: files });

  await expect(window.getByText('“A named goose” was added to your lessons.')).toBeVisible();
  await expect(window.getByText(/“ein Bild.lesson.json” was not opened/)).toBeVisible();
  for (const name of ['empty', 'dangling', 'Łódź \u{1f986}']) {
    await expect(window.getByText(new RegExp(`“${name}.claimsort” was not opened. That`))).toBeVisible();
  }
  await expect(window.getByText('1 more file was not opened. That file could not be read.')).toBeVisible();
  await expect(window.getByText('2 handed-in files were opened.')).toBeVisible();
  await expect(window.getByText(/^A list of students was opened/)).toBeVisible();
  await window.getByRole('textbox').fill('8b');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Look at the list that was opened' }).click();
  await expect(window.getByRole('dialog').getByText('Grace').first()).toBeVisible();
});

test('files that lie on the computer are dropped while somebody reads, and open whatever they are', async ({
  launch,
  folder,
}) => {
  const files = [
    write(folder, 'Blatt mit 日本語.txt', teachersLesson('A dropped goose', 1)),
    write(folder, 'notes.md', '# Not for us\n'),
  ];
  const { window } = await launch();
  await enter(window);
  await window.getByRole('button', { name: 'Settings' }).first().click();

  // Files of an input have a place, as those have that are dropped out of a folder.
  await window.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'drop-source';
    document.body.append(input);
  });
  await window.locator('#drop-source').setInputFiles(files);
  const transfer = await window.evaluateHandle(() => {
    const data = new DataTransfer();
    const input = document.querySelector('#drop-source');
    const chosen = input instanceof HTMLInputElement ? input.files : null;
    for (let at = 0; at < (chosen?.length ?? 0); at += 1) {
      const file = chosen?.item(at);
      if (file) data.items.add(file);
    }
    return data;
  });
  await window.dispatchEvent('body', 'drop', { dataTransfer: transfer });

  await expect(window.getByText('“A dropped goose” was added to your lessons.')).toBeVisible();
  await expect(window.getByText(/“notes.md” was not opened/)).toBeVisible();
});

test('files of every kind are chosen in the dialog of the menu, and each opens or is named', async ({
  launch,
  folder,
}) => {
  const files = [
    write(folder, 'one.claimsort', teachersLesson('A chosen goose', 1)),
    write(folder, 'Ada.claimsort', HAND_IN),
    write(folder, 'list.csv', 'Name;ID\nAda;1\nGrace;2\n'),
    write(folder, 'notes.md', '# Not for us\n'),
  ];
  const { app, window } = await launch();
  await enter(window);
  await answerDialogs(app, { open: files });

  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('open')?.click();
  });

  await expect(window.getByText('“A chosen goose” was added to your lessons.')).toBeVisible();
  await expect(window.getByText(/“notes.md” was not opened/)).toBeVisible();
  await expect(window.getByText('1 handed-in file was opened.')).toBeVisible();
  await expect(window.getByText(/^A list of students was opened/)).toBeVisible();
});

test('a profile is chosen where lessons are opened, and the settings say what it would add', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'Ada.claimsort');
  const { app, window } = await launch();
  await enter(window);
  const profile = await whoIsHere(window);
  await answerDialogs(app, { save: file });
  await ask(window, 'saveExport', { export: { kind: 'profile', profile, form: 'json' } });
  await answerDialogs(app, { open: file });

  await window.getByRole('button', { name: 'Open files…' }).click();

  await expect(window.getByRole('dialog')).toContainText('Ms Green');
});
