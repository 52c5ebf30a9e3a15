import type { Locator, Page } from '@playwright/test';
import type { Label } from '../../content/lesson/label.ts';
import { expectScreen, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ProgressPage } from './pages/progress-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';
import { tabTo } from './tab-to.ts';

const { title, entries } = redPenFor('warm-up');

/** The first `right` claims as the key has them, the others not. */
const answersOf = (right: number): Readonly<Record<string, Label>> =>
  Object.fromEntries(entries.map((entry, at) => [entry.claim, at < right ? entry.label : worstLabel(entry)]));

/** The note beside a mark, as one line. */
const noteOf = (plot: Locator): Locator => plot.locator('xpath=following-sibling::*[@role="status"]');
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Once it no longer changes: a plot draws what a key did some frames later. */
async function readNote(plot: Locator): Promise<string> {
  await expect(noteOf(plot)).toBeVisible();
  const text = await noteOf(plot).evaluate(async (note: HTMLElement) => {
    let seen = note.innerText;
    for (let frames = 0; frames < 10; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (note.innerText !== seen) [seen, frames] = [note.innerText, 0];
    }
    return seen;
  });
  return inOneLine(text);
}

/** What each mark says when one goes from one to the next with the arrow keys. */
async function byKeys(window: Page, plot: Locator, marks: number): Promise<readonly string[]> {
  await window.mouse.move(0, 0);
  await expect(noteOf(plot)).toBeHidden();
  await tabTo(window, plot);
  // From wherever the pointer had been, to the first.
  for (const key of ['ArrowRight', ...Array.from({ length: marks }, () => 'ArrowLeft')]) {
    await window.keyboard.press(key);
  }
  const notes = [await readNote(plot)];
  while (notes.length < marks) {
    await window.keyboard.press('ArrowRight');
    notes.push(await readNote(plot));
  }
  return notes;
}

/** What each mark says when one points at it. */
async function byPointing(window: Page, plot: Locator, marks: number): Promise<readonly string[]> {
  const notes: string[] = [];
  const drawn = plot.locator('[data-mark]');
  await expect(drawn).toHaveCount(marks);
  for (let at = 0; at < marks; at += 1) {
    await plot.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await drawn.nth(at).boundingBox();
    if (box === null) throw new Error('A mark is drawn somewhere.');
    await window.mouse.move(0, 0);
    await expect(noteOf(plot)).toBeHidden();
    await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    notes.push(await readNote(plot));
  }
  return notes;
}

/** The cells of the table below a plot, row by row. */
async function readTable(card: Locator): Promise<readonly (readonly string[])[]> {
  await card.getByText('The numbers').click();
  const rows = await card.locator('tbody').getByRole('row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map(inOneLine)));
}

test('a person gets the same numbers by pointing, by the arrow keys and from the table', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  const attempts = [
    [0, 'sure'],
    [3, 'guess'],
    [5, 'fairly'],
    [7, 'sure'],
  ] as const;
  for (const [right, confidence] of attempts) {
    await seedAttempt(window, { lesson: title, answers: answersOf(right), confidence, then: 'hand-in' });
  }
  await press(window, window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Progress' }));
  await expectScreen(window, 'Progress');
  const progress = new ProgressPage(window);
  await expect(progress.summary).toContainText('in your latest 100%.');
  await press(window, progress.more);

  const cards = ['Points', 'Better than guessing', 'Label by label'];
  for (const name of cards) {
    const card = window.getByRole('region', { name });
    const table = await readTable(card);
    expect(table).toHaveLength(attempts.length);
    const plots = await card.getByRole('application').all();
    expect(plots).toHaveLength(name === 'Label by label' ? 3 : 1);
    for (const [column, plot] of plots.entries()) {
      const rows = table.map(([attempt = '', when = '', lesson = '', ...values]) =>
        `Attempt ${attempt}, ${when} ${lesson} ${values[column] ?? ''}`.replace(/ \((.*)\)$/, ' between $1'),
      );
      expect(await byPointing(window, plot, rows.length), `${name}, by pointing`).toEqual(rows);
      expect(await byKeys(window, plot, rows.length), `${name}, by keys`).toEqual(rows);
    }
  }

  const table = await readTable(progress.calibration);
  const rows = table.map(([step, stated, right, share, between]) =>
    inOneLine(`${step ?? ''} (means ${stated ?? ''}) ${right ?? ''} = ${share ?? ''}, between ${between ?? ''}`),
  );
  const plot = progress.calibration.getByRole('application');
  expect(rows).toHaveLength(3);
  expect(await byPointing(window, plot, rows.length)).toEqual(rows);
  expect(await byKeys(window, plot, rows.length)).toEqual(rows);
});
