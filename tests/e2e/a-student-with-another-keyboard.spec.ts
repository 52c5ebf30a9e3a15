import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { lessonText } from '../builders/lesson-file.ts';
import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ClassPage } from './pages/class-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { ProjectorPage } from './pages/projector-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';

const KEY = redPenFor('airdrop-story');

interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly keyCode?: number;
  readonly modifiers?: number;
}

/** Presses keys as the engine gets them from a keyboard with another layout, which Playwright has no names for. */
async function strike(window: Page, ...strokes: readonly Stroke[]): Promise<void> {
  const session = await window.context().newCDPSession(window);
  for (const { key, code, keyCode = 0, modifiers = 0 } of strokes) {
    const named = { key, code, windowsVirtualKeyCode: keyCode, modifiers };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...named });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...named });
  }
  await session.detach();
}

const AZERTY = { evidence: { key: '&', code: 'Digit1' }, attribution: { key: 'é', code: 'Digit2' } };
const CYRILLIC = { guess: { key: 'й', code: 'KeyQ' }, sure: { key: 'у', code: 'KeyE' } };

test('a student sorts on AZERTY, in Cyrillic and on the number pad', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });

  // AZERTY: the digits without Shift, and the letter where it is printed.
  await strike(window, AZERTY.attribution);
  await expect(sorting.label('attribution')).toHaveAttribute('aria-pressed', 'true');
  await strike(window, { key: 'a', code: 'KeyQ' }, { key: 'z', code: 'KeyW' });
  await expect(sorting.feedback).toBeHidden();
  await strike(window, { key: 'q', code: 'KeyA' });
  await expect(sorting.feedback).toBeVisible();
  await expect(sorting.panel).toContainText('a guess');
  await sorting.goOn();

  await sorting.expectPlace(2);
  await strike(window, { key: '3', code: 'Numpad3' }, CYRILLIC.sure);
  await expect(sorting.feedback).toBeVisible();
  await sorting.goOn();

  await sorting.expectPlace(3);
  await strike(window, AZERTY.evidence, CYRILLIC.guess);
  await expect(sorting.feedback).toBeVisible();
  await sorting.goOn();

  // The overview by the place of its key.
  await strike(window, { key: 'щ', code: 'KeyO' });
  await expect(window.getByRole('dialog')).toBeVisible();
});

test('a student whose input method is on sorts, and no press of a composition is taken', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });
  // The presses of a composition, with Alt, with AltGr, and with Ctrl.
  await strike(window, { key: 'Process', code: 'Digit1', keyCode: 229 }, { key: '1', code: 'Digit1', keyCode: 229 });
  for (const modifiers of [1, 2, 4]) await strike(window, { ...AZERTY.evidence, modifiers });
  await expect(sorting.label('evidence')).toHaveAttribute('aria-pressed', 'false');
  await strike(window, { key: '２', code: 'Digit2' }, { key: 'い', code: 'KeyE' });
  await expect(sorting.feedback).toBeVisible();
  await strike(window, { key: 'Enter', code: 'Enter', keyCode: 229 });
  await sorting.expectPlace(1);
  await sorting.goOn();
  await sorting.expectPlace(2);
});

test('the keys on the buttons are those of this keyboard', async ({ launch }) => {
  const { window } = await launch();
  // The display of this test has one layout; here the system tells another.
  await window.addInitScript(() => {
    const typed = Object.entries({ KeyQ: 'й', KeyW: 'ц', KeyE: 'у', KeyS: 'ы', KeyO: 'щ', Digit1: '1' });
    Object.defineProperty(navigator, 'keyboard', { value: { getLayoutMap: () => Promise.resolve(new Map(typed)) } });
  });
  await window.reload();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });
  const sure = sorting.sure.getByRole('button', { name: /^Sure/ });
  await expect(sure.locator('kbd')).toHaveText('У');
  await expect(sure).toHaveAttribute('aria-keyshortcuts', 'У');
  await expect(sorting.label('evidence').locator('kbd')).toHaveText('1');
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog').getByRole('row', { name: /^Ц/ })).toBeVisible();
});

test('the system tells the layout, and a US keyboard shows the keys of the settings', async ({ launch }) => {
  const { window } = await launch();
  const layout = await window.evaluate(async () => {
    const { keyboard } = navigator as unknown as { keyboard: { getLayoutMap: () => Promise<Map<string, string>> } };
    return (await keyboard.getLayoutMap()).get('KeyQ');
  });
  expect(layout).toBe('q');
  const sorting = await beginLesson(window, { lesson: 'airdrop-story' });
  await expect(sorting.sure.getByRole('button', { name: /^Guess/ }).locator('kbd')).toHaveText('Q');
});

test('practice takes the same keys', async ({ launch }) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  const answers = Object.fromEntries(KEY.entries.map(({ claim, label }) => [claim, label]));
  await seedAttempt(window, { lesson: KEY.title, answers, then: 'hand-in' });
  await window.getByRole('navigation').getByRole('button', { name: 'Practice' }).click();
  const practice = new PracticePage(window);
  await practice.today.getByRole('button').first().click();
  await expect(practice.question).toBeVisible();
  await strike(window, AZERTY.attribution, CYRILLIC.sure);
  await expect(practice.note).toBeVisible();
});

test('a teacher types in papers on AZERTY, and blanks the projector in Cyrillic', async ({ launch, folder }) => {
  const file = path.join(folder, 'well.claimsort');
  const labels = ['attribution', 'evidence'] as const;
  await fs.writeFile(file, lessonText({ id: 'the-well', title: 'The well of the village', claims: labels }));
  const { window } = await launch({ args: [file] });
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  await window.getByRole('navigation').getByRole('button', { name: 'Classes' }).click();
  await window.getByRole('textbox', { name: 'Name of the class' }).fill('9b');
  await window.keyboard.press('Enter');
  const lesson = new ClassPage(window).lesson('The well of the village');
  await lesson.getByRole('button', { name: /^Type in from paper/ }).click();

  await expect(window.getByRole('combobox', { name: 'Name on the paper' })).toBeFocused();
  await window.keyboard.type('Ada');
  await window.keyboard.press('Enter');
  await strike(window, { ...AZERTY.evidence, modifiers: 2 });
  await expect(window.getByRole('radio', { name: 'Evidence' }).first()).not.toBeChecked();
  await strike(window, AZERTY.evidence, AZERTY.attribution);
  await expect(window.getByText('Saved: Ada, 2 of 2 answered.')).toBeVisible();
  await expect(window.getByRole('radio', { name: 'Evidence' }).first()).toBeChecked();

  await window.getByRole('button', { name: /^Back to/ }).click();
  await lesson.getByRole('button', { name: /^On the projector/ }).click();
  const projector = new ProjectorPage(window);
  await expect(projector.claim(1, 2)).toBeVisible();
  await strike(window, { key: 'и', code: 'KeyB' });
  await expect(projector.blank).toBeVisible();
});
