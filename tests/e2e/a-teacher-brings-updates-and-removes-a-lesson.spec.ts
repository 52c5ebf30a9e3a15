import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { hashOf } from '../../content/hash/content-hash.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

interface LooseFile {
  lesson: { id: string; revision: number; title: string };
  key: { lesson: string };
}

/** A lesson file as another author would make it: the warm-up under another name. */
function lessonText(title: string, revision: number): string {
  // Changed by hand, as an author would in an editor, and sealed again.
  const file = JSON.parse(redPenFor('warm-up').text) as LooseFile;
  file.lesson = { ...file.lesson, id: 'from-a-teacher', revision, title };
  file.key.lesson = hashOf(file.lesson);
  return JSON.stringify(file);
}

test('a teacher drags a lesson in, brings a new revision, removes it and takes that back', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  const library = new LibraryPage(window);

  await library.drop('goose.json', lessonText('A goose of my own', 1));
  await expect(library.messages).toContainText('“A goose of my own” is now among your lessons.');
  await expect(library.lesson('A goose of my own')).toBeVisible();

  await library.drop('goose-2.json', lessonText('A goose, revised', 2));
  await expect(library.messages).toContainText('“A goose, revised” was updated.');
  await expect(library.lesson('A goose of my own')).toBeHidden();

  await library.remove('A goose, revised');
  await expect(library.lesson('A goose, revised')).toBeHidden();
  await library.undo();
  await expect(library.lesson('A goose, revised')).toBeVisible();
});

test('a teacher chooses a lesson file in the system’s own dialog', async ({ launch, folder }) => {
  const file = path.join(folder, 'goose.json');
  await fs.writeFile(file, lessonText('A chosen goose', 1));
  const { app, window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  // The dialog belongs to the operating system; its answer is the one thing that a test has to stand in for.
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);

  await window.getByRole('button', { name: 'Open a lesson file…' }).click();

  await expect(new LibraryPage(window).lesson('A chosen goose')).toBeVisible();
});

test('a teacher brings a damaged lesson, is told where it broke, and nothing changes', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  const library = new LibraryPage(window);
  await expect(library.title).toBeVisible();
  const before = await window.getByRole('listitem').count();

  await library.drop('cut.json', lessonText('A cut goose', 1).slice(0, 5000));
  await expect(library.messages).toContainText('That lesson file is damaged or not complete.');

  await library.drop('wrong.json', lessonText('A wrong goose', 1).replace('says cook', 'says nobody'));
  await expect(library.messages).toContainText(/damaged|answer key/);

  await library.drop('shopping.json', '{"milk": 2}');
  await expect(library.messages).toContainText('something other than a Claimsort lesson');
  await expect(window.getByRole('listitem')).toHaveCount(before);
});
