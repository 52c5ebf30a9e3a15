import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { expect, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { teachersLesson } from './teachers-lesson.ts';

test('a teacher drags a lesson in, brings a new revision, removes it and takes that back', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  const library = new LibraryPage(window);

  await library.drop('goose.json', teachersLesson('A goose of my own', 1));
  await expect(library.messages).toContainText('“A goose of my own” was added to your lessons.');
  await expect(library.lesson('A goose of my own')).toBeVisible();

  await library.drop('goose-2.json', teachersLesson('A goose, revised', 2));
  await expect(library.messages).toContainText('“A goose, revised” was updated.');
  await expect(library.lesson('A goose of my own')).toBeHidden();

  await library.remove('A goose, revised');
  await expect(library.lesson('A goose, revised')).toBeHidden();
  await library.undo();
  await expect(library.lesson('A goose, revised')).toBeVisible();
});

test('a teacher chooses a lesson file in the system’s own dialog', async ({ launch, folder }) => {
  const file = path.join(folder, 'goose.json');
  await fs.writeFile(file, teachersLesson('A chosen goose', 1));
  const { app, window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  // The dialog belongs to the operating system; its answer is the one thing that a test has to stand in for.
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);

  await window.getByRole('button', { name: 'Open files…' }).click();

  await expect(new LibraryPage(window).lesson('A chosen goose')).toBeVisible();
});

test('a teacher brings a damaged lesson, is told where it broke, and nothing changes', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  const library = new LibraryPage(window);
  await expect(library.title).toBeVisible();
  const before = await window.getByRole('listitem').count();

  await library.drop('cut.json', teachersLesson('A cut goose', 1).slice(0, 5000));
  await expect(library.messages).toContainText('That lesson file is damaged or not complete.');

  await library.drop('wrong.json', teachersLesson('A wrong goose', 1).replace('says cook', 'says nobody'));
  await expect(library.messages).toContainText(/damaged|answer key/);

  await library.drop('shopping.json', '{"milk": 2}');
  await expect(library.messages).toContainText('“shopping.json”');
  await expect(library.messages).toContainText('That is not a file that Claimsort can open.');
  await expect(window.getByRole('listitem')).toHaveCount(before);
});
