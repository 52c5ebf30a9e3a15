import { lessonText } from '../builders/lesson-file.ts';
import { PILED_UP, UNSAFE } from '../builders/hostile-text.ts';
import { expect, test } from './fixtures.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/** A title that turns the line, ends it, speaks to a terminal, and covers the lines around it. */
const TITLE = `Bridge\u202efdp.exe\u2069\n1970-01-01 all is well \u001b[2J\u009b31m A${'\u0300'.repeat(40)}`;

test('a person opens a lesson whose title means harm, and every title and message stays one plain line', async ({
  launch,
}) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterWithoutName();
  const library = new LibraryPage(window);
  await library.drop('harm.lesson.json', lessonText({ id: 'harm', title: TITLE }));

  const message = library.messages.getByRole('status');
  await expect(message).toContainText('was added to your lessons');
  expect(await message.textContent()).not.toMatch(UNSAFE);
  expect(await message.textContent()).not.toMatch(PILED_UP);

  const lesson = window.getByRole('listitem').filter({ hasText: 'fdp.exe' });
  await lesson.getByRole('button', { name: /^Open/ }).click();
  const titleOf = (): Promise<string> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
  await expect.poll(titleOf).toContain('Bridgefdp.exe');
  expect(await titleOf()).not.toMatch(UNSAFE);
  expect(await titleOf()).not.toMatch(PILED_UP);
});
