// A whole lesson of 14 claims with nothing but the keyboard. The article is invented (tests/fixtures/documents).
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerDialogs } from './answer-dialogs.ts';
import { ask } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';
import { tabTo } from './tab-to.ts';

const TITLE = 'Lamps on the wall';

/** The labels of the fourteen sentences, in reading order, by their keys; those without a word that decides say so with 0. */
const KEYS = ['2', '2', '1', '2', '1', '3', '3', '2', '1', '3', '2', '2', '3', '3'] as const;

/** The article as a program copies it that knows no formats; the table and its notes are left out by hand. */
function readArticle(): string {
  const text = fs.readFileSync(path.join(import.meta.dirname, '../fixtures/documents/article.txt'), 'utf8');
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.filter((line) => line.length > 25 || /^By |^14 /.test(line)).join('\n\n');
}

async function press(window: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(window, target);
  await window.keyboard.press(key);
}

async function type(window: Page, label: string, words: string): Promise<void> {
  await tabTo(window, window.getByRole('textbox', { name: label, exact: true }));
  await window.keyboard.press('Control+a');
  await window.keyboard.insertText(words);
}

const SURVEY =
  'A survey that the harbour office carried out in October had counted 312 walkers on an average evening, more than three times as many as the year before.';

/** Brings in claims from a table and from annotations; each is one step, which Ctrl+Z undoes. */
async function bringInClaims(app: ElectronApplication, window: Page, workshop: WorkshopPage): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'Bring in claims' });
  await press(window, window.getByRole('button', { name: 'Bring in a table…' }));
  await tabTo(window, dialog.getByRole('textbox', { name: 'Paste the table here' }));
  await window.keyboard.insertText(
    [
      'Claim\tLabel\tReason',
      'Not everybody is happy.\tR\tWho is it?',
      'The lamps are green.\tE\t',
      `${SURVEY}\thearsay\t`,
    ].join('\n'),
  );
  await expect(dialog.getByText('2 claims found in your text, of 3 rows.')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Row 3: “The lamps are green.” is not in the article.',
    'Row 4: “hearsay” is not one of the labels evidence, attribution and rhetoric. The claim comes without a label.',
  ]);
  await expectNoFinding(window, 'claims of a table');
  await press(window, dialog.getByRole('button', { name: 'Add 2 claims' }));
  await expect(dialog).toBeHidden();
  await expect(workshop.marked).toHaveCount(2);
  await window.keyboard.press('Control+z');
  await expect(workshop.marked).toHaveCount(0);

  const file = test.info().outputPath('annotations.json');
  const selector = [{ type: 'TextQuoteSelector', exact: SURVEY, prefix: '', suffix: '' }];
  const rows = [{ tags: ['evidence'], text: 'A survey counted them.', target: [{ selector }] }];
  fs.writeFileSync(file, JSON.stringify({ total: 1, rows }));
  await answerDialogs(app, { open: file });
  await press(window, window.getByRole('button', { name: 'Bring in a table…' }));
  await press(window, dialog.getByRole('button', { name: 'Open a file…' }));
  await expect(dialog.getByText('1 claim found in your text, of 1 annotation.')).toBeVisible();
  await press(window, dialog.getByRole('button', { name: 'Add 1 claim' }));
  await expect(workshop.marked).toHaveCount(1);
  await window.keyboard.press('Control+z');
  await expect(workshop.marked).toHaveCount(0);
}

test('a teacher makes a lesson of 14 claims with nothing but the keyboard', async ({ launch }) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await press(window, window.getByRole('button', { name: 'Make a lesson…' }));
  await press(window, window.getByRole('button', { name: 'Make a lesson', exact: true }));
  const workshop = new WorkshopPage(window);
  const step = (name: string) =>
    window.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(`${name}$`) });

  await tabTo(window, window.getByRole('textbox', { name: 'Paste the article here' }));
  await window.keyboard.insertText(readArticle());
  await press(window, window.getByRole('button', { name: 'Take this text' }));
  await expect(workshop.kindOf(1)).toHaveValue('headline');
  await type(window, 'Title of the lesson', TITLE);
  await type(window, 'Publisher', 'The Fictional Harbour Post');
  await type(window, 'Date', '14 November 2025');
  await type(window, 'Before reading', 'A town argues about lamps.');
  await press(window, window.getByRole('radio', { name: 'I wrote it' }), ' ');
  await press(window, window.getByRole('radio', { name: 'It was published' }), 'ArrowDown');
  await expect(window.getByRole('radio', { name: 'It is invented' })).toBeChecked();

  await press(window, step('Claims'));
  await bringInClaims(app, window, workshop);
  const sentences = window.getByRole('option');
  await tabTo(window, sentences.first());
  for (const at of KEYS.keys()) {
    if (at > 0) await window.keyboard.press('ArrowDown');
    await window.keyboard.press(' ');
  }
  await expect(workshop.marked).toHaveCount(14);

  await press(window, step('Key'));
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'The four questions' }).getByRole('listitem')).toHaveCount(4);
  await expectNoFinding(window, 'the four questions');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  for (const [at, label] of KEYS.entries()) {
    await expect(window.getByRole('heading', { name: `Claim ${String(at + 1)} of 14` })).toBeVisible();
    await window.keyboard.press(label);
    await expect(window.getByRole('option').and(window.locator(':focus'))).toBeVisible();
    // The focus is on the first word that may decide.
    await window.keyboard.press(label === '3' ? '0' : ' ');
    await window.keyboard.press('4');
    await window.keyboard.press('Enter');
  }

  await press(window, step('Headline'));
  await type(window, 'The headline says …', 'that the lamps will burn until spring');
  await press(window, step('Finish'));
  await expect(window.getByText('Nothing is missing. You can finish it.')).toBeVisible();
  await press(window, window.getByRole('button', { name: 'Finish the lesson' }));
  await expect(window.getByText(`“${TITLE}” is among your lessons, revision 1`)).toBeVisible();
  const file = test.info().outputPath('with the key.claimsort');
  await answerDialogs(app, { save: file });
  await press(window, window.getByRole('button', { name: 'Save it for a colleague…' }));
  await expect(() => {
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ lesson: { title: TITLE }, key: {} });
  }).toPass();
  // From here on to the class.
  await press(window, window.getByRole('button', { name: 'Hand it out to a class' }));
  await expect(window.getByRole('heading', { level: 1, name: 'Classes' })).toBeVisible();
  const start = await ask(window, 'readStart', {});
  expect(start).toMatchObject({ ok: true });
  const made = start.ok ? start.value.lessons.find(({ title }) => title === TITLE) : undefined;
  expect(made).toMatchObject({ claims: 14 });
});
