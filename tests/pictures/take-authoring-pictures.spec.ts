// Ten pictures of a teacher who makes a lesson, for docs/authoring.md. The article is invented (tests/fixtures/documents).
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import type { EventId } from '../../content/journal/event.ts';
import { LABELS } from '../../content/lesson/label.ts';
import { ask, whoIsHere } from '../e2e/ask.ts';
import { expect, test, type Running } from '../e2e/fixtures.ts';
import { OpeningPage } from '../e2e/pages/opening-page.ts';
import { WelcomePage } from '../e2e/pages/welcome-page.ts';
import { WorkshopPage } from '../e2e/pages/workshop-page.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/pictures');
const article = path.resolve(import.meta.dirname, '../fixtures/documents/article.txt');

/** The labels of the fourteen sentences, in reading order, by their keys. */
const KEYS = ['2', '2', '1', '2', '1', '3', '3', '2', '1', '3', '2', '2', '3', '3'] as const;

test('a teacher’s twenty minutes in ten pictures', async ({ launch }) => {
  const running = await launch();
  const { app, window } = running;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 860));
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  await window.getByRole('button', { name: 'Make a lesson', exact: true }).click();
  const workshop = new WorkshopPage(window);
  await take(running, 'bring-in');

  const lines = (await fs.readFile(article, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
  await workshop.paste(lines.filter((line) => line.length > 25 || /^By |^14 /.test(line)).join('\n\n'));
  await expect(workshop.kindOf(1)).toHaveValue('headline');
  await workshop.fill('Title of the lesson', 'Lamps on the wall');
  await workshop.fill('Publisher', 'The Fictional Harbour Post');
  await workshop.fill('Date', '14 November 2025');
  await workshop.fill('Before reading', 'A town argues about lamps along its harbour.');
  await window.getByRole('radio', { name: 'I wrote it' }).check();
  await window.getByRole('radio', { name: 'It is invented' }).check();
  await take(running, 'text');

  await workshop.goTo('Claims');
  await window.getByRole('option').first().focus();
  for (const at of KEYS.keys()) {
    if (at > 0) await window.keyboard.press('ArrowDown');
    await window.keyboard.press(' ');
  }
  await expect(workshop.marked).toHaveCount(KEYS.length);
  await take(running, 'claims');

  await workshop.goTo('Key');
  for (const [at, label] of KEYS.entries()) {
    await expect(window.getByRole('heading', { name: `Claim ${String(at + 1)} of 14` })).toBeVisible();
    await window.keyboard.press(label);
    await expect(window.getByRole('option').and(window.locator(':focus'))).toBeVisible();
    await window.keyboard.press(label === '3' ? '0' : ' ');
    if (at === 2) await take(running, 'key');
    await window.keyboard.press('4');
    if (at === 2) {
      await window.getByRole('textbox', { name: 'Why it is Evidence' }).scrollIntoViewIfNeeded();
      await take(running, 'reasons');
    }
    await window.keyboard.press('Enter');
  }
  await workshop.goTo('Headline');
  await workshop.fill('The headline says …', 'that the lamps will burn until spring');
  await take(running, 'headline');

  await addReader(window);
  await workshop.goTo('Second reader');
  await expect(window.getByRole('row', { name: /Mr Brown/ })).toContainText('11 of 14');
  await take(running, 'agreement');
  await window.getByRole('article').first().scrollIntoViewIfNeeded();
  await take(running, 'disagreement');

  await workshop.goTo('Finish');
  await window.getByRole('button', { name: 'Guided', exact: true }).click();
  await new OpeningPage(window).start();
  await take(running, 'try');
  await window.getByRole('button', { name: 'Stop trying' }).click();
  await window.getByRole('button', { name: 'Finish the lesson' }).click();
  await expect(window.getByText('is among your lessons, revision 1')).toBeVisible();
  await take(running, 'finish');
});

/** Somebody who sorted all claims, three of them otherwise, as the draft keeps such answers. */
async function addReader(window: Page): Promise<void> {
  await expect(window.getByText('Saved', { exact: true })).toBeVisible();
  const cards = await ask(window, 'listDrafts', { profile: await whoIsHere(window) });
  const draft = cards.ok ? cards.value[0]?.draft : undefined;
  if (draft === undefined) throw new Error('A draft was begun.');
  const read = await ask(window, 'readDraft', { draft });
  if (!read.ok) throw new Error(read.error.code);
  const { blocks, claims } = read.value.draft;
  const answers = claims.flatMap(({ id, block, start, end, key }, at) => {
    const words = blocks.find((one) => one.id === block)?.text.slice(start, end);
    if (words === undefined || key.label === null) return [];
    const other = LABELS.find((one) => one !== key.label) ?? key.label;
    return [{ claim: id, words, label: at % 5 === 3 ? other : key.label, cues: null, family: null, reason: '' }];
  });
  const event = crypto.randomUUID() as EventId; // The desk asks for a UUID; the brand says of what.
  const edit = { kind: 'add-reader', reader: { name: 'Mr Brown', from: 'file', people: 1, answers } } as const;
  const added = await ask(window, 'editDraft', { draft, event, after: read.value.step, edit });
  if (!added.ok) throw new Error(added.error.code);
  // The screen does not know of it until the draft is opened again.
  await window.getByRole('button', { name: 'Your own lessons' }).click();
  await window.getByRole('button', { name: /^Go on/ }).click();
}

async function take({ window }: Running, name: string): Promise<void> {
  await window.evaluate(async () => document.fonts.ready);
  await window.screenshot({ path: path.join(folder, `author-${name}.png`), animations: 'disabled' });
}
