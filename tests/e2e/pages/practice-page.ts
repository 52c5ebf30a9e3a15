import type { Locator, Page } from '@playwright/test';
import type { Label } from '../../../content/lesson/label.ts';

const LABEL_KEYS = { evidence: '1', attribution: '2', rhetoric: '3' } as const satisfies Record<Label, string>;

/** The short passages: what there is to do now, and one passage after the other. */
export class PracticePage {
  readonly window: Page;
  readonly title: Locator;
  /** What the program says to do now. */
  readonly today: Locator;
  readonly coach: Locator;
  /** The person's own answers that the coach shows. */
  readonly examples: Locator;
  readonly passage: Locator;
  readonly question: Locator;
  /** What the key says of the passage. */
  readonly note: Locator;
  readonly end: Locator;
  /** What coaching changed, on the end screen. */
  readonly change: Locator;
  /** The days that are to come, today first. */
  readonly coming: Locator;
  /** Each passage of the end screen, with the answer beside the key. */
  readonly sorted: Locator;

  constructor(window: Page) {
    this.window = window;
    this.title = window.getByRole('heading', { level: 1, name: 'Practice' });
    this.today = window.getByRole('region').filter({ hasText: /Your next step|Want more\?/ });
    this.coach = window.getByRole('region', { name: 'Your most common mix-up' });
    this.examples = this.coach.getByRole('listitem').getByRole('blockquote');
    this.passage = window.getByRole('region', { name: 'The passage' }).getByRole('paragraph').first();
    this.question = window.getByRole('heading', { name: /What reason does the passage give you/ });
    this.note = window.getByRole('region', { name: /^(Yes|Partly right|Not quite)/ });
    this.end = window.getByRole('heading', { level: 1, name: /^(Done!|All done for today)$/ });
    this.change = window.getByText(/ right just now\.$/);
    this.coming = window.getByRole('region', { name: 'Coming up' }).locator('tbody').getByRole('row');
    this.sorted = window.getByRole('region', { name: 'What you sorted' }).locator('tbody').getByRole('row');
  }

  place(n: number, of: number): Locator {
    return this.window.getByText(`Passage ${String(n)} of ${String(of)}`, { exact: true });
  }

  /** Says what there is for believing the passage on the screen, and how sure one is. */
  async answer(label: '1' | '2' | '3', sureness: 'q' | 'w' | 'e'): Promise<void> {
    await this.question.waitFor();
    await this.window.keyboard.press(label);
    await this.window.keyboard.press(sureness);
    await this.note.waitFor();
  }

  async answerAs(label: Label): Promise<void> {
    await this.answer(LABEL_KEYS[label], 'e');
  }

  /** The same by pointer. */
  async answerByPointer(label: Label, sureness: 'Guess' | 'Fairly sure' | 'Sure'): Promise<void> {
    const word = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
    await this.window.getByRole('button', { name: word, exact: true }).click();
    await this.window.getByRole('button', { name: sureness, exact: true }).click();
    await this.note.waitFor();
  }

  async goOn(): Promise<void> {
    await this.window.keyboard.press('Enter');
  }
}
