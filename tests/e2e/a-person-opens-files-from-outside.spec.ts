import { execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from './answer-dialogs.ts';
import { ask, whoIsHere } from './ask.ts';
import { expect, type Running, test } from './fixtures.ts';
import { isRoot } from './ordinary-user.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { zipOf } from '../builders/zip.ts';
import { teachersLesson } from './teachers-lesson.ts';

/** How the program is started over the folder of a test. */
function startOver(folder: string): readonly [program: string, ...switches: string[]] {
  // The package answers with the path of the program when it is asked by Node.
  const electron = createRequire(import.meta.url)('electron') as string;
  return [electron, ...(isRoot ? ['--no-sandbox'] : []), '.', `--user-data-dir=${path.join(folder, 'user')}`];
}

/** Starts the program once more with files, as a double click does, and gives its exit code. */
function doubleClick(folder: string, files: readonly string[]): Promise<number | null> {
  const [electron, ...switches] = startOver(folder);
  return ended(folder, electron, [...switches, ...files]);
}

/** The same for one file whose name is no UTF-8: Node hands over texts alone, xargs whatever is in its list. */
function doubleClickBytes(folder: string, file: Buffer): Promise<number | null> {
  const list = path.join(folder, 'named');
  fs.writeFileSync(list, file);
  return ended(folder, 'xargs', ['-0', '-a', list, ...startOver(folder)]);
}

function ended(folder: string, command: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(command, args, {
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

/** A file that begins like a hand-in; what is wrong with it is reported when it is collected. */
const HAND_IN = '{"format":"claimsort-hand-in","version":1}';

async function enter(window: Page): Promise<void> {
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await expect(new LibraryPage(window).title).toBeVisible();
}

/** As somebody who learns, for whom a newer revision takes the place of an earlier one without a question. */
async function enterToLearn(window: Page): Promise<void> {
  await new WelcomePage(window).enterAs('Ada');
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

test('files of every kind are named at the start, and each opens or is reported', async ({ launch, folder }) => {
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

test('a file that only looks like one of ours is reported, and a link to one opens', async ({ launch, folder }) => {
  const pipe = path.join(folder, 'pipe.claimsort');
  execFileSync('mkfifo', [pipe]);
  const shelf = path.join(folder, 'shelf.claimsort');
  fs.mkdirSync(shelf);
  const link = path.join(folder, 'link.claimsort');
  fs.symlinkSync(write(folder, 'elsewhere/the lesson itself', teachersLesson('A linked goose', 1)), link);
  const long = write(folder, `${'ö'.repeat(120)}.claimsort`, teachersLesson('A goose of 250 bytes', 2));
  const lines = write(folder, 'two\nlines\tand a tab.claimsort', teachersLesson('A goose of two lines', 3));
  // ISO 8859-2, as an old stick has it: not UTF-8.
  const latin2 = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('\xa3\xf3d\xbc.claimsort', 'latin1')]);
  fs.writeFileSync(latin2, teachersLesson('A goose of Łódź', 4));
  const { window } = await launch();
  await enterToLearn(window);

  expect(await doubleClick(folder, [pipe, shelf, link, long, lines])).toBe(0);

  // Revisions of one lesson, in the order in which they were named.
  await expect(window.getByText('“A linked goose” was added to your lessons.')).toBeVisible();
  for (const title of ['A goose of 250 bytes', 'A goose of two lines']) {
    await expect(window.getByText(`“${title}” was updated.`)).toBeVisible();
  }
  await expect(new LibraryPage(window).lesson('A goose of two lines')).toBeVisible();
  for (const name of ['pipe', 'shelf']) {
    await expect(window.getByText(new RegExp(`“${name}.claimsort” was not opened. That`))).toBeVisible();
  }

  expect(await doubleClickBytes(folder, latin2)).toBe(0);

  await expect(window.getByText('“A goose of Łódź” was updated.')).toBeVisible();

  // As file managers pass such files. They look the same once the bytes are replaced.
  const alike = ['\xe9', '\xe8'].map((letter, at) => {
    const file = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(`caf${letter}.claimsort`, 'latin1')]);
    fs.writeFileSync(file, teachersLesson(`A goose of café ${String(at)}`, 5 + at));
    return `file://${folder}/caf%${letter.charCodeAt(0).toString(16)}.claimsort`;
  });

  expect(await doubleClick(folder, [...alike, `file://${folder}/not%e9there.claimsort`])).toBe(0);

  await expect(window.getByText('“A goose of café 0” was updated.')).toBeVisible();
  await expect(window.getByText('“A goose of café 1” was updated.')).toBeVisible();
  await expect(window.getByText(/“not\ufffdthere.claimsort” was not opened/)).toBeVisible();
});

/** Lets files go over the window, as a hand does that drags them out of a folder: Chromium itself takes their paths. */
async function drop(window: Page, files: readonly string[]): Promise<void> {
  const driver = await window.context().newCDPSession(window);
  const held = { x: 400, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await driver.send('Input.dispatchDragEvent', { type, ...held });
  }
  await driver.detach();
}

const WAYS_IN: Readonly<Record<string, (running: Running, files: readonly string[]) => Promise<unknown>>> = {
  'dropped on the window': ({ window }, files) => drop(window, files),
  'chosen in the dialog': async ({ app, window }, files) => {
    await answerDialogs(app, { open: files });
    await window.getByRole('button', { name: 'Open files…' }).click();
  },
};

for (const [way, bring] of Object.entries(WAYS_IN)) {
  test(`files that are hardly files are ${way}, and each opens or is named`, async ({ launch, folder }) => {
    const pipe = path.join(folder, 'pipe.claimsort');
    execFileSync('mkfifo', [pipe]);
    const shelf = path.join(folder, 'shelf.claimsort');
    fs.mkdirSync(shelf);
    const link = path.join(folder, 'link.claimsort');
    fs.symlinkSync(write(folder, 'elsewhere/the lesson itself', teachersLesson('A linked goose', 1)), link);
    const dangling = path.join(folder, 'dangling.claimsort');
    fs.symlinkSync(path.join(folder, 'nowhere'), dangling);
    const huge = write(folder, 'huge.claimsort', '');
    // Five gigabytes of nothing, which take no room.
    fs.truncateSync(huge, 5 * 2 ** 30);
    const long = write(folder, `${'ö'.repeat(120)}.claimsort`, teachersLesson('A goose of 250 bytes', 2));
    const lines = write(folder, 'two\nlines\tand a tab.claimsort', teachersLesson('A goose of two lines', 3));
    const strange = write(folder, '100 % \u{1f600} #1?&\u202egpj.claimsort', teachersLesson('A turned goose', 4));
    const empty = write(folder, 'empty.claimsort', '');
    const latin2 = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('\xa3\xf3d\xbc.claimsort', 'latin1')]);
    fs.writeFileSync(latin2, teachersLesson('A goose of Łódź', 5));
    const running = await launch();
    const { window } = running;
    await enterToLearn(window);

    await bring(running, [pipe, shelf, link, dangling, huge, long, lines, strange, latin2.toString(), empty]);

    await expect(window.getByText('“A linked goose” was added to your lessons.')).toBeVisible();
    for (const title of ['A goose of 250 bytes', 'A goose of two lines', 'A turned goose', 'A goose of Łódź']) {
      await expect(window.getByText(`“${title}” was updated.`)).toBeVisible();
    }
    for (const name of ['pipe', 'shelf', 'dangling', 'huge', 'empty']) {
      await expect(window.getByText(new RegExp(`“${name}.claimsort” was not opened. `))).toBeVisible();
    }
    await expect(new LibraryPage(window).lesson('A goose of Łódź')).toBeVisible();
  });

  test(`one empty file, one folder and one that is gone are ${way}, and each is named`, async ({ launch, folder }) => {
    const empty = write(folder, 'empty.lesson.json', '');
    const shelf = path.join(folder, 'a shelf');
    fs.mkdirSync(shelf);
    const gone = write(folder, 'gone.claimsort', HAND_IN);
    const running = await launch();
    await enter(running.window);
    fs.rmSync(gone);

    for (const file of [empty, shelf, gone]) {
      await bring(running, [file]);
      await expect(running.window.getByText(new RegExp(`“${path.basename(file)}”`))).toBeVisible();
    }
  });
}

test('a home whose name has blanks and a line end keeps work, and opens files', async ({ launch, folder }) => {
  const home = path.join(folder, ' my\nhome of Łódź ');
  fs.mkdirSync(home);
  const data = path.join(home, 'a stick\nof mine ');
  const file = write(home, 'goose.claimsort', teachersLesson('A goose at home', 1));
  const first = await launch({ home, env: { CLAIMSORT_DATA_DIR: '' }, args: [file] });
  await enter(first.window);
  await expect(new LibraryPage(first.window).lesson('A goose at home')).toBeVisible();
  await first.app.close();
  const second = await launch({ home, env: { CLAIMSORT_DATA_DIR: '' } });
  await expect(new LibraryPage(second.window).lesson('A goose at home')).toBeVisible();
  await second.app.close();

  const third = await launch({ home, env: { CLAIMSORT_DATA_DIR: data }, args: [file] });
  await enter(third.window);
  await expect(new LibraryPage(third.window).lesson('A goose at home')).toBeVisible();
  expect(fs.readdirSync(data)).toContain('claimsort.sqlite');
});
