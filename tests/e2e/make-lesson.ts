import type { Page } from '@playwright/test';
import { WelcomePage } from './pages/welcome-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';

/** An invented article, as a teacher copies it. */
export const ARTICLE = `Bakery on Mill Lane to close after sixty years

By Nora Quill

The bakery on Mill Lane will shut its doors on Saturday, its owner said on Monday. “The oven is older than I am,” Piet Orlan told this paper.

The town register lists the shop under number 114 since 1966. Everybody knows that no bread tastes like this bread.

Neighbours say that a coffee chain has already measured the rooms.`;

/** The title of the lesson that is made of it. */
export const TITLE = 'The last loaf';

/** The claims of the article that the stories mark, by how they begin, and what their author says of each. */
export const CLAIMS = [
  { begins: 'Bakery on Mill Lane to close', label: 'Attribution', words: [], kind: 'Named outlet or group' },
  {
    begins: 'The bakery on Mill Lane will shut its doors',
    label: 'Attribution',
    words: ['owner', 'said'],
    kind: 'Named person',
  },
  { begins: 'The town register lists', label: 'Evidence', words: ['register'], kind: 'Record or marking' },
  { begins: 'Everybody knows', label: 'Rhetoric', words: ['Everybody', 'knows'], kind: 'Loaded words' },
  { begins: 'Neighbours say', label: 'Attribution', words: ['Neighbours', 'say'], kind: 'Nobody in particular' },
] as const satisfies readonly ClaimToMake[];

/** A claim to mark, by how it begins, and what its author says of it: words that decide, and its kind as the screen has it. */
export interface ClaimToMake {
  readonly begins: string;
  readonly label: 'Evidence' | 'Attribution' | 'Rhetoric';
  readonly words: readonly string[];
  readonly kind: string;
}

/** Comes to the program as a teacher, and pastes the article into a new lesson. */
export async function beginDraft(window: Page, teacher: string): Promise<WorkshopPage> {
  await new WelcomePage(window).enterAsTeacher(teacher);
  await window.getByRole('button', { name: 'Make a lesson…' }).click();
  await window.getByRole('button', { name: 'Make a lesson', exact: true }).click();
  const workshop = new WorkshopPage(window);
  await workshop.paste(ARTICLE);
  return workshop;
}

/** Says what is known of the article. */
export async function fillInDetails(window: Page, workshop: WorkshopPage): Promise<void> {
  await workshop.fill('Title of the lesson', TITLE);
  await workshop.fill('Publisher', 'The Mill Lane Post');
  await workshop.fill('Date', 'November 2026');
  await workshop.fill('Before reading', 'A small town has one bakery.');
  await window.getByRole('radio', { name: 'I wrote it' }).check();
  await window.getByRole('radio', { name: 'It is invented' }).check();
}

export async function markClaims(workshop: WorkshopPage, claims: readonly ClaimToMake[] = CLAIMS): Promise<void> {
  await workshop.goTo('Claims');
  for (const { begins } of claims) await workshop.mark(begins);
}

export async function sayKey(
  window: Page,
  workshop: WorkshopPage,
  claims: readonly ClaimToMake[] = CLAIMS,
): Promise<void> {
  await workshop.goTo('Key');
  for (const { label, words, kind } of claims) {
    await workshop.label(label);
    for (const word of words) await workshop.pressWord(word);
    if (words.length === 0) await window.getByLabel('No words support it').check();
    await window.getByRole('radio', { name: kind }).check();
    await window.getByRole('button', { name: 'Next unfinished claim' }).click();
  }
}

export async function sayHeadline(workshop: WorkshopPage): Promise<void> {
  await workshop.goTo('Headline');
  await workshop.fill('The headline says …', 'that the last bakery of the town closes');
}
