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
  readonly kind: Locator;
  readonly end: Locator;
  /** What coaching changed, on the end screen. */
  readonly change: Locator;
  /** Each passage of the end screen, with the answer beside the key. */
  readonly sorted: Locator;

  constructor(window: Page) {
    this.window = window;
    this.title = window.getByRole('heading', { level: 1, name: 'Practice' });
    this.today = window.getByRole('region').filter({ hasText: 'Your next step' });
    this.coach = window.getByRole('region', { name: 'What costs you most' });
    this.examples = this.coach.getByRole('listitem').getByRole('blockquote');
    this.passage = window.getByRole('region', { name: 'The passage' }).getByRole('paragraph').first();
    this.question = window.getByRole('heading', { name: /What does the passage give you/ });
    this.kind = window.getByText(/^The kind: /);
    this.end = window.getByRole('heading', { level: 1, name: 'That was it' });
    this.change = window.getByText(/^This was about /);
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
    await this.kind.waitFor();
  }

  async answerAs(label: Label): Promise<void> {
    await this.answer(LABEL_KEYS[label], 'e');
  }

  async goOn(): Promise<void> {
    await this.window.keyboard.press('Enter');
  }
}
