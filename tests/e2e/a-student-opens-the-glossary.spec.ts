// While sorting, a student looks up what a word means and what the article is about, and goes on where they were.
import type { Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { LESSON_FILES, redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { findReflowFaults } from './reflow.ts';

const KEY = redPenFor('airdrop-story');
const FROM_BACKGROUND = 'The Free Syrian Army was a loose group of rebels';

const glossaryOf = (window: Page) => window.getByRole('dialog', { name: 'Glossary' });

test('a student in a guided lesson, by pointer', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });
  await sorting.label('attribution').click();
  await window.getByRole('button', { name: 'Glossary and background' }).click();
  const glossary = glossaryOf(window);
  await expect(glossary).toContainText(FROM_BACKGROUND);
  await glossary.getByText('The three answers').click();
  await expect(glossary.getByText('You could look at that table yourself.')).toBeVisible();
  await glossary.getByText('What an answer earns').click();
  await expect(glossary.getByRole('term').filter({ hasText: '½ point or ¼ point' })).toBeVisible();
  await glossary.getByText(/^Persuasion techniques/).click();
  await expect(glossary.getByRole('definition').filter({ hasText: 'Swaps what somebody said' })).toBeVisible();
  await expectNoFinding(window, 'the glossary');
  expect(await findReflowFaults(window)).toEqual([]);
  await glossary.getByRole('button', { name: 'Close' }).click();

  await expect(glossary).toBeHidden();
  await sorting.expectPlace(1);
  await expect(sorting.label('attribution')).toHaveAttribute('aria-pressed', 'true');
  await sorting.sure.getByRole('button', { name: 'Sure', exact: true }).click();
  await expect(sorting.feedback).toBeVisible();
  // A glossary that was opened by pointer leaves Enter to the dark button.
  await window.getByRole('button', { name: 'Glossary and background' }).click();
  await glossary.getByRole('button', { name: 'Close' }).click();
  await window.keyboard.press('Enter');
  await sorting.expectPlace(2);
});

test('a student keeps the words they marked, by keyboard', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story' });
  await sorting.sortByKeys('evidence', 'fairly');
  await expect(sorting.firstWord).toBeFocused();
  await window.keyboard.press('Space');
  await window.keyboard.press('g');
  await expect(glossaryOf(window)).toContainText(FROM_BACKGROUND);
  // The keys of the labels and the arrows are the glossary's while it is open.
  await window.keyboard.press('3');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Escape');
  await expect(glossaryOf(window)).toBeHidden();
  await expect(sorting.firstWord).toBeFocused();
  await expect(sorting.firstWord).toHaveAttribute('aria-selected', 'true');
  await sorting.expectPlace(1);
  await window.keyboard.press('Enter');
  await expect(sorting.feedback).toBeVisible();
});

test('a student in an exam keeps place, selection and focus, and is shown nothing of the key', async ({ launch }) => {
  const { window } = await launch();
  const sorting = await beginLesson(window, { lesson: 'airdrop-story', mode: 'Exam' });
  await sorting.sortByKeys('rhetoric', 'guess');
  await expect(sorting.changeable).toBeVisible();
  await window.keyboard.press('Enter');
  await sorting.expectPlace(2);
  const heading = window.locator('h2:focus');
  await expect(heading).toContainText('Claim 2');
  await window.keyboard.press('2');
  await window.keyboard.press('g');
  const glossary = glossaryOf(window);
  await expect(glossary).toContainText(FROM_BACKGROUND);
  const said = await glossary.textContent();
  for (const { rationales } of KEY.entries)
    for (const rationale of Object.values(rationales)) expect(said).not.toContain(rationale);
  await window.keyboard.press('Escape');
  await expect(heading).toContainText('Claim 2');
  await expect(sorting.label('attribution')).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('w');
  await expect(sorting.changeable).toBeVisible();
  await expect(sorting.darkButton).toBeFocused();
});

test('a student reads two sentences before sorting, and can have the rest', async ({ launch }) => {
  const { window } = await launch();
  await beginLesson(window, { lesson: 'warm-up' }).then((sorting) => sorting.leave());
  for (const lesson of LESSON_FILES) {
    if (lesson === 'warm-up') continue;
    const { title, text } = redPenFor(lesson);
    const { lesson: half } = JSON.parse(text) as { lesson: { article: { contextNote: string } } };
    await new LibraryPage(window).open(title);
    const about = window.getByRole('region', { name: 'About this article' });
    const shown = (await about.getByRole('paragraph').first().textContent()) ?? '';
    expect(shown.split(/\s+/).length).toBeLessThanOrEqual(41);
    expect(half.article.contextNote).toContain(shown.replace(/ …$/, ''));
    await about.getByRole('button', { name: 'Glossary and background' }).click();
    await expect(glossaryOf(window)).toContainText(half.article.contextNote);
    await window.keyboard.press('Escape');
    await expect(about.getByRole('button', { name: 'Glossary and background' })).toBeFocused();
    await expect(new OpeningPage(window).startButton).toBeVisible();
    await window.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  }
});
