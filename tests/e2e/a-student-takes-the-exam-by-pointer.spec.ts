import { expect, test } from './fixtures.ts';
import { heapHolds, sentencesOfKey } from './heap.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

test('a student takes the exam with the pointer, changes an answer, leaves one open, and the window knows no key before', async ({
  launch,
}) => {
  const { window } = await launch();
  const key = redPenFor('warm-up');
  const sorting = new SortingPage(window);
  await new WelcomePage(window).enterWithoutName();
  await new LibraryPage(window).open(key.title);
  const opening = new OpeningPage(window);
  await opening.choose('Exam');
  await opening.start();

  const [first, ...rest] = key.entries.slice(0, -1);
  if (first === undefined) throw new Error('the warm-up has claims');
  await sorting.sortByPointer(worstLabel(first), 'guess');
  await expect(window.getByText('You can change this until you hand in.')).toBeVisible();
  await sorting.sortByPointer(first.label, 'sure');
  for (const [at, entry] of rest.entries()) {
    await sorting.turnToPlace(at + 2);
    await sorting.sortByPointer(entry.label, 'fairly');
    await expect(window.getByText('You can change this until you hand in.')).toBeVisible();
    await expect(sorting.feedback).toBeHidden();
  }

  // The control first: words that are on the page must be found, or the search proves nothing.
  expect(await heapHolds(window, [first.words])).toEqual([first.words]);
  const secrets = sentencesOfKey(key.text);
  expect(secrets.length).toBeGreaterThan(4 * key.entries.length - 1);
  expect(await heapHolds(window, secrets)).toEqual([]);

  await sorting.openOverview();
  await window.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(window.getByRole('dialog')).toContainText('1 claim is unanswered.');
  await window.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();

  // The control comes last: what the key says is found once the page has received it.
  await expect(new ResultPage(window).scored).toBeVisible();
  expect((await heapHolds(window, secrets)).length).toBeGreaterThan(0);
  const points = key.entries.length - 1;
  await expect(window.getByRole('main')).toContainText(`${String(points)} of ${String(key.entries.length)}`);
  await expect(window.getByRole('main')).toContainText(/(1|[Oo]ne) (claim )?(is |was )?(missing|not answered)/);
});
